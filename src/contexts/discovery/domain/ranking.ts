/**
 * The order of a text's answer. Whoever types a name wants that record, and whoever types its beginning too: names that
 * are the text come first, then those that begin with it, those that hold it whole, then the order of the words found.
 */

/** How close a name may be to a text: see `closeness`. */
const BANDS = 4;

/** Sorts positions found, best first already; `nameOf` gives names normalised. */
export function namesFirst(
  positions: readonly number[],
  /** Normalised as names are; and as written, without what it says in other ways (the acronym of a long form). */
  text: { whole: string; written: string },
  nameOf: (position: number) => string,
): Uint32Array {
  if (text.written === '') return Uint32Array.from(positions);
  // A common word finds tens of thousands: each is put in its place at once.
  const bands = new Uint8Array(positions.length);
  const next = new Uint32Array(BANDS + 1);
  for (const [at, position] of positions.entries()) {
    const band = closeness(nameOf(position), text);
    bands[at] = band;
    next[band + 1] = (next[band + 1] ?? 0) + 1;
  }
  for (let band = 1; band < BANDS; band++) next[band] = (next[band] ?? 0) + (next[band - 1] ?? 0);
  const sorted = new Uint32Array(positions.length);
  for (const [at, position] of positions.entries()) {
    const band = bands[at] ?? 0;
    const place = next[band] ?? 0;
    next[band] = place + 1;
    sorted[place] = position;
  }
  return sorted;
}

/** 0: the very name; 1: its beginning; 2: a part of it; 3: none of these. Whole words. */
function closeness(name: string, { whole, written }: { whole: string; written: string }): number {
  const at = name.indexOf(written);
  if (at === -1) return 3;
  if (name === whole) return 0;
  if (at === 0 && name[written.length] === ' ') return 1;
  return ` ${name} `.includes(` ${written} `) ? 2 : 3;
}
