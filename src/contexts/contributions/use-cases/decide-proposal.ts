/**
 * Takes a proposal, whole or by field, or refuses it with a reason. Taken: the record's revision and the decision are
 * written together, once. When the record changed since the reviewer looked, nothing is written: the reviewer looks
 * again.
 */
import { randomUUID } from 'node:crypto';
import { ZodError } from 'zod';
import type { Actor } from '../../../kernel/actor.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { note } from '../../accounts/public.ts';
import { FilledMeanwhile, isControl, takeExtras } from '../../fields/public.ts';
import { type Document, recordsById, same, saveRecord } from '../../records/public.ts';
import { take } from '../domain/merge.ts';
import type { Proposal } from '../queries.ts';
import { closeProposal } from '../store.ts';
import type { ContributionNeeds } from './needs.ts';

type Needs = Pick<ContributionNeeds, 'db' | 'clock' | 'geography' | 'kinds' | 'fields'>;

export class AlreadyDecided extends Error {}

export type AcceptRefusal = 'changed_meanwhile' | 'already_decided' | 'does_not_hold' | 'nothing_taken';

/** `seen`: the version of the record that the reviewer saw; null for a new one. The answer: the record's slug. */
export async function acceptProposal(
  needs: Needs,
  proposal: Proposal,
  {
    actor,
    fields,
    seen,
    reason,
  }: { actor: Actor; fields: readonly string[]; seen: number | null; reason: string },
): Promise<Outcome<string, AcceptRefusal>> {
  const taken = proposal.changes.map(({ field }) => field).filter((field) => fields.includes(field));
  if (taken.length === 0) return refused('nothing_taken');
  const [present] = proposal.recordId ? await recordsById(needs.db, [proposal.recordId]) : [];
  if ((present?.version ?? null) !== seen) return refused('changed_meanwhile');
  const id = proposal.recordId ?? randomUUID();
  const at = needs.clock();
  const author = { name: proposal.author, personId: proposal.personId };
  try {
    const saved = await saveRecord(needs, needs.kinds[proposal.kind], {
      id,
      document: take(
        present?.document ?? {},
        proposal.changes,
        taken.filter((field) => !isControl(field)),
      ),
      seen,
      author,
      reason: proposal.reason,
      beside: async (tx, { version }) => {
        const by = actor.personId;
        const beside = proposal.changes.filter(({ field }) => taken.includes(field));
        await takeExtras(tx, needs, id, beside, { author, reason: proposal.reason, at });
        const closed = await closeProposal(tx, {
          id: proposal.id,
          state: 'accepted',
          by,
          reason: reason || null,
          taken,
          recordId: id,
          version,
          at,
        });
        if (!closed) throw new AlreadyDecided();
        await note(tx, {
          at,
          actor: by,
          action: 'proposal_accepted',
          subject: `proposal:${proposal.id}`,
          detail: { record: id, fields: taken },
        });
      },
    });
    if (saved.ok) return done(saved.value.slug);
    return refused(saved.reason === 'changed_meanwhile' ? saved.reason : 'does_not_hold');
  } catch (error) {
    if (error instanceof AlreadyDecided) return refused('already_decided');
    if (error instanceof FilledMeanwhile) return refused('changed_meanwhile');
    if (error instanceof ZodError) return refused('does_not_hold');
    throw error;
  }
}

/**
 * Taken up in the form, and published from there: its fields that stand as they were proposed are told as taken. Written
 * with the revision; throws when somebody decided before.
 */
export async function closeTakenUp(
  tx: Transaction,
  { id, changes }: Proposal,
  saved: { recordId: string; version: number; document: Document; by: string; at: Date },
): Promise<void> {
  const { recordId, version, document, by, at } = saved;
  const taken = changes
    .filter(({ field, to }) => same(document[field] ?? null, to))
    .map(({ field }) => field);
  const decision = { id, state: 'accepted', by, reason: null, taken, recordId, version, at } as const;
  if (!(await closeProposal(tx, decision))) throw new AlreadyDecided();
  const detail = { record: recordId, fields: taken };
  await note(tx, { at, actor: by, action: 'proposal_accepted', subject: `proposal:${id}`, detail });
}

export const refuseProposal = (
  { db, clock }: Pick<Needs, 'db' | 'clock'>,
  proposal: Proposal,
  { actor, reason }: { actor: Actor; reason: string },
): Promise<Outcome<null, 'already_decided'>> =>
  close({ db, clock }, proposal, { state: 'refused', by: actor.personId, reason });

/** By its author, who may not have an account. */
export const withdrawProposal = (
  { db, clock }: Pick<Needs, 'db' | 'clock'>,
  proposal: Proposal,
): Promise<Outcome<null, 'already_decided'>> =>
  close({ db, clock }, proposal, { state: 'withdrawn', by: 'author', reason: null });

const close = (
  { db, clock }: Pick<Needs, 'db' | 'clock'>,
  { id }: Proposal,
  decision: { state: 'refused' | 'withdrawn'; by: string; reason: string | null },
): Promise<Outcome<null, 'already_decided'>> =>
  transact(db, async (tx) => {
    const at = clock();
    if (!(await closeProposal(tx, { id, ...decision, taken: null, at }))) return refused('already_decided');
    if (decision.state === 'refused')
      await note(tx, { at, actor: decision.by, action: 'proposal_refused', subject: `proposal:${id}` });
    return done(null);
  });
