/** Who may publish a competence frame: whoever looks after the record of the organisation that it is published for. */
import type { Actor } from '../../kernel/actor.ts';
import { stewards } from '../accounts/public.ts';

export const mayPublishFor = (actor: Actor | null, organisation: string): boolean =>
  stewards(actor, organisation);

/** The identifiers of the records that a person looks after. */
export const lookedAfter = (actor: Actor): string[] =>
  actor.relations.flatMap(({ role, subject }) =>
    role === 'steward' && subject?.startsWith('record:') ? [subject.slice('record:'.length)] : [],
  );
