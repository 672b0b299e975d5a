/** A choice of parts of France to go to; it stands on the page, hidden until there is a map to move. */
import type { Map as MapLibre } from 'maplibre-gl';
import { PARTS, type Part } from '../domain/view.ts';

const isPart = (name: string): name is Part => name in PARTS;

export function goToParts(map: MapLibre): void {
  const choice = document.querySelector<HTMLSelectElement>('[data-map-parts]');
  if (!choice) return;
  choice.addEventListener('change', () => {
    if (!isPart(choice.value)) return;
    const [west, south, east, north] = PARTS[choice.value];
    map.fitBounds([west, south, east, north], { padding: 24 });
  });
  // Once one has gone elsewhere, the same part can be chosen again.
  map.on('dragstart', () => {
    choice.value = '';
  });
  choice.closest('[hidden]')?.removeAttribute('hidden');
}
