/**
 * Undoes an import, or takes it up again, some records at a time: each says what its sum says then (`domain/layers.ts`),
 * with a revision. One transaction a batch; asked again after it stopped, it goes on where it was.
 */
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { changesBetween, type Document, same } from '../domain/changes.ts';
import type { Kind, Kinds } from '../domain/kinds.ts';
import { type Layer, type Stand, standOf, type Written, writtenSince } from '../domain/layers.ts';
import { projectRecord } from '../domain/projection.ts';
import { lastImports } from '../queries/history.ts';
import { havingMerged, layersOf, recordsLaidBy, type StoredLayer, writtenOf } from '../queries/layers.ts';
import { recordsById, type StoredRecord } from '../queries/records.ts';
import { forgetImports, noteSettling, setUndone } from '../store/layers.ts';
import { nextDataVersion, rememberImports, type Signer, signed, updateRecord } from '../store.ts';
import type { SaveNeeds } from './save-record.ts';
import { settleDerived } from './settle-derived.ts';

export interface Settling {
  importId: string;
  /** True: undone; false: taken up again. */
  undone: boolean;
  signer: Signer;
  /** What the revisions say. */
  reason: string;
  /** Records at most, in this transaction. */
  limit: number;
  /** Writes in the same transaction. */
  beside?: (tx: Transaction, settled: Settled) => Promise<void>;
}

export interface SettledRecord {
  kind: StoredRecord['kind'];
  slug: string;
  name: string;
  /**
   * `withdrawn`: it leaves the lists; `restored`: it is back in them; `rewritten`: it says less, or more, than before;
   * `held`: others rest on it, it stays; `merged`: it was merged meanwhile, it is left alone; `same`: nothing changes.
   */
  outcome: 'withdrawn' | 'restored' | 'rewritten' | 'held' | 'merged' | 'same';
  /** Fields of the import that somebody changed since, and that stay. */
  kept: string[];
}
export interface Settled {
  records: SettledRecord[];
  /** Nothing is left to do. */
  done: boolean;
}

export function settleImport(
  needs: SaveNeeds & { kinds: Kinds },
  { importId, undone, signer, reason, limit, beside }: Settling,
): Promise<Settled> {
  const { db, clock, geography, kinds } = needs;
  return transact(db, async (tx) => {
    const changed = await nextDataVersion(tx);
    const ids = await recordsLaidBy(tx, { importId, undone: !undone, limit });
    const records = await recordsById(tx, ids, true);
    await setUndone(tx, { importId, ids, undone });
    const layers = groupedBy(await layersOf(tx, ids));
    const written = groupedBy(await writtenOf(tx, ids));
    const into = await havingMerged(tx, ids);
    const author = await signed(tx, signer);
    const at = clock();
    const told: SettledRecord[] = [];
    const settled: { id: string; version: number }[] = [];
    for (const record of records) {
      const kind = kinds[record.kind];
      const own = layers.get(record.id) ?? [];
      const steps = written.get(record.id) ?? [];
      const { kind: of, slug } = record;
      const tell = (outcome: SettledRecord['outcome']) =>
        told.push({
          ...{ kind: of, slug, name: String(record.document.name), outcome },
          kept: undone ? writtenSince(steps, own, importId) : [],
        });
      const stand = standing(kind, steps, own);
      if (record.mergedInto || (stand.withdrawn && into.has(record.id))) {
        tell('merged');
        continue;
      }
      const next: Document = stand.withdrawn
        ? { ...stand.document, withdrawn: { since: at.toISOString().slice(0, 10), reason } }
        : stand.document;
      const projected = projectRecord(kind, next, geography);
      const changes = changesBetween(record.document, projected.document);
      const version = record.version + 1;
      if (changes.length > 0) {
        const write = { id: record.id, kind: of, slug, version, projected, changes };
        await updateRecord(tx, { ...write, author, reason, at, changed }, slug);
        settled.push({ id: record.id, version });
      }
      tell(outcomeOf(record, stand, changes.length > 0));
    }
    await noteSettling(tx, settled);
    for (const kind of Object.values(kinds)) {
      const own = settled.filter(({ id }) => records.find((each) => each.id === id)?.kind === kind.kind);
      const following = { geography, at, author, version: async () => changed };
      await settleDerived(
        tx,
        kind,
        own.map(({ id }) => id),
        following,
      );
    }
    await settleSaid(tx, [...layers.values()].flat(), importId, at);
    const answer = { records: told, done: ids.length < limit };
    await beside?.(tx, answer);
    return answer;
  });
}

function standing(kind: Kind, steps: readonly Written[], layers: readonly Layer[]): Stand {
  const valid = (document: Document) => kind.schema.safeParse(document).success;
  return standOf(steps, layers, valid);
}

function outcomeOf(record: StoredRecord, stand: Stand, changed: boolean): SettledRecord['outcome'] {
  if (stand.withdrawn) return record.withdrawn ? 'same' : 'withdrawn';
  if (record.withdrawn) return 'restored';
  if (stand.held) return 'held';
  return changed ? 'rewritten' : 'same';
}

/** What the source last said is what the last of its imports that stands said; else, what it had said before them all. */
async function settleSaid(
  tx: Transaction,
  layers: readonly StoredLayer[],
  importId: string,
  at: Date,
): Promise<void> {
  const source = layers.find((layer) => layer.importId === importId)?.source;
  if (source === undefined) return;
  const own = groupedBy(layers.filter((layer) => layer.source === source));
  const now = await lastImports(tx, [...own.keys()], source);
  const forgotten: string[] = [];
  const said: { id: string; source: string; document: Document; at: Date }[] = [];
  for (const [id, each] of own) {
    const last = now.get(id);
    const first = each[0]?.saidBefore ?? null;
    // An import that is not undone in this way spoke after them: its words stand.
    if (last && !each.some((layer) => same(layer.said, last)) && !(first && same(first, last))) continue;
    const standing = each.findLast(({ undone }) => !undone)?.said ?? first;
    if (standing === null) forgotten.push(id);
    else said.push({ id, source, document: standing, at });
  }
  await forgetImports(tx, source, forgotten);
  await rememberImports(tx, said);
}

function groupedBy<Row extends { recordId: string }>(rows: readonly Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(row.recordId);
    if (group) group.push(row);
    else groups.set(row.recordId, [row]);
  }
  return groups;
}
