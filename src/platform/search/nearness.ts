/**
 * How near two words are: 1 for the same, less by one part in their length for each slip of the fingers (a letter
 * missing, added, taken for another, two in the wrong order). Beyond one slip in a short word or two in a long one
 * they are different words: 0.
 */
const LONG_WORD = 8;

/** The slips that a typed word of this length may hold. */
export const slipsAllowed = (length: number): number => (length >= LONG_WORD ? 2 : 1);

export function nearness(typed: string, known: string): number {
  const longer = Math.max(typed.length, known.length);
  const allowed = slipsAllowed(typed.length);
  if (Math.abs(typed.length - known.length) > allowed) return 0;
  const slips = slipsBetween(typed, known);
  return slips > allowed ? 0 : 1 - slips / longer;
}

/** Dice's coefficient of the trigrams of two words, their beginning counted twice and their end once: 0 to 1. */
export function likeness(typed: string, known: string): number {
  const one = trigrams(typed);
  const other = trigrams(known);
  let shared = 0;
  for (const trigram of one) if (other.has(trigram)) shared++;
  return (2 * shared) / (one.size + other.size);
}

function trigrams(word: string): Set<string> {
  const padded = `  ${word} `;
  return new Set(Array.from({ length: word.length + 1 }, (_, at) => padded.slice(at, at + 3)));
}

/** Damerau and Levenshtein's distance, no letter moved twice. */
function slipsBetween(from: string, to: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= to.length; column += 1) {
      const same = from[row - 1] === to[column - 1];
      const swapped =
        row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1];
      current.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (current[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (same ? 0 : 1),
          swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
        ),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[to.length] ?? 0;
}
