/**
 * Records that take fields from another follow it: whoever changed, a person or an import, they are rewritten in the
 * same transaction, each with a revision that says why.
 */
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { changesBetween, type Document } from '../domain/changes.ts';
import type { Kind } from '../domain/kinds.ts';
import { type Geography, projectRecord } from '../domain/projection.ts';
import { ancestry, derivedFrom } from '../queries/derived.ts';
import { recordsById } from '../queries/records.ts';
import { updateRecord } from '../store.ts';

/** A record that takes from itself, through others or not; or from one that is not there. */
export type DerivationFault = 'derives_in_loop' | 'derives_from_nothing';

/** Thrown when an import brings one: whoever imports looks before. */
export class DerivationLoop extends Error {}

export interface Following {
  geography: Geography;
  at: Date;
  author: string;
  /** The data version that the transaction writes. */
  version: () => Promise<number>;
}

/** The document with what it takes from another, if it takes from one. Three queries at most. */
export async function settled(
  tx: Transaction,
  { derivation }: Kind,
  id: string,
  document: Document,
): Promise<Outcome<Document, DerivationFault>> {
  const above = derivation?.parent(document) ?? null;
  if (!derivation || above === null) return done(document);
  if (above === id || (await ancestry(tx, derivation.relation, above)).includes(id))
    return refused('derives_in_loop');
  const [parent] = await recordsById(tx, [above], true);
  return parent ? done(derivation.settle(parent.document, document)) : refused('derives_from_nothing');
}

/**
 * Settles what was written, then what takes from it, level by level; answers how many records were rewritten.
 * Throws `DerivationLoop` when the chain never ends.
 */
export async function settleDerived(
  tx: Transaction,
  kind: Kind,
  written: readonly string[],
  { geography, at, author, version }: Following,
): Promise<number> {
  const { derivation } = kind;
  if (!derivation || written.length === 0) return 0;
  let rewritten = 0;
  const rounds = new Map<string, number>();
  for (let level = [...written]; level.length > 0; ) {
    const links = await derivedFrom(tx, derivation.relation, level);
    const records = await recordsById(
      tx,
      [...new Set(links.flatMap(({ id, parent }) => [id, parent]))],
      true,
    );
    const byId = new Map(records.map((record) => [record.id, record]));
    const next: string[] = [];
    for (const { id, parent } of links) {
      const [record, above] = [byId.get(id), byId.get(parent)];
      if (!record || !above) continue;
      const projected = projectRecord(kind, derivation.settle(above.document, record.document), geography);
      const changes = changesBetween(record.document, projected.document);
      if (changes.length === 0) continue;
      const times = (rounds.get(id) ?? 0) + 1;
      rounds.set(id, times);
      if (times > DEEPEST) throw new DerivationLoop(`${kind.kind} ${record.slug} takes from itself`);
      const { slug } = record;
      const reason = `Suit «\u00a0${String(above.document.name)}\u00a0»`;
      const write = { ...{ id, kind: kind.kind, slug, author, reason, at, projected, changes } };
      await updateRecord(tx, { ...write, version: record.version + 1, changed: await version() }, slug);
      rewritten++;
      next.push(id);
    }
    level = next;
  }
  return rewritten;
}

/** Far more levels than a country has. */
const DEEPEST = 20;
