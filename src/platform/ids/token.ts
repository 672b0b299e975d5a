/**
 * Unguessable tokens for links: whoever holds one may do the one thing it is for. The database keeps its SHA-256 only,
 * so that a copy of it opens nothing.
 */
import { createHash, randomBytes } from 'node:crypto';

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
