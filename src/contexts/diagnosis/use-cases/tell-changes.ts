/** What changed since a diagnosis was last read, among the programmes that reach its places. One query. */
import { parisDay } from '../../../kernel/day.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Database } from '../../../platform/db/tables.ts';
import type { Offer, ProgrammeIndex } from '../../programmes/public.ts';
import { type Change, changesAfter } from '../../records/public.ts';
import { changesSince, type OfferChange } from '../domain/changes-since.ts';

export async function tellChanges(
  { db, programmes }: { db: Database; programmes: ProgrammeIndex },
  places: readonly TerritoryId[],
  since: Date,
  now: Date,
): Promise<OfferChange[]> {
  const offers = offersReaching(programmes, places);
  const rows = await changesAfter(
    db,
    offers.map(({ id }) => id),
    since,
  );
  const changes = new Map<string, Change[]>();
  for (const { recordId, changes: made } of rows)
    changes.set(recordId, [...(changes.get(recordId) ?? []), ...made]);
  return changesSince(offers, changes, since, parisDay(now));
}

/** Each once, the nearest scale first; all of them while no place is known. */
function offersReaching(programmes: ProgrammeIndex, places: readonly TerritoryId[]): Offer[] {
  const all = programmes.all();
  if (places.length === 0) return [...all.values()];
  const keys = new Set(places.flatMap((place) => programmes.reaching(place).map(({ key }) => key)));
  return [...keys].flatMap((key) => all.get(key) ?? []);
}
