/**
 * The half minute that a code of an authenticator is of, worked out as RFC 6238 says (30 seconds, six figures, SHA-1).
 * The library takes the codes of the half minutes just before and after: knowing which one was shown lets an earlier one
 * be refused afterwards.
 */
import { createHmac } from 'node:crypto';

const SECONDS = 30;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** @param uri `otpauth://totp/…?secret=…`. Null: the code is of none of the three half minutes around `now`. */
export function stepOf(uri: string, code: string, now: Date): number | null {
  const secret = new URL(uri).searchParams.get('secret') ?? '';
  const key = keyOf(secret);
  const present = Math.floor(now.getTime() / 1000 / SECONDS);
  return [present + 1, present, present - 1].find((step) => codeAt(key, step) === code) ?? null;
}

function codeAt(key: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = (mac.at(-1) ?? 0) & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** Base 32 (RFC 4648); what is no letter of it is left out. */
function keyOf(secret: string): Buffer {
  const bits = [...secret.toUpperCase()]
    .flatMap((letter) => {
      const value = LETTERS.indexOf(letter);
      return value < 0 ? [] : [value.toString(2).padStart(5, '0')];
    })
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
