/**
 * Whether two texts are nearly the same, whatever was changed of a word or two. A text is cut in runs of four words;
 * the smallest hashes of its runs are its sketch (bottom-k sketch of Broder, "On the resemblance and containment of
 * documents", 1997). The part of both sketches that is shared tells how alike the texts are.
 */
const RUN = 4;
const KEPT = 24;
/** Shorter than this, two texts are the same or are not: « merci » resembles « merci » for nobody's harm. */
const SHORTEST = 5;

/** Hashes of 32 bits, the smallest first; none for a text too short to say that it repeats another. */
export function sketchOf(text: string): number[] {
  const words = text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  if (words.length < SHORTEST) return [];
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= words.length; at++) runs.add(hash(words.slice(at, at + RUN).join(' ')));
  return [...runs].sort((a, b) => a - b).slice(0, KEPT);
}

/** From 0, nothing shared, to 1, the same. */
export function resemblance(one: readonly number[], other: readonly number[]): number {
  if (one.length === 0 || other.length === 0) return 0;
  const [a, b] = [new Set(one), new Set(other)];
  const smallest = [...new Set([...one, ...other])].sort((x, y) => x - y).slice(0, KEPT);
  return smallest.filter((each) => a.has(each) && b.has(each)).length / smallest.length;
}

/** FNV-1a, then mixed: enough to spread runs of words, and no secret. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

/** Addresses of web pages in a text. */
export const linksIn = (text: string): number =>
  (text.match(/https?:\/\/|\bwww\.|\[url|<a\s/gi) ?? []).length;
