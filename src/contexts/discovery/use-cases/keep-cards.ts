/**
 * Drawings of cards, kept from page to page: a record is drawn the same in every list, in each language, until it
 * changes. Lists then read and draw only the records that nobody asked for lately. Bounded by bytes.
 */
import { LRUCache } from 'lru-cache';
import type { VNode } from 'preact';
import type { Page } from '../../../kernel/page.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { renderView } from '../../../platform/http/render.ts';
import { type Card, cardsOf } from '../../records/public.ts';
import type { Discovery } from '../queries.ts';

const BYTES = 48 * 1024 * 1024;

/** The HTML of these records' cards, in the order asked. At most one query. */
export type DrawCards = (page: Pick<Page, 'locale'>, ordinals: readonly number[]) => Promise<string[]>;

/** `draw` may depend on the record and the language, and on nothing else. */
export function keptCards(
  { db, discovery }: { db: Database; discovery: Discovery },
  draw: (page: Pick<Page, 'locale'>, record: Card) => VNode,
): DrawCards {
  const kept = new LRUCache<string, string>({
    maxSize: BYTES,
    sizeCalculation: (html) => html.length * 2 + 128,
  });
  let version = discovery.version;
  return async (page, ordinals) => {
    if (version !== discovery.version) {
      kept.clear();
      version = discovery.version;
    }
    const key = (ordinal: number) => `${page.locale} ${ordinal}`;
    const drawn = new Map(ordinals.map((ordinal) => [ordinal, kept.get(key(ordinal))]));
    const missing = ordinals.filter((ordinal) => drawn.get(ordinal) === undefined);
    for (const record of await cardsOf(db, missing)) {
      const html = renderView(draw(page, record));
      drawn.set(record.ordinal, html);
      if (version === discovery.version) kept.set(key(record.ordinal), html);
    }
    return ordinals.flatMap((ordinal) => drawn.get(ordinal) ?? []);
  };
}
