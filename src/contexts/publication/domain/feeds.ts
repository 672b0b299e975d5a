/** What is new, as Atom (RFC 4287) and JSON Feed 1.1. */
import type { Card } from '../../records/public.ts';

export interface FeedEntry {
  url: string;
  card: Pick<Card, 'name' | 'summary' | 'createdAt' | 'updatedAt'> & Partial<Pick<Card, 'home'>>;
}
export interface Feed {
  title: string;
  home: string;
  self: string;
  updated: Date;
  entries: readonly FeedEntry[];
}

// Characters that XML 1.0 cannot hold at all, escaped or not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

export const xml = (text: string): string =>
  text
    .replace(FORBIDDEN, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');

export function atom({ title, home, self, updated, entries }: Feed): string {
  const items = entries.map(
    ({ url, card }) =>
      `<entry><id>${xml(url)}</id><title>${xml(card.name)}</title><link href="${xml(url)}"/>` +
      `<published>${card.createdAt.toISOString()}</published><updated>${card.updatedAt.toISOString()}</updated>` +
      `<summary>${xml(card.summary)}</summary>${viaHome(card)}</entry>`,
  );
  return (
    '<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="fr">' +
    `<id>${xml(self)}</id><title>${xml(title)}</title><link rel="self" href="${xml(self)}"/>` +
    `<link href="${xml(home)}"/><updated>${updated.toISOString()}</updated><author><name>Terreau</name></author>` +
    `<rights>Licence Ouverte 2.0</rights>${items.join('')}</feed>`
  );
}

/** A copy says where it is at home. */
const viaHome = ({ home }: FeedEntry['card']): string =>
  home ? `<link rel="via" href="${xml(home.url)}"/>` : '';

export const jsonFeed = ({ title, home, self, entries }: Feed) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  home_page_url: home,
  feed_url: self,
  language: 'fr',
  items: entries.map(({ url, card }) => ({
    id: url,
    url,
    ...(card.home && { external_url: card.home.url }),
    title: card.name,
    content_text: card.summary,
    date_published: card.createdAt.toISOString(),
    date_modified: card.updatedAt.toISOString(),
  })),
});
