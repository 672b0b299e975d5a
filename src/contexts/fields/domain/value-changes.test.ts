import { describe, expect, test } from 'vitest';
import type { Json } from '../../records/public.ts';
import type { NetworkField, Visibility } from './definition.ts';
import type { Held } from './shown.ts';
import { settle, takenBack, type ValueRevision } from './value-changes.ts';
import { visibleHistory } from './visible-history.ts';

const held = (values: Record<string, [Json, Visibility]>) =>
  new Map<string, Held>(
    Object.entries(values).map(([id, [value, visibility]]) => [id, { value, visibility }]),
  );
const today = new Map<string, Visibility>([
  ['a', 'public'],
  ['b', 'members'],
]);
const revision = (number: number, ...changes: [string, Json, Json, Visibility][]): ValueRevision => ({
  number,
  at: new Date(0),
  author: 'x',
  reason: `r${number}`,
  changes: changes.map(([field, from, to, visibility]) => ({ field, from, to, visibility })),
});

describe('settling what is meant', () => {
  test('what is new takes the visibility of its field; what is the same keeps its own', () => {
    const { changes } = settle(
      new Map<string, Json>([
        ['a', 1],
        ['b', 2],
      ]),
      held({ a: [1, 'members'] }),
      [],
      today,
      false,
    );
    expect(changes).toEqual([{ field: 'b', from: null, to: 2, visibility: 'members' }]);
  });
  test('opening is said, and is a change of its own', () => {
    const { changes } = settle(new Map([['a', 1]]), held({ a: [1, 'members'] }), [], today, true);
    expect(changes).toEqual([{ field: 'a', from: 1, to: 1, visibility: 'public' }]);
  });
  test('emptying keeps the visibility of what was there', () => {
    const { changes } = settle(new Map([['a', null]]), held({ a: [1, 'stewards'] }), [], today, false);
    expect(changes).toEqual([{ field: 'a', from: 1, to: null, visibility: 'stewards' }]);
  });
  test('two who fill different fields both keep their words', () => {
    const since = [revision(2, ['b', null, 5, 'members'])];
    const meant = new Map<string, Json>([
      ['a', 1],
      ['b', null],
    ]);
    expect(settle(meant, held({ b: [5, 'members'] }), since, today, false)).toEqual({
      changes: [{ field: 'a', from: null, to: 1, visibility: 'public' }],
      conflicts: [],
    });
  });
  test('the same field otherwise: a conflict; the same way: nothing', () => {
    const since = [revision(2, ['a', null, 5, 'public'])];
    const now = held({ a: [5, 'public'] });
    expect(settle(new Map([['a', 1]]), now, since, today, false)).toEqual({ changes: [], conflicts: ['a'] });
    expect(settle(new Map([['a', 5]]), now, since, today, false)).toEqual({ changes: [], conflicts: [] });
  });
  test('a revision is taken back where nobody changed it since', () => {
    const back = takenBack(
      revision(1, ['a', 0, 1, 'public'], ['b', 7, 8, 'members']),
      held({ a: [1, 'public'], b: [9, 'members'] }),
    );
    expect([...back]).toEqual([['a', 0]]);
  });
});

describe('a history', () => {
  const fields = ['a', 'b'].map(
    (id): NetworkField => ({
      id,
      code: id,
      kind: 'cooperation',
      position: 1,
      retired: false,
      version: 1,
      definition: {
        label: { fr: id, en: id },
        type: 'number',
        choices: [],
        required: false,
        visibility: today.get(id) ?? 'public',
      },
    }),
  );
  const revisions = [
    revision(1, ['a', null, 1, 'members']),
    revision(2, ['b', null, 5, 'members']),
    revision(3, ['a', 1, 2, 'public'], ['b', 5, 6, 'members']),
  ];
  const told = (audience: Visibility) =>
    visibleHistory(revisions, fields, audience).map(({ number, reason, changes }) => [
      number,
      reason,
      changes.map(({ field, from, to }) => [field.code, from, to]),
    ]);
  test('tells a visitor neither what is kept, nor what was kept, nor why', () => {
    expect(told('public')).toEqual([[3, '', [['a', null, 2]]]]);
  });
  test('tells members and stewards theirs', () => {
    expect(told('members').map(([number]) => number)).toEqual([3, 2, 1]);
    expect(told('stewards')[0]).toEqual([
      3,
      'r3',
      [
        ['a', 1, 2],
        ['b', 5, 6],
      ],
    ]);
  });
});
