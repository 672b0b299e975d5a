/** Who may do what with offers, reports and transfers. Pure; the default is no. */
import type { Actor } from '../../kernel/actor.ts';
import { isAdministrator, stewards } from '../accounts/public.ts';

/** In one's own name, or in that of a record that one looks after. */
export const mayOfferFor = (actor: Actor | null, recordId: string | null): boolean =>
  actor !== null && (recordId === null || stewards(actor, recordId));

export interface Owned {
  personId: string;
  recordId: string | null;
}

/** Its author; and whoever looks after the record in whose name it is made. */
export const mayEditOffer = (actor: Actor | null, { personId, recordId }: Owned): boolean =>
  actor !== null && (actor.personId === personId || (recordId !== null && stewards(actor, recordId)));

/** Reports may quote private words: whoever answers for the whole instance reads them, and nobody else. */
export const mayReadReports = (actor: Actor | null): boolean => isAdministrator(actor);

/** The exchanges of an offer are read by whoever wrote it, never by the others who look after its record. */
export const mayOpenExchange = (
  actor: Actor | null,
  { ownerId, guestId }: { ownerId: string; guestId: string | null },
): boolean => actor !== null && (actor.personId === ownerId || actor.personId === guestId);
