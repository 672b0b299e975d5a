import { expect, test } from 'vitest';
import { outdated } from './dump.ts';

test('the last seven stay; what is no day is not ours to take away', () => {
  const days = Array.from({ length: 10 }, (_, at) => `2026-11-${String(at + 1).padStart(2, '0')}`);
  expect(outdated([...days, 'notes', '.partial-x'])).toEqual(['2026-11-03', '2026-11-02', '2026-11-01']);
  expect(outdated(days.slice(0, 7))).toEqual([]);
});
