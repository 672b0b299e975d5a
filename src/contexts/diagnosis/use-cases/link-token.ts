import { createHmac } from 'node:crypto';
import { TOKEN_BYTES, type Token } from '../../../kernel/token.ts';
import type { LinkKind } from '../queries.ts';

/**
 * The token of a link that the holder gives, drawn from their own and a number that the database keeps: the holder can
 * be shown it again, and nobody else can find it from the database, nor the holder's from it.
 */
export const linkToken = (holder: Token, kind: LinkKind, nonce: Uint8Array): Token =>
  createHmac('sha256', holder)
    .update(`${kind}:`)
    .update(nonce)
    .digest()
    .subarray(0, TOKEN_BYTES)
    .toString('base64url') as Token;
