/**
 * Makes a copy our own: the home that it had is followed no more, or has vanished. The record keeps its identifier, its
 * address and its revisions; it says where it came from among its sources, under the licence that it had.
 */
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { changesBetween, type Document } from '../domain/changes.ts';
import type { RecordHome } from '../domain/home.ts';
import type { Kinds } from '../domain/kinds.ts';
import { projectRecord } from '../domain/projection.ts';
import { recordsById } from '../queries/records.ts';
import { clearHome, nextDataVersion, type Signer, signed, updateRecord } from '../store.ts';
import type { SaveNeeds } from './save-record.ts';
import { settleDerived } from './settle-derived.ts';

const MOST_SOURCES = 40;
const LONGEST_TITLE = 300;

/** The document with its origin among its sources; as it stands when it is full or says so already. */
export function withOrigin(document: Document, { url }: Pick<RecordHome, 'url'>, title: string): Document {
  const sources = Array.isArray(document.sources) ? document.sources : [];
  const told = sources.some(
    (each) => typeof each === 'object' && each !== null && !Array.isArray(each) && each.url === url,
  );
  if (told || sources.length >= MOST_SOURCES) return document;
  return { ...document, sources: [...sources, { url, title: title.slice(0, LONGEST_TITLE) }] };
}

export interface Adopting {
  id: string;
  /** The version that was seen. */
  seen: number;
  author: Signer;
  reason: string;
  /** How its origin is told among its sources. */
  origin: string;
  /** Writes in the same transaction. */
  beside?: (tx: Transaction) => Promise<void>;
}

/** The slug. The caller made sure that the copy may be adopted. */
export function adoptRecord(
  needs: SaveNeeds & { kinds: Kinds },
  { id, seen, author: signer, reason, origin, beside }: Adopting,
): Promise<Outcome<string, 'changed_meanwhile'>> {
  const { db, geography, clock } = needs;
  return transact(db, async (tx) => {
    const changed = await nextDataVersion(tx);
    const [copy] = await recordsById(tx, [id], true);
    if (!copy?.home || copy.mergedInto || copy.version !== seen) return refused('changed_meanwhile');
    const kind = needs.kinds[copy.kind];
    const at = clock();
    const author = await signed(tx, signer);
    const projected = projectRecord(kind, withOrigin(copy.document, copy.home, origin), geography);
    const changes = changesBetween(copy.document, projected.document);
    await clearHome(tx, { id, changed });
    if (changes.length > 0) {
      const write = { id, kind: copy.kind, slug: copy.slug, version: copy.version + 1, projected, changes };
      await updateRecord(tx, { ...write, author, reason, at, changed }, copy.slug);
    }
    await settleDerived(tx, kind, [id], { geography, at, author, version: async () => changed });
    await beside?.(tx);
    return done(copy.slug);
  });
}
