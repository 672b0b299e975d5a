/** A ring on the map around the record that is pointed at, or focused, in the list. */
import type { GeoJSONSource, Map as MapLibre } from 'maplibre-gl';

/** Source of that name in the style. */
const RING = 'repere';

export function ringFromList(map: MapLibre, list: HTMLElement): void {
  const show = ({ target }: Event) => {
    const item = target instanceof Element ? target.closest<HTMLElement>('[data-lon]') : null;
    if (item) draw(map, [Number(item.dataset.lon), Number(item.dataset.lat)]);
  };
  const hide = () => draw(map, null);
  list.addEventListener('mouseover', show);
  list.addEventListener('focusin', show);
  list.addEventListener('mouseleave', hide);
  list.addEventListener('focusout', hide);
}

function draw(map: MapLibre, at: [number, number] | null): void {
  const geometry = at && { type: 'Point' as const, coordinates: at };
  map.getSource<GeoJSONSource>(RING)?.setData({
    type: 'FeatureCollection',
    features: geometry ? [{ type: 'Feature', properties: {}, geometry }] : [],
  });
}
