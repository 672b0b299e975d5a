/**
 * What pressing a mark does. A record: its name, linked to its page. A group: nearer; and where no zoom will part its
 * records, their list, which the server writes.
 */
import { LngLat, type MapGeoJSONFeature, type Map as MapLibre, type MapMouseEvent, Popup } from 'maplibre-gl';
import type { MapSettings } from './settings.ts';

const MARKS = ['pairs', 'groupes', 'fiches'];
/** A finger is wider than a mark. */
const REACH = 12;
/** Pixels around a mark within which its records are listed: those on one spot have no neighbour, others do. */
const AROUND = { stacked: 2, near: 30 };

export function openMarks(map: MapLibre, settings: MapSettings): void {
  map.on('click', (event) => {
    const mark = nearest(map, event);
    if (mark?.geometry.type !== 'Point') return;
    const [lon = 0, lat = 0] = mark.geometry.coordinates;
    const at = new LngLat(lon, lat);
    if (mark.layer.id === 'pairs') return popup(map, at, place(mark, settings));
    if (mark.layer.id === 'fiches') return popup(map, at, record(mark, settings));
    const stacked = mark.properties.stacked === true;
    if (stacked || map.getZoom() > map.getMaxZoom() - 0.5) {
      void listAround(map, at, stacked ? AROUND.stacked : AROUND.near, settings).catch(console.error);
    } else map.easeTo({ center: at, zoom: map.getZoom() + 2 });
  });
  map.on('mousemove', (event) => {
    map.getCanvas().style.cursor = nearest(map, event) ? 'pointer' : '';
  });
}

function nearest(map: MapLibre, { point: { x, y } }: MapMouseEvent): MapGeoJSONFeature | undefined {
  const layers = MARKS.filter((id) => map.getLayer(id));
  const [exact] = map.queryRenderedFeatures([x, y], { layers });
  if (exact) return exact;
  return map.queryRenderedFeatures(
    [
      [x - REACH, y - REACH],
      [x + REACH, y + REACH],
    ],
    { layers },
  )[0];
}

function record({ properties }: MapGeoJSONFeature, { words, records, embedded }: MapSettings): Node {
  const kind = properties.kind === 'cooperation' ? 'cooperation' : 'organisation';
  const content = document.createElement('div');
  const link = document.createElement('a');
  link.href = `${records[kind]}/${encodeURIComponent(String(properties.slug))}`;
  link.textContent = String(properties.name);
  if (embedded) link.target = '_blank';
  content.append(line('kicker', words[kind]), link);
  if (properties.approximate === true) content.append(line('hint', words.approximate));
  return content;
}

/** A place where know-how is offered or asked for: how much, and the list that says it. */
function place({ properties }: MapGeoJSONFeature, { words, peers, embedded }: MapSettings): Node {
  const content = document.createElement('div');
  const link = document.createElement('a');
  link.href = `${peers}?territoire=${encodeURIComponent(String(properties.territory))}`;
  link.textContent = String(properties.name);
  if (embedded) link.target = '_blank';
  const told = (label: string, value: unknown) => line('hint', `${label}\u00a0: ${Number(value)}`);
  content.append(line('kicker', words.peers), link);
  if (properties.requests > 0) content.append(told(words.requests, properties.requests));
  if (properties.offers > 0) content.append(told(words.offers, properties.offers));
  return content;
}

function line(name: string, text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.className = name;
  paragraph.textContent = text;
  return paragraph;
}

async function listAround(map: MapLibre, at: LngLat, reach: number, settings: MapSettings): Promise<void> {
  const { x, y } = map.project(at);
  const southWest = map.unproject([x - reach, y + reach]);
  const northEast = map.unproject([x + reach, y - reach]);
  const address = new URL(settings.list, location.href);
  const box = [southWest.lng, southWest.lat, northEast.lng, northEast.lat];
  address.searchParams.set('bbox', box.map((degrees) => degrees.toFixed(5)).join(','));
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${answer.status} ${address.href}`);
  const fetched = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
  const content = document.createElement('div');
  content.className = 'map-popup-list';
  content.append(...fetched.childNodes);
  popup(map, at, content);
}

function popup(map: MapLibre, at: LngLat, content: Node): void {
  const opened = new Popup({ maxWidth: '20rem', offset: 10 }).setLngLat(at).setDOMContent(content).addTo(map);
  opened.getElement().addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    opened.remove();
    map.getCanvas().focus();
  });
}
