/** Reads the rows of a source into records of the register: which record each is, and at which address a new one stands. */
import type { Database } from '../../../platform/db/tables.ts';
import { uuidV5 } from '../../../platform/ids/uuid-v5.ts';
import { normalise } from '../../../platform/search/normalise.ts';
import { type Document, freeSlug, type Incoming, namesOf } from '../../records/public.ts';
import type { Mapping } from '../domain/mapping.ts';
import { type ReadRow, readRow } from '../domain/read-row.ts';
import type { Lookups } from '../domain/read-values.ts';
import { TARGETS } from '../domain/targets.ts';
import { rowsOf } from '../queries.ts';
import { markdownOf } from './markdown-of.ts';

/** The namespace of what imports bring: the version 5 identifier of `terreau/harvest` among URLs. */
const NAMESPACE = uuidV5('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'terreau/harvest');

export interface RowReader {
  /** Every row that the source ever held, by its identifier there: the record it became. */
  known: ReadonlyMap<string, string>;
  /** Slugs of the records of this kind. */
  slugs: ReadonlyMap<string, string>;
  read(cells: Readonly<Record<string, string>>): ReadRow;
  /** The record that a row of this identifier is, or would become. */
  recordId(importedId: string): string;
  /** What is to be imported; `id` when somebody said which record it is. */
  incoming(row: ReadRow & { document: Document }, id?: string): Incoming;
}

/** Three queries. */
export async function openRowReader(
  { db, territory }: { db: Database; territory: Lookups['territory'] },
  mapping: Mapping,
): Promise<RowReader> {
  const { kind, adds } = TARGETS[mapping.kind];
  const organisations = new Map(
    (await namesOf(db, 'organisation')).flatMap(({ nameKey, id, withdrawn }) =>
      withdrawn ? [] : [[nameKey, id]],
    ),
  );
  const known = await rowsOf(db, mapping.source);
  const recordId = (importedId: string) =>
    known.get(importedId) ?? uuidV5(NAMESPACE, `${mapping.source}/${importedId}`);
  const places = new Map<string, string | null>();
  const lookups: Lookups = {
    territory(text, kind, within = null) {
      const key = JSON.stringify([text, kind, within]);
      const found = places.get(key);
      if (found !== undefined) return found;
      const fresh = territory(text, kind, within);
      places.set(key, fresh);
      return fresh;
    },
    organisation: (name) => organisations.get(normalise(name)) ?? null,
    programme: recordId,
    markdown: markdownOf,
  };
  const slugs = new Map((await namesOf(db, kind.kind)).map(({ id, slug }) => [id, slug]));
  const taken = new Set(slugs.values());
  return {
    known,
    slugs,
    recordId,
    read: (cells) => readRow(mapping, cells, lookups),
    incoming({ document, importedId, assumed }, id = recordId(importedId)) {
      const slug = slugs.get(id) ?? freeSlug(String(document.name), taken);
      slugs.set(id, slug);
      taken.add(slug);
      return { kind, id, slug, document, adds, assumed };
    },
  };
}
