/** Reads of alerts. */
import type { EmailAddress } from '../../kernel/email-address.ts';
import type { Database, Transaction } from '../../platform/db/tables.ts';
import type { TokenHash } from '../../platform/ids/token.ts';
import type { Alert, Purpose } from './domain/alert.ts';
import './tables.ts';

const alerts = (db: Database | Transaction) =>
  db
    .selectFrom('alert')
    .select([
      'alert.id',
      'alert.address',
      'alert.subject_kind',
      'alert.subject',
      'alert.locale',
      'alert.rhythm',
      'alert.confirmed_at',
      'alert.due_on',
      'alert.memory',
      'alert.refusals',
      'alert.suspended_at',
    ]);
type Row = Awaited<ReturnType<ReturnType<typeof alerts>['execute']>>[number];

const alertOf = (row: Row): Alert => ({
  id: row.id,
  // Only addresses that were parsed are written.
  address: row.address as EmailAddress,
  subject: { kind: row.subject_kind, text: row.subject },
  locale: row.locale,
  rhythm: row.rhythm,
  confirmed: row.confirmed_at !== null,
  dueOn: row.due_on,
  memory: row.memory,
  refusals: row.refusals,
  suspended: row.suspended_at !== null,
});

/** One alert; its row locked until the end of the transaction when asked. */
export async function findAlert(db: Database | Transaction, id: string, lock = false): Promise<Alert | null> {
  const query = alerts(db).where('alert.id', '=', id);
  const row = await (lock ? query.forUpdate() : query).executeTakeFirst();
  return row ? alertOf(row) : null;
}

/** The alert that a link leads to, for this purpose and no other, while the link holds. One query. */
export async function alertOfToken(
  db: Database,
  hash: TokenHash,
  purpose: Purpose,
  now: Date,
): Promise<Alert | null> {
  const row = await alerts(db)
    .innerJoin('alert_token', 'alert_token.alert_id', 'alert.id')
    .where('alert_token.hash', '=', hash)
    .where('alert_token.purpose', '=', purpose)
    .where('alert_token.expires_at', '>', now)
    .executeTakeFirst();
  return row ? alertOf(row) : null;
}

/** Alerts to be looked at on `day`, by batches in order of identifier. */
export async function dueAlerts(
  db: Database | Transaction,
  day: string,
  after: string | null,
  size: number,
): Promise<string[]> {
  const rows = await db
    .selectFrom('alert')
    .select('id')
    .where('due_on', '<=', day)
    .where('suspended_at', 'is', null)
    .$if(after !== null, (query) => query.where('id', '>', after ?? ''))
    .orderBy('id')
    .limit(size)
    .execute();
  return rows.map(({ id }) => id);
}

/** The digest under way of an alert, if there is one. */
export const digestOf = (tx: Transaction, alertId: string) =>
  tx
    .selectFrom('alert_digest')
    .select(['id', 'items', 'more', 'memory', 'sending_since as sendingSince'])
    .where('alert_id', '=', alertId)
    .executeTakeFirst();
