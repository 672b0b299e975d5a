/**
 * Summaries that read like those of the shipped catalogue: each word follows another as it does there, so that words
 * are as common or as rare as people write them. A tail of invented names keeps growing with the number of records,
 * as names do in any real directory.
 */
import { type Chance, chanceFrom, oneOf } from './chance.ts';

export interface Prose {
  /** One to three sentences, about `words` words. */
  summary(chance: Chance, words: number): string;
  /** A proper name: a few are everywhere, most are nearly unique. */
  name(chance: Chance): string;
  /** Words of the catalogue from the most to the least common. */
  vocabulary: readonly string[];
}

const END = '.';
const SYLLABLES =
  'ba bel bri car cha clo dan dor el far fleu gal gri ha jar ker lan lou ma mel mon nac nor or pal per quin ra riv ro sal ser sol tan tel tor ul val ver vil yon zel'.split(
    ' ',
  );
const ENDINGS = ['ac', 'aine', 'ange', 'eau', 'el', 'ette', 'eux', 'ière', 'in', 'oire', 'on', 'our', 'y'];

/** @param texts the summaries to learn from. */
export function proseOf(texts: readonly string[]): Prose {
  const followers = new Map<string, string[]>([[END, []]]);
  const counts = new Map<string, number>();
  for (const text of texts) {
    let before = END;
    for (const [word] of text.matchAll(/[\p{L}\p{N}’'-]+|[.!?]/gu)) {
      const next = /[.!?]/.test(word) ? END : word;
      if (next === END && before === END) continue;
      followers.get(before)?.push(next);
      if (!followers.has(next)) followers.set(next, []);
      if (next !== END) counts.set(next.toLowerCase(), (counts.get(next.toLowerCase()) ?? 0) + 1);
      before = next;
    }
    if (before !== END) followers.get(before)?.push(END);
  }
  return {
    vocabulary: [...counts]
      .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
      .map(([word]) => word)
      .filter((word) => /^\p{Ll}{3,}$/u.test(word)),
    name: inventedName,
    summary(chance, words) {
      const said: string[] = [];
      let word = END;
      for (let count = 0; count < words || word !== END; count++) {
        const next = oneOf(chance, followers.get(word) ?? [END]);
        if (next === END || count > words * 2) {
          said.push(END);
          word = END;
        } else {
          said.push(` ${next}`);
          word = next;
        }
      }
      return said.join('').trim();
    },
  };
}

/** The n-th name of a list without end; small numbers are drawn far more often (a law of Zipf, cut at ten million). */
function inventedName(chance: Chance): string {
  const rank = Math.floor(10_000_000 ** chance());
  const own = chanceFrom(rank);
  const length = rank < 200 ? 1 : rank < 20_000 ? 2 : 3;
  const stem = Array.from({ length }, () => oneOf(own, SYLLABLES)).join('') + oneOf(own, ENDINGS);
  return stem.charAt(0).toUpperCase() + stem.slice(1);
}
