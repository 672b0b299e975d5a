/**
 * Whether a name is likely to be one that exists already, with slips of the fingers, words in another order, missing
 * or added. Rare words weigh most: `association` tells little, `articulteurs` nearly all.
 * Measured on the names of the catalogue with typos (likeness.test.ts; figures in the README).
 */
/** From 0, nothing alike, to 1, the same words. */
export type Likeness = number;

/** From here a name is shown as perhaps the same; lower when the two share a place. */
export const LIKELY: Likeness = 0.66;
export const LIKELY_IN_PLACE: Likeness = 0.55;

const STOP = new Set('a au aux d de des du en et l la le les pour sur un une the of and'.split(' '));

/** What an organisation is, when it is said with its name: two names that differ by it are the same. */
const NATURES =
  'association asso collectif cooperative federation fondation groupement sas scic scop societe';
for (const word of NATURES.split(' ')) STOP.add(word);

/** The words of a name that tell it from others: lower case, without accents. */
export function wordsOfName(name: string): string[] {
  const words = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
  const telling = words.filter((word) => !STOP.has(word));
  return telling.length > 0 ? telling : words;
}

/** How two words are told apart. */
export interface Words {
  /** How much a word tells; the rarer, the more. */
  weigh(word: string): number;
  /** 1 for the same word, less for each slip of the fingers, 0 for another. */
  nearness(typed: string, known: string): number;
}

export function likeness(typed: readonly string[], known: readonly string[], words: Words): Likeness {
  if (typed.length === 0 || known.length === 0) return 0;
  return Math.max(byWords(typed, known, words), byLetters(typed.join(''), known.join('')));
}

/** The part of both names that their matching words make, weighed. */
function byWords(typed: readonly string[], known: readonly string[], { weigh, nearness }: Words): number {
  const left = [...known];
  let matched = 0;
  let all = known.reduce((sum, word) => sum + weigh(word), 0);
  for (const word of typed) {
    let best = { near: 0, at: -1 };
    for (const [at, other] of left.entries()) {
      const near = nearWord(word, other, nearness);
      if (near > best.near) best = { near, at };
    }
    const other = left[best.at];
    if (other !== undefined) left.splice(best.at, 1);
    // A word that was misspelt is as rare as the one it was meant to be.
    const weight = weigh(other ?? word);
    all += weight;
    matched += 2 * best.near * weight;
  }
  return matched / all;
}

/** Numbers and words of three letters or fewer are the same or are not. */
export const nearWord = (typed: string, known: string, nearness: Words['nearness']): number =>
  typed === known
    ? 1
    : Math.min(typed.length, known.length) < 4 || /\d/.test(typed)
      ? 0
      : nearness(typed, known);

/** How many runs of three letters both share: words joined or cut in two change little. */
function byLetters(typed: string, known: string): number {
  const [one, other] = [trigramsOf(typed), trigramsOf(known)];
  const shared = [...one].filter((each) => other.has(each)).length;
  return (2 * shared) / (one.size + other.size);
}

export function trigramsOf(text: string): Set<string> {
  const padded = ` ${text} `;
  return new Set(Array.from({ length: padded.length - 2 }, (_, at) => padded.slice(at, at + 3)));
}
