/** Know-how between peers, for other contexts: the offers that stand, on pages of records and in the search. */
import type { Page } from '../../kernel/page.ts';
import { parseTerritoryId } from '../../kernel/territory.ts';
import type { Database } from '../../platform/db/tables.ts';
import type { Work } from '../../platform/jobs/queue.ts';
import type { Source } from '../alerts/public.ts';
import type { Kinds } from '../records/public.ts';
import type { TerritoryIndex } from '../territories/public.ts';
import { filtersIn } from './domain/filters.ts';
import { countTransfers, type TransferCounts } from './domain/transfer.ts';
import { workOf } from './jobs.ts';
import type { OfferBook } from './queries/offer-book.ts';
import { offersBearing } from './queries/offers.ts';
import { confirmedTransfers } from './queries/transfers.ts';
import { answeringSource } from './use-cases/answering-source.ts';
import { type FindNeeds, findOffers } from './use-cases/find-offers.ts';
import type { PeerLetterNeeds } from './use-cases/needs.ts';
import { letters } from './views/letters.ts';
import { affinityInWords } from './views/reasons.ts';
import { OffersFound, OffersOnMap } from './views/record-part.tsx';
import { words } from './views/words.ts';

export { PEER_PLACES } from './domain/places.ts';
export type { TransferCounts } from './domain/transfer.ts';
export { PROCESSINGS } from './privacy.ts';
export { OfferBook } from './queries/offer-book.ts';
export { KnowHow } from './views/record-part.tsx';

export const peerWork = (needs: Omit<PeerLetterNeeds, 'letters'>): Work[] => workOf({ ...needs, letters });

/** What answers one's offer, as something to follow by e-mail. */
export const followedOffers = (offers: OfferBook): Source =>
  answeringSource(offers, {
    title: (locale, offer) => {
      const m = words({ locale }).source;
      return offer === null ? m.gone : m.title(offer);
    },
    why: affinityInWords,
  });

/** What was passed on, counted: for the observatory. Two queries. */
export const transferCounts = async (db: Database, kinds: Kinds): Promise<TransferCounts> =>
  countTransfers(await confirmedTransfers(db, kinds));

const IN_SIGHT = 6;

/** The open offers and requests of what a map shows, as a piece of its page: its words, its place, its themes. One query. */
export async function offersOnMap(
  needs: FindNeeds & { territories: TerritoryIndex },
  page: Page,
  query: URLSearchParams,
) {
  const territory = parseTerritoryId(query.get('territoire') ?? '');
  const filters = filtersIn(query, territory && needs.territories.resolve(territory));
  const { members, counts } = await findOffers(needs, filters);
  return OffersOnMap({
    ...{ page, territories: needs.territories, filters, total: members.length },
    requests: counts.get('sens')?.find(({ value }) => value === 'request')?.count ?? 0,
    offers: members.slice(0, IN_SIGHT),
  });
}

/** The offers and requests that bear words, as a piece of the general search; null when there is none. One query. */
export async function offersFound(
  needs: { db: Database; offers: OfferBook; territories: TerritoryIndex },
  page: Page,
  text: string,
) {
  const ids = text === '' ? null : await offersBearing(needs.db, text);
  const found = (ids ?? []).flatMap((id) => needs.offers.find(id) ?? []);
  if (found.length === 0) return null;
  return {
    total: found.length,
    view: OffersFound({
      ...{ page, text, total: found.length, territories: needs.territories },
      offers: found.slice(0, IN_SIGHT),
    }),
  };
}
