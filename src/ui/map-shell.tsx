import type { ComponentChildren } from 'preact';
import { Icon } from './icon.tsx';
import { type Reader, words } from './words.ts';

interface MapShellProps {
  page: Reader;
  /** The browser part that draws the map: `atlas/map`. Without it, the frame keeps what the server drew. */
  island?: string | undefined;
  /** What the island needs, as `data-` attributes. */
  data?: Readonly<Record<string, string>> | undefined;
  /** What the map shows, in a sentence. */
  caption: ComponentChildren;
  /** The list that says the same: an address, or `#resultats` on the same page. */
  listHref: string;
  /** `small` beside a record, `large` where the map is the page. */
  size?: 'small' | 'large' | undefined;
  /** What stands in the frame without script: a drawing, or a sentence. */
  children: ComponentChildren;
}

/** The frame of a map: what it shows in words, its place on the page before it is drawn, and its equivalent list. */
export function MapShell({
  page,
  island,
  data = {},
  caption,
  listHref,
  size = 'large',
  children,
}: MapShellProps) {
  const attributes = Object.fromEntries(Object.entries(data).map(([name, value]) => [`data-${name}`, value]));
  return (
    <figure class={`map-shell is-${size}`}>
      <div class="map-frame" data-island={island} {...attributes}>
        {children}
      </div>
      <figcaption>
        <span>{caption}</span>
        <a href={listHref}>
          <Icon name="list" /> {words(page).map.listInstead}
        </a>
      </figcaption>
    </figure>
  );
}
