import { describe, expect, it } from 'vitest';
import type { FacetToken } from './kinds.ts';
import { isTimed, onDay, timed } from './timed.ts';

describe('a token that holds for some days', () => {
  it.each<[FacetToken, string, FacetToken | null]>([
    ['status:open', '2026-03-01', 'status:open'],
    ['status:open@2026-03-01~2026-04-30', '2026-02-28', null],
    ['status:open@2026-03-01~2026-04-30', '2026-03-01', 'status:open'],
    ['status:open@2026-03-01~2026-04-30', '2026-04-30', 'status:open'],
    ['status:open@2026-03-01~2026-04-30', '2026-05-01', null],
    ['status:closed@2026-05-01~', '2099-01-01', 'status:closed'],
    ['status:opens_soon@~2026-02-28', '1999-01-01', 'status:opens_soon'],
  ])('%s on %s', (token, day, held) => expect(onDay(token, day)).toBe(held));

  it('is bare when it always holds', () => {
    expect(timed('status:unknown', null, null)).toBe('status:unknown');
    expect(isTimed(timed('status:open', '2026-03-01', null))).toBe(true);
  });
});
