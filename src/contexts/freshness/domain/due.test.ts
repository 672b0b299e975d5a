import { expect, test } from 'vitest';
import { dueOf, mayWrite } from './due.ts';

const TODAY = '2026-11-25';
test.each([
  ['never made sure of', 'cooperation', null, true],
  ['a year ago to the day', 'cooperation', '2025-11-25', false],
  ['a year and a day ago', 'cooperation', '2025-11-24', true],
  ['a year ago, of what lasts', 'organisation', '2025-11-24', false],
  ['today', 'programme', TODAY, false],
] as const)('%s: due %s', (_, kind, checked, due) =>
  expect(dueOf([{ kind, checked }], TODAY)).toHaveLength(due ? 1 : 0),
);
test('the longest waiting come first', () => {
  const kept = ['2024-01-01', null, '2023-01-01'].map((checked) => ({ kind: 'programme' as const, checked }));
  expect(dueOf(kept, TODAY).map(({ checked }) => checked)).toEqual([null, '2023-01-01', '2024-01-01']);
});

const now = new Date('2026-12-01T07:00:00Z');
const ago = (days: number) => new Date(now.getTime() - days * 86_400_000);
test.each([
  ['never written to', { sentAt: null, stoppedAt: null }, true],
  ['written to on the first of the month before', { sentAt: ago(30), stoppedAt: null }, true],
  ['written to on the first of February', { sentAt: ago(28), stoppedAt: null }, true],
  ['written to this very month', { sentAt: ago(26), stoppedAt: null }, false],
  ['written to an hour ago, by a job that ran twice', { sentAt: ago(0.04), stoppedAt: null }, false],
  ['who said to stop', { sentAt: null, stoppedAt: ago(400) }, false],
])('somebody %s: a letter %s', (_, row, may) => expect(mayWrite(row, now)).toBe(may));
