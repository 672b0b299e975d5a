import { describe, expect, test } from 'vitest';
import { takeValues } from './merged-values.ts';
import type { Held } from './shown.ts';

const held = (of: Record<string, [string, Held['visibility']]>): Map<string, Held> =>
  new Map(Object.entries(of).map(([field, [value, visibility]]) => [field, { value, visibility }]));

describe('what a record takes of the values of the one merged into it', () => {
  const stays = held({ site: ['a', 'public'], form: ['same', 'public'] });
  const goes = held({ site: ['b', 'members'], form: ['same', 'stewards'], phone: ['c', 'stewards'] });
  test.each<[string, string[], object[], string[]]>([
    [
      'what it did not say, under the visibility under which it was given',
      [],
      [{ field: 'phone', from: null, to: 'c', visibility: 'stewards' }],
      ['site'],
    ],
    [
      'what was chosen too',
      ['site'],
      [
        { field: 'site', from: 'a', to: 'b', visibility: 'members' },
        { field: 'phone', from: null, to: 'c', visibility: 'stewards' },
      ],
      [],
    ],
  ])('%s', (_, chosen, changes, keptApart) =>
    expect(takeValues(stays, goes, new Set(chosen))).toEqual({ changes, keptApart }),
  );
  test('nothing of one that says nothing', () =>
    expect(takeValues(stays, new Map(), new Set())).toEqual({ changes: [], keptApart: [] }));
});
