/** Reads of people and of what they may do. */
import type { HeldRelation } from '../../kernel/actor.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Database } from '../../platform/db/tables.ts';
import './tables.ts';

/** What a person holds now. One query. */
export const heldBy = (db: Database, personId: string): Promise<HeldRelation[]> =>
  db
    .selectFrom('relation')
    .select(['role', 'subject'])
    .where('person_id', '=', personId)
    .where('state', '=', 'held')
    .orderBy('id')
    .execute();

export interface SessionSeen {
  id: string;
  userAgent: string | null;
  createdAt: Date;
  usedAt: Date;
  expiresAt: Date;
}

/** The open sessions of a person, the latest first. */
export const sessionsOf = (db: Database, personId: string, now: Date): Promise<SessionSeen[]> =>
  db
    .selectFrom('person_session')
    .select([
      'id',
      'user_agent as userAgent',
      'created_at as createdAt',
      'updated_at as usedAt',
      'expires_at as expiresAt',
    ])
    .where('person_id', '=', personId)
    .where('expires_at', '>', now)
    .orderBy('updated_at', 'desc')
    .execute();

/** How many links were asked since `from`, for an address and from a network. */
export async function linksAsked(
  db: Database,
  { email, network, from }: { email: Buffer; network: Buffer | null; from: Date },
): Promise<{ email: number; network: number }> {
  const row = await db
    .selectFrom('sign_in_request')
    .select(({ fn, eb }) => [
      fn.count<number>('id').filterWhere('email_hash', '=', email).as('email'),
      fn
        .count<number>('id')
        .filterWhere(eb('network_hash', '=', network ?? Buffer.alloc(0)))
        .as('network'),
    ])
    .where('at', '>', from)
    .executeTakeFirstOrThrow();
  return row;
}

export interface TotpState {
  verified: boolean;
  failures: number;
  lockedUntil: Date | null;
  lastCode: Buffer | null;
}

export async function totpOf(db: Database, personId: string): Promise<TotpState | null> {
  const row = await db
    .selectFrom('person_totp')
    .select(['verified', 'failures', 'locked_until as lockedUntil', 'last_code as lastCode'])
    .where('person_id', '=', personId)
    .executeTakeFirst();
  return row ? { ...row, verified: row.verified === true } : null;
}

export async function emailOf(db: Database, personId: string): Promise<string | null> {
  const row = await db.selectFrom('person').select('email').where('id', '=', personId).executeTakeFirst();
  return row?.email ?? null;
}

/** The language in which to write to somebody; French for whom nothing is known of. */
export async function localeOf(db: Database, personId: string): Promise<Locale> {
  const row = await db.selectFrom('person').select('locale').where('id', '=', personId).executeTakeFirst();
  return row?.locale ?? 'fr';
}

export const personById = (
  db: Database,
  personId: string,
): Promise<{ name: string; email: string; restrictedUntil: Date | null } | undefined> =>
  db
    .selectFrom('person')
    .select(['name', 'email', 'restricted_until as restrictedUntil'])
    .where('id', '=', personId)
    .executeTakeFirst();

/** How many wrong codes were given with a link. */
export async function linkFailures(db: Database, token: Buffer): Promise<number> {
  const row = await db
    .selectFrom('link_failure')
    .select('failures')
    .where('token_hash', '=', token)
    .executeTakeFirst();
  return row?.failures ?? 0;
}
