/** Who may do what with the fields of a network. Pure: each rule is a sentence; the default is no. */
import type { Actor } from '../../kernel/actor.ts';
import { isAdministrator, moderates, stewards } from '../accounts/public.ts';
import type { FieldSet, Visibility } from './domain/definition.ts';
import { isConfirmed, type Way } from './domain/membership.ts';

/** Whose fields; `territories`: that of a territory's set, and all those that hold it. */
export interface SetGround {
  owner: FieldSet['owner'];
  territories: readonly string[];
}

/** The stewards of the organisation, the moderators of the territory; an administrator of either. */
export const mayManage = (actor: Actor | null, { owner, territories }: SetGround): boolean =>
  isAdministrator(actor) ||
  (owner.kind === 'organisation' ? stewards(actor, owner.id) : moderates(actor, territories));

/** A record that may be a member; `territories`: those of the record, and all those that hold them. */
export interface RecordGround {
  recordId: string;
  territories: readonly string[];
  way: Way | null;
}

const looksAfter = (actor: Actor | null, { recordId, territories }: RecordGround): boolean =>
  stewards(actor, recordId) || moderates(actor, territories);

/** Whoever may edit a member's record fills its fields; the network does so for the members that it lists itself. */
export const mayFill = (actor: Actor | null, set: SetGround, record: RecordGround): boolean =>
  record.way !== null && (looksAfter(actor, record) || (isConfirmed(record.way) && mayManage(actor, set)));

/** Those who look after a record say whether it is a member; the network says it for itself. */
export const mayDecline = (actor: Actor | null, record: RecordGround): boolean => looksAfter(actor, record);

/**
 * What somebody sees of a record's values. What stewards keep: those who look after the record or the network. What
 * members keep: also those who look after a record that the network itself lists (`confirmed`); a record that merely
 * says so opens nothing.
 */
export function audienceOf(
  actor: Actor | null,
  set: SetGround,
  record: RecordGround,
  confirmed: boolean,
): Visibility {
  if (looksAfter(actor, record) || (record.way !== null && mayManage(actor, set))) return 'stewards';
  return confirmed ? 'members' : 'public';
}
