/** What is measured within the process of the application, without HTTP: searches, counts, suggestions. */
import { type Filters, parseFilters, type Shelf } from '../../src/contexts/discovery/public.ts';
import type { RecordKind } from '../../src/contexts/records/public.ts';
import { PATHS } from '../../src/paths.ts';
import type { Services } from '../../src/services.ts';
import { percentile } from '../figures.ts';
import { type Chance, chanceFrom, oneOf } from '../generator/chance.ts';
import type { World } from '../generator/records.ts';
import { readWorld } from '../generator/world.ts';
import { addresses } from './addresses.ts';

export interface Measured {
  name: string;
  /** Milliseconds. */
  p50: number;
  p95: number;
  asked: number;
  /** Records found, at the median. */
  found?: number;
}

/** No measure lasts longer, whatever the size. */
const LONGEST_MS = 20_000;

export async function measureInside(services: Services, kind: RecordKind): Promise<Measured[]> {
  const world = await readWorld(PATHS.content, services.territories);
  const measured: Measured[] = [];
  for (const [name, texts] of Object.entries(searches(services, kind, world))) {
    measured.push(await searched(services, kind, name, texts));
  }
  measured.push(await counted(services, world, kind), suggested(services, world));
  return measured;
}

/** Texts by how many records answer them. None is asked twice, so none is answered from memory. */
function searches({ discovery }: Services, kind: RecordKind, world: World): Record<string, string[]> {
  const chance = chanceFrom(7);
  const words = world.prose.vocabulary.filter((word) => word.length > 4);
  const sample = (from: number, to: number, count: number) => spread(words.slice(from, to), count);
  const common = sample(0, 60, 30);
  const medium = sample(200, 900, 80);
  return {
    'search: rare word': rareWords(discovery.shelf(kind), chance),
    'search: medium word': medium,
    'search: common word': common,
    'search: two words': Array.from(
      { length: 60 },
      () => `${oneOf(chance, common)} ${oneOf(chance, medium)}`,
    ),
    'search: misspelt word': medium.map((word) => misspelt(word, chance)),
  };
}

/** Names that some record bears: « Ulquinac » of « Ferme Ulquinac – Rennes ». */
function rareWords(shelf: Shelf, chance: Chance): string[] {
  return Array.from({ length: 100 }, () => {
    const { name } = shelf.at(Math.floor(chance() * shelf.size));
    return name.split(' – ')[0]?.split(' ').at(-1) ?? name;
  });
}

const spread = (words: readonly string[], count: number): string[] =>
  words.filter((_, i) => i % Math.max(1, Math.floor(words.length / count)) === 0).slice(0, count);

function misspelt(word: string, chance: Chance): string {
  const at = 1 + Math.floor(chance() * (word.length - 2));
  return word.slice(0, at) + oneOf(chance, ['x', 'k', 'w']) + word.slice(at + 1);
}

async function searched(
  { discovery }: Services,
  kind: RecordKind,
  name: string,
  texts: readonly string[],
): Promise<Measured> {
  const found: number[] = [];
  const times = await timed([...new Set(texts)], async (text) => {
    const { total } = await discovery.find(filtersOf(kind, new URLSearchParams({ q: text })));
    found.push(total);
  });
  return { ...summary(name, times), found: percentile(found, 0.5) };
}

async function counted(
  { discovery, territories }: Services,
  world: World,
  kind: RecordKind,
): Promise<Measured> {
  const asked = addresses(world, territories, { kind, path: '/', texts: 'none', count: 400, seed: 3 });
  const filters = asked.map((address) => filtersOf(kind, new URL(address, 'http://bench').searchParams));
  return summary('facet counts', await timed(filters, (each) => discovery.find(each)));
}

function suggested({ territories }: Services, world: World): Measured {
  const chance = chanceFrom(11);
  const times = Array.from({ length: 500 }, () => {
    const { name } = world.place(chance);
    const typed = name.slice(0, 1 + Math.floor(chance() * 6));
    const from = performance.now();
    territories.suggest(typed);
    return performance.now() - from;
  });
  return summary('suggestions of territories', times);
}

async function timed<T>(values: readonly T[], ask: (value: T) => Promise<unknown>): Promise<number[]> {
  const times: number[] = [];
  const start = performance.now();
  for (const value of values) {
    const from = performance.now();
    await ask(value);
    times.push(performance.now() - from);
    if (performance.now() - start > LONGEST_MS) break;
  }
  return times;
}

const filtersOf = (kind: RecordKind, query: URLSearchParams): Filters =>
  parseFilters(kind, query, (id) => id);

const summary = (name: string, times: readonly number[]): Measured => ({
  name,
  p50: percentile(times, 0.5),
  p95: percentile(times, 0.95),
  asked: times.length,
});
