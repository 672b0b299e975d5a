/**
 * Offers and requests as points of the map: one for each commune or territory that they name, at its centre. Rule:
 * nothing more precise is known of anybody here, and what happens anywhere (remote, no place) stands nowhere.
 */
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Offer } from './offer.ts';

/** Where they are read, with the query of the map. */
export const PEER_PLACES = '/pairs/carte.json';

export interface PlaceFeature {
  type: 'Feature';
  geometry: { type: 'Point'; coordinates: [number, number] };
  properties: { territory: TerritoryId; name: string; offers: number; requests: number };
}

/** Longitude and latitude in degrees; territories without a centre are left out. */
export function placesOf(
  offers: readonly Pick<Offer, 'place' | 'direction'>[],
  known: {
    centre: (id: TerritoryId) => { lon: number; lat: number } | null;
    label: (id: TerritoryId) => string;
  },
): { type: 'FeatureCollection'; features: PlaceFeature[] } {
  const counts = new Map<TerritoryId, { offers: number; requests: number }>();
  for (const { place, direction } of offers) {
    if (!place) continue;
    const here = counts.get(place) ?? { offers: 0, requests: 0 };
    here[direction === 'offer' ? 'offers' : 'requests'] += 1;
    counts.set(place, here);
  }
  const features = [...counts].flatMap(([territory, here]): PlaceFeature[] => {
    const centre = known.centre(territory);
    if (!centre) return [];
    return [
      {
        type: 'Feature',
        geometry: { type: 'Point', coordinates: [centre.lon, centre.lat] },
        properties: { territory, name: known.label(territory), ...here },
      },
    ];
  });
  return { type: 'FeatureCollection', features };
}
