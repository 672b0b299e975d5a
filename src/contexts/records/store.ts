/** Writes of the register. Every write of a public record passes here, with its revision, in one transaction. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Transaction } from '../../platform/db/tables.ts';
import { normalise } from '../../platform/search/normalise.ts';
import { searchVector } from '../../platform/search/sql.ts';
import type { Change, Document } from './domain/changes.ts';
import type { RecordHome, Removal } from './domain/home.ts';
import type { RecordKind } from './domain/kinds.ts';
import type { ProjectedRecord } from './domain/projection.ts';
import type { Merge } from './queries/merges.ts';

/** Opens a change of the public data: the version that its records will bear. Writers queue here until commit. */
export async function nextDataVersion(tx: Transaction): Promise<number> {
  const row = await tx
    .updateTable('data_version')
    .set({ value: sql`value + 1` })
    .returning('value')
    .executeTakeFirstOrThrow();
  return row.value;
}

export interface RecordWrite {
  id: string;
  kind: RecordKind;
  slug: string;
  /** The record's own count of revisions, this one included. */
  version: number;
  projected: ProjectedRecord;
  changes: Change[];
  author: string;
  reason: string;
  at: Date;
  changed: number;
  /** Of a new record that is at home elsewhere. */
  home?: RecordHome;
}

/** A person who signs. Revisions hold a key in the place of the name, so that the name can be erased. */
export interface Signer {
  name: string;
  /** Null: somebody without an account. */
  personId: string | null;
}

/** The key that a revision bears for this signer; `key` when there is none yet. */
async function signatureOf(tx: Transaction, { name, personId }: Signer, key: string): Promise<string> {
  const { key: held } = await tx
    .insertInto('signature')
    .values({ key: `signature:${key}`, name, person_id: personId })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'name'])
        .where('person_id', 'is not', null)
        .doUpdateSet((row) => ({ name: row.ref('excluded.name') })),
    )
    .returning('key')
    .executeTakeFirstOrThrow();
  return held;
}

/** What a revision bears for an author: the name of a source as it is, a person's key. */
export const signed = async (tx: Transaction, author: string | Signer): Promise<string> =>
  typeof author === 'string' ? author : signatureOf(tx, author, randomUUID());

const BATCH = 200;

/** Adds records that did not exist, each with its first revision. */
export async function insertRecords(tx: Transaction, writes: readonly RecordWrite[]): Promise<void> {
  for (let from = 0; from < writes.length; from += BATCH) {
    const batch = writes.slice(from, from + BATCH);
    await tx
      .insertInto('record')
      .values(
        batch.map((write) => ({
          ...projectedColumns(write),
          ...identity(write),
          created_at: write.at,
          home: write.home ? JSON.stringify(write.home) : null,
        })),
      )
      .execute();
    await writeTrail(tx, batch);
  }
}

/** Rewrites a record that exists, adds its revision, and keeps its former address. */
export async function updateRecord(tx: Transaction, write: RecordWrite, formerSlug: string): Promise<void> {
  await tx
    .updateTable('record')
    .set(projectedColumns(write))
    .set({ slug: write.slug })
    .where('id', '=', write.id)
    .execute();
  if (formerSlug !== write.slug) {
    await tx
      .deleteFrom('record_former_slug')
      .where('kind', '=', write.kind)
      .where('slug', '=', write.slug)
      .execute();
    await tx
      .insertInto('record_former_slug')
      .values({ kind: write.kind, slug: formerSlug, record_id: write.id })
      .execute();
  }
  await tx.deleteFrom('record_link').where('from_id', '=', write.id).execute();
  await writeTrail(tx, [write]);
}

/** Remembers what an import said, so that the next one can tell its words from people's. */
export async function rememberImports(
  tx: Transaction,
  imports: readonly { id: string; source: string; document: Document; at: Date }[],
): Promise<void> {
  for (let from = 0; from < imports.length; from += BATCH) {
    await tx
      .insertInto('record_import')
      .values(
        imports.slice(from, from + BATCH).map(({ id, source, document, at }) => ({
          record_id: id,
          source,
          document: JSON.stringify(document),
          imported_at: at,
        })),
      )
      .onConflict((conflict) =>
        conflict.columns(['record_id', 'source']).doUpdateSet((row) => ({
          document: row.ref('excluded.document'),
          imported_at: row.ref('excluded.imported_at'),
        })),
      )
      .execute();
  }
}

const identity = ({ id, kind, slug }: RecordWrite) => ({ id, kind, slug });

function projectedColumns({ projected, version, at, changed }: RecordWrite) {
  return {
    document: JSON.stringify(projected.document),
    version,
    name: projected.name,
    name_key: normalise(projected.name),
    summary: projected.summary,
    card: JSON.stringify(projected.card),
    facets: projected.facets,
    territories: projected.territories,
    lon: projected.lon,
    lat: projected.lat,
    approximate: projected.approximate,
    search: searchVector(projected.text),
    withdrawn: 'withdrawn' in projected.document,
    updated_at: at,
    changed,
  };
}

