/** Who may do what with proposals and records. Pure; the default is no. */
import type { Actor } from '../../kernel/actor.ts';
import { moderates, stewards } from '../accounts/public.ts';
import type { ProposalState } from './domain/state.ts';

/** What a decision is about. `territories`: those of the record, and all those that hold them. */
export interface Ground {
  recordId: string | null;
  territories: readonly string[];
}

/** Stewards of the record and moderators of its territory change it without asking. */
export const mayEdit = (actor: Actor | null, { recordId, territories }: Ground): boolean =>
  (recordId !== null && stewards(actor, recordId)) || moderates(actor, territories);

/** Merging, and taking apart again, is for whoever may edit both. */
export const mayMerge = (actor: Actor | null, one: Ground, other: Ground): boolean =>
  mayEdit(actor, one) && mayEdit(actor, other);

interface Proposed extends Ground {
  state: ProposalState;
  personId: string | null;
  /** Another instance, where it is decided. */
  home?: string | null;
  /** Who refused it before it was opened again. */
  refusedBeforeBy?: string | null;
}

/**
 * Whoever may edit the record decides, but never on a proposal of one's own, nor again on one they refused, nor on one
 * that is decided elsewhere.
 */
export const mayDecide = (actor: Actor | null, proposal: Proposed): boolean =>
  proposal.state === 'open' &&
  !proposal.home &&
  mayEdit(actor, proposal) &&
  actor?.personId !== proposal.personId &&
  actor?.personId !== (proposal.refusedBeforeBy ?? undefined);

export const mayRead = (actor: Actor | null, proposal: Proposed): boolean =>
  actor !== null && (actor.personId === proposal.personId || mayEdit(actor, proposal));

/** The author alone withdraws, until it is decided. */
export const mayWithdraw = (author: boolean, { state }: Pick<Proposed, 'state'>): boolean =>
  author && (state === 'open' || state === 'unconfirmed');
