/** Writes of offers. Each changes what is public: it opens a new version of the public data. */
import { sql } from 'kysely';
import type { Locale } from '../../../kernel/locale.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { searchVector } from '../../../platform/search/sql.ts';
import { nextDataVersion } from '../../records/public.ts';
import type { ClosedBecause, OfferContent } from '../domain/offer.ts';
import '../tables.ts';

export interface OfferWrite extends OfferContent {
  id: string;
  personId: string;
  recordId: string | null;
  author: string;
  expiresOn: string;
  locale: Locale;
  /** What its codes are called, to be found by. */
  spoken: string;
}

const written = (offer: OfferWrite) => ({
  direction: offer.direction,
  record_id: offer.recordId,
  author: offer.author,
  title: offer.title,
  summary: offer.summary,
  competences: [...offer.competences],
  themes: [...offer.themes],
  stages: [...offer.stages],
  forms: [...offer.forms],
  languages: [...offer.languages],
  terms: [...offer.terms],
  times: offer.times,
  place: offer.place,
  remote: offer.remote,
  expires_on: offer.expiresOn,
  locale: offer.locale,
  search: searchVector({ title: offer.title, summary: offer.summary, body: offer.spoken }),
});

export async function insertOffer(tx: Transaction, offer: OfferWrite, at: Date): Promise<void> {
  await nextDataVersion(tx);
  await tx
    .insertInto('peer_offer')
    .values({
      id: offer.id,
      person_id: offer.personId,
      created_at: at,
      changed_at: at,
      ...written(offer),
    })
    .execute();
}

/** Written again: it stands anew, and its end will be told again. */
export async function updateOffer(tx: Transaction, offer: OfferWrite, at: Date): Promise<void> {
  await nextDataVersion(tx);
  await tx
    .updateTable('peer_offer')
    .set({
      ...written(offer),
      changed_at: at,
      reminded_at: null,
      closed_at: null,
      closed_because: null,
    })
    .where('id', '=', offer.id)
    .where((row) => row.or([row('closed_because', 'is', null), row('closed_because', '<>', 'moderation')]))
    .execute();
}

export async function closeOffer(
  tx: Transaction,
  id: string,
  because: ClosedBecause,
  at: Date,
): Promise<void> {
  await nextDataVersion(tx);
  await tx
    .updateTable('peer_offer')
    .set({ closed_at: at, closed_because: because })
    .where('id', '=', id)
    .$if(because !== 'moderation', (query) => query.where('closed_at', 'is', null))
    .execute();
}

/** Those whose last day is over. How many. */
export async function closeExpired(tx: Transaction, day: string, at: Date): Promise<number> {
  const { numUpdatedRows } = await tx
    .updateTable('peer_offer')
    .set({ closed_at: at, closed_because: 'expired' })
    .where('closed_at', 'is', null)
    .where('expires_on', '<', day)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) await nextDataVersion(tx);
  return Number(numUpdatedRows);
}

/** True for the one caller that is to write. */
export async function noteReminder(tx: Transaction, id: string, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('peer_offer')
    .set({ reminded_at: at })
    .where('id', '=', id)
    .where('reminded_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** One writer at a time counts what a person has standing. */
export const inTurn = async (tx: Transaction, key: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${key}, 4202050))`.execute(tx);
};
