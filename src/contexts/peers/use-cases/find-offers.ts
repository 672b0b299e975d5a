/** The open offers that an address asks for: words, place, choices. One query when it bears words. */
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Database } from '../../../platform/db/tables.ts';
import type { Around } from '../../discovery/public.ts';
import { type Filters, narrow } from '../domain/filters.ts';
import type { Offer } from '../domain/offer.ts';
import type { OfferBook } from '../queries/offer-book.ts';
import { offersBearing } from '../queries/offers.ts';

export interface FindNeeds {
  db: Database;
  offers: OfferBook;
  around: Around;
}

export async function findOffers({ db, offers, around }: FindNeeds, filters: Filters) {
  const overlapping = filters.territory ? around.overlapping(filters.territory) : null;
  const found = await bearing({ db, offers }, filters.text);
  return narrow(found, filters, (id: TerritoryId) => overlapping?.has(id) ?? true);
}

/** Those that bear the words, the best first; all of them without words. */
async function bearing({ db, offers }: Pick<FindNeeds, 'db' | 'offers'>, text: string): Promise<Offer[]> {
  if (text === '') return offers.open();
  const ids = await offersBearing(db, text);
  return (ids ?? []).flatMap((id) => offers.find(id) ?? []);
}
