/** What is new in a filtered list: what entered it since it was last told, and what closes within thirty days. */
import { parisDay } from '../../../kernel/day.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { type Discovery, titleOf } from '../../discovery/public.ts';
import { type ProgrammeIndex, standingOf } from '../../programmes/public.ts';
import { type Card, cardsOf, type Kinds, type RecordKind } from '../../records/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import { type DigestItem, type Memory, MOST_ITEMS, type Source } from '../domain/digest.ts';
import { type FollowedList, followedList } from '../domain/followed-list.ts';
import { readKnown, writeKnown } from '../domain/known-set.ts';

export interface ListNeeds {
  db: Database;
  kinds: Kinds;
  discovery: Discovery;
  programmes: ProgrammeIndex;
  territories: TerritoryIndex;
}

/** Why an item is there, in words. Days as `2026-11-22`. */
export interface WhyWords {
  added(locale: Locale, day: string): string;
  entered(locale: Locale): string;
  closes(locale: Locale, day: string): string;
}

/** What was told of a list: its records, the closing days of those soon to close, and when it was last looked at. */
interface Told {
  known: string;
  closings: Record<string, string>;
  at: string;
}

export function listSource(
  { db, kinds, discovery, programmes, territories }: ListNeeds,
  why: WhyWords,
): Source {
  const resolve = (id: TerritoryId) => territories.resolve(id);
  const more = (kind: RecordKind, query: URLSearchParams) => discovery.groups(kind, query);
  const read = (text: string): FollowedList => {
    const list = followedList(text, resolve, more);
    if (!list) throw new Error('not a list');
    return list;
  };

  return {
    kind: 'list',
    canonical: (text) => followedList(text, resolve, more)?.canonical ?? null,
    title: (text, locale) => titleOf({ locale }, territories, read(text).filters),
    path: (text) => read(text).path,
    async look(text, memory, locale, at) {
      const { filters } = read(text);
      const present = await ordinalsOf(filters);
      const closings = closingsOf(present, parisDay(at));
      const next = (known: Iterable<number>, told: Record<string, string>): Memory =>
        ({ known: writeKnown(known), closings: told, at: at.toISOString() }) satisfies Told;
      if (memory === null) return { items: [], more: 0, memory: next(present, {}) };
      // This source alone wrote it.
      const told = memory as unknown as Told;
      const known = readKnown(told.known);
      const fresh = present.filter((ordinal) => !known.has(ordinal));
      const among = new Set(fresh);
      const closing = [...closings]
        .filter(([ordinal, day]) => among.has(ordinal) || told.closings[ordinal] !== day)
        .sort(([, one], [, other]) => (one < other ? -1 : 1));
      // What ends soon first: it is what must not be missed when there is too much to tell.
      const ordinals = [...new Set([...closing.map(([ordinal]) => ordinal), ...fresh.reverse()])];
      const cards = await cardsOf(db, ordinals.slice(0, MOST_ITEMS));
      const items = cards.map((card) => itemOf(card, among.has(card.ordinal)));
      return {
        items,
        more: ordinals.length - items.length,
        memory: next([...known.numbers(), ...fresh], Object.fromEntries(closings)),
      };

      function itemOf(card: Card, isNew: boolean): DigestItem {
        const day = closings.get(card.ordinal);
        const created = parisDay(card.createdAt);
        const entered =
          created >= parisDay(new Date(told.at)) ? why.added(locale, created) : why.entered(locale);
        const because = [...(isNew ? [entered] : []), ...(day ? [why.closes(locale, day)] : [])];
        const path = `${kinds[card.kind].path}/${card.slug}`;
        const { name, summary } = card;
        return { group: isNew ? 'new' : 'closing', name, path, summary, why: because.join(' ') };
      }
    },
  };

  /** In order of their numbers: the last recorded last. Words near those searched are not what was asked to follow. */
  async function ordinalsOf(filters: FollowedList['filters']): Promise<number[]> {
    const found = await discovery.find(filters);
    const shelf = discovery.shelf(filters.kind);
    if (found.near !== null) return [];
    return [...found.members].map((position) => shelf.at(position).ordinal).sort((a, b) => a - b);
  }

  /** The closing day of each programme that closes within thirty days. */
  function closingsOf(ordinals: readonly number[], day: string): Map<number, string> {
    const all = programmes.all();
    const closings = new Map<number, string>();
    for (const ordinal of ordinals) {
      const offer = all.get(ordinal);
      const standing = offer && standingOf(offer.document, day);
      if (standing?.openness === 'closes_soon' && standing.closes) closings.set(ordinal, standing.closes);
    }
    return closings;
  }
}
