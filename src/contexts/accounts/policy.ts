/** Who may do what with accounts and roles. Pure: each rule is a sentence; the default is no. */
import type { Actor, HeldRelation, Role } from '../../kernel/actor.ts';

/** Roles that nobody exercises without a second factor (ASVS 5, level 2; see standards in the documentation). */
const STRONG: ReadonlySet<Role> = new Set(['administrator', 'moderator']);

export const needsSecondFactor = (relations: readonly HeldRelation[]): boolean =>
  relations.some(({ role }) => STRONG.has(role));

/** Holds the role for this very subject, with the factor that the role asks. */
export const holds = (actor: Actor | null, role: Role, subject: string | null): boolean =>
  actor?.relations.some((each) => each.role === role && each.subject === subject) === true &&
  (!STRONG.has(role) || actor.strong);

export const isAdministrator = (actor: Actor | null): boolean => holds(actor, 'administrator', null);

/** `territories`: those of the record and all those that hold them. */
export const moderates = (actor: Actor | null, territories: Iterable<string>): boolean =>
  isAdministrator(actor) ||
  [...territories].some((territory) => holds(actor, 'moderator', `territory:${territory}`));

export const stewards = (actor: Actor | null, recordId: string): boolean =>
  holds(actor, 'steward', `record:${recordId}`);

/** The identifiers of the records that somebody looks after. */
export const stewarded = (actor: Actor | null): string[] =>
  (actor?.relations ?? []).flatMap(({ role, subject }) =>
    role === 'steward' && subject?.startsWith('record:') ? [subject.slice('record:'.length)] : [],
  );

/**
 * A claim to look after a record is decided by somebody else: one of its stewards, a moderator of its territory, or
 * an administrator. Never by the person who asks.
 */
export function mayDecideClaim(
  actor: Actor | null,
  claim: { personId: string; recordId: string; territories: Iterable<string> },
): boolean {
  if (!actor || actor.personId === claim.personId) return false;
  return stewards(actor, claim.recordId) || moderates(actor, claim.territories);
}

/** Only an administrator names moderators, curators and other administrators; nobody names themselves. */
export const mayName = (actor: Actor | null, personId: string): boolean =>
  isAdministrator(actor) && actor?.personId !== personId;

/** Whoever signed in may ask to look after a record that they do not look after yet. */
export const mayClaim = (actor: Actor | null, recordId: string): boolean =>
  actor !== null && !actor.restricted && !stewards(actor, recordId);

interface HeldRole extends HeldRelation {
  personId: string;
  /** Of the record looked after, and all those that hold them; nothing for other roles. */
  territories: Iterable<string>;
}

/**
 * One's own role is given up freely. An administrator ends any; a moderator ends the care of a record that stands in
 * the territory. Stewards do not put one another out.
 */
export function mayEndRole(actor: Actor | null, { role, personId, territories }: HeldRole): boolean {
  if (!actor) return false;
  if (actor.personId === personId || isAdministrator(actor)) return true;
  return role === 'steward' && moderates(actor, territories);
}
