import { describe, expect, test } from 'vitest';
import { bearerIn, stateOf } from './token.ts';

const SECRET = 'abcdefghijklmnopqrstuvwxyz012345';

describe('a bearer', () => {
  test.each([
    [`Bearer terreau_${SECRET}`, SECRET],
    [`bearer  terreau_${SECRET} `, SECRET],
    [`Basic terreau_${SECRET}`, null],
    [`Bearer ${SECRET}`, null],
    [`Bearer terreau_${SECRET}x`, null],
    [`Bearer terreau_${SECRET} terreau_${SECRET}`, null],
    [undefined, null],
  ])('%s', (header, secret) => {
    expect(bearerIn(header)).toBe(secret);
  });
});

describe('a token', () => {
  const at = (iso: string) => new Date(iso);
  test.each([
    ['2026-12-01', null, 'live'],
    ['2026-11-25', null, 'expired'],
    ['2026-12-01', '2026-11-20', 'ended'],
  ] as const)('that ends on %s, ended %s, is %s', (expires, ended, state) => {
    const token = { expiresAt: at(expires), endedAt: ended && at(ended) };
    expect(stateOf(token, at('2026-11-25'))).toBe(state);
  });
});
