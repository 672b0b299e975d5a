/**
 * The list beside the map says what the map shows. Each time the map comes to rest, the server is asked for the list
 * of what is in sight; how many there are is told to screen readers, politely.
 */
import type { Map as MapLibre } from 'maplibre-gl';
import { ringFromList } from './ring.ts';
import type { MapSettings } from './settings.ts';

const REST_MS = 200;

export function keepListInStep(map: MapLibre, settings: MapSettings): void {
  const list = settings.listId ? document.getElementById(settings.listId) : null;
  if (!list) return;
  const status = document.getElementById(`${list.id}-compte`);
  let pending = new AbortController();
  let rest = 0;
  const show = async (address: string, more: Element | null) => {
    pending.abort();
    pending = new AbortController();
    list.setAttribute('aria-busy', 'true');
    try {
      const answer = await fetch(address, { signal: pending.signal });
      if (!answer.ok) throw new Error(`${answer.status} ${address}`);
      const fetched = new DOMParser().parseFromString(await answer.text(), 'text/html').body;
      place(list, fetched, more);
      const told = list.querySelector<HTMLElement>('[data-count]')?.dataset.count;
      if (status && told && status.textContent !== told) status.textContent = told;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      if (status) status.textContent = settings.words.noList;
      console.error(error);
    }
    list.removeAttribute('aria-busy');
  };
  const follow = () => {
    window.clearTimeout(rest);
    rest = window.setTimeout(() => void show(inSight(map, settings.list), null), REST_MS);
  };
  map.on('moveend', follow);
  map.once('load', follow);
  list.addEventListener('click', (event) => {
    const more =
      event.target instanceof Element ? event.target.closest<HTMLAnchorElement>('a[data-more]') : null;
    if (!more) return;
    event.preventDefault();
    void show(more.href, more);
  });
  ringFromList(map, list);
}

/** The list of what is in sight. Degrees to four decimals, ten metres, so that answers can be shared. */
function inSight(map: MapLibre, list: string): string {
  const bounds = map.getBounds();
  const box = [bounds.getWest(), bounds.getSouth(), bounds.getEast(), bounds.getNorth()];
  const address = new URL(list, location.href);
  address.searchParams.set('bbox', box.map((degrees) => degrees.toFixed(4)).join(','));
  return address.href;
}

/**
 * A new list takes the place of the old one, under the feet of whoever reads it: the focus stays on the same record if
 * it is still there. What follows a “more” link is added, and read from its first record.
 */
function place(list: HTMLElement, fetched: HTMLElement, more: Element | null): void {
  if (!more) {
    const focused = list.contains(document.activeElement)
      ? document.activeElement?.getAttribute('href')
      : null;
    list.replaceChildren(...fetched.childNodes);
    const same = [...list.querySelectorAll('a')].find((link) => link.getAttribute('href') === focused);
    same?.focus();
    return;
  }
  const first = fetched.querySelector('a');
  list.querySelector('ol')?.append(...fetched.querySelectorAll('ol > li'));
  const next = fetched.querySelector('a[data-more]');
  if (next) more.replaceWith(next);
  else more.remove();
  first?.focus();
}
