import { expect, test } from 'vitest';
import { stepOf } from './totp-step.ts';

// The vectors of RFC 6238, appendix B (SHA-1, the last six of eight figures): the secret is "12345678901234567890".
const URI = 'otpauth://totp/Terreau:lou?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Terreau';
const at = (seconds: number) => new Date(seconds * 1000);

test.each([
  ['287082', 59, 1],
  ['081804', 1111111109, 37037036],
  ['050471', 1111111111, 37037037],
  ['005924', 1234567890, 41152263],
  ['279037', 2000000000, 66666666],
])('%s at %i is of half minute %i', (code, seconds, step) => {
  expect(stepOf(URI, code, at(seconds))).toBe(step);
  expect(stepOf(URI, code, at(seconds + 30))).toBe(step);
  expect(stepOf(URI, code, at(seconds - 30))).toBe(step);
  expect(stepOf(URI, code, at(seconds + 60))).toBeNull();
});
test.each(['', '12345', 'abcdef'])('%j is of none', (code) => expect(stepOf(URI, code, at(59))).toBeNull());
