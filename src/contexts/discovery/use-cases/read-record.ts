/** Everything that a record's page shows beside its document: who names it, whom it names, its history, its neighbours. */
import type { Database } from '../../../platform/db/tables.ts';
import {
  cardsOf,
  findRecord,
  type Kind,
  latestRevisions,
  type Mention,
  type Neighbour,
  namedBy,
  naming,
  type Revision,
  type StoredRecord,
} from '../../records/public.ts';
import { mostAlike, nearest } from '../domain/neighbours.ts';
import type { Discovery } from '../queries.ts';

export interface ReadRecord {
  record: StoredRecord;
  names: Mention[];
  namedIn: Mention[];
  /** The latest ones. */
  revisions: Revision[];
  near: Neighbour[];
  alike: Neighbour[];
}

const NEIGHBOURS = 5;
/** The page of the history shows them all. */
const REVISIONS = 20;
const WITHIN_KM = 150;

/** Six queries at most. Null when there is no such record; the new slug when it moved. */
export async function readRecord(
  { db, discovery }: { db: Database; discovery: Discovery },
  kind: Kind,
  slug: string,
): Promise<ReadRecord | { movedTo: string } | null> {
  const record = await findRecord(db, kind.kind, slug);
  if (!record || 'movedTo' in record) return record;
  const shelf = discovery.shelf(kind.kind);
  const close = nearest(shelf, record.ordinal, NEIGHBOURS, WITHIN_KM);
  const alike = mostAlike(shelf, record.ordinal, NEIGHBOURS);
  const [names, namedIn, revisions, cards] = await Promise.all([
    namedBy(db, record.id),
    naming(db, record.id),
    latestRevisions(db, record.id, REVISIONS),
    cardsOf(db, [...new Set([...close.map(({ ordinal }) => ordinal), ...alike])]),
  ]);
  const byOrdinal = new Map(cards.map((card) => [card.ordinal, card]));
  const neighbour = (ordinal: number, km?: number): Neighbour[] => {
    const card = byOrdinal.get(ordinal);
    return card
      ? [{ name: card.name, path: `${kind.path}/${card.slug}`, ...(km !== undefined && { km }) }]
      : [];
  };
  return {
    record,
    names,
    namedIn,
    revisions,
    near: close.flatMap(({ ordinal, km }) => neighbour(ordinal, km)),
    alike: alike.flatMap((ordinal) => neighbour(ordinal)),
  };
}
