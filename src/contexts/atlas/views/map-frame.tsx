/** The frame that the map is drawn in, with all that the browser must be told. */
import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { MapShell } from '../../../ui/map-shell.tsx';
import type { Bounds } from '../domain/outline.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface MapFrameProps {
  page: Page;
  /** The filters, as a query string without a question mark. */
  query: string;
  bounds: Bounds;
  caption: ComponentChildren;
  /** The element that holds the list. */
  listId: string;
  embedded?: boolean | undefined;
  /** The drawing that stands there before the map, or without it. */
  children: ComponentChildren;
}

export function MapFrame({ page, query, bounds, caption, listId, embedded, children }: MapFrameProps) {
  const m = say(page.locale, { fr, en });
  const address = (path: string, extra = '') => {
    const search = [query, extra].filter(Boolean).join('&');
    return `${href(page, path)}${search && `?${search}`}`;
  };
  const data = {
    words: JSON.stringify(m.map),
    base: page.baseUrl,
    style: address('/carte/style.json'),
    dark: address('/carte/style.json', 'teinte=sombre'),
    bounds: bounds.join(','),
    list: address('/carte/liste', embedded ? 'cadre=1' : ''),
    'list-id': listId,
    cooperations: href(page, '/cooperations'),
    organisations: href(page, '/organisations'),
    peers: href(page, '/pairs'),
    ...(embedded && { embedded: '' }),
  };
  return (
    <MapShell page={page} island="atlas/map" data={data} caption={caption} listHref={`#${listId}`}>
      {children}
    </MapShell>
  );
}
