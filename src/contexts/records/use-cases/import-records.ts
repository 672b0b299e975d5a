/**
 * Loads records from a source, as often as wanted: what did not exist is created, what the source changed since is
 * taken over field by field, and what people changed since stands. One transaction: all of it, or nothing.
 */
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { changesBetween, type Document, same } from '../domain/changes.ts';
import type { Kind } from '../domain/kinds.ts';
import { layerOf, type Manner, meet } from '../domain/meet.ts';
import { projectRecord } from '../domain/projection.ts';
import { lastImports } from '../queries/history.ts';
import { standingNames } from '../queries/merges.ts';
import { recordsById, type StoredRecord } from '../queries/records.ts';
import { insertLayers, type NewLayer } from '../store/layers.ts';
import {
  insertRecords,
  nextDataVersion,
  type RecordWrite,
  rememberImports,
  type Signer,
  signed,
  updateRecord,
} from '../store.ts';
import type { SaveNeeds } from './save-record.ts';
import { settleDerived } from './settle-derived.ts';

export interface Incoming extends Manner {
  kind: Kind;
  id: string;
  slug: string;
  document: Document;
}

/** An import that can be undone, and who signs it. */
export interface UndoableImport {
  importId: string;
  signer: Signer;
}

export interface ImportReport {
  created: number;
  changed: number;
  unchanged: number;
  /** Records of here that followed one they take fields from. */
  followed: number;
  /** Fields that people changed and that the import therefore left alone. */
  kept: { kind: string; slug: string; fields: string[] }[];
}

/** Ends a rehearsal: everything was done, and is undone with its transaction. */
class Rehearsed extends Error {
  readonly report: ImportReport;
  constructor(report: ImportReport) {
    super('rehearsed');
    this.report = report;
  }
}

/** What `importRecords` would do, found by doing it and undoing it. */
export function rehearseImport(
  needs: SaveNeeds,
  source: string,
  incoming: readonly Incoming[],
): Promise<ImportReport> {
  return importRecords(needs, source, 'Répétition', incoming, (_, report) => {
    throw new Rehearsed(report);
  }).catch((error) => {
    if (error instanceof Rehearsed) return error.report;
    throw error;
  });
}

/**
 * Throws a ZodError on the first document that is not of its kind: content is validated before it gets here.
 * What takes its fields from what was written follows; throws `DerivationLoop` when one would take from itself.
 * `beside` writes in the same transaction.
 */
export function importRecords(
  { db, geography, clock }: SaveNeeds,
  source: string,
  reason: string,
  incoming: readonly Incoming[],
  beside?: (tx: Transaction, report: ImportReport) => void | Promise<void>,
  undoable?: UndoableImport,
): Promise<ImportReport> {
  return transact(db, async (tx) => {
    const report: ImportReport = { created: 0, changed: 0, unchanged: 0, followed: 0, kept: [] };
    const at = clock();
    const ids = incoming.map((record) => record.id);
    const present = new Map((await recordsById(tx, ids, true)).map((record) => [record.id, record]));
    const before = await lastImports(tx, ids, source);
    const author = undoable ? await signed(tx, undoable.signer) : source;
    const layers: NewLayer[] = [];
    const standing = await standingNames(tx);
    let opened: number | null = null;
    const version = async () => {
      opened ??= await nextDataVersion(tx);
      return opened;
    };
    const created: RecordWrite[] = [];
    const written = new Map<Kind, string[]>();
    const note = (kind: Kind, id: string) => {
      const ids = written.get(kind);
      if (ids) ids.push(id);
      else written.set(kind, [id]);
    };
    const said: { id: string; source: string; document: Document; at: Date }[] = [];
    for (const { kind, id, slug, document, ...manner } of incoming) {
      const base = { id, kind: kind.kind, author, reason, at };
      const canonical = kind.read(document).document;
      const existing = present.get(id);
      const last = before.get(id);
      if (!existing) {
        said.push({ id, source, document: canonical, at });
        const projected = projectRecord(kind, standing(canonical), geography);
        const changes = changesBetween({}, projected.document);
        note(kind, id);
        created.push({ ...base, slug, version: 1, projected, changes, changed: await version() });
        const fields = layerOf(canonical, projected.document, changes);
        layers.push({ id, version: 1, written: true, founding: true, fields, said: canonical, before: null });
        continue;
      }
      // A copy says what its home says; what was removed stays so.
      if (existing.home || existing.removed) {
        report.unchanged++;
        continue;
      }
      const merged = meet(existing.document, last, canonical, manner);
      if (!last || !same(last, merged.said)) said.push({ id, source, document: merged.said, at });
      if (merged.kept.length > 0)
        report.kept.push({ kind: kind.kind, slug: existing.slug, fields: merged.kept });
      const projected = projectRecord(kind, standing(merged.document), geography);
      const changes = changesBetween(existing.document, projected.document);
      layers.push({
        ...{ id, founding: merged.founding, said: merged.said, before: last ?? null },
        version: existing.version + (changes.length > 0 ? 1 : 0),
        written: changes.length > 0,
        fields: layerOf(merged.said, projected.document, changes),
      });
      if (changes.length === 0) report.unchanged++;
      else {
        await rewrite(tx, existing, {
          ...base,
          slug: existing.slug,
          version: existing.version + 1,
          projected,
          changes,
          changed: await version(),
        });
        note(kind, id);
        if (merged.founding) report.created++;
        else report.changed++;
      }
    }
    await insertRecords(tx, created);
    await rememberImports(tx, said);
    for (const [kind, each] of written)
      report.followed += await settleDerived(tx, kind, each, { geography, at, author, version });
    report.created += created.length;
    if (undoable) await insertLayers(tx, source, undoable.importId, layers);
    await beside?.(tx, report);
    return report;
  });
}

const rewrite = (tx: Transaction, existing: StoredRecord, write: RecordWrite) =>
  updateRecord(tx, write, existing.slug);
