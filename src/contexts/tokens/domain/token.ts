/** A personal token: what it may do, and for how long. It is told apart from other secrets by how it begins. */
export const SCOPES = ['propose', 'edit'] as const;
export type Scope = (typeof SCOPES)[number];

/** Days that a token may hold; a year at most. */
export const LASTING = [30, 90, 180, 365] as const;
export type Lasting = (typeof LASTING)[number];

/** Tokens that a person may have in use at once. */
export const MOST_TOKENS = 20;

export const PREFIX = 'terreau_';
const BEARER = /^Bearer +terreau_([A-Za-z0-9_-]{32})$/i;

/** The secret of an `Authorization` header; null when it holds no token that we could have given. */
export const bearerIn = (header: string | undefined): string | null =>
  BEARER.exec(header?.trim() ?? '')?.[1] ?? null;

export type TokenState = 'live' | 'ended' | 'expired';

export function stateOf(token: { expiresAt: Date; endedAt: Date | null }, now: Date): TokenState {
  if (token.endedAt) return 'ended';
  return token.expiresAt <= now ? 'expired' : 'live';
}
