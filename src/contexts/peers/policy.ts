/** Who may do what with offers, reports and transfers. Pure; the default is no. */
import type { Actor } from '../../kernel/actor.ts';
import { isAdministrator, stewards } from '../accounts/public.ts';
import { otherParty, type Transfer, type TransferSide, type TransferState } from './domain/transfer.ts';

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

/** What passed outside an exchange is confirmed by those who look after the record that was asked, never by its writer. */
export function mayAnswer(
  actor: Actor | null,
  { state, proposedBy, conversationId, people, ...parties }: Asked,
): boolean {
  const asked = parties[otherParty(proposedBy)].record;
  return (
    actor !== null &&
    state === 'proposed' &&
    conversationId === null &&
    asked !== null &&
    stewards(actor, asked.id) &&
    people[proposedBy] !== actor.personId
  );
}

interface Asked extends Pick<Transfer, 'giver' | 'receiver'> {
  state: TransferState;
  proposedBy: TransferSide;
  /** The exchange within which it was written down, when there is one. */
  conversationId: string | null;
  people: Readonly<Record<TransferSide, string | null>>;
}

/** Reports may quote private words: whoever answers for the whole instance reads them, and nobody else. */
export const mayReadReports = (actor: Actor | null): boolean => isAdministrator(actor);

/** A transfer that waits for a look is decided by whoever answers for the instance, unless they took part in it. */
export const mayDecideTransfer = (actor: Actor | null, { people }: Pick<Asked, 'people'>): boolean =>
  isAdministrator(actor) && !Object.values(people).includes(actor?.personId ?? '');

/** The exchanges of an offer are read by whoever wrote it, never by the others who look after its record. */
export const mayOpenExchange = (
  actor: Actor | null,
  { ownerId, guestId }: { ownerId: string; guestId: string | null },
): boolean => actor !== null && (actor.personId === ownerId || actor.personId === guestId);
