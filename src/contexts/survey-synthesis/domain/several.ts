/**
 * Who chose several options of a multiple choice. Its counts add up to those who answered, and once more for each
 * option too many: where two options were chosen at all, that difference is how many chose both, a crossing of two
 * answers that no table prints. So it is a cell like any other (standards 4.7), never printed, and safe from the
 * threshold on; as in `slices.ts`, it stands in relations for as often as it is counted, and is safe by how many people
 * it is. Who answered and chose none of the options counts on the other side, and is a cell too.
 */
import { holds } from './count.ts';
import { sizeIn, sizeInBoth } from './selection.ts';
import type { System } from './system.ts';
import type { AnswerColumn, SetsColumn } from './table.ts';

export interface Several {
  several: Uint8Array;
  /** Answered, and nothing of the list. */
  none: Uint8Array;
  /** Whether anybody chose several, or none, at all: where nobody did, everybody may know it. */
  any: { several: boolean; none: boolean };
}

/** Null for whatever is no multiple choice. */
export function severalOf(column: AnswerColumn, size: number): Several | null {
  if (column.kind !== 'sets') return null;
  const chosen = Uint16Array.from({ length: size }, (_, row) => optionsOf(column, row));
  const several = Uint8Array.from(chosen, (n) => (n > 1 ? 1 : 0));
  const none = Uint8Array.from(chosen, (n, row) => (n === 0 && column.answered[row] === 1 ? 1 : 0));
  return { several, none, any: { several: several.includes(1), none: none.includes(1) } };
}

const optionsOf = (column: SetsColumn, row: number): number => {
  let n = 0;
  if (column.answered[row] === 1)
    for (let at = 0; at < column.codes.length; at++) if (holds(column, row, at)) n += 1;
  return n;
};

const SEVERAL = '+';
const NONE = '∅';
const ONE = '1';
/** The names of these cells in a context: they add up across slices as its counts do. */
export const severalNames = ({ any }: Several): ((context: string) => string)[] => [
  ...(any.several ? [SEVERAL, ONE] : []).map((sign) => (context: string) => `${context}|${sign}`),
  ...(any.none ? [(context: string) => `${context}|${NONE}`] : []),
];

/** `codes`: the cells of the options; `kept`: who stands in the context, null for everybody. */
export function putSeveral(
  system: System,
  { several, none, any }: Several,
  context: string,
  { answered, codes, kept }: { answered: number; codes: readonly number[]; kept: Uint8Array | null },
): void {
  const within = (who: Uint8Array) => (kept === null ? sizeIn(who) : sizeInBoth(kept, who));
  const cell = (sign: string, n: number) => system.cell(`${context}|${sign}`, () => ({ n, derived: true }));
  const all = system.cells[answered]?.n ?? 0;
  const [twice, nothing] = [any.several ? within(several) : 0, any.none ? within(none) : 0];
  const beside = any.none ? [cell(NONE, nothing)] : [];
  if (!any.several) {
    // Each chose one: the options part those who answered.
    system.relate(answered, [...codes, ...beside]);
    return;
  }
  const [many, one] = [cell(SEVERAL, twice), cell(ONE, all - twice - nothing)];
  const sum = system.cell(`${context}|Σ`, () => ({ n: 0, derived: true, harmless: true }));
  system.relate(sum, [...codes, ...beside]);
  system.relate(sum, [answered, many]);
  // Of two options alone, each option too many is somebody who chose both: who chose one is what is left.
  if (codes.filter((at) => (system.cells[at]?.n ?? 0) > 0).length === 2)
    system.relate(answered, [one, many, ...beside]);
}
