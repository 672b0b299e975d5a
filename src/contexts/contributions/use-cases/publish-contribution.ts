/**
 * Publishes at once what was sent by somebody who looks after a record: a new one, or a change of one. What networks ask
 * beside and the proposal that was taken up are written in the same transaction: all of it, or nothing.
 */
import { randomUUID } from 'node:crypto';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { type ExtrasRead, FilledMeanwhile, writeExtras } from '../../fields/public.ts';
import {
  type Document,
  type RecordKind,
  type Signer,
  type StoredRecord,
  saveRecord,
} from '../../records/public.ts';
import type { Proposal } from '../queries.ts';
import { AlreadyDecided, closeTakenUp } from './decide-proposal.ts';
import { type EditRefusal, editRecord } from './edit-record.ts';
import type { ContributionNeeds } from './needs.ts';
import { tellAuthor } from './tell-author.ts';

export interface Publication {
  kind: RecordKind;
  /** Null: a new record. */
  record: StoredRecord | null;
  document: Document;
  /** What is said in the fields of networks. */
  beside: ExtrasRead;
  author: Signer & { personId: string };
  reason: string;
  /** The version that the form was filled from; null when it does not say. */
  seen: number | null;
  /** Of two who changed the same fields, whose words stay: those of the other in these. Null: nobody chose. */
  theirs: readonly string[] | null;
  /** The proposal that was taken up in the form. */
  takenUp: Proposal | null;
}

export type PublishRefusal = { reason: 'again' } | Extract<EditRefusal, { reason: 'conflicts' }>;

/** The slug of the record. `again`: somebody wrote, decided or filled in the very moment. */
export async function publishContribution(
  needs: ContributionNeeds,
  publication: Publication,
): Promise<Outcome<string, PublishRefusal>> {
  const { record, takenUp } = publication;
  try {
    const published = record
      ? await changed(needs, publication, record)
      : await created(needs, publication, randomUUID());
    if (published.ok && takenUp) await tellAuthor(needs, takenUp, { slug: published.value });
    return published;
  } catch (error) {
    if (error instanceof FilledMeanwhile || error instanceof AlreadyDecided)
      return refused({ reason: 'again' });
    throw error;
  }
}

/** Closes the proposal that was taken up, in the transaction of the revision. */
const closes =
  ({ clock }: ContributionNeeds, { takenUp, document, author }: Publication) =>
  async (tx: Transaction, recordId: string, version: number): Promise<void> => {
    const saved = { recordId, version, document, by: author.personId, at: clock() };
    if (takenUp) await closeTakenUp(tx, takenUp, saved);
  };

async function created(
  needs: ContributionNeeds,
  publication: Publication,
  id: string,
): Promise<Outcome<string, PublishRefusal>> {
  const { kind, document, author, reason } = publication;
  const close = closes(needs, publication);
  const saved = await saveRecord(needs, needs.kinds[kind], {
    ...{ id, document, author, reason, seen: null },
    beside: (tx, { version }) => close(tx, id, version),
  });
  return saved.ok ? done(saved.value.slug) : refused({ reason: 'again' });
}

async function changed(
  needs: ContributionNeeds,
  publication: Publication,
  record: StoredRecord,
): Promise<Outcome<string, PublishRefusal>> {
  const { kind, document, beside, author, reason, seen, theirs } = publication;
  for (const field of theirs ?? []) {
    const present = record.document[field];
    if (present === undefined) delete document[field];
    else document[field] = present;
  }
  const at = needs.clock();
  const close = closes(needs, publication);
  const edited = await editRecord(needs, {
    ...{ kind, id: record.id, document, author, reason },
    seen: theirs ? record.version : (seen ?? record.version),
    beside: async (tx, { version }) => {
      await writeExtras(tx, record.id, beside, { author, reason, at });
      await close(tx, record.id, version);
    },
  });
  if (edited.ok) return done(edited.value.slug);
  return refused(edited.reason.reason === 'conflicts' ? edited.reason : { reason: 'again' });
}
