/**
 * Merges a record into another of its kind, and takes that back. One transaction each: the record that stays takes the
 * fields chosen, whoever named the other names it, each with a revision; the other keeps its row and its history, leads
 * to the one that stays, and leaves lists, exports, feeds and search.
 */
import { randomUUID } from 'node:crypto';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { changesBetween, type Document } from '../domain/changes.ts';
import type { Kinds } from '../domain/kinds.ts';
import { renamed, takeFrom, takenBack } from '../domain/merged.ts';
import { projectRecord } from '../domain/projection.ts';
import { changesOf, mergeOf, namingIds } from '../queries/merges.ts';
import { recordsById, type StoredRecord } from '../queries/records.ts';
import {
  closeMerge,
  insertMerge,
  nextDataVersion,
  type Signer,
  setMergedInto,
  signed,
  updateRecord,
} from '../store.ts';
import type { Rewritten } from '../tables.ts';
import type { SaveNeeds } from './save-record.ts';
import { settleDerived } from './settle-derived.ts';

type Needs = SaveNeeds & { kinds: Kinds };

export interface MergeAsked {
  /** The record that stays, the one that goes, and the versions of both that the person saw. */
  stays: { id: string; seen: number };
  goes: { id: string; seen: number };
  /** Fields for which the words of the one that goes are taken. */
  fields: readonly string[];
  author: string | Signer;
  reason: string;
  /** The instance that both are at home in, when it merged them there. */
  atHome?: string;
  /** Writes in the same transaction. */
  beside?: (tx: Transaction) => Promise<void>;
}

export type MergeRefusal = 'changed_meanwhile' | 'names_itself' | 'not_alike' | 'at_home_elsewhere';

/** The slug of the record that stays. Throws a ZodError when what was chosen is not of its kind. */
export function mergeRecords(needs: Needs, asked: MergeAsked): Promise<Outcome<string, MergeRefusal>> {
  const { db, clock } = needs;
  return transact(db, async (tx) => {
    const changed = await nextDataVersion(tx);
    const both = await recordsById(tx, [asked.stays.id, asked.goes.id], true);
    const stays = both.find(({ id }) => id === asked.stays.id);
    const goes = both.find(({ id }) => id === asked.goes.id);
    if (!stays || !goes || stays.id === goes.id || stays.kind !== goes.kind) return refused('not_alike');
    if (stays.mergedInto || goes.mergedInto) return refused('changed_meanwhile');
    if (stays.version !== asked.stays.seen || goes.version !== asked.goes.seen)
      return refused('changed_meanwhile');
    if (stays.home && stays.home.instance !== asked.atHome) return refused('at_home_elsewhere');
    if (asked.atHome !== undefined && goes.home?.instance !== asked.atHome)
      return refused('at_home_elsewhere');
    const at = clock();
    const { reason } = asked;
    const author = await signed(tx, asked.author);
    const writing = { needs, tx, at, changed, author, reason };
    const document = takeFrom(stays.document, goes.document, asked.fields);
    const { links } = projectRecord(needs.kinds[stays.kind], document, needs.geography);
    if (links.some(({ to }) => to === goes.id || to === stays.id)) return refused('names_itself');
    const rewritten: Rewritten[] = [];
    const note = (write: Rewritten | null) => {
      if (write) rewritten.push(write);
    };
    note(await rewrite(writing, stays, document));
    const naming = (await namingIds(tx, goes.id)).filter((id) => id !== stays.id);
    for (const other of await recordsById(tx, naming, true))
      note(await rewrite(writing, other, renamed(other.document, goes.id, stays.id)));
    await setMergedInto(tx, { id: goes.id, into: stays.id, changed });
    await insertMerge(tx, {
      id: randomUUID(),
      mergedId: goes.id,
      intoId: stays.id,
      at,
      author,
      reason,
      rewritten,
    });
    await follow(writing, [stays.id, ...naming], stays.kind);
    await asked.beside?.(tx);
    return done(stays.slug);
  });
}

export interface Unmerged {
  slug: string;
  /** What changed again since the merge and was left alone. */
  kept: { id: string; fields: string[] }[];
}

/** Lets a merged record stand again, and takes back what its merge wrote. Null when it stands already. */
export function unmergeRecord(
  needs: Needs,
  {
    id,
    author: signer,
    reason,
    beside,
  }: { id: string; author: string | Signer; reason: string; beside?: (tx: Transaction) => Promise<void> },
): Promise<Unmerged | null> {
  const { db, clock } = needs;
  return transact(db, async (tx) => {
    const changed = await nextDataVersion(tx);
    const [goes] = await recordsById(tx, [id], true);
    const merge = goes?.mergedInto ? await mergeOf(tx, id) : null;
    if (!goes || !merge) return null;
    const at = clock();
    const author = await signed(tx, signer);
    const writing = { needs, tx, at, changed, author, reason };
    await setMergedInto(tx, { id, into: null, changed });
    const kept: Unmerged['kept'] = [];
    const ids = merge.rewritten.map((each) => each.id);
    const records = new Map((await recordsById(tx, ids, true)).map((record) => [record.id, record]));
    for (const { id: other, to } of merge.rewritten) {
      const record = records.get(other);
      if (!record) continue;
      const back = takenBack(record.document, await changesOf(tx, other, to));
      if (back.kept.length > 0) kept.push({ id: other, fields: back.kept });
      await rewrite(writing, record, back.document);
    }
    await closeMerge(tx, { id: merge.id, at, author });
    await follow(writing, ids, goes.kind);
    await beside?.(tx);
    return { slug: goes.slug, kept };
  });
}

interface Writing {
  needs: Needs;
  tx: Transaction;
  at: Date;
  changed: number;
  author: string;
  reason: string;
}

/** One more revision of a record, when its document changes; null when it does not. */
async function rewrite(
  { needs, tx, ...write }: Writing,
  { id, kind, slug, version, document }: StoredRecord,
  next: Document,
): Promise<Rewritten | null> {
  const projected = projectRecord(needs.kinds[kind], next, needs.geography);
  const changes = changesBetween(document, projected.document);
  if (changes.length === 0) return null;
  await updateRecord(tx, { ...write, id, kind, slug, version: version + 1, projected, changes }, slug);
  return { id, from: version, to: version + 1 };
}

const follow = (
  { needs, tx, at, author, changed }: Writing,
  ids: readonly string[],
  kind: StoredRecord['kind'],
) =>
  settleDerived(tx, needs.kinds[kind], ids, {
    geography: needs.geography,
    at,
    author,
    version: async () => changed,
  });
