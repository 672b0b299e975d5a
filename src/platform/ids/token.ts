/** Making tokens, and what is kept of them. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import { parseToken, TOKEN_BYTES, type Token, type TokenHash } from '../../kernel/token.ts';

export { parseToken, type Token, type TokenHash };

/** A new token. Throws when `random` gives anything but 24 bytes: fewer could be guessed. */
export function newToken(random: () => Uint8Array = () => randomBytes(TOKEN_BYTES)): Token {
  const bytes = random();
  if (bytes.length !== TOKEN_BYTES) throw new RangeError(`a token takes ${TOKEN_BYTES} random bytes`);
  return Buffer.from(bytes).toString('base64url') as Token;
}

export const hashOf = (token: Token): TokenHash =>
  createHash('sha256').update(token, 'ascii').digest() as TokenHash;

/**
 * The token of a link that a holder gives, drawn from their own and a number that the database keeps: the holder can
 * be shown it again, and nobody else can find it from the database, nor the holder's from it. `kind`: one purpose each.
 */
export const linkToken = (holder: Token, kind: string, nonce: Uint8Array): Token =>
  createHmac('sha256', holder)
    .update(`${kind}:`)
    .update(nonce)
    .digest()
    .subarray(0, TOKEN_BYTES)
    .toString('base64url') as Token;

/** The number that such a link is drawn from. */
export const newNonce = (): Buffer => randomBytes(TOKEN_BYTES);
