/**
 * Two filters of different breakdowns that hold nobody together, or of which one holds all of the other, as the printed
 * crossing tells: whoever subtracts has what those behind neither said, or those behind one alone. Where that is few, it
 * is a cell of the question like any other, never printed. Where it is not few it needs no cell, and there are many.
 */
import type { Content } from './rule.ts';
import { isSafe, type Rule } from './rule.ts';
import { sizeIn, sizeInBoth } from './selection.ts';
import { type Dimension, isPrinted, type Slice, sliceName } from './slices.ts';
import type { System } from './system.ts';

/** Who is left of a context once others are taken off: all by name, `` is everybody. */
export interface Left {
  name: string;
  whole: string;
  parts: readonly string[];
  kept: Uint8Array;
}

export function leftByCrossing(dimensions: readonly Dimension[]): Left[] {
  const found: Left[] = [];
  const add = (whole: Slice | null, parts: readonly Slice[]) => {
    const first = parts[0]?.kept ?? new Uint8Array();
    const kept = first.map((_, row) =>
      (whole === null || whole.kept[row] === 1) && parts.every((part) => part.kept[row] === 0) ? 1 : 0,
    );
    const [from, off] = [whole ? sliceName(whole) : '', parts.map(sliceName)];
    if (sizeIn(kept) > 0)
      found.push({ name: `${from}∖${off.toSorted().join('∖')}`, whole: from, parts: off, kept });
  };
  const printed = dimensions.map(({ slices }) =>
    slices.filter((slice) => isPrinted(slice) && sizeIn(slice.kept) > 0),
  );
  for (const [at, ours] of printed.entries())
    for (const theirs of printed.slice(at + 1))
      for (const a of ours)
        for (const b of theirs) {
          const both = sizeInBoth(a.kept, b.kept);
          if (both === 0) add(null, [a, b]);
          if (both === sizeIn(b.kept)) add(a, [b]);
          if (both === sizeIn(a.kept)) add(b, [a]);
        }
  return found;
}

/** A cell of a column in any context. */
export interface Part {
  name: (context: string) => string;
  content: Content;
}

/** `partsOf`: the cells of the column among who is left. */
export function relateLeft(
  system: System,
  left: readonly Left[],
  rule: Rule,
  partsOf: (left: Left) => readonly Part[],
): void {
  const standing = (): never => {
    throw new Error('what is left is of a context that was not counted');
  };
  for (const each of left)
    for (const { name, content } of partsOf(each)) {
      if (isSafe(content, rule)) continue;
      const rest = system.cell(name(each.name), () => ({ ...content, derived: true }));
      const parts = each.parts.map((part) => system.cell(name(part), standing));
      system.relate(system.cell(name(each.whole), standing), [...parts, rest]);
    }
}
