/** Writes of registrations. */
import { sql } from 'kysely';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import type { TokenHash } from '../../../platform/ids/token.ts';
import type { RegistrationState } from '../domain/registration.ts';
import '../tables.ts';

export interface NewRegistration {
  id: string;
  eventId: string;
  name: string;
  email: EmailAddress;
  personId: string | null;
  locale: Locale;
  eventEndsAt: Date;
}

export async function insertRegistration(tx: Transaction, asked: NewRegistration, at: Date): Promise<void> {
  await tx
    .insertInto('event_registration')
    .values({
      id: asked.id,
      event_id: asked.eventId,
      author: asked.name,
      email: asked.email,
      person_id: asked.personId,
      locale: asked.locale,
      state: 'unconfirmed',
      asked_at: at,
      event_ends_at: asked.eventEndsAt,
    })
    .execute();
}

/** Whoever proves to hold the address signs under the name that they choose, whatever somebody typed before. */
export async function signRegistration(
  tx: Transaction,
  id: string,
  { name, personId }: { name: string; personId: string },
): Promise<void> {
  await tx
    .updateTable('event_registration')
    .set({ author: name, person_id: personId })
    .where('id', '=', id)
    .execute();
}

/** How many times it was asked for by the form, this one included. */
export async function countAsk(tx: Transaction, id: string): Promise<number> {
  const { asks } = await tx
    .updateTable('event_registration')
    .set({ asks: sql<number>`asks + 1` })
    .where('id', '=', id)
    .returning('asks')
    .executeTakeFirstOrThrow();
  return asks;
}

/** `confirmedAt`: given once, when it is confirmed. */
export async function setState(
  tx: Transaction,
  id: string,
  state: RegistrationState,
  confirmedAt?: Date,
): Promise<void> {
  await tx
    .updateTable('event_registration')
    .set({ state, ...(confirmedAt && { confirmed_at: confirmedAt }) })
    .where('id', '=', id)
    .execute();
}

/** Marks who came, and counts them on the meeting: the count stays when the names are erased. */
export async function noteAttendance(
  tx: Transaction,
  eventId: string,
  present: readonly string[],
): Promise<void> {
  const came = new Set(present);
  const rows = await tx
    .selectFrom('event_registration')
    .select('id')
    .where('event_id', '=', eventId)
    .where('state', '=', 'seated')
    .execute();
  for (const { id } of rows)
    await tx
      .updateTable('event_registration')
      .set({ attended: came.has(id) })
      .where('id', '=', id)
      .execute();
  const attended = rows.filter(({ id }) => came.has(id)).length;
  await tx.updateTable('event').set({ attended }).where('id', '=', eventId).execute();
}

/** True for the one caller that is to write. */
export async function noteReminder(tx: Transaction, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('event_registration')
    .set({ reminded_at: at })
    .where('id', '=', id)
    .where('reminded_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function putLink(
  tx: Transaction,
  link: { hash: TokenHash; registrationId: string; expiresAt: Date },
): Promise<void> {
  await tx
    .insertInto('event_link')
    .values({ hash: link.hash, registration_id: link.registrationId, expires_at: link.expiresAt })
    .execute();
}
