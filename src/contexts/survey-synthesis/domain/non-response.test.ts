import { expect, test } from 'vitest';
import type { Question } from '../../surveys/public.ts';
import { silences } from './non-response.ts';
import type { PublishedColumn, View } from './publish.ts';

// The parts of a question that are read.
const question = (code: string, more: object = {}) =>
  ({ code, kind: 'choice', ...more }) as unknown as Question;
const column = (name: string, answered: number | null): PublishedColumn => ({
  ...{ name, question: name, part: null, codes: ['a'] },
  views: { '': { answered, counts: [answered], mean: null, median: null, sum: null } satisfies View },
});

test('who left a question without an answer, where it was asked of everybody and may be told', () => {
  const tables = {
    respondents: 40,
    filters: {},
    columns: [column('a', 30), column('b', null), column('c', 12)],
  };
  const found = silences(tables, [
    question('a'),
    question('b'),
    question('c', { when: { is: 'answered', question: 'a' } }),
    question('not_published'),
  ]);
  expect(found.asked.map(({ question: { code }, answered, missing }) => [code, answered, missing])).toEqual([
    ['a', 30, 0.25],
    ['b', null, null],
  ]);
  expect(found.conditional).toBe(1);
});
