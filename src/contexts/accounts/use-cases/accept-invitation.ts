/** Takes up an offered role: signed in with the very address it was sent to, while whoever offered it still may. */
import type { Actor } from '../../../kernel/actor.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import { hashOf, type Token } from '../../../platform/ids/token.ts';
import { tokenOf } from '../queries/roles.ts';
import { isStillAdministrator } from '../store/relations.ts';
import { useToken } from '../store/tokens.ts';
import { grantRelation, note } from '../store.ts';
import type { Offer, RoleNeeds } from './invite.ts';

export type OfferRefusal = 'gone' | 'other_address';

/** What an invitation offers to this person, without taking it up. */
export async function readOffer(
  { db, clock }: RoleNeeds,
  actor: Actor,
  token: Token | null,
): Promise<Outcome<Offer, OfferRefusal>> {
  if (!token) return refused('gone');
  const found = await tokenOf(db, { hash: hashOf(token), purpose: 'invitation', now: clock() });
  return found ? forThisPerson(found.data, actor) : refused('gone');
}

export async function acceptInvitation(
  { db, clock }: RoleNeeds,
  actor: Actor,
  token: Token | null,
): Promise<Outcome<Offer, OfferRefusal>> {
  if (!token) return refused('gone');
  const at = clock();
  const looked = { hash: hashOf(token), purpose: 'invitation', now: at } as const;
  return transact(db, async (tx) => {
    const found = await tokenOf(tx, looked);
    if (!found) return refused('gone');
    const offer = forThisPerson(found.data, actor);
    if (!offer.ok) return offer;
    const by = found.personId;
    if (!by || !(await isStillAdministrator(tx, by)) || !(await useToken(tx, looked))) return refused('gone');
    const { role, subject, reason } = offer.value;
    const granted = await grantRelation(tx, { personId: actor.personId, role, subject, by, at, reason });
    if (granted) {
      const person = `person:${actor.personId}`;
      await note(tx, { at, actor: by, action: 'granted', subject: person, detail: { role, of: subject } });
    }
    return offer;
  });
}

function forThisPerson(data: Record<string, unknown>, actor: Actor): Outcome<Offer, OfferRefusal> {
  const offer = data as unknown as Offer; // written by `invite`
  return offer.email === actor.email ? done(offer) : refused('other_address');
}
