/**
 * The works that help with each need. What the words of the rules find in the library depends on the records only: it
 * is asked once for each version of them, for all needs and all readers, in one query.
 */
import { MODEL_SHORT, type Model, RESOURCE_KINDS } from '../../../kernel/vocabulary.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { parseQuery } from '../../../platform/search/sql.ts';
import type { Discovery } from '../../discovery/public.ts';
import { type Card, cardsOf, searchEach } from '../../records/public.ts';
import { RESOURCE } from '../../resources/public.ts';
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

export class Library {
  private readonly db: Database;
  private readonly discovery: Discovery;
  private readonly words: readonly string[];
  private version = Number.NaN;
  private found: Promise<ReadonlyMap<string, ReadonlySet<number>>> = Promise.resolve(new Map());

  constructor({ db, discovery }: { db: Database; discovery: Discovery }, pack: Pick<Pack, 'rows'>) {
    this.db = db;
    this.discovery = discovery;
    const told = pack.rows.flatMap(({ needs }) => needs.flatMap(({ reads }) => reads?.words ?? []));
    const models = Object.entries(MODEL_SHORT).flatMap(([code, { fr }]) =>
      NAMELESS.includes(code) ? [] : [fr],
    );
    this.words = [...new Set([...told, ...models])];
  }

  /** By code of need; a need that no work helps with is left out. Two queries at most, one once the words are known. */
  async for(needs: readonly Need[], facts: Facts): Promise<Map<string, FoundReading[]>> {
    const found = await this.searched();
    const stage = typeof facts.stage === 'string' ? facts.stage : null;
    const themes = Array.isArray(facts.themes) ? facts.themes : [];
    const models = (Array.isArray(facts.models) ? facts.models : []).flatMap((code) => modelWord(code) ?? []);
    const chosen = needs.flatMap(({ code, reads }) => {
      if (!reads) return [];
      const words = [...reads.words, ...(reads.models ? models : [])];
      const works = this.worksOf(words, found);
      return [{ code, readings: resourcesFor(reads, { stage, themes }, works, MOST) }];
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

  private searched(): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
    if (this.version === this.discovery.version) return this.found;
    this.version = this.discovery.version;
    this.found = this.search().catch((error) => {
      // Asked again by the next reader.
      this.version = Number.NaN;
      throw error;
    });
    return this.found;
  }

  private async search(): Promise<ReadonlyMap<string, ReadonlySet<number>>> {
    const asked = this.words.flatMap((word) => {
      const query = parseQuery(word);
      return query ? [{ word, query }] : [];
    });
    const sets = await searchEach(
      this.db,
      'resource',
      asked.map(({ query }) => query),
    );
    return new Map(asked.map(({ word }, at) => [word, sets[at] ?? new Set<number>()]));
  }
}

const modelWord = (code: string): string | null => {
  const model: Model | null = codeIn(MODEL_SHORT, code);
  return model && !NAMELESS.includes(model) ? MODEL_SHORT[model].fr : null;
};
