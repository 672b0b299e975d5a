/**
 * The order of a text's answer. Whoever types a name wants that record, and whoever types its beginning too: names that
 * are the text come first, then those that begin with it, those that hold it whole, then the order of the words found.
 */

/** Sorts positions found, best first already; `nameOf` gives names normalised. */
export function namesFirst(
  positions: readonly number[],
  /** Normalised as names are; and as written, without what it says in other ways (the acronym of a long form). */
  text: { whole: string; written: string },
  nameOf: (position: number) => string,
): number[] {
  if (text.written === '') return [...positions];
  const bands: number[][] = [[], [], [], []];
  for (const position of positions) bands[closeness(nameOf(position), text)]?.push(position);
  return bands.flat();
}

/** 0: the very name; 1: its beginning; 2: a part of it; 3: none of these. Whole words. */
function closeness(name: string, { whole, written }: { whole: string; written: string }): number {
  const at = name.indexOf(written);
  if (at === -1) return 3;
  if (name === whole) return 0;
  if (at === 0 && name[written.length] === ' ') return 1;
  return ` ${name} `.includes(` ${written} `) ? 2 : 3;
}
