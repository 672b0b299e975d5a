/** Who may do what in the library. Pure: each rule is a sentence; the default is no. */
import type { Actor } from '../../kernel/actor.ts';
import { holds, isAdministrator, moderates, stewards } from '../accounts/public.ts';

/** Of the record: its own identifier, its territories and all those that hold them. */
export interface Ground {
  recordId: string | null;
  territories: readonly string[];
}

/** Whoever chooses for the shelf of works, and administrators. */
export const curates = (actor: Actor | null): boolean =>
  isAdministrator(actor) || holds(actor, 'curator', 'shelf:resource');

/** Stewards of the work, moderators of its territory, and the shelf's curators publish without asking. */
export const mayPublish = (actor: Actor | null, { recordId, territories }: Ground): boolean =>
  curates(actor) || (recordId !== null && stewards(actor, recordId)) || moderates(actor, territories);

/** The same people read reviews before they are public; never one's own. */
export const mayDecideReview = (
  actor: Actor | null,
  review: Ground & { personId: string | null; state: string },
): boolean =>
  review.state === 'waiting' &&
  actor !== null &&
  actor.personId !== review.personId &&
  mayPublish(actor, review);

interface SeenFile {
  public: boolean;
  asked: boolean;
  personId: string | null;
}

/** A file is everybody's once a record bears it; before that its sender's, and once asked for, those who decide. */
export const maySeeFile = (actor: Actor | null, file: SeenFile): boolean =>
  file.public ||
  (actor !== null &&
    (actor.personId === file.personId || (file.asked && (curates(actor) || moderatesSomewhere(actor)))));

const moderatesSomewhere = (actor: Actor): boolean =>
  actor.relations.some(({ role, subject }) => role === 'moderator' && holds(actor, role, subject));
