/**
 * Which cells of a set of tables may be shown, so that no hidden one can be computed from those that are.
 * Cells are tied by relations, `total = sum of parts`. A cell that is not safe (rule.ts) is hidden; then, as long as
 * the relations and the shown cells give back an unsafe cell, or an unsafe sum of hidden cells, another is hidden
 * (complementary suppression). “Give back” is judged by solving the whole system of relations for the hidden cells,
 * not relation by relation: a total, a filter, or any combination of them is a row of that system.
 * Invariant (property-tested against an attacker of another make): no linear combination of what is shown is the count
 * of an unsafe cell.
 */
import { type Content, isSafe, type Rule, union } from './rule.ts';

export interface Cell extends Content {
  /** Never printed, and yet computed by whoever subtracts: those who did not choose an option. */
  derived?: boolean;
  /** Printed whatever happens: it is known from elsewhere. */
  fixed?: boolean;
  /** Says nothing of what people answered, such as a count of missing answers. */
  harmless?: boolean;
  /** Hidden from the start, because it is hidden elsewhere. */
  refused?: boolean;
  /** Hidden last: what counts everybody tells more than what counts a part. */
  precious?: boolean;
}
/** Indexes of cells. */
export interface Relation {
  total: number;
  parts: readonly number[];
}

/** For each cell, whether it is not shown (derived ones never are). */
export function protect(cells: readonly Cell[], relations: readonly Relation[], rule: Rule): boolean[] {
  const unsafe = cells.map((cell) => !cell.harmless && !isSafe(cell, rule));
  const hidden = cells.map(
    (cell, at) => cell.derived === true || cell.refused === true || (unsafe[at] === true && !cell.fixed),
  );
  if (!unsafe.includes(true) && !cells.some(({ refused }) => refused)) return hidden;
  for (;;) {
    const leaks = leaksOf(cells, relations, hidden, unsafe, rule);
    if (leaks.length === 0) return hidden;
    // One at a time where leaks meet: what mends the first may mend the next.
    const met = new Set<number>();
    let moved = false;
    for (const leak of leaks) {
      if (leak.some((at) => met.has(at))) continue;
      for (const { total, parts } of relations)
        if (leak.includes(total) || parts.some((at) => leak.includes(at)))
          for (const at of [total, ...parts]) met.add(at);
      moved = hideOne(cells, relations, hidden, leak) || moved;
    }
    if (!moved) {
      // Nothing of the relations around is left to hide: all that they hold goes.
      for (const [at, cell] of cells.entries()) if (!cell.fixed) hidden[at] = true;
      return hidden;
    }
  }
}

/** Sets of hidden cells that what is shown gives back, alone or added up, and that are not safe. */
function leaksOf(
  cells: readonly Cell[],
  relations: readonly Relation[],
  hidden: readonly boolean[],
  unsafe: readonly boolean[],
  rule: Rule,
): number[][] {
  const found: number[][] = [];
  const given = (group: readonly number[]) => {
    const said = group.filter((at) => !cells[at]?.harmless);
    if (said.length === 0 || !said.some((at) => unsafe[at])) return;
    if (group.length === 1 || !isSafe(union(group.flatMap((at) => cells[at] ?? [])), rule))
      found.push([...group]);
  };
  const rows = solved(relations, hidden);
  const known = hidden.map((each) => !each);
  for (const row of rows) if (row.length === 1) known[row[0]?.at ?? 0] = true;
  for (const row of rows) {
    const [first] = row;
    // Of one sign, the row is a sum of hidden cells that share nobody.
    if (first && row.every(({ by }) => Math.abs(by - first.by) < TINY)) given(row.map(({ at }) => at));
  }
  // What is left of a total that is known, once the parts that are known are taken off.
  for (const { total, parts } of relations) if (known[total]) given(parts.filter((at) => !known[at]));
  return found;
}

const TINY = 1e-7;
interface Term {
  at: number;
  by: number;
}

/** The relations reduced to what they say of the hidden cells (Gauss and Jordan): each row is a known combination. */
function solved(relations: readonly Relation[], hidden: readonly boolean[]): Term[][] {
  const rows: Map<number, number>[] = [];
  for (const { total, parts } of relations) {
    const row = new Map<number, number>();
    if (hidden[total]) row.set(total, -1);
    for (const at of parts) if (hidden[at]) row.set(at, (row.get(at) ?? 0) + 1);
    if (row.size > 0) rows.push(row);
  }
  const done: { pivot: number; row: Map<number, number> }[] = [];
  for (const row of rows) {
    for (const { pivot, row: above } of done) {
      const by = row.get(pivot);
      if (by !== undefined) subtract(row, above, by);
    }
    const pivot = row.keys().next().value;
    if (pivot === undefined) continue;
    const lead = row.get(pivot) ?? 1;
    for (const [at, by] of row) row.set(at, by / lead);
    for (const { row: above } of done) {
      const by = above.get(pivot);
      if (by !== undefined) subtract(above, row, by);
    }
    done.push({ pivot, row });
  }
  return done.map(({ row }) => [...row].map(([at, by]) => ({ at, by })));
}

function subtract(row: Map<number, number>, other: ReadonlyMap<number, number>, times: number): void {
  for (const [at, by] of other) {
    const left = (row.get(at) ?? 0) - times * by;
    if (Math.abs(left) < TINY) row.delete(at);
    else row.set(at, left);
  }
}

/**
 * Hides the smallest shown cell that breaks a leak: where a hidden cell stands alone in a relation, on the way to the
 * leak, since that is how it is given back; else in a relation of the leak itself; else anywhere around it.
 */
function hideOne(
  cells: readonly Cell[],
  relations: readonly Relation[],
  hidden: boolean[],
  leak: readonly number[],
): boolean {
  const around = within(relations, hidden, leak);
  const all = ({ total, parts }: Relation) => [total, ...parts];
  const lonely = around.filter((each) => all(each).filter((at) => hidden[at]).length === 1);
  const own = around.filter((each) => leak.every((at) => all(each).includes(at)));
  const touching = around.filter((each) => all(each).some((at) => leak.includes(at)));
  const choices = leak.length === 1 ? [lonely.slice(0, 1), lonely, own, around] : [own, touching, around];
  for (const precious of [false, true]) {
    const may = (at: number) =>
      !hidden[at] && !cells[at]?.fixed && (cells[at]?.precious === true) === precious;
    for (const choice of choices) {
      const parts = choice.flatMap((each) => each.parts).filter(may);
      const chosen = smallest(cells, parts) ?? smallest(cells, choice.map(({ total }) => total).filter(may));
      if (chosen === undefined) continue;
      hidden[chosen] = true;
      return true;
    }
  }
  return false;
}

/** The relations that a leak may come by: those that share hidden cells with it, the nearest first. */
function within(
  relations: readonly Relation[],
  hidden: readonly boolean[],
  leak: readonly number[],
): Relation[] {
  const reached = new Set(leak);
  const found = new Set<Relation>();
  for (let grown = true; grown; ) {
    grown = false;
    const near = relations.filter(
      (each) => !found.has(each) && [each.total, ...each.parts].some((at) => reached.has(at)),
    );
    for (const each of near) {
      found.add(each);
      grown = true;
      for (const at of [each.total, ...each.parts]) if (hidden[at]) reached.add(at);
    }
  }
  return [...found];
}

/** Of empty cells the last: hiding them hides little. */
function smallest(cells: readonly Cell[], list: readonly number[]): number | undefined {
  const weight = (at: number) => cells[at]?.n || Number.MAX_SAFE_INTEGER;
  return list.toSorted((a, b) => weight(a) - weight(b) || a - b)[0];
}
