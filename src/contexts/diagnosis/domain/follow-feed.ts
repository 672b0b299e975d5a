/** What changes for a diagnosis, as Atom (RFC 4287) and JSON Feed 1.1. */
import type { Locale } from '../../../kernel/locale.ts';

export interface Feed {
  locale: Locale;
  title: string;
  home: string;
  self: string;
  updated: Date;
  entries: readonly { id: string; url: string; title: string; text: string; at: Date }[];
}

// Characters that XML 1.0 cannot hold at all, escaped or not.
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to remove
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const xml = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (mark) => MARKS[mark] ?? '');

export function atom({ locale, title, home, self, updated, entries }: Feed): string {
  const items = entries.map(
    ({ id, url, title: name, text, at }) =>
      `<entry><id>${xml(id)}</id><title>${xml(name)}</title><link href="${xml(url)}"/>` +
      `<updated>${at.toISOString()}</updated><summary>${xml(text)}</summary></entry>`,
  );
  return (
    `<?xml version="1.0" encoding="utf-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">` +
    `<id>${xml(self)}</id><title>${xml(title)}</title><link rel="self" href="${xml(self)}"/>` +
    `<link href="${xml(home)}"/><updated>${updated.toISOString()}</updated>` +
    `<author><name>Terreau</name></author>${items.join('')}</feed>`
  );
}

export const jsonFeed = ({ locale, title, home, self, entries }: Feed) => ({
  version: 'https://jsonfeed.org/version/1.1',
  title,
  home_page_url: home,
  feed_url: self,
  language: locale,
  items: entries.map(({ id, url, title: name, text, at }) => ({
    id,
    url,
    title: name,
    content_text: text,
    date_modified: at.toISOString(),
  })),
});
