/** The events of programmes, from what they told over time. One query. */
import type { Database } from '../../platform/db/tables.ts';
import type { Offer } from '../programmes/public.ts';
import { fieldHistory } from '../records/public.ts';
import { type CalendarEvent, eventsOf, type Telling } from './domain/events.ts';

export async function eventsOfOffers(
  db: Database,
  offers: readonly Offer[],
): Promise<{ offer: Offer; event: CalendarEvent }[]> {
  const tellings = new Map<string, Telling[]>();
  for (const { recordId, at, changes } of await fieldHistory(
    db,
    offers.map(({ id }) => id),
    ['calendar', 'status'],
  )) {
    const told = tellings.get(recordId) ?? [];
    const last = told.at(-1);
    const now = (field: 'calendar' | 'status') => {
      const change = changes.find((each) => each.field === field);
      return change ? (change.to ?? undefined) : last?.[field];
    };
    // The register keeps documents that satisfied the programme's schema: these fields are of its types.
    told.push({ at, calendar: now('calendar'), status: now('status') } as Telling);
    tellings.set(recordId, told);
  }
  return offers.flatMap((offer) => eventsOf(tellings.get(offer.id) ?? []).map((event) => ({ offer, event })));
}
