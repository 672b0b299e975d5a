/** The passage of a text that answers a search, with the words that do. Pure. */
import type { AccountPart } from './account.ts';

export interface Passage {
  pieces: readonly { text: string; hit: boolean }[];
  /** Whether the text goes on before and after. */
  before: boolean;
  after: boolean;
}

/** Where a passage stands: in the record itself, or on a page of one of its files. */
export type PassagePlace =
  | { in: 'body' }
  | { in: 'account'; part: AccountPart }
  | { in: 'file'; id: string; name: string; page: number };

const WORD = /[\p{L}\p{N}]+/gu;
const WIDTH = 240;
const LEAD = 60;

/** The words of a text that begin like one of these, each once, as they are written. */
export function candidates(text: string, beginnings: RegExp): string[] {
  const found = new Set<string>();
  for (const [word] of text.matchAll(WORD)) if (beginnings.test(word)) found.add(word);
  return [...found];
}

/** The stretch of about 240 signs that bears the most of these words; null when it bears none. */
export function passageOf(text: string, isHit: (word: string) => boolean): Passage | null {
  const hits = [...text.matchAll(WORD)]
    .filter(([word]) => isHit(word))
    .map((match) => ({ word: match[0].toLowerCase(), at: match.index, end: match.index + match[0].length }));
  let best: { from: number; words: number } | null = null;
  for (const [index, { at }] of hits.entries()) {
    const inSight = hits.slice(index).filter(({ end }) => end <= at - LEAD + WIDTH);
    const words = new Set(inSight.map(({ word }) => word)).size;
    if (!best || words > best.words) best = { from: at, words };
  }
  if (!best) return null;
  const start = boundary(text, Math.max(0, best.from - LEAD), best.from);
  const stop = Math.min(text.length, start + WIDTH);
  const end = stop === text.length ? stop : Math.max(text.lastIndexOf(' ', stop), firstEnd(hits, best.from));
  const pieces: { text: string; hit: boolean }[] = [];
  let at = start;
  for (const hit of hits.filter((each) => each.at >= start && each.end <= end)) {
    if (hit.at > at) pieces.push({ text: oneLine(text.slice(at, hit.at)), hit: false });
    pieces.push({ text: text.slice(hit.at, hit.end), hit: true });
    at = hit.end;
  }
  if (end > at) pieces.push({ text: oneLine(text.slice(at, end)), hit: false });
  return { pieces, before: start > 0, after: end < text.length };
}

/** The start of a word, no later than the first hit. */
function boundary(text: string, from: number, hit: number): number {
  if (from === 0) return 0;
  const space = text.indexOf(' ', from);
  return space === -1 || space >= hit ? hit : space + 1;
}
const firstEnd = (hits: readonly { at: number; end: number }[], from: number): number =>
  hits.find(({ at }) => at === from)?.end ?? from;

/** Marks of Markdown say nothing here. */
const oneLine = (text: string): string => text.replaceAll(/[*_#>`|]+/g, '').replaceAll(/\s+/g, ' ');

const ACCENTED: Readonly<Record<string, string>> = {
  a: 'aàâäáãå',
  c: 'cç',
  e: 'eéèêë',
  i: 'iîïíì',
  n: 'nñ',
  o: 'oôöóòõø',
  u: 'uûüúù',
  y: 'yÿý',
};

/** How many first letters two words of one root share at least. */
const SHARED = 4;

/**
 * A pattern of the beginnings of these words (exact words, lower case, without accents), for JavaScript and PostgreSQL
 * alike; null when there are none. Wide on purpose: who answers is told by the roots.
 */
export function beginningsOf(words: readonly string[]): string | null {
  const starts = words
    .map((word) => word.replaceAll(/[^a-z0-9]/g, ''))
    .filter((word) => word !== '')
    .map((word) =>
      [...word.slice(0, SHARED)]
        .map((letter) => (ACCENTED[letter] ? `[${ACCENTED[letter]}]` : letter))
        .join(''),
    );
  return starts.length === 0 ? null : `(${[...new Set(starts)].join('|')})`;
}
