import { describe, expect, test } from 'vitest';
import { checkedSince, dueFrom } from './freshness.ts';
import { RECORD_KINDS } from './kinds.ts';

test.each([
  ['cooperation', '2025-11-24', '2026-11-25'],
  ['organisation', '2024-11-24', '2026-11-25'],
  ['resource', undefined, null],
] as const)('a %s checked on %s is due from %s', (kind, checked, due) =>
  expect(dueFrom(kind, checked)).toBe(due),
);

describe('the last day of checking that holds is the first not yet due', () => {
  test.each(RECORD_KINDS)('%s', (kind) => {
    const today = '2026-11-24';
    const since = checkedSince(kind, today);
    expect((dueFrom(kind, since) ?? '') > today).toBe(true);
    const dayBefore = new Date(Date.parse(since) - 86_400_000).toISOString().slice(0, 10);
    expect((dueFrom(kind, dayBefore) ?? '') <= today).toBe(true);
  });
});
