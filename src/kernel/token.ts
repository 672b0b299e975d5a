/**
 * Unguessable tokens for addresses: whoever holds one may do the one thing it is for. The database keeps its SHA-256
 * only (`platform/ids/token.ts`), so that a copy of it opens nothing.
 */
export type Token = string & { readonly brand: 'Token' };
export type TokenHash = Buffer & { readonly brand: 'TokenHash' };

/** 192 bits: random enough for a plain hash to be as safe as a slow one. */
export const TOKEN_BYTES = 24;
const SHAPE = /^[A-Za-z0-9_-]{32}$/;

/** The token in an address, or null when it is nothing that we could have given. */
export const parseToken = (text: string): Token | null => (SHAPE.test(text) ? (text as Token) : null);
