/**
 * The order of a text's answer. Whoever types a name wants that record: names that are the text come first, then
 * names that hold it whole, then the order in which the words were found.
 */

/** Sorts positions found, best first already; `nameOf` gives names normalised as the text is. */
export function namesFirst(
  positions: readonly number[],
  text: string,
  nameOf: (position: number) => string,
): number[] {
  if (text === '') return [...positions];
  const within = ` ${text} `;
  const closeness = (position: number): number => {
    const name = nameOf(position);
    if (name === text) return 0;
    return ` ${name} `.includes(within) ? 1 : 2;
  };
  const bands: number[][] = [[], [], []];
  for (const position of positions) bands[closeness(position)]?.push(position);
  return bands.flat();
}