async function writeTrail(tx: Transaction, writes: readonly RecordWrite[]): Promise<void> {
  await tx
    .insertInto('revision')
    .values(
      writes.map(({ id, version, at, author, reason, changes }) => ({
        record_id: id,
        number: version,
        at,
        author,
        reason,
        changes: JSON.stringify(changes),
      })),
    )
    .execute();
  const links = writes.flatMap(({ id, projected }) =>
    projected.links.map(({ to, relation }) => ({ from_id: id, to_id: to, relation })),
  );
  if (links.length > 0) await tx.insertInto('record_link').values(links).execute();
}

/** Lets every index read these records again: what stands beside their documents changed. */
export async function touchRecords(tx: Transaction, ids: readonly string[], changed: number): Promise<void> {
  await tx
    .updateTable('record')
    .set({ changed })
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

/** Lets a record lead to another, or stand again. Nothing of it is lost: neither its row nor its revisions. */
export async function setMergedInto(
  tx: Transaction,
  { id, into, changed }: { id: string; into: string | null; changed: number },
): Promise<void> {
  await tx.updateTable('record').set({ merged_into: into, changed }).where('id', '=', id).execute();
}

/** Says again where a record is at home, and that it stands. */
export async function setHome(
  tx: Transaction,
  { id, home, changed }: { id: string; home: RecordHome; changed: number },
): Promise<void> {
  await tx
    .updateTable('record')
    .set({ home: JSON.stringify(home), removed: null, changed })
    .where('id', '=', id)
    .where('home', 'is not', null)
    .execute();
}

/** The record is at home here from now on, and stands. */
export async function clearHome(
  tx: Transaction,
  { id, changed }: { id: string; changed: number },
): Promise<void> {
  await tx.updateTable('record').set({ home: null, removed: null, changed }).where('id', '=', id).execute();
}

/** Copies of an instance that is followed no more, a few at a time. */
export async function markLeft(
  tx: Transaction,
  { ids, at, changed }: { ids: readonly string[]; at: string; changed: number },
): Promise<void> {
  await tx
    .updateTable('record')
    .set({ home: sql`home || ${JSON.stringify({ left: at })}::jsonb`, changed })
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .where('home', 'is not', null)
    .execute();
}

/** Says of every copy from an instance since when it answers no more, or takes it back (`since` null). */
export async function markSilent(
  tx: Transaction,
  { instance, since, changed }: { instance: string; since: string | null; changed: number },
): Promise<void> {
  const home =
    since === null
      ? sql<string>`home - 'silent'`
      : sql<string>`home || ${JSON.stringify({ silent: since })}::jsonb`;
  await tx
    .updateTable('record')
    .set({ home, changed })
    .where(sql<boolean>`home ->> 'instance' = ${instance}`)
    .where(sql<boolean>`(home ->> 'silent') is distinct from ${since}`)
    .execute();
}

export async function setRemoved(
  tx: Transaction,
  { id, removed, changed }: { id: string; removed: Removal | null; changed: number },
): Promise<void> {
  await tx
    .updateTable('record')
    .set({ removed: removed && JSON.stringify(removed), changed })
    .where('id', '=', id)
    .execute();
}

export async function insertMerge(
  tx: Transaction,
  { mergedId, intoId, rewritten, ...rest }: Merge,
): Promise<void> {
  await tx
    .insertInto('record_merge')
    .values({ ...rest, merged_id: mergedId, into_id: intoId, rewritten: JSON.stringify(rewritten) })
    .execute();
}

export async function closeMerge(
  tx: Transaction,
  { id, at, author }: { id: string; at: Date; author: string },
): Promise<void> {
  await tx
    .updateTable('record_merge')
    .set({ undone_at: at, undone_by: author })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .execute();
}

/** What lists are narrowed by, written again for some records; nothing else of them changes. */
export async function writeFacets(
  tx: Transaction,
  rows: readonly { ordinal: number; facets: readonly string[] }[],
  changed: number,
): Promise<void> {
  await sql`
    update record set facets = fresh.facets, changed = ${changed}
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as fresh (ordinal int, facets text[])
    where record.ordinal = fresh.ordinal`.execute(tx);
}

/** The words by which a record is searched, worked out again. */
export async function writeWords(
  tx: Transaction,
  ordinal: number,
  text: Parameters<typeof searchVector>[0],
): Promise<void> {
  await tx
    .updateTable('record')
    .set({ search: searchVector(text) })
    .where('ordinal', '=', ordinal)
    .execute();
}

export async function writeProjectionHeld(tx: Transaction, version: number): Promise<void> {
  await tx.updateTable('record_projection').set({ version }).execute();
}
