/**
 * Of those invited, how many answered, part by part of what the directory says of them (region, family): each invitation
 * stands in one part, so that parts add up to all.
 *
 * What is shown to everybody: parts in which as many as the threshold answered, or nobody did, and likewise who did not.
 * The others are joined in one, with the smallest of those that could be shown until it may be shown too; where all would
 * be joined, nothing is shown. Invariant: the figures shown still add up, so any sum or difference of them is a sum of
 * parts that may be shown: nobody among fewer than the threshold is given back. (Small cells: decision 0028.)
 */
export interface Part {
  value: string;
  invited: number;
  sent: number;
}
/** Not in the directory, as far as the invitation says. */
export const UNLINKED = 'unlinked';
/** In the directory, which says none, or several. */
export const UNTOLD = 'untold';
export const SEVERAL = 'several';
/** Parts too small to be shown one by one. */
export const JOINED = 'joined';

/** The largest first; those of no value of the directory last. */
export function partsOf(guests: Iterable<{ value: string; sent: boolean }>): Part[] {
  const parts = new Map<string, Part>();
  for (const { value, sent } of guests) {
    const part = parts.get(value) ?? { value, invited: 0, sent: 0 };
    parts.set(value, { value, invited: part.invited + 1, sent: part.sent + (sent ? 1 : 0) });
  }
  const last = ({ value }: Part) => (REST.has(value) ? 1 : 0);
  return [...parts.values()].toSorted(
    (a, b) => last(a) - last(b) || b.invited - a.invited || (a.value < b.value ? -1 : 1),
  );
}
const REST: ReadonlySet<string> = new Set([UNLINKED, UNTOLD, SEVERAL, JOINED]);

/** Null: there is nothing to tell apart that may be shown. */
export function shownParts(parts: readonly Part[], least: number): Part[] | null {
  const enough = (n: number) => n === 0 || n >= least;
  const safe = ({ invited, sent }: Part) => enough(sent) && enough(invited - sent);
  const shown = parts.filter(safe);
  let joined = parts.filter((part) => !safe(part));
  while (joined.length > 0 && shown.length > 0 && !safe(sumOf(joined))) {
    const smallest = shown.toSorted((a, b) => a.invited - b.invited)[0] as Part;
    shown.splice(shown.indexOf(smallest), 1);
    joined = [...joined, smallest];
  }
  if (joined.length > 0 && !safe(sumOf(joined))) return null;
  const all = joined.length > 0 ? [...shown, sumOf(joined)] : shown;
  return all.length > 1 ? all : null;
}

const sumOf = (parts: readonly Part[]): Part => ({
  value: JOINED,
  invited: parts.reduce((sum, { invited }) => sum + invited, 0),
  sent: parts.reduce((sum, { sent }) => sum + sent, 0),
});
