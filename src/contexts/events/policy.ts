/** Who may do what with meetings and partners' calendars. Pure; the default is no. */
import type { Actor } from '../../kernel/actor.ts';
import { isAdministrator, stewards } from '../accounts/public.ts';

/** In one's own name, or in that of a record that one looks after. */
export const mayHostFor = (actor: Actor | null, recordId: string | null): boolean =>
  actor !== null && (recordId === null || stewards(actor, recordId));

interface Hosted {
  personId: string | null;
  recordId: string | null;
  /** What was read from a calendar is changed there. */
  feed: string | null;
}

/** Its author, whoever looks after the record in whose name it is, administrators. It opens the list of who comes. */
export const mayHost = (actor: Actor | null, { personId, recordId, feed }: Hosted): boolean =>
  actor !== null &&
  feed === null &&
  (actor.personId === personId || (recordId !== null && stewards(actor, recordId)) || isAdministrator(actor));

/** A calendar is read from our machine, over and over: for those who look after a record, and administrators. */
export const mayAddFeed = (actor: Actor | null, recordId: string | null): boolean =>
  isAdministrator(actor) || (recordId !== null && stewards(actor, recordId));

export const mayRemoveFeed = (
  actor: Actor | null,
  { personId, recordId }: { personId: string | null; recordId: string | null },
): boolean =>
  isAdministrator(actor) ||
  (actor !== null && actor.personId === personId) ||
  (recordId !== null && stewards(actor, recordId));
