/** Writes of proposals. */
import type { EmailAddress } from '../../kernel/email-address.ts';
import type { Transaction } from '../../platform/db/tables.ts';
import type { Change, RecordKind } from '../records/public.ts';
import './tables.ts';

export interface NewProposal {
  id: string;
  kind: RecordKind;
  recordId: string | null;
  baseVersion: number | null;
  changes: readonly Change[];
  name: string;
  territories: readonly string[];
  reason: string;
  source: string | null;
  author: string;
  personId: string | null;
  email: EmailAddress | null;
  locale: 'fr' | 'en';
  tokenHash: Buffer;
  state: 'unconfirmed' | 'open';
  home: string | null;
  at: Date;
}

export async function insertProposal(tx: Transaction, proposal: NewProposal): Promise<void> {
  const { recordId, baseVersion, changes, personId, tokenHash, at, territories, ...rest } = proposal;
  await tx
    .insertInto('proposal')
    .values({
      ...rest,
      territories: [...territories],
      record_id: recordId,
      base_version: baseVersion,
      changes: JSON.stringify(changes),
      person_id: personId,
      token_hash: tokenHash,
      created_at: at,
    })
    .execute();
}

/** Opens to review what its author confirmed. True when it was waiting for that. */
export async function openProposal(tx: Transaction, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('proposal')
    .set({ state: 'open' })
    .where('id', '=', id)
    .where('state', '=', 'unconfirmed')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export interface Decision {
  id: string;
  state: 'accepted' | 'refused' | 'withdrawn';
  by: string;
  reason: string | null;
  taken: readonly string[] | null;
  /** The record that a new one became. */
  recordId?: string;
  version?: number;
  at: Date;
}

/** Closes a proposal; false when somebody did so before, and then nothing changes. */
export async function closeProposal(tx: Transaction, decision: Decision): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('proposal')
    .set({
      state: decision.state,
      decided_at: decision.at,
      decided_by: decision.by,
      decision: decision.reason,
      taken: decision.taken === null ? null : [...decision.taken],
      ...(decision.recordId !== undefined && {
        record_id: decision.recordId,
        base_version: decision.version ?? 1,
      }),
    })
    .where('id', '=', decision.id)
    .where('state', 'in', decision.state === 'withdrawn' ? ['open', 'unconfirmed'] : ['open'])
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Opens again what was refused, for somebody else to decide. False when it is refused no more. */
export async function reopenProposal(tx: Transaction, id: string): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('proposal')
    .set(({ ref }) => ({
      state: 'open',
      refused_before_by: ref('decided_by'),
      decided_at: null,
      decided_by: null,
      decision: null,
    }))
    .where('id', '=', id)
    .where('state', '=', 'refused')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function insertComment(
  tx: Transaction,
  comment: { proposalId: string; at: Date; author: string; personId: string | null; body: string },
): Promise<void> {
  const { proposalId, personId, ...rest } = comment;
  await tx
    .insertInto('proposal_comment')
    .values({ ...rest, proposal_id: proposalId, person_id: personId })
    .execute();
}

/** Addresses thirty days after the decision, and proposals that nobody confirmed in two days. */
export async function forgetAuthors(
  tx: Transaction,
  { decided, unconfirmed }: { decided: Date; unconfirmed: Date },
) {
  await tx
    .updateTable('proposal')
    .set({ email: null })
    .where('email', 'is not', null)
    .where('decided_at', '<', decided)
    .execute();
  await tx
    .deleteFrom('proposal')
    .where('state', '=', 'unconfirmed')
    .where('created_at', '<', unconfirmed)
    .execute();
}

/** What waits on a record that was merged waits on the one that stays. */
export async function moveProposals(
  tx: Transaction,
  { from, to }: { from: string; to: string },
): Promise<void> {
  await tx
    .updateTable('proposal')
    .set({ record_id: to })
    .where('record_id', '=', from)
    .where('state', 'in', ['open', 'unconfirmed'])
    .execute();
}
