/**
 * Which cells of a set of tables may be shown, so that no hidden one can be computed from those that are.
 * Cells are tied by relations, `total = sum of parts`. A cell that is not safe (rule.ts) is hidden; then, as long as
 * the relations and the shown cells give back an unsafe cell, or an unsafe sum of hidden cells, another is hidden
 * (complementary suppression). “Give back” is judged by solving the whole system of relations for the hidden cells,
 * not relation by relation: a total, a filter, or any combination of them is a row of that system.
 * Invariant (property-tested against an attacker of another make): no linear combination of what is shown is the count
 * of an unsafe cell.
 */
import { KnownSums, type Relation, TINY } from './known-sums.ts';
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

/** For each cell, whether it is not shown (derived ones never are). */
export function protect(cells: readonly Cell[], relations: readonly Relation[], rule: Rule): boolean[] {
  const unsafe = cells.map((cell) => !cell.harmless && !isSafe(cell, rule));
  const hidden = cells.map(
    (cell, at) => cell.derived === true || cell.refused === true || (unsafe[at] === true && !cell.fixed),
  );
  if (!unsafe.includes(true) && !cells.some(({ refused }) => refused)) return hidden;
  const sums = new KnownSums(relations);
  const ties = new Ties(relations);
  for (const [at, each] of hidden.entries()) if (each) sums.hide(at);
  for (;;) {
    const leaks = leaksOf(cells, relations, hidden, unsafe, rule, sums);
    if (leaks.length === 0) return hidden;
    // One at a time where leaks meet: what mends the first may mend the next.
    const met = new Set<number>();
    let moved = false;
    for (const leak of leaks) {
      if (leak.some((at) => met.has(at))) continue;
      for (const relation of leak.flatMap((at) => ties.of(at)))
        for (const at of ties.cells(relation)) met.add(at);
      const chosen = oneToHide(cells, ties, hidden, leak);
      if (chosen === undefined) continue;
      hidden[chosen] = true;
      sums.hide(chosen);
      moved = true;
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
  sums: KnownSums,
): number[][] {
  const found: number[][] = [];
  const given = (group: readonly number[]) => {
    const said = group.filter((at) => !cells[at]?.harmless);
    if (said.length === 0 || !said.some((at) => unsafe[at])) return;
    if (group.length === 1 || !isSafe(union(group.flatMap((at) => cells[at] ?? [])), rule))
      found.push([...group]);
  };
  const rows = [...sums.known()];
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

/** The cells of each relation, and the relations of each cell. */
class Ties {
  readonly relations: readonly Relation[];
  readonly #cells: readonly (readonly number[])[];
  readonly #of = new Map<number, number[]>();

  constructor(relations: readonly Relation[]) {
    this.relations = relations;
    this.#cells = relations.map(({ total, parts }) => [total, ...parts]);
    for (const [relation, cells] of this.#cells.entries())
      for (const cell of cells) {
        const list = this.#of.get(cell);
        if (list) list.push(relation);
        else this.#of.set(cell, [relation]);
      }
  }

  cells = (relation: number): readonly number[] => this.#cells[relation] ?? [];
  of = (cell: number): readonly number[] => this.#of.get(cell) ?? [];

  /** The relations that a leak may come by: those that share hidden cells with it, the nearest first. */
  *around(hidden: readonly boolean[], leak: readonly number[]): Generator<number> {
    const reached = new Set(leak);
    const found = new Set<number>();
    for (let edge = [...leak]; edge.length > 0; ) {
      const near = [...new Set(edge.flatMap((cell) => this.of(cell)))]
        .filter((relation) => !found.has(relation))
        .toSorted((a, b) => a - b);
      edge = [];
      for (const relation of near) {
        found.add(relation);
        yield relation;
        for (const cell of this.cells(relation))
          if (hidden[cell] && !reached.has(cell)) {
            reached.add(cell);
            edge.push(cell);
          }
      }
    }
  }
}

/**
 * The smallest shown cell that breaks a leak: where a hidden cell stands alone in a relation, on the way to the
 * leak, since that is how it is given back; else in a relation of the leak itself; else anywhere around it.
 */
function oneToHide(
  cells: readonly Cell[],
  ties: Ties,
  hidden: readonly boolean[],
  leak: readonly number[],
): number | undefined {
  const isLonely = (each: number) => ties.cells(each).filter((at) => hidden[at]).length === 1;
  const smallestIn = (choice: readonly number[], precious: boolean) => {
    const may = (at: number) =>
      !hidden[at] && !cells[at]?.fixed && (cells[at]?.precious === true) === precious;
    const inside = choice.flatMap((each) => ties.relations[each] ?? []);
    return (
      smallest(cells, inside.flatMap(({ parts }) => parts).filter(may)) ??
      smallest(cells, inside.map(({ total }) => total).filter(may))
    );
  };
  // Most often the first is enough, and nothing further is looked at.
  const nearest = leak.length === 1 ? firstOf(ties.around(hidden, leak), isLonely) : undefined;
  const first = nearest === undefined ? undefined : smallestIn([nearest], false);
  if (first !== undefined) return first;
  const around = [...ties.around(hidden, leak)];
  const own = around.filter((each) => leak.every((at) => ties.cells(each).includes(at)));
  const choices =
    leak.length === 1
      ? [nearest === undefined ? [] : [nearest], around.filter(isLonely), own, around]
      : [own, around.filter((each) => ties.cells(each).some((at) => leak.includes(at))), around];
  for (const precious of [false, true])
    for (const choice of choices) {
      const chosen = smallestIn(choice, precious);
      if (chosen !== undefined) return chosen;
    }
  return undefined;
}

function firstOf(list: Iterable<number>, holds: (each: number) => boolean): number | undefined {
  for (const each of list) if (holds(each)) return each;
  return undefined;
}

/** Of empty cells the last: hiding them hides little. */
function smallest(cells: readonly Cell[], list: readonly number[]): number | undefined {
  const weight = (at: number) => cells[at]?.n || Number.MAX_SAFE_INTEGER;
  let least: number | undefined;
  for (const at of list)
    if (least === undefined || weight(at) < weight(least) || (weight(at) === weight(least) && at < least))
      least = at;
  return least;
}
