/** The address follows the map, so that what one sees can be sent to somebody, found again, and filtered further. */
import type { Map as MapLibre } from 'maplibre-gl';
import { type View, withView } from '../domain/view.ts';

const viewOf = (map: MapLibre): View => {
  const { lng, lat } = map.getCenter().wrap();
  return { zoom: map.getZoom(), lat, lon: lng };
};

/** Replaces, never adds: the back button leaves the map rather than undoing each move. */
export function keepInAddress(map: MapLibre): void {
  map.on('moveend', () => {
    const query = withView(new URLSearchParams(location.search), viewOf(map));
    history.replaceState(history.state, '', `?${query}`);
  });
}

/** A filter keeps the view; another place moves it. Links to this very page take the view along as they are followed. */
export function carryView(map: MapLibre): void {
  document.addEventListener('click', ({ target }) => {
    const link = target instanceof Element ? target.closest('a') : null;
    if (!link || link.pathname !== location.pathname || link.hash) return;
    const query = new URLSearchParams(link.search);
    if (query.get('territoire') !== new URLSearchParams(location.search).get('territoire')) return;
    link.search = withView(query, viewOf(map)).toString();
  });
}
