/** Writes and sends the letters of peers, from what is true when they leave. */
import { randomUUID } from 'node:crypto';
import { parseEmailAddress } from '../../../kernel/email-address.ts';
import { href } from '../../../kernel/page.ts';
import { emailOf } from '../../accounts/public.ts';
import { otherSide } from '../domain/conversation.ts';
import { nameOf } from '../domain/offer.ts';
import { findConversation, messagesOf } from '../queries/conversations.ts';
import { findOffer } from '../queries/offers.ts';
import type { PeerLetterNeeds } from './needs.ts';
import { exchangePath, openLink } from './open-link.ts';
import type { LetterJob } from './queues.ts';

export async function sendExchangeLetter(
  { db, clock, baseUrl, mailer, kinds, letters }: PeerLetterNeeds,
  { conversationId, side, about, messageId }: LetterJob,
): Promise<void> {
  const conversation = await findConversation(db, conversationId);
  const offer = conversation && (await findOffer(db, conversation.offerId, kinds));
  if (!conversation || !offer) return;
  // Nothing leaves for a side that shut the exchange, nor from one that was shut out of it.
  if (conversation.state === 'blocked' || (conversation.state === 'unconfirmed') !== (about === 'confirm'))
    return;
  const ownerAddress = parseEmailAddress((await emailOf(db, conversation.ownerId)) ?? '');
  const to = side === 'owner' ? ownerAddress : conversation.guestEmail;
  if (!to) return;
  const messages = await messagesOf(db, conversationId);
  const token = await openLink(db, { conversationId, side }, clock());
  const { locale } = side === 'owner' ? offer : conversation;
  const told = messages.filter((each) => each.side === otherSide(side));
  const body = (told.find(({ id }) => id === messageId) ?? told.at(-1))?.body ?? '';
  await mailer.send({
    to,
    locale,
    id: randomUUID(),
    ...letters.exchange({
      locale,
      about,
      title: offer.title,
      name: side === 'owner' ? conversation.guestName : nameOf(offer),
      body: about === 'message' ? body : '',
      link: baseUrl + href({ locale }, exchangePath(token)),
    }),
  });
}

/** Tells an author that an offer ends soon. */
export async function sendEnding(needs: PeerLetterNeeds, offerId: string): Promise<void> {
  const { db, baseUrl, mailer, kinds, letters } = needs;
  const offer = await findOffer(db, offerId, kinds);
  const to = offer && parseEmailAddress((await emailOf(db, offer.personId)) ?? '');
  if (!offer || !to) return;
  const { locale } = offer;
  const link = baseUrl + href({ locale }, `/pairs/annonces/${offer.id}/modifier`);
  const written = letters.ending({ locale, title: offer.title, day: offer.expiresOn, link });
  await mailer.send({ to, locale, id: randomUUID(), ...written });
}
