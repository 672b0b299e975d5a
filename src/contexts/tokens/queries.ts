/** Reads of tokens. */
import type { Database } from '../../platform/db/tables.ts';
import type { Scope } from './domain/token.ts';
import './tables.ts';

export interface TokenSeen {
  id: string;
  name: string;
  scopes: Scope[];
  createdAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
  usedAt: Date | null;
}

const SEEN = [
  'id',
  'name',
  'scopes',
  'created_at as createdAt',
  'expires_at as expiresAt',
  'ended_at as endedAt',
  'used_at as usedAt',
] as const;

/** The tokens of a person, the latest first; those that ended stay in sight. */
export const tokensOf = (db: Database, personId: string): Promise<TokenSeen[]> =>
  db
    .selectFrom('api_token')
    .select(SEEN)
    .where('person_id', '=', personId)
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute();

export const tokenByHash = (
  db: Database,
  hash: Buffer,
): Promise<(TokenSeen & { personId: string }) | undefined> =>
  db
    .selectFrom('api_token')
    .select([...SEEN, 'person_id as personId'])
    .where('token_hash', '=', hash)
    .executeTakeFirst();

export interface KeptAnswer {
  tokenId: string;
  key: string;
  requestHash: Buffer;
  status: number;
  headers: Record<string, string>;
  body: object;
  at: Date;
}

/** What a write under this key was answered since `from`. */
export async function answerUnder(
  db: Database,
  tokenId: string,
  key: string,
  from: Date,
): Promise<KeptAnswer | null> {
  const row = await db
    .selectFrom('api_answer')
    .select(['token_id as tokenId', 'key', 'request_hash as requestHash', 'status', 'headers', 'body', 'at'])
    .where('token_id', '=', tokenId)
    .where('key', '=', key)
    .where('at', '>=', from)
    .executeTakeFirst();
  return row ?? null;
}

/** Whether a person has a token in use. */
export async function holdsToken(db: Database, personId: string, now: Date): Promise<boolean> {
  const row = await db
    .selectFrom('api_token')
    .select('id')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
