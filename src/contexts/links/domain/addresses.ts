/** The web addresses that a record's fields state. What people wrote inside a longer text is not read. */
import type { Document, Json, RecordKind } from '../../records/public.ts';

/** What is checked first: programmes close and move; a resource stays. */
export const RANKS: Readonly<Record<RecordKind, number>> = {
  programme: 0,
  organisation: 1,
  cooperation: 2,
  resource: 3,
  training: 0,
};

/** One writing of an address that is asked over the web; null for anything else. */
export function addressOf(text: string): string | null {
  if (!/^https?:\/\//i.test(text)) return null;
  const url = URL.parse(text);
  if (url === null || url.href.length > 2_000) return null;
  url.hash = '';
  return url.href;
}

/** Each once. */
export function addressesIn(document: Document): string[] {
  const found = new Set<string>();
  const look = (value: Json): void => {
    if (typeof value === 'string') {
      const address = /\s/.test(value) ? null : addressOf(value);
      if (address) found.add(address);
    } else if (Array.isArray(value)) value.forEach(look);
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(look);
  };
  Object.values(document).forEach((value) => {
    if (value !== undefined) look(value);
  });
  return [...found];
}
