/**
 * The order of a text's answer. Whoever types a name wants that record, and whoever types its beginning too: names that
 * are the text come first, then those that begin with it, those that hold it whole, then the order of the words found.
 */

/** Sorts positions found, best first already; `nameOf` gives names normalised as the text is. */
export function namesFirst(
  positions: readonly number[],
  text: string,
  nameOf: (position: number) => string,
): number[] {
  if (text === '') return [...positions];
  const bands: number[][] = [[], [], [], []];
  for (const position of positions) bands[closeness(nameOf(position), text)]?.push(position);
  return bands.flat();
}

/** 0: the very name; 1: its beginning; 2: a part of it; 3: none of these. Whole words. */
function closeness(name: string, text: string): number {
  const at = name.indexOf(text);
  if (at === -1) return 3;
  if (name.length === text.length) return 0;
  if (at === 0 && name[text.length] === ' ') return 1;
  return ` ${name} `.includes(` ${text} `) ? 2 : 3;
}
