/** Writes a collection: its works are found by address, short name or title; what cannot be found is told, and nothing is written. */
import { randomUUID } from 'node:crypto';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { NEEDS, type NeedCode } from '../../../kernel/resource-terms.ts';
import { STAGES, type Stage } from '../../../kernel/vocabulary.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { normalise } from '../../../platform/search/normalise.ts';
import { findRecord, freeSlug, nextDataVersion, recordsNamed } from '../../records/public.ts';
import type { TypedCollection } from '../forms.ts';
import { type Collection, type CollectionItem, slugsInUse } from '../queries/collections.ts';
import { insertCollection, updateCollection, writeItems } from '../store/collections.ts';
import type { ResourceNeeds } from './needs.ts';

export type CollectionRefusal = { faults: string[] } | 'changed_meanwhile' | 'list_taken';

const isNeed = (text: string): text is NeedCode => Object.hasOwn(NEEDS, text);
const isStage = (text: string): text is Stage => Object.hasOwn(STAGES, text);
const UNIQUE = '23505';

/** The work that a line names; null when it names none, or several. Two queries at most. */
async function workNamed(db: Database, text: string): Promise<string | null> {
  const slug = /(?:^|\/ressources\/)([a-z0-9-]+)\/?(?:[?#].*)?$/.exec(text)?.[1];
  if (slug) {
    const record = await findRecord(db, 'resource', slug);
    if (record && 'id' in record) return record.id;
    if (record) return workNamed(db, record.movedTo);
  }
  const named = await recordsNamed(db, 'resource', [normalise(text)]);
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

/** `present`: the collection that is changed; null for a new one. The answer: its slug. */
export async function saveCollection(
  { db, clock }: Pick<ResourceNeeds, 'db' | 'clock'>,
  present: Collection | null,
  typed: TypedCollection,
): Promise<Outcome<string, CollectionRefusal>> {
  const items: CollectionItem[] = [];
  const faults: string[] = [];
  for (const [at, { work, note }] of typed.items.entries()) {
    const recordId = await workNamed(db, work);
    if (recordId === null) faults.push(`oeuvres.${at}.oeuvre`);
    else if (!items.some((item) => item.recordId === recordId)) items.push({ recordId, note });
  }
  if (faults.length > 0) return refused({ faults });
  const { title, introduction, published } = typed;
  const slug = present?.slug ?? freeSlug(title, await slugsInUse(db));
  const need = isNeed(typed.need) ? typed.need : null;
  const stage = isStage(typed.stage) ? typed.stage : null;
  const written = { id: present?.id ?? randomUUID(), slug, title, introduction, need, stage, published };
  try {
    return await transact(db, async (tx) => {
      if (!present) await insertCollection(tx, written, clock());
      else if (
        !(await updateCollection(tx, written, { version: typed.version ?? present.version, at: clock() }))
      )
        return refused('changed_meanwhile' as const);
      await writeItems(tx, written.id, items);
      await nextDataVersion(tx);
      return done(slug);
    });
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE) return refused('list_taken');
    throw error;
  }
}
