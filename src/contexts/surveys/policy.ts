/** Who may do what with surveys. Pure; the default is no. */
import type { Actor } from '../../kernel/actor.ts';
import { isAdministrator, stewards } from '../accounts/public.ts';

/** Whoever looks after the record that owns a survey runs it; so does an administrator of the instance. */
export const mayOrganise = (actor: Actor | null, { ownerId }: { ownerId: string }): boolean =>
  actor !== null && (stewards(actor, ownerId) || isAdministrator(actor));

/** The records in whose name this person may open a survey. */
export const ownersFor = (actor: Actor): string[] =>
  actor.relations.flatMap(({ role, subject }) =>
    role === 'steward' && subject?.startsWith('record:') ? [subject.slice('record:'.length)] : [],
  );

/** In the name of an organisation, only who looks after its record answers without a personal link. */
export const mayAnswerFor = (actor: Actor | null, recordId: string): boolean =>
  actor !== null && stewards(actor, recordId);
