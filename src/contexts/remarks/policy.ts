/** Who may do what with remarks. Pure; the default is no. */
import type { Actor } from '../../kernel/actor.ts';
import { type Ground, mayEdit } from '../contributions/public.ts';
import type { RemarkState } from './domain/remark.ts';

export interface Said extends Ground {
  state: RemarkState;
  /** Who said it; null: somebody without an account. */
  personId: string | null;
}

/** Whoever looks after the record or its territory decides; never on one's own words. */
export const mayDecideRemark = (actor: Actor | null, said: Said): boolean =>
  actor !== null &&
  actor.personId !== said.personId &&
  said.state !== 'unconfirmed' &&
  said.state !== 'withdrawn' &&
  mayEdit(actor, said);

/** What is shown is read by all; the rest by its author and by those who decide. */
export const mayReadRemark = (actor: Actor | null, said: Said): boolean =>
  said.state === 'published' ||
  (actor !== null && actor.personId === said.personId) ||
  (said.state !== 'unconfirmed' && mayEdit(actor, said));

/** The author alone takes back their words, until somebody hid them. */
export const mayWithdrawRemark = (author: boolean, { state }: Pick<Said, 'state'>): boolean =>
  author && ['unconfirmed', 'waiting', 'published', 'closed'].includes(state);
