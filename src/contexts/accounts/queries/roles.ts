/** Reads of who holds and who asks what, and of what was offered. */
import { sql } from 'kysely';
import type { Role } from '../../../kernel/actor.ts';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import type { Purpose } from '../domain/purpose.ts';
import '../tables.ts';

export interface Holder {
  id: number;
  personId: string;
  name: string;
  email: EmailAddress;
  role: Role;
  subject: string | null;
  reason: string | null;
  askedAt: Date;
  decidedAt: Date | null;
  decidedBy: string | null;
}

const holders = (db: Database | Transaction, state: 'asked' | 'held' | 'refused' | 'any') =>
  db
    .selectFrom('relation')
    .innerJoin('person', 'person.id', 'relation.person_id')
    .select([
      'relation.id',
      'person.id as personId',
      'person.name',
      sql<EmailAddress>`person.email`.as('email'),
      'relation.role',
      'relation.subject',
      'relation.reason',
      'relation.asked_at as askedAt',
      'relation.decided_at as decidedAt',
      'relation.decided_by as decidedBy',
    ])
    .where((row) => (state === 'any' ? row.val(true) : row('relation.state', '=', state)))
    .orderBy('relation.role')
    .orderBy('relation.id');

/** Who holds these roles, `limit` at most. */
export const holdersOf = (db: Database, roles: readonly Role[], limit: number): Promise<Holder[]> =>
  holders(db, 'held').where('relation.role', 'in', roles).limit(limit).execute();

/** Who looks after a record. */
export const stewardsOf = (db: Database, recordId: string): Promise<Holder[]> =>
  holders(db, 'held')
    .where('relation.role', '=', 'steward')
    .where('subject', '=', `record:${recordId}`)
    .execute();

/** Claims that wait, the oldest first. */
export const claimsWaiting = (db: Database): Promise<Holder[]> =>
  holders(db, 'asked').clearOrderBy().orderBy('relation.asked_at').execute();

/** What one person asked or holds of a record. */
export async function relationWith(
  db: Database | Transaction,
  personId: string,
  recordId: string,
): Promise<{ id: number; state: 'asked' | 'held'; askedAt: Date } | null> {
  const row = await db
    .selectFrom('relation')
    .select(['id', 'asked_at as askedAt', sql<'asked' | 'held'>`state`.as('state')])
    .where('person_id', '=', personId)
    .where('subject', '=', `record:${recordId}`)
    .where('role', '=', 'steward')
    .where('state', 'in', ['asked', 'held'])
    .executeTakeFirst();
  return row ?? null;
}

export async function relationById(
  db: Database | Transaction,
  id: number,
  state: 'asked' | 'held' | 'refused' | 'any',
): Promise<Holder | null> {
  return (await holders(db, state).where('relation.id', '=', id).executeTakeFirst()) ?? null;
}

export interface Invitation {
  /** Names it in forms: the hash of its token, which opens nothing. */
  id: string;
  email: string;
  role: Role;
  subject: string | null;
  by: string | null;
  until: Date;
}

/** Invitations that still open something, the latest first. */
export async function invitations(db: Database, now: Date): Promise<Invitation[]> {
  const rows = await db
    .selectFrom('purpose_token')
    .leftJoin('person', 'person.id', 'purpose_token.person_id')
    .select(['token_hash', 'data', 'expires_at', 'person.name as by'])
    .where('purpose', '=', 'invitation')
    .where('expires_at', '>', now)
    .orderBy('purpose_token.created_at', 'desc')
    .execute();
  return rows.map(({ token_hash, data, expires_at, by }) => {
    const { email, role, subject } = data as unknown as Pick<Invitation, 'email' | 'role' | 'subject'>; // written by `invite`
    return { id: token_hash.toString('hex'), email, role, subject, by, until: expires_at };
  });
}

/** What a token opens, without using it up; null when it opens nothing. */
export async function tokenOf(
  db: Database | Transaction,
  { hash, purpose, now }: { hash: Buffer; purpose: Purpose; now: Date },
): Promise<{ personId: string | null; data: Record<string, unknown> } | null> {
  const row = await db
    .selectFrom('purpose_token')
    .select(['person_id as personId', 'data'])
    .where('purpose', '=', purpose)
    .where('token_hash', '=', hash)
    .where('expires_at', '>', now)
    .executeTakeFirst();
  return row ?? null;
}

/** How many tokens of a purpose a person gave out that still open something. */
export async function tokensOut(
  db: Database | Transaction,
  { personId, purpose, now }: { personId: string; purpose: Purpose; now: Date },
): Promise<number> {
  const { count } = await db
    .selectFrom('purpose_token')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return count;
}

/** Who looks after some record, by identifier after `after`. */
export async function stewardsAfter(db: Database, after: string, limit: number): Promise<string[]> {
  const rows = await db
    .selectFrom('relation')
    .select('person_id')
    .distinct()
    .where('role', '=', 'steward')
    .where('state', '=', 'held')
    .where('person_id', '>', after)
    .orderBy('person_id')
    .limit(limit)
    .execute();
  return rows.map((row) => row.person_id);
}

/** The records that a person looks after; none while a sanction weighs on them. */
export async function keptBy(db: Database, personId: string, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('relation')
    .innerJoin('person', 'person.id', 'relation.person_id')
    .select('relation.subject')
    .where('relation.person_id', '=', personId)
    .where('relation.role', '=', 'steward')
    .where('relation.state', '=', 'held')
    .where((row) => row.or([row('restricted_until', 'is', null), row('restricted_until', '<=', now)]))
    .execute();
  return rows.flatMap(({ subject }) =>
    subject?.startsWith('record:') ? [subject.slice('record:'.length)] : [],
  );
}
