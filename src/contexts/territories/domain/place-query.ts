/**
 * How the text of a place is read: « Saint-Denis (Réunion) », « Saint-Denis 93 », « 35000 Rennes », « Mayenne
 * (département) ». What qualifies the name is told apart from it; without brackets, every cut is a possible reading.
 * Last, words are left aside: « Lille Fives » offers Lille.
 */
import { placeKey } from './place-key.ts';

export interface PlaceReading {
  /** Normalised words of the name. */
  readonly name: readonly string[];
  /** Normalised words that narrow it (a département, a région, a kind, a postcode), or null. */
  readonly qualifier: string | null;
  /** Words were left aside: what is found answers only part of the text. */
  readonly partial?: true;
}

const BRACKETED = /^(.*\S)\s*\(([^()]+)\)\s*$/;
const NUMBER_FIRST = /^(\d[\dab]{1,4}) (.+)$/;

/** Readings of the text, the most likely first. The first one that finds something is the right one. */
export function readingsOf(text: string): PlaceReading[] {
  const key = placeKey(text);
  if (key === '') return [];
  const [, base = '', inside = ''] = BRACKETED.exec(text) ?? [];
  const bracketed = base ? [{ name: placeKey(base).split(' '), qualifier: placeKey(inside) }] : [];
  const words = key.replace(NUMBER_FIRST, '$2 $1').split(' ');
  const cuts = words.slice(1).map((_, i) => words.length - 1 - i);
  return [
    ...bracketed.filter((reading) => reading.name[0] !== '' && reading.qualifier !== ''),
    { name: key.split(' '), qualifier: null },
    ...cuts.map((cut) => ({ name: words.slice(0, cut), qualifier: words.slice(cut).join(' ') })),
    ...cuts.map((cut) => ({ name: words.slice(0, cut), qualifier: null, partial: true as const })),
  ];
}
