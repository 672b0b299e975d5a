/** Reads of offers. */
import { sql } from 'kysely';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import { matches, parseQuery, ranksByTitle, titleOf } from '../../../platform/search/sql.ts';
import type { Kinds } from '../../records/public.ts';
import { holdersOf, OFFER_COLUMNS, type OfferRow, type OwnedOffer, offerOf } from './offer-rows.ts';
import '../tables.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
export const isUuid = (text: string): boolean => UUID.test(text);

async function told(db: Database | Transaction, rows: readonly OfferRow[], kinds: Kinds) {
  const holders = await holdersOf(db, rows);
  return rows.map((row) => offerOf(row, holders.get(row.record_id ?? ''), kinds));
}

/** One offer, open or not. Three queries at most. */
export async function findOffer(
  db: Database | Transaction,
  id: string,
  kinds: Kinds,
): Promise<OwnedOffer | null> {
  if (!isUuid(id)) return null;
  const row = await db.selectFrom('peer_offer').select(OFFER_COLUMNS).where('id', '=', id).executeTakeFirst();
  return row ? ((await told(db, [row], kinds))[0] ?? null) : null;
}

/** Those of a person and of the records they look after, the latest first. Three queries at most. */
export async function offersOf(
  db: Database,
  personId: string,
  recordIds: readonly string[],
  kinds: Kinds,
): Promise<OwnedOffer[]> {
  const rows = await db
    .selectFrom('peer_offer')
    .select(OFFER_COLUMNS)
    .where((row) =>
      row.or([
        row('person_id', '=', personId),
        row('record_id', '=', sql<string>`any(${[...recordIds]}::uuid[])`),
      ]),
    )
    .orderBy('created_at', 'desc')
    .limit(200)
    .execute();
  return told(db, rows, kinds);
}

export async function openOffersBy(db: Database | Transaction, personId: string): Promise<number> {
  const { count } = await db
    .selectFrom('peer_offer')
    .select((row) => row.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('closed_at', 'is', null)
    .executeTakeFirstOrThrow();
  return count;
}

/** Identifiers of offers that bear these words, the best first; null when nothing is left to search by. One query. */
export async function offersBearing(db: Database, text: string): Promise<string[] | null> {
  const query = parseQuery(text);
  if (!query) return null;
  const words = sql.ref('search');
  const [byTitle, byAll] = ranksByTitle({ title: titleOf(words), all: words }, query);
  const rows = await db
    .selectFrom('peer_offer')
    .select('id')
    .where('closed_at', 'is', null)
    .where(matches(words, query))
    .orderBy(byTitle, 'desc')
    .orderBy(byAll, 'desc')
    .orderBy('changed_at', 'desc')
    .execute();
  return rows.map(({ id }) => id);
}

/** Open ones that end by `until` and of which nobody was told. */
export async function endingOffers(
  db: Database,
  until: string,
): Promise<{ id: string; expiresOn: string }[]> {
  return db
    .selectFrom('peer_offer')
    .select(['id', 'expires_on as expiresOn'])
    .where('closed_at', 'is', null)
    .where('reminded_at', 'is', null)
    .where('expires_on', '<=', until)
    .orderBy('id')
    .execute();
}

export async function allOpenOffers(db: Database, kinds: Kinds) {
  const rows = await db
    .selectFrom('peer_offer')
    .select(OFFER_COLUMNS)
    .where('closed_at', 'is', null)
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .execute();
  const holders = await holdersOf(db, rows);
  return rows.map((row) => {
    const record = holders.get(row.record_id ?? '');
    return { offer: offerOf(row, record, kinds), record };
  });
}
