/** Reading offers and requests: list, feed, one, what could serve a cooperation. */
import { parseTerritoryId, type TerritoryId } from '../../../kernel/territory.ts';
import { html, pageOf } from '../../../platform/http/answer.ts';
import { type RequestContext, Routes } from '../../../platform/http/routes.ts';
import { meantPlace } from '../../discovery/public.ts';
import { atom } from '../../publication/public.ts';
import { findRecord } from '../../records/public.ts';
import { parsePlace } from '../../territories/public.ts';
import { seeking } from '../domain/affinity.ts';
import { filtersIn, queryOf } from '../domain/filters.ts';
import { isOpen } from '../domain/offer.ts';
import { PEER_PLACES, placesOf } from '../domain/places.ts';
import { livedBy, spotOf } from '../queries/offer-book.ts';
import { findOffer } from '../queries/offers.ts';
import { findOffers } from '../use-cases/find-offers.ts';
import type { PeerNeeds } from '../use-cases/needs.ts';
import { offerPath } from '../views/offer-card.tsx';
import { OfferPage } from '../views/offer-page.tsx';
import { OffersPage } from '../views/offers-page.tsx';
import { ServingPage } from '../views/record-part.tsx';
import { words } from '../views/words.ts';

const PER_PAGE = 30;
const ANSWERS = 8;
const SERVING = 20;
const FEED_SIZE = 50;

export function browseRoutes(needs: PeerNeeds): Routes {
  const { db, baseUrl, kinds, territories, geography, discovery, offers } = needs;

  /** What an address asks for, and the offers that it leaves. One query when it bears words. */
  async function read(c: RequestContext) {
    const { query } = pageOf(c);
    const chosen = parseTerritoryId(query.get('territoire') ?? '');
    const typed = (query.get('lieu') ?? '').trim().slice(0, 200);
    const place: TerritoryId | null =
      chosen && typed === ''
        ? territories.resolve(chosen)
        : typed === ''
          ? null
          : meantPlace(parsePlace(territories, typed, pageOf(c).locale));
    const filters = filtersIn(query, place);
    const left = await findOffers(needs, filters);
    return { filters, ...left, unknownPlace: place === null && typed !== '' ? typed : null };
  }

  return new Routes()
    .get('/pairs', { access: 'public', queries: 1, cache: 'data' }, async (c) => {
      const { filters, members, counts, unknownPlace } = await read(c);
      const from = (filters.page - 1) * PER_PAGE;
      return html(
        c,
        <OffersPage
          {...{ page: pageOf(c), territories, filters, counts, unknownPlace }}
          shown={members.slice(from, from + PER_PAGE)}
          total={members.length}
          perPage={PER_PAGE}
        />,
      );
    })
    .get(PEER_PLACES, { access: 'public', queries: 1, cache: 'data' }, async (c) => {
      const { members } = await read(c);
      const { locale } = pageOf(c);
      const places = placesOf(members, {
        centre: geography.centre,
        label: (id) => territories.label(id, locale),
      });
      return c.body(JSON.stringify(places), 200, {
        'content-type': 'application/geo+json',
        'access-control-allow-origin': '*',
      });
    })
    .get('/pairs/flux.atom', { access: 'public', queries: 1, cache: 'data' }, async (c) => {
      const { filters, members } = await read(c);
      const query = queryOf(filters).toString();
      const suffix = query ? `?${query}` : '';
      const latest = members.toSorted((a, b) => b.changedAt.getTime() - a.changedAt.getTime());
      const m = words({ locale: 'fr' });
      const feed = atom({
        title: `Terreau : ${m.title}`,
        home: `${baseUrl}/pairs${suffix}`,
        self: `${baseUrl}/pairs/flux.atom${suffix}`,
        updated: latest[0]?.changedAt ?? new Date(0),
        entries: latest.slice(0, FEED_SIZE).map((offer) => ({
          url: baseUrl + offerPath(offer),
          card: {
            name: `${m.direction[offer.direction]} : ${offer.title}`,
            summary: offer.summary,
            createdAt: offer.createdAt,
            updatedAt: offer.changedAt,
          },
        })),
      });
      return c.body(feed, 200, {
        'content-type': 'application/atom+xml; charset=utf-8',
        'access-control-allow-origin': '*',
      });
    })
    .get('/pairs/annonces/:id', { access: 'public', queries: 3, cache: 'data' }, async (c) => {
      const found = await findOffer(db, c.req.param('id') ?? '', kinds);
      if (!found) return c.notFound();
      const { personId: _, recordId: __, locale: ___, ...offer } = found;
      const answering = offers.answering(offer.id).slice(0, ANSWERS);
      const open = isOpen(offer, discovery.date);
      return html(c, <OfferPage {...{ page: pageOf(c), offer, open, territories, answering }} />);
    })
    .get('/pairs/pour/:slug', { access: 'public', queries: 3, cache: 'data' }, async (c) => {
      const record = await findRecord(db, 'cooperation', c.req.param('slug') ?? '');
      if (!record || 'movedTo' in record) return c.notFound();
      const stance = seeking(livedBy(record.document), spotOf(record, geography.centre));
      const told = {
        name: String(record.document.name),
        path: `${kinds.cooperation.path}/${record.slug}`,
      };
      const found = offers.answeringStance(stance, record.id).slice(0, SERVING);
      return html(c, <ServingPage {...{ page: pageOf(c), territories, found }} record={told} />);
    });
}
