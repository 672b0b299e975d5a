/**
 * The works that help with each need. What the words of the rules find in the library depends on the records only: it
 * is asked once for each version of them, for all needs and all readers, in one query.
 */
import { MODEL_SHORT, type Model, RESOURCE_KINDS } from '../../../kernel/vocabulary.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { parseQuery } from '../../../platform/search/sql.ts';
import type { Discovery } from '../../discovery/public.ts';
import { type Card, cardsOf, ordinalsOf, searchEach } from '../../records/public.ts';
import { RESOURCE, type ReadingList, readingLists } from '../../resources/public.ts';
import { codeIn } from '../domain/codes-in.ts';
import type { Facts } from '../domain/facts.ts';
import type { Need } from '../domain/needs.ts';
import type { Pack } from '../domain/pack.ts';
import { type Reading, resourcesFor, type Work } from '../domain/resources-for.ts';

export interface FoundReading extends Reading {
  card: Card;
  path: string;
}

const MOST = 3;
/** A model that is no model has no works of its own. */
const NAMELESS: readonly string[] = ['none', 'other_model'];

interface Searched {
  /** By word of the rules: the works that it finds. */
  words: ReadonlyMap<string, ReadonlySet<number>>;
  /** What people chose for a need, in their order. */
  lists: readonly (ReadingList & { ordinals: readonly number[] })[];
}

export class Library {
  private readonly db: Database;
  private readonly discovery: Discovery;
  private readonly words: readonly string[];
  private version = Number.NaN;
  private found: Promise<Searched> = Promise.resolve({ words: new Map(), lists: [] });

  constructor({ db, discovery }: { db: Database; discovery: Discovery }, pack: Pick<Pack, 'rows'>) {
    this.db = db;
    this.discovery = discovery;
    const told = pack.rows.flatMap(({ needs }) => needs.flatMap(({ reads }) => reads?.words ?? []));
    const models = Object.entries(MODEL_SHORT).flatMap(([code, { fr }]) =>
      NAMELESS.includes(code) ? [] : [fr],
    );
    this.words = [...new Set([...told, ...models])];
  }

  /**
   * By code of need; a need that no work helps with is left out. What somebody chose for the need comes first, at one's
   * stage before at any. Four queries at most, one once the words and the lists are known.
   */
  async for(needs: readonly Need[], facts: Facts): Promise<Map<string, FoundReading[]>> {
    const found = await this.searched();
    const stage = typeof facts.stage === 'string' ? facts.stage : null;
    const themes = Array.isArray(facts.themes) ? facts.themes : [];
    const models = (Array.isArray(facts.models) ? facts.models : []).flatMap((code) => modelWord(code) ?? []);
    const chosen = needs.map(({ code, reads }) => {
      const listed = listedFor(found.lists, code, stage).slice(0, MOST);
      const known = new Set(listed.map(({ ordinal }) => ordinal));
      const words = reads ? [...reads.words, ...(reads.models ? models : [])] : [];
      const works = this.worksOf(words, found.words).filter(({ ordinal }) => !known.has(ordinal));
      const others = reads ? resourcesFor(reads, { stage, themes }, works, MOST - listed.length) : [];
      return { code, readings: [...listed, ...others] };
    });
    const ordinals = [...new Set(chosen.flatMap(({ readings }) => readings.map(({ ordinal }) => ordinal)))];
    const cards = new Map((await cardsOf(this.db, ordinals)).map((card) => [card.ordinal, card]));
    const shown = chosen.map(({ code, readings }) => {
      const known = readings.flatMap((reading) => {
        const card = cards.get(reading.ordinal);
        return card ? [{ ...reading, card, path: `${RESOURCE.path}/${card.slug}` }] : [];
      });
      return [code, known] as const;
    });
    return new Map(shown.filter(([, known]) => known.length > 0));
  }

  private worksOf(words: readonly string[], found: ReadonlyMap<string, ReadonlySet<number>>): Work[] {
    const shelf = this.discovery.shelf('resource');
    const ordinals = new Set(words.flatMap((word) => [...(found.get(word) ?? [])]));
    return shelf.positionsOf(ordinals).flatMap((position) => {
      const { ordinal, facets } = shelf.at(position);
      const values = (group: string) =>
        facets.filter((token) => token.startsWith(`${group}:`)).map((token) => token.slice(group.length + 1));
      const kind = codeIn(RESOURCE_KINDS, values('resource_kind')[0]);
      const bearing = words.filter((word) => found.get(word)?.has(ordinal));
      return kind
        ? [{ ordinal, kind, stages: values('stage'), themes: values('theme'), words: bearing }]
        : [];
    });
  }

  private searched(): Promise<Searched> {
    if (this.version === this.discovery.version) return this.found;
    this.version = this.discovery.version;
    this.found = this.search().catch((error) => {
      // Asked again by the next reader.
      this.version = Number.NaN;
      throw error;
    });
    return this.found;
  }

  private async search(): Promise<Searched> {
    const asked = this.words.flatMap((word) => {
      const query = parseQuery(word);
      return query ? [{ word, query }] : [];
    });
    const sets = await searchEach(
      this.db,
      'resource',
      asked.map(({ query }) => query),
    );
    const lists = await readingLists(this.db);
    const ordinals = await ordinalsOf(this.db, [...new Set(lists.flatMap(({ recordIds }) => recordIds))]);
    return {
      words: new Map(asked.map(({ word }, at) => [word, sets[at] ?? new Set<number>()])),
      lists: lists.map((list) => ({
        ...list,
        ordinals: list.recordIds.flatMap((id) => ordinals.get(id) ?? []),
      })),
    };
  }
}

/** Each once, the lists of this very stage first. */
function listedFor(lists: Searched['lists'], need: string, stage: string | null): Reading[] {
  const own = lists
    .filter((list) => list.need === need && (list.stage === null || list.stage === stage))
    .toSorted((a, b) => Number(a.stage === null) - Number(b.stage === null));
  const readings = own.flatMap(({ ordinals, title }) =>
    ordinals.map((ordinal): Reading => ({ ordinal, reasons: [{ code: 'list', title }] })),
  );
  return [
    ...new Map(readings.toReversed().map((reading) => [reading.ordinal, reading])).values(),
  ].toReversed();
}

const modelWord = (code: string): string | null => {
  const model: Model | null = codeIn(MODEL_SHORT, code);
  return model && !NAMELESS.includes(model) ? MODEL_SHORT[model].fr : null;
};
