/**
 * Unguessable tokens for links: whoever holds one may do the one thing it is for. The database keeps its SHA-256 only,
 * so that a copy of it opens nothing.
 */
import { createHash, createHmac, randomBytes } from 'node:crypto';

export type Token = string & { readonly brand: 'Token' };
export type TokenHash = Buffer & { readonly brand: 'TokenHash' };

/** 192 bits: random enough for a plain hash to be as safe as a slow one. */
const BYTES = 24;
const SHAPE = /^[A-Za-z0-9_-]{32}$/;

export const newToken = (): Token => randomBytes(BYTES).toString('base64url') as Token;

/** The token in an address, or null when it is nothing that we could have given. */
export const parseToken = (text: string): Token | null => (SHAPE.test(text) ? (text as Token) : null);

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
    .subarray(0, BYTES)
    .toString('base64url') as Token;

/** The number that such a link is drawn from. */
export const newNonce = (): Buffer => randomBytes(BYTES);
