/** Buttons that lead to a part of France; they stand on the page, hidden until there is a map to move. */
import type { LngLatBoundsLike, Map as MapLibre } from 'maplibre-gl';
import { PARTS, type Part } from '../domain/view.ts';

const isPart = (name: string | undefined): name is Part => name !== undefined && name in PARTS;

export function goToParts(map: MapLibre): void {
  for (const button of document.querySelectorAll<HTMLElement>('[data-map-part]')) {
    const { mapPart } = button.dataset;
    if (!isPart(mapPart)) continue;
    const [west, south, east, north] = PARTS[mapPart];
    const bounds: LngLatBoundsLike = [west, south, east, north];
    button.addEventListener('click', () => map.fitBounds(bounds, { padding: 24 }));
    button.closest('[hidden]')?.removeAttribute('hidden');
  }
}
