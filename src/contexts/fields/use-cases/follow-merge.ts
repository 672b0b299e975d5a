/**
 * The values of networks follow a record that is merged, and come back when the merge is undone: in the transaction of
 * the merge itself. The merged record keeps its own values and their history; what was changed since is left alone.
 */
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import { nextDataVersion, type Signer, signed, touchRecords } from '../../records/public.ts';
import { takeValues } from '../domain/merged-values.ts';
import type { Held } from '../domain/shown.ts';
import { takenBack } from '../domain/value-changes.ts';
import {
  allSets,
  heldIn,
  type MemberRow,
  type StoredSet,
  saidOfRecords,
  type ValueRow,
  valueRevisions,
  valuesOf,
  valueVersions,
} from '../queries.ts';
import {
  dropMember,
  insertValueMerge,
  markSet,
  putMember,
  putValues,
  setOwner,
  takeValueMerges,
} from '../store.ts';

export interface FollowedMerge {
  /** The record that goes, and the one that stays. */
  from: string;
  to: string;
  /** Fields of which the word of the one that goes is taken, where both say something. */
  chosen: readonly string[];
  at: Date;
  author: string | Signer;
  reason: string;
}

/** The sets in which something was said of either, and what. */
async function saidOf(db: Database | Transaction, ids: readonly string[]) {
  const sets = await allSets(db);
  if (sets.length === 0) return { sets, values: [], members: [] };
  return { sets, values: await valuesOf(db, ids), members: await saidOfRecords(db, ids) };
}

const heldOf = (set: StoredSet, values: readonly ValueRow[], recordId: string): Map<string, Held> => {
  const own = new Set(set.fields.map(({ id }) => id));
  return new Map(
    values
      .filter((row) => row.recordId === recordId && own.has(row.fieldId))
      .map(({ fieldId, value, visibility }) => [fieldId, { value, visibility }]),
  );
};

/** One line of what two records say of the same field. */
export interface DifferingValue {
  setId: string;
  fieldId: string;
  stays: Held;
  goes: Held;
}

/** Fields of networks of which both records say something else: to choose from before merging. */
export async function differingValues(db: Database, from: string, to: string): Promise<DifferingValue[]> {
  const { sets, values } = await saidOf(db, [from, to]);
  return sets.flatMap((set) => {
    const [stays, goes] = [heldOf(set, values, to), heldOf(set, values, from)];
    return takeValues(stays, goes, new Set()).keptApart.flatMap((fieldId) => {
      const [one, other] = [stays.get(fieldId), goes.get(fieldId)];
      return one && other ? [{ setId: set.id, fieldId, stays: one, goes: other }] : [];
    });
  });
}

export async function followMerge(tx: Transaction, merge: FollowedMerge): Promise<void> {
  const { from, to, chosen, at, reason } = merge;
  const { sets, values, members } = await saidOf(tx, [from, to]);
  const touched = sets.flatMap((set) => {
    const taken = takeValues(heldOf(set, values, to), heldOf(set, values, from), new Set(chosen));
    const said = members.find((row) => row.setId === set.id && row.recordId === from);
    const member = said && !members.some((row) => row.setId === set.id && row.recordId === to) ? said : null;
    const owner = set.organisationId === from && !sets.some(({ organisationId }) => organisationId === to);
    const some = taken.changes.length > 0 || taken.keptApart.length > 0 || member !== null || owner;
    return some ? [{ set, ...taken, member, owner }] : [];
  });
  if (touched.length === 0) return;
  const changed = await nextDataVersion(tx);
  const versions = await valueVersions(tx, to);
  const author = await signed(tx, merge.author);
  for (const { set, changes, keptApart, member, owner } of touched) {
    const number = changes.length > 0 ? (versions.get(set.id) ?? 0) + 1 : null;
    if (number !== null)
      await putValues(tx, { recordId: to, setId: set.id, number, at, author, reason, changes });
    if (member) await carry(tx, member, to, at);
    if (owner) {
      await setOwner(tx, set.id, to);
      await markSet(tx, set.id, changed);
    }
    const kept = { mergedId: from, intoId: to, setId: set.id, number, keptApart, at, owner };
    await insertValueMerge(tx, { ...kept, member: member !== null });
  }
  await touchRecords(tx, [to], changed);
}

async function carry(tx: Transaction, { setId, listed, declined }: MemberRow, recordId: string, at: Date) {
  await putMember(tx, { setId, recordId, at, listed });
  if (declined) await putMember(tx, { setId, recordId, at, declined });
}

/** Takes back what the merge of this record took along. */
export async function followUnmerge(
  tx: Transaction,
  { id, at, author: signer, reason }: { id: string; at: Date; author: string | Signer; reason: string },
): Promise<void> {
  const merges = await takeValueMerges(tx, id);
  const [first] = merges;
  if (!first) return;
  const to = first.intoId;
  const changed = await nextDataVersion(tx);
  const author = await signed(tx, signer);
  const said = await saidOfRecords(tx, [id]);
  for (const { setId, number, member, owner } of merges) {
    if (number !== null) await takeBackWithin(tx, { recordId: to, setId, number, at, author, reason });
    const word = member ? said.find((row) => row.setId === setId) : undefined;
    if (word) await dropMember(tx, { ...word, recordId: to });
    if (owner) {
      await setOwner(tx, setId, id);
      await markSet(tx, setId, changed);
    }
  }
  await touchRecords(tx, [to, id], changed);
}

/** One revision more, with what nobody changed since. Values come back under the visibility that they had. */
async function takeBackWithin(
  tx: Transaction,
  write: { recordId: string; setId: string; number: number; at: Date; author: string; reason: string },
): Promise<void> {
  const { recordId, setId, number } = write;
  const revisions = await valueRevisions(tx, recordId, setId);
  const revision = revisions.find((each) => each.number === number);
  const held = await heldIn(tx, recordId, setId);
  const meant = revision ? takenBack(revision, held) : new Map();
  const before = (field: string) =>
    revisions
      .filter((each) => each.number < number)
      .flatMap(({ changes }) => changes.filter((change) => change.field === field))
      .at(-1)?.visibility;
  const changes = [...meant].flatMap(([field, value]) => {
    const now = held.get(field);
    if (!now) return [];
    return [{ field, from: now.value, to: value, visibility: before(field) ?? now.visibility }];
  });
  if (changes.length > 0)
    await putValues(tx, { ...write, number: (revisions.at(-1)?.number ?? 0) + 1, changes });
}
