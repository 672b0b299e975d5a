/**
 * Writes what a record says in a network, with its revision, in one transaction. Fields that somebody else filled
 * meanwhile are not overwritten: nothing is written, and the conflicts are told.
 */
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import { nextDataVersion, type Signer, signed, touchRecords } from '../../records/public.ts';
import type { FieldSet } from '../domain/definition.ts';
import { type Meant, settle, takenBack } from '../domain/value-changes.ts';
import { heldIn, valueRevisions } from '../queries.ts';
import { putValues } from '../store.ts';

export interface Filling {
  recordId: string;
  set: FieldSet;
  meant: Meant;
  /** How many revisions whoever writes had seen; null: whatever they are. */
  seen: number | null;
  /** What was given under a narrower visibility takes that of its field. */
  open: boolean;
  author: Signer;
  reason: string;
}

export type FillRefusal = { reason: 'nothing_changes' } | { reason: 'conflicts'; fields: readonly string[] };

/** The number of the revision. In the transaction of something else that is written. */
export async function fillWithin(
  tx: Transaction,
  { recordId, set, meant, seen, open, author, reason }: Filling,
  at: Date,
): Promise<Outcome<number, FillRefusal>> {
  // Writers queue here until commit: what is read below is what stands.
  const changed = await nextDataVersion(tx);
  const held = await heldIn(tx, recordId, set.id);
  const revisions = await valueRevisions(tx, recordId, set.id);
  const last = revisions.at(-1)?.number ?? 0;
  const since = seen === null ? [] : revisions.filter(({ number }) => number > seen);
  const visibilities = new Map(set.fields.map(({ id, definition }) => [id, definition.visibility]));
  const { changes, conflicts } = settle(meant, held, since, visibilities, open);
  if (conflicts.length > 0) return refused({ reason: 'conflicts', fields: conflicts });
  if (changes.length === 0) return refused({ reason: 'nothing_changes' });
  await putValues(tx, {
    ...{ recordId, setId: set.id, number: last + 1, at, reason, changes },
    author: await signed(tx, author),
  });
  await touchRecords(tx, [recordId], changed);
  return done(last + 1);
}

class Undone extends Error {
  readonly refusal: FillRefusal;
  constructor(refusal: FillRefusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

/** `beside` writes in the same transaction, once the values are written. */
export async function fillValues(
  { db, clock }: { db: Database; clock: () => Date },
  filling: Filling,
  beside?: (tx: Transaction, number: number) => Promise<void>,
): Promise<Outcome<number, FillRefusal>> {
  try {
    return await transact(db, async (tx) => {
      const filled = await fillWithin(tx, filling, clock());
      // A refusal writes nothing, not even a version of the data.
      if (!filled.ok) throw new Undone(filled.reason);
      await beside?.(tx, filled.value);
      return filled;
    });
  } catch (error) {
    if (error instanceof Undone) return refused(error.refusal);
    throw error;
  }
}

/** Takes a revision back, by one revision more: its fields as they were, where nobody changed them since. */
export async function takeBack(
  needs: { db: Database; clock: () => Date },
  { number, ...filling }: Omit<Filling, 'meant' | 'seen' | 'open'> & { number: number },
): Promise<Outcome<number, FillRefusal>> {
  const { recordId, set } = filling;
  const revision = (await valueRevisions(needs.db, recordId, set.id)).find((each) => each.number === number);
  const meant = revision ? takenBack(revision, await heldIn(needs.db, recordId, set.id)) : new Map();
  return fillValues(needs, { ...filling, meant, seen: null, open: false });
}
