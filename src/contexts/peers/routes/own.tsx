/** Publishing, writing again, closing: what one does with one's own offers. */
import { transact } from '../../../platform/db/connect.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { sentFields } from '../../../platform/http/sent-fields.ts';
import { writerOf } from '../../../platform/http/write-limit.ts';
import { stewarded } from '../../accounts/public.ts';
import { askAlert } from '../../alerts/public.ts';
import { refusalInWords } from '../../conduct/public.ts';
import { parsePlace } from '../../territories/public.ts';
import { isOpen, nameOf } from '../domain/offer.ts';
import { NEW_OFFER, readOffer, type TypedOffer, typedOffer } from '../forms/offer-form.ts';
import { mayAnswer, mayEditOffer, mayOpenExchange, mayReadReports } from '../policy.ts';
import { conversationsOf, findConversation } from '../queries/conversations.ts';
import type { OwnedOffer } from '../queries/offer-rows.ts';
import { findOffer, isUuid, offersOf } from '../queries/offers.ts';
import { transfersOf } from '../queries/transfers.ts';
import { closeOffer } from '../store/offers.ts';
import { namedRecords } from '../use-cases/named-records.ts';
import type { PeerNeeds } from '../use-cases/needs.ts';
import { exchangePath, openLink } from '../use-cases/open-link.ts';
import { publishOffer } from '../use-cases/publish-offer.ts';
import { offerPath } from '../views/offer-card.tsx';
import { OfferFormPage } from '../views/offer-form-page.tsx';
import { OwnPage } from '../views/own-page.tsx';
import { words } from '../views/words.ts';

const member = (queries: number): RoutePolicy => ({ access: 'member', queries: queries + 5, cache: 'none' });

export function ownRoutes(needs: PeerNeeds): Routes {
  const { db, kinds, clock, territories, discovery } = needs;

  /** The offer, when this person may change it; nobody else learns that it is there. */
  async function editable(c: RequestContext): Promise<OwnedOffer | null> {
    const offer = await findOffer(db, c.req.param('id') ?? '', kinds);
    return offer && offer.closed !== 'moderation' && mayEditOffer(await signedIn(c), offer) ? offer : null;
  }

  const shownAs = (offer: OwnedOffer) => ({
    ...{ path: offerPath(offer), title: offer.title },
    open: isOpen(offer, discovery.date),
  });

  async function show(c: RequestContext, typed: TypedOffer, editing: OwnedOffer | null) {
    const records = await namedRecords(needs, await signedIn(c));
    const shown = editing && shownAs(editing);
    return html(c, <OfferFormPage {...{ page: pageOf(c), typed, records }} editing={shown ?? undefined} />);
  }

  async function send(c: RequestContext, editing: OwnedOffer | null) {
    const page = pageOf(c);
    const actor = await signedIn(c);
    const records = await namedRecords(needs, actor);
    const typed = typedOffer(await sentFields(c));
    const place = typed.place === '' ? null : parsePlace(territories, typed.place, page.locale);
    const { offer, faults } = readOffer(typed, records, place);
    const choices = place?.kind === 'choices' ? place.choices.map(({ label }) => label) : [];
    const shown = editing ? shownAs(editing) : undefined;
    const again = (more: { refused?: string }, status: 422 | 409 | 429) =>
      html(c, <OfferFormPage {...{ page, typed, records, faults, choices, ...more }} editing={shown} />, {
        status,
      });
    if (!offer) return again({}, 422);
    const personId = editing?.personId ?? actor.personId;
    const input = { ...offer, personId, locale: page.locale };
    const sender = { personId: actor.personId, email: actor.email, network: writerOf(c) };
    const published = await publishOffer(needs, input, editing?.id ?? null, sender);
    if (published.ok) return seeOther(c, '/pairs/mes-annonces?fait=publiee');
    const { reason } = published;
    return reason.reason === 'too_many'
      ? again({ refused: words(page).form.tooMany }, 409)
      : again({ refused: refusalInWords(page, reason, 'peer') }, 429);
  }

  return new Routes()
    .get('/pairs/nouvelle', member(1), async (c) => {
      const asked = pageOf(c).query.get('sens');
      const direction = asked === 'demande' ? 'request' : asked === 'offre' ? 'offer' : '';
      const { name } = await signedIn(c);
      return show(c, { ...NEW_OFFER, direction, author: name }, null);
    })
    .post('/pairs/nouvelle', member(14), (c) => send(c, null))
    .get('/pairs/annonces/:id/modifier', member(5), async (c) => {
      const offer = await editable(c);
      return offer ? show(c, typedOf(offer), offer) : c.notFound();
    })
    .post('/pairs/annonces/:id/modifier', member(17), async (c) => {
      const offer = await editable(c);
      return offer ? send(c, offer) : c.notFound();
    })
    .post('/pairs/annonces/:id/fermeture', member(6), async (c) => {
      const offer = await editable(c);
      if (!offer) return c.notFound();
      await transact(db, (tx) => closeOffer(tx, offer.id, 'done', clock()));
      return seeOther(c, '/pairs/mes-annonces?fait=fermee');
    })
    .post('/pairs/annonces/:id/suivi', member(12), async (c) => {
      const offer = await editable(c);
      const actor = await signedIn(c);
      if (!offer || offer.personId !== actor.personId) return c.notFound();
      const subject = { kind: 'peers', text: offer.id };
      await askAlert(needs, {
        ...{ address: actor.email, rhythm: 'weekly', locale: pageOf(c).locale },
        subject,
      });
      return seeOther(c, '/pairs/mes-annonces?fait=suivie');
    })
    .get('/pairs/mes-annonces', member(8), async (c) => {
      const actor = await signedIn(c);
      const offers = await offersOf(db, actor.personId, stewarded(actor), kinds);
      const exchanges = await conversationsOf(db, actor.personId);
      const transfers = await transfersOf(db, actor.personId, stewarded(actor), kinds);
      return html(
        c,
        <OwnPage
          page={pageOf(c)}
          offers={offers.map((offer) => ({ ...offer, mine: offer.personId === actor.personId }))}
          exchanges={exchanges.map(({ id, title, lastAt, ownerId, guestName }) => ({
            ...{ id, title, lastAt },
            name: ownerId === actor.personId ? guestName : null,
          }))}
          transfers={transfers.map((transfer) => ({ ...transfer, answers: mayAnswer(actor, transfer) }))}
          reports={mayReadReports(actor)}
        />,
      );
    })
    .post('/pairs/mes-annonces/echanges/:id', member(4), async (c) => {
      const actor = await signedIn(c);
      const id = c.req.param('id') ?? '';
      const conversation = isUuid(id) ? await findConversation(db, id) : null;
      if (!conversation || conversation.state === 'unconfirmed' || !mayOpenExchange(actor, conversation))
        return c.notFound();
      const side = conversation.ownerId === actor.personId ? 'owner' : 'guest';
      return seeOther(c, exchangePath(await openLink(db, { conversationId: id, side }, clock())));
    });

  function typedOf(offer: OwnedOffer): TypedOffer {
    return {
      ...offer,
      holder: offer.recordId ?? '',
      author: offer.author || nameOf(offer).slice(0, 60),
      place: offer.place ? territories.label(offer.place, 'fr') : '',
      lasts: NEW_OFFER.lasts,
      agreed: false,
    };
  }
}
