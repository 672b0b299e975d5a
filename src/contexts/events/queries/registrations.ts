/** Reads of registrations. */
import { sql } from 'kysely';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import type { TokenHash } from '../../../platform/ids/token.ts';
import type { RegistrationState } from '../domain/registration.ts';
import '../tables.ts';

export interface Registration {
  id: string;
  eventId: string;
  name: string;
  email: EmailAddress;
  locale: Locale;
  state: RegistrationState;
  attended: boolean | null;
  confirmedAt: Date | null;
}

const registrations = (db: Database | Transaction) =>
  db
    .selectFrom('event_registration')
    .select([
      'event_registration.id',
      'event_registration.event_id as eventId',
      'event_registration.author as name',
      'event_registration.email',
      'event_registration.locale',
      'event_registration.state',
      'event_registration.attended',
      'event_registration.confirmed_at as confirmedAt',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof registrations>['execute']>>[number];
// Only addresses that were parsed are written.
const told = (row: Row): Registration => ({ ...row, email: row.email as EmailAddress });

export async function findRegistration(
  db: Database | Transaction,
  id: string,
  lock = false,
): Promise<Registration | null> {
  const query = registrations(db).where('id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row ? told(row) : null;
}

/** The registration that a link leads to, while it holds. One query. */
export async function registrationAt(db: Database, hash: TokenHash, now: Date): Promise<Registration | null> {
  const row = await registrations(db)
    .innerJoin('event_link', 'event_link.registration_id', 'event_registration.id')
    .where('event_link.hash', '=', hash)
    .where('event_link.expires_at', '>', now)
    .executeTakeFirst();
  return row ? told(row) : null;
}

/** Where an address stands with a meeting: its live registration, if there is one. */
export async function registrationOf(
  tx: Database | Transaction,
  eventId: string,
  email: EmailAddress,
): Promise<Registration | null> {
  const row = await registrations(tx)
    .where('event_id', '=', eventId)
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .where('state', '<>', 'cancelled')
    .executeTakeFirst();
  return row ? told(row) : null;
}

/** Those who have a seat, then those who wait, in the order in which they confirmed. */
export async function registrationsFor(db: Database | Transaction, eventId: string): Promise<Registration[]> {
  const rows = await registrations(db)
    .where('event_id', '=', eventId)
    .where('state', 'in', ['seated', 'waiting'])
    .orderBy('state')
    .orderBy('confirmed_at')
    .orderBy('id')
    .execute();
  return rows.map(told);
}

export async function countSeats(
  db: Database | Transaction,
  eventId: string,
): Promise<{ seated: number; waiting: number }> {
  return db
    .selectFrom('event_registration')
    .select([
      sql<number>`count(*) filter (where state = 'seated')::int`.as('seated'),
      sql<number>`count(*) filter (where state = 'waiting')::int`.as('waiting'),
    ])
    .where('event_id', '=', eventId)
    .executeTakeFirstOrThrow();
}

/** The first who wait. */
export async function firstWaiting(tx: Transaction, eventId: string, count: number): Promise<string[]> {
  if (count === 0) return [];
  const rows = await tx
    .selectFrom('event_registration')
    .select('id')
    .where('event_id', '=', eventId)
    .where('state', '=', 'waiting')
    .orderBy('confirmed_at')
    .orderBy('id')
    .limit(count)
    .execute();
  return rows.map(({ id }) => id);
}

export async function askedSince(tx: Transaction, email: EmailAddress, since: Date): Promise<number> {
  const { count } = await tx
    .selectFrom('event_registration')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where(sql`lower(email)`, '=', email.toLowerCase())
    .where('asked_at', '>', since)
    .executeTakeFirstOrThrow();
  return count;
}

/** Meetings to come where somebody waits: a seat may have been freed otherwise than by its holder (erasure). */
export async function waitedFor(db: Database, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('event_registration')
    .innerJoin('event', 'event.id', 'event_registration.event_id')
    .select('event.id')
    .distinct()
    .where('event_registration.state', '=', 'waiting')
    .where('event.state', '=', 'published')
    .where('event.starts_at', '>', now)
    .execute();
  return rows.map(({ id }) => id);
}

/** Those who have a seat in what begins before `until`, and were not reminded. */
export async function toRemind(db: Database, now: Date, until: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('event_registration')
    .innerJoin('event', 'event.id', 'event_registration.event_id')
    .select('event_registration.id')
    .where('event.state', '=', 'published')
    .where('event.starts_at', '>', now)
    .where('event.starts_at', '<=', until)
    .where('event_registration.state', '=', 'seated')
    .where('event_registration.reminded_at', 'is', null)
    .orderBy('event_registration.id')
    .execute();
  return rows.map(({ id }) => id);
}
