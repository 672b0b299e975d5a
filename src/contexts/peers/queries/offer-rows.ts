/** Offers as they are read from their table, with the record in whose name they stand. */
import type { Selectable } from 'kysely';
import type { Locale } from '../../../kernel/locale.ts';
import type { Database, Tables, Transaction } from '../../../platform/db/tables.ts';
import { type Kinds, recordsById, type StoredRecord } from '../../records/public.ts';
import type { Offer } from '../domain/offer.ts';
import '../tables.ts';

export const OFFER_COLUMNS = [
  'peer_offer.id',
  'peer_offer.direction',
  'peer_offer.record_id',
  'peer_offer.person_id',
  'peer_offer.author',
  'peer_offer.title',
  'peer_offer.summary',
  'peer_offer.competences',
  'peer_offer.themes',
  'peer_offer.stages',
  'peer_offer.forms',
  'peer_offer.languages',
  'peer_offer.terms',
  'peer_offer.times',
  'peer_offer.place',
  'peer_offer.remote',
  'peer_offer.created_at',
  'peer_offer.changed_at',
  'peer_offer.expires_on',
  'peer_offer.closed_because',
  'peer_offer.locale',
] as const;

export type OfferRow = Omit<Selectable<Tables['peer_offer']>, 'search' | 'reminded_at' | 'closed_at'>;

/** An offer with what is never shown of it: who wrote it. */
export interface OwnedOffer extends Offer {
  personId: string;
  recordId: string | null;
  locale: Locale;
}

export const offerOf = (row: OfferRow, record: StoredRecord | undefined, kinds: Kinds): OwnedOffer => ({
  id: row.id,
  direction: row.direction,
  holder: record
    ? {
        id: record.id,
        name: String(record.document.name),
        path: `${kinds[record.kind].path}/${record.slug}`,
      }
    : null,
  recordId: row.record_id,
  personId: row.person_id,
  author: row.author,
  title: row.title,
  summary: row.summary,
  competences: row.competences,
  themes: row.themes,
  stages: row.stages,
  forms: row.forms,
  languages: row.languages,
  terms: row.terms,
  times: row.times,
  place: row.place,
  remote: row.remote,
  createdAt: row.created_at,
  changedAt: row.changed_at,
  expiresOn: row.expires_on,
  closed: row.closed_because,
  locale: row.locale,
});

/** The records that offers stand for, those merged replaced by what they became. Two queries at most. */
export async function holdersOf(
  db: Database | Transaction,
  rows: readonly { record_id: string | null }[],
): Promise<Map<string, StoredRecord>> {
  const ids = [...new Set(rows.flatMap(({ record_id }) => record_id ?? []))];
  const found = await recordsById(db, ids);
  const merged = await recordsById(
    db,
    found.flatMap(({ mergedInto }) => mergedInto ?? []),
  );
  const standing = new Map(merged.map((record) => [record.id, record]));
  return new Map(
    found.map((record) => [record.id, (record.mergedInto && standing.get(record.mergedInto)) || record]),
  );
}
