/** Making the unguessable address of a diagnosis, and what is kept of it. */
import { createHash } from 'node:crypto';
import { TOKEN_BYTES, type Token, type TokenHash } from '../domain/token.ts';

/** A new token. Throws when `random` gives anything but 24 bytes: fewer could be guessed. */
export function newToken(random: () => Uint8Array): Token {
  const bytes = random();
  if (bytes.length !== TOKEN_BYTES) throw new RangeError(`a token takes ${TOKEN_BYTES} random bytes`);
  return Buffer.from(bytes).toString('base64url') as Token;
}

export const hashOf = (token: Token): TokenHash =>
  createHash('sha256').update(token, 'ascii').digest() as TokenHash;
