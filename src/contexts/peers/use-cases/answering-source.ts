/**
 * What answers an offer, as something to follow by e-mail. Its subject is the offer. Whatever rhythm an alert has, a
 * week passes between two letters: that is a promise of this context. An offer that closes ends its alert.
 */
import type { Locale } from '../../../kernel/locale.ts';
import { type DigestItem, MOST_ITEMS, type Source } from '../../alerts/public.ts';
import type { Affinity } from '../domain/affinity.ts';
import type { OfferBook } from '../queries/offer-book.ts';
import { isUuid } from '../queries/offers.ts';

const WEEK_MS = 7 * 86_400_000;
/** A letter leaves in the morning: a few minutes less than a week is a week. */
const TOLERANCE_MS = 3_600_000;

interface Told {
  known: readonly string[];
  /** When something was last told; null: never. */
  at: string | null;
}

export interface AnsweringWords {
  title(locale: Locale, offer: string | null): string;
  why(locale: Locale, affinity: Affinity): string;
}

export const answeringSource = (offers: OfferBook, words: AnsweringWords): Source => ({
  kind: 'peers',
  canonical: (text) => (isUuid(text) ? text : null),
  title: (text, locale) => words.title(locale, offers.find(text)?.title ?? null),
  path: (text) => `/pairs/annonces/${text}`,
  stands: async (text) => offers.find(text) !== undefined,
  async look(text, memory, locale, at) {
    if (!offers.find(text)) return { items: [], more: 0, memory: memory ?? {}, ended: true };
    const found = offers.answering(text);
    const ids = found.map(({ offer }) => offer.id);
    if (memory === null) return { items: [], more: 0, memory: { known: ids, at: null } };
    // This source alone wrote it.
    const told = memory as unknown as Told;
    const early = told.at !== null && at.getTime() - Date.parse(told.at) < WEEK_MS - TOLERANCE_MS;
    const known = new Set(told.known);
    const fresh = found.filter(({ offer }) => !known.has(offer.id));
    if (early || fresh.length === 0) return { items: [], more: 0, memory };
    const items: DigestItem[] = fresh.slice(0, MOST_ITEMS).map(({ offer, affinity }) => ({
      group: 'new',
      name: offer.title,
      path: `/pairs/annonces/${offer.id}`,
      summary: offer.summary.slice(0, 300),
      why: words.why(locale, affinity),
    }));
    // What is gone is forgotten: nothing grows for ever.
    return { items, more: fresh.length - items.length, memory: { known: ids, at: at.toISOString() } };
  },
});
