/**
 * How a position between two poles is said in words: never a box, always a lean. From 0 to 100.
 * Between 40 and 60 a position stands between both poles; at 10 and below, or 90 and above, at the pole itself.
 */
import { GRADIENTS, type Gradient } from '../kernel/vocabulary.ts';
import { type Reader, words } from './words.ts';

const AT_POLE = 10;
const MIDDLE = { from: 40, to: 60 };

/** The two poles of a gradient in the reader's language. */
export function polesOf(reader: Reader, gradient: Gradient): readonly [string, string] {
  const [first, second] = GRADIENTS[gradient].poles;
  return [first[reader.locale], second[reader.locale]];
}

/** `plutôt ciblée`, `entre ciblée et systémique`, `systémique`. */
export function leaning(reader: Reader, position: number, poles: readonly [string, string]): string {
  const m = words(reader).gradient;
  const [first, second] = poles;
  if (position >= MIDDLE.from && position <= MIDDLE.to) return m.middle(first, second);
  return towards(reader, position, position < MIDDLE.from ? first : second);
}

/** The same for a position whose side is known: `plutôt ciblée`, or `ciblée` at the pole itself. */
export const towards = (reader: Reader, position: number, pole: string): string =>
  position <= AT_POLE || position >= 100 - AT_POLE ? pole : words(reader).gradient.leaning(pole);
