/** Making tokens, and what is kept of them. */
import { createHash, randomBytes } from 'node:crypto';
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
