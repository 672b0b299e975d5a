/** Creates or changes one record: parse, compare, write with its revision, in one transaction. */
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import { changesBetween, type Document } from '../domain/changes.ts';
import type { Kind } from '../domain/kinds.ts';
import { type Geography, projectRecord } from '../domain/projection.ts';
import { freeSlug, slugOf } from '../domain/slug.ts';
import { standingNames } from '../queries/merges.ts';
import { recordsById, slugsLike } from '../queries/records.ts';
import { insertRecords, nextDataVersion, type Signer, signed, updateRecord } from '../store.ts';
import { type DerivationFault, settleDerived, settled } from './settle-derived.ts';

export interface Save {
  id: string;
  document: Document;
  /** The version that the author saw; null for a record that does not exist yet. */
  seen: number | null;
  /** A source by its name, or a person by what signs. */
  author: string | Signer;
  reason: string;
  /** Writes in the same transaction, once the record is written or found to be as wanted. */
  beside?: (tx: Transaction, saved: { slug: string; version: number }) => Promise<void>;
}

export interface SaveNeeds {
  db: Database;
  geography: Geography;
  clock: () => Date;
}

/**
 * The record's new version, or the present one when nothing changes.
 * Refused with `changed_meanwhile` when the record is not at the version its author saw: nothing is overwritten.
 * Refused for a copy of another instance's record: it is changed at home.
 * Refused when it would take its fields from itself, or from a record that is not there; those that take from it follow.
 * Throws a ZodError on a document that is not of this kind.
 */
export async function saveRecord(
  { db, geography, clock }: SaveNeeds,
  kind: Kind,
  save: Save,
): Promise<
  Outcome<{ slug: string; version: number }, 'changed_meanwhile' | 'at_home_elsewhere' | DerivationFault>
> {
  // What somebody saves stands: the mark of a withdrawn record is not theirs to keep.
  const { withdrawn: _, ...said } = save.document;
  const { document: read } = kind.read(said);
  return transact(db, async (tx) => {
    const changed = await nextDataVersion(tx);
    const [present] = await recordsById(tx, [save.id], true);
    if ((present?.version ?? null) !== save.seen || present?.mergedInto) return refused('changed_meanwhile');
    if (present?.home) return refused('at_home_elsewhere');
    if (present?.removed) return refused('changed_meanwhile');
    const whole = await settled(tx, kind, save.id, (await standingNames(tx))(read));
    if (!whole.ok) return whole;
    const projected = projectRecord(kind, whole.value, geography);
    const changes = changesBetween(present?.document ?? {}, projected.document);
    if (present && changes.length === 0) {
      const unchanged = { slug: present.slug, version: present.version };
      await save.beside?.(tx, unchanged);
      return done(unchanged);
    }
    const version = (present?.version ?? 0) + 1;
    const slug =
      present?.slug ?? freeSlug(projected.name, await slugsLike(tx, kind.kind, slugOf(projected.name)));
    const { id, reason } = save;
    const author = await signed(tx, save.author);
    const at = clock();
    const write = {
      id,
      kind: kind.kind,
      slug,
      version,
      projected,
      changes,
      author,
      reason,
      at,
      changed,
    };
    if (present) await updateRecord(tx, write, present.slug);
    else await insertRecords(tx, [write]);
    await settleDerived(tx, kind, [id], { geography, at, author, version: async () => changed });
    await save.beside?.(tx, { slug, version });
    return done({ slug, version });
  });
}
