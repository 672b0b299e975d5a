/**
 * Who may bring files, and which records each may make or change with them. An administrator, all; the moderator of a
 * territory, those that stand in it; the steward of a record, that record and those that name it (a network and its
 * members). Nobody else: they propose, one record at a time.
 */
import type { Actor } from '../../kernel/actor.ts';
import { isAdministrator, moderates, stewards } from '../accounts/public.ts';

export const mayPrepare = (actor: Actor | null): boolean =>
  isAdministrator(actor) ||
  actor?.relations.some(({ role }) => role === 'steward' || (role === 'moderator' && actor.strong)) === true;

/** What a row would make, or the record that it would change. */
export interface Brought {
  /** Null: a new record. */
  recordId: string | null;
  /** Its territories, and all that hold them. */
  territories: readonly string[];
  /** Records that it names: networks, stakeholders. */
  names: readonly string[];
}

export const mayBring = (actor: Actor | null, { recordId, territories, names }: Brought): boolean =>
  moderates(actor, territories) ||
  (recordId !== null && stewards(actor, recordId)) ||
  names.some((id) => stewards(actor, id));

/** An import is its author's, and an administrator's. */
export const maySee = (actor: Actor | null, { personId }: { personId: string | null }): boolean =>
  isAdministrator(actor) || (mayPrepare(actor) && actor !== null && actor.personId === personId);
