/**
 * Real titles typed as people remember them, among works made up of the same words: is the work first, or among ten?
 * Half of the titles are there to be looked at while the search is worked on; the other half is held out, so that what
 * was learnt on the first is judged on the second.
 */
import { percentile } from '../figures.ts';
import { type Chance, chanceFrom, oneOf } from '../generator/chance.ts';
import type { Engine, Work } from './engines.ts';

export const HALVES = ['looked at', 'held out'] as const;

export interface Asked {
  slug: string;
  title: string;
  text: string;
  half: (typeof HALVES)[number];
}

type Way = (title: string, chance: Chance) => string | null;

const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const wordsOf = (title: string) => [...new Set(title.match(/\p{L}{4,}/gu) ?? [])];

const longest = (title: string) =>
  wordsOf(title)
    .toSorted((a, b) => b.length - a.length)
    .slice(0, 3);

/** The ways in which people type a title that they know of. */
export const WAYS: Readonly<Record<string, Way>> = {
  'three longest words': (title) => plain(longest(title).join(' ')),
  'first three words': (title) => wordsOf(title).slice(0, 3).join(' ').toLowerCase(),
  'one slip of the fingers': (title, chance) => {
    const words = longest(title).map(plain);
    const long = [...words.keys()].filter((at) => (words[at] ?? '').length >= 5);
    if (long.length === 0) return null;
    const at = oneOf(chance, long);
    return words.map((word, place) => (place === at ? slipped(word, chance) : word)).join(' ');
  },
};

/** A letter missing, doubled, taken for another, or two in the wrong order; never the first, which people hit. */
function slipped(word: string, chance: Chance): string {
  for (;;) {
    const at = 1 + Math.floor(chance() * (word.length - 2));
    const [before, letter = '', next = '', after] = [
      word.slice(0, at),
      word[at],
      word[at + 1],
      word.slice(at + 2),
    ];
    const made = oneOf(chance, [
      before + next + after,
      before + letter + letter + next + after,
      before + oneOf(chance, [...'aeinorstlu']) + next + after,
      before + next + letter + after,
    ]);
    if (made !== word) return made;
  }
}

export function askedIn(way: Way, shipped: readonly Work[]): Asked[] {
  const chance = chanceFrom(7);
  return shipped
    .toSorted((a, b) => (a.slug < b.slug ? -1 : 1))
    .flatMap(({ slug, title }, at) => {
      const text = way(title, chance);
      return text === null ? [] : [{ slug, title, text, half: HALVES[at % 2] ?? HALVES[0] }];
    });
}

/** What an engine answers when nothing bears the words typed is its tolerant search, where it has one. */
const searched = async (engine: Engine, text: string): Promise<string[]> => {
  const found = await engine.search(text);
  return found.length === 0 && engine.tolerant ? engine.tolerant(text) : found;
};

/** `tell`: the queries of the first half whose work did not come first here, with what came above. */
export async function measureTitles(
  all: readonly Engine[],
  shipped: readonly Work[],
  tell?: (asked: Asked, found: readonly string[]) => void,
): Promise<void> {
  for (const [name, way] of Object.entries(WAYS)) {
    const asked = askedIn(way, shipped);
    for (const engine of all) {
      const counts = new Map(HALVES.map((half) => [half, { asked: 0, first: 0, ten: 0, nothing: 0 }]));
      const times: number[] = [];
      for (const each of asked) {
        const began = performance.now();
        const found = await searched(engine, each.text);
        times.push(performance.now() - began);
        const place = found.indexOf(each.slug);
        const count = counts.get(each.half);
        if (!count) continue;
        count.asked++;
        if (place === 0) count.first++;
        if (place !== -1) count.ten++;
        if (found.length === 0) count.nothing++;
        if (engine === all[0] && each.half === 'looked at' && place !== 0) tell?.(each, found);
      }
      const told = [...counts].map(
        ([half, { asked, first, ten, nothing }]) =>
          `${half}: first ${first}/${asked}, among ten ${ten}, nothing ${nothing}`,
      );
      console.log(
        `titles, ${name}, ${engine.name}: ${told.join('; ')}; p50 ${percentile(times, 0.5).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms`,
      );
    }
  }
}
