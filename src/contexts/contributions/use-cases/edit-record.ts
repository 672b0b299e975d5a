/**
 * Changes a record at once, for whoever may. Somebody else may have changed it since the form was opened: fields that
 * only one of the two touched are merged; where both did, nothing is written and the person chooses.
 */
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import {
  type Document,
  documentAt,
  type RecordKind,
  recordsById,
  type Signer,
  saveRecord,
} from '../../records/public.ts';
import { type Conflict, mergeByField } from '../domain/merge.ts';
import type { ContributionNeeds } from './needs.ts';

export interface Edit {
  kind: RecordKind;
  id: string;
  /** The version that the form was filled from. */
  seen: number;
  document: Document;
  author: Signer;
  reason: string;
  /** Writes in the same transaction. */
  beside?: (tx: Transaction, saved: { version: number }) => Promise<void>;
}

export type EditRefusal =
  | { reason: 'gone' | 'again' }
  | { reason: 'conflicts'; conflicts: readonly Conflict[]; version: number };

/** The address of the record. `again`: it changed in the very moment of writing. */
export async function editRecord(
  needs: Pick<ContributionNeeds, 'db' | 'clock' | 'geography' | 'kinds'>,
  edit: Edit,
): Promise<Outcome<{ slug: string; merged: boolean }, EditRefusal>> {
  const [present] = await recordsById(needs.db, [edit.id]);
  const before = present && (await documentAt(needs.db, edit.id, edit.seen));
  if (!present || !before) return refused({ reason: 'gone' });
  const { document, conflicts } = mergeByField(before, present.document, edit.document);
  if (conflicts.length > 0) return refused({ reason: 'conflicts', conflicts, version: present.version });
  const saved = await saveRecord(needs, needs.kinds[edit.kind], {
    id: edit.id,
    document,
    seen: present.version,
    author: edit.author,
    reason: edit.reason,
    ...(edit.beside && { beside: edit.beside }),
  });
  if (!saved.ok) return refused({ reason: 'again' });
  return done({ slug: saved.value.slug, merged: present.version !== edit.seen });
}
