/** Writes of alerts. */
import { sql } from 'kysely';
import { addressKey, type EmailAddress } from '../../kernel/email-address.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Transaction } from '../../platform/db/tables.ts';
import type { TokenHash } from '../../platform/ids/token.ts';
import type { Purpose, Rhythm, Subject } from './domain/alert.ts';
import type { Look, Memory } from './domain/digest.ts';
import './tables.ts';

const DAY = sql`interval '24 hours'`;

export interface Ask {
  address: EmailAddress;
  subject: Subject;
  locale: Locale;
  rhythm: Rhythm;
}

/** How many letters this address was made to receive by the form within a day; one transaction at a time counts it. */
export async function countAsks(tx: Transaction, address: EmailAddress, at: Date): Promise<number> {
  const key = addressKey(address);
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 4201987))`.execute(tx);
  const row = await tx
    .selectFrom('alert')
    .select(sql<number>`coalesce(sum(asks), 0)::int`.as('asks'))
    .where('address_key', '=', key)
    .where('asked_at', '>', sql<Date>`${at}::timestamptz - ${DAY}`)
    .executeTakeFirstOrThrow();
  return row.asks;
}

/** The alert asked for, new or already there, and its identifier. One already confirmed stays as its holder set it. */
export async function putAsk(
  tx: Transaction,
  id: string,
  { address, subject, locale, rhythm }: Ask,
  at: Date,
): Promise<string> {
  const open = sql<boolean>`alert.confirmed_at is null`;
  const row = await tx
    .insertInto('alert')
    .values({
      id,
      address,
      address_key: addressKey(address),
      subject_kind: subject.kind,
      subject: subject.text,
      locale,
      rhythm,
      asked_at: at,
      asks: 1,
      erase_at: sql<Date>`${at}::timestamptz + ${DAY}`,
    })
    .onConflict((conflict) =>
      conflict.columns(['address_key', 'subject_kind', 'subject_key']).doUpdateSet({
        asked_at: at,
        asks: sql<number>`case when alert.asked_at > excluded.asked_at - ${DAY} then alert.asks + 1 else 1 end`,
        rhythm: sql<Rhythm>`case when ${open} then excluded.rhythm else alert.rhythm end`,
        locale: sql<Locale>`case when ${open} then excluded.locale else alert.locale end`,
        erase_at: sql<Date | null>`case when ${open} then excluded.erase_at end`,
      }),
    )
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/** The letter leaves now: its day begins. */
export async function prolongAsk(tx: Transaction, id: string, eraseAt: Date): Promise<void> {
  await tx
    .updateTable('alert')
    .set({ erase_at: eraseAt })
    .where('id', '=', id)
    .where('confirmed_at', 'is', null)
    .execute();
}

export async function putToken(
  tx: Transaction,
  token: { hash: TokenHash; alertId: string; purpose: Purpose; expiresAt: Date },
): Promise<void> {
  const { hash, alertId, purpose, expiresAt } = token;
  await tx
    .insertInto('alert_token')
    .values({ hash, alert_id: alertId, purpose, expires_at: expiresAt })
    .execute();
}

/** Uses up a link: true for one caller only, however many try at once. */
export async function useToken(
  tx: Transaction,
  hash: TokenHash,
  purpose: Purpose,
  now: Date,
): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('alert_token')
    .where('hash', '=', hash)
    .where('purpose', '=', purpose)
    .where('expires_at', '>', now)
    .executeTakeFirstOrThrow();
  return numDeletedRows > 0n;
}

/** From its confirmation on, or again after it was suspended. */
export async function beginAlert(
  tx: Transaction,
  id: string,
  { memory, dueOn, at }: { memory: Memory; dueOn: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('alert')
    .set({
      confirmed_at: at,
      erase_at: null,
      memory: JSON.stringify(memory),
      due_on: dueOn,
      refusals: 0,
      suspended_at: null,
    })
    .where('id', '=', id)
    .execute();
}

export async function setRhythm(tx: Transaction, id: string, rhythm: Rhythm, dueOn: string): Promise<void> {
  await tx.updateTable('alert').set({ rhythm, due_on: dueOn }).where('id', '=', id).execute();
}

/** What was looked at and need not be told, or was told. */
export async function noteLook(
  tx: Transaction,
  id: string,
  { memory, dueOn, sentAt }: { memory: Memory; dueOn: string; sentAt?: Date },
): Promise<void> {
  await tx
    .updateTable('alert')
    .set({
      memory: JSON.stringify(memory),
      due_on: dueOn,
      ...(sentAt && { last_sent_at: sentAt, refusals: 0 }),
    })
    .where('id', '=', id)
    .execute();
}

/** Its address refused a digest for good. Nothing was told: the next one says it too. */
export async function noteRefusal(
  tx: Transaction,
  id: string,
  { refusals, suspendedAt, dueOn }: { refusals: number; suspendedAt: Date | null; dueOn: string },
): Promise<void> {
  await tx
    .updateTable('alert')
    .set({ refusals, suspended_at: suspendedAt, due_on: dueOn })
    .where('id', '=', id)
    .execute();
}

/** Everything of it goes: address, links, digest. */
export async function eraseAlert(tx: Transaction, id: string): Promise<void> {
  await tx.deleteFrom('alert').where('id', '=', id).execute();
}

export async function holdDigest(
  tx: Transaction,
  alertId: string,
  { id, items, more, memory, since }: Look & { id: string; since: Date },
): Promise<void> {
  const held = {
    id,
    items: JSON.stringify(items),
    more,
    memory: JSON.stringify(memory),
    sending_since: since,
  };
  await tx
    .insertInto('alert_digest')
    .values({ ...held, alert_id: alertId })
    .onConflict((conflict) => conflict.column('alert_id').doUpdateSet(held))
    .execute();
}

/** Nobody knows whether it left: it will be sent again as it is. */
export async function doubtDigest(tx: Transaction, alertId: string): Promise<void> {
  await tx.updateTable('alert_digest').set({ sending_since: null }).where('alert_id', '=', alertId).execute();
}

export async function dropDigest(tx: Transaction, alertId: string): Promise<void> {
  await tx.deleteFrom('alert_digest').where('alert_id', '=', alertId).execute();
}

/** What nobody confirmed in time, what was suspended before `suspendedBefore`, links that no longer hold. */
export async function eraseOver(tx: Transaction, now: Date, suspendedBefore: Date): Promise<number> {
  const { numDeletedRows } = await tx
    .deleteFrom('alert')
    .where((row) => row.or([row('erase_at', '<=', now), row('suspended_at', '<=', suspendedBefore)]))
    .executeTakeFirstOrThrow();
  await tx.deleteFrom('alert_token').where('expires_at', '<=', now).execute();
  return Number(numDeletedRows);
}
