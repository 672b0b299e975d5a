/**
 * What the relations between cells give back of the hidden ones: the system of all relations, reduced (Gauss and
 * Jordan) as cells are hidden, one step for each. Rows keep the cells that are shown beside those that are not, so that
 * hiding one more never begins again.
 * Invariant: a pivot stands in its own row only, and a row without a pivot holds shown cells alone; hence each row with
 * a pivot says that a combination of hidden cells is known, and a hidden cell is known if and only if it stands alone.
 */
/** Indexes of cells. */
export interface Relation {
  total: number;
  parts: readonly number[];
}

export interface Term {
  at: number;
  by: number;
}
type Row = Map<number, number>;

export const TINY = 1e-7;

export class KnownSums {
  readonly #rows: Row[] = [];
  /** The rows where a cell stands. */
  readonly #where = new Map<number, Set<number>>();
  /** Of each row, its pivot once it has one. */
  readonly #pivots: (number | undefined)[] = [];
  readonly #hidden = new Set<number>();

  constructor(relations: readonly Relation[]) {
    for (const { total, parts } of relations) {
      const at = this.#rows.push(new Map()) - 1;
      this.#pivots.push(undefined);
      this.#add(at, total, -1);
      for (const part of parts) this.#add(at, part, 1);
    }
  }

  /** From now on this cell is not shown. */
  hide(cell: number): void {
    this.#hidden.add(cell);
    const standing = this.#where.get(cell);
    if (!standing) return;
    let chosen: number | undefined;
    for (const at of standing)
      if (this.#pivots[at] === undefined && (chosen === undefined || this.#length(at) < this.#length(chosen)))
        chosen = at;
    const row = chosen === undefined ? undefined : this.#rows[chosen];
    if (chosen === undefined || !row) return;
    const lead = row.get(cell) ?? 1;
    for (const [at, by] of row) row.set(at, by / lead);
    this.#pivots[chosen] = cell;
    for (const other of [...standing]) {
      const by = this.#rows[other]?.get(cell) ?? 0;
      if (other !== chosen && by !== 0) for (const [at, each] of row) this.#add(other, at, -by * each);
    }
  }

  /** Known combinations of hidden cells, the pivot of each first. */
  *known(): Generator<Term[]> {
    for (const [index, row] of this.#rows.entries()) {
      const pivot = this.#pivots[index];
      if (pivot === undefined) continue;
      const terms: Term[] = [{ at: pivot, by: 1 }];
      for (const [at, by] of row) if (at !== pivot && this.#hidden.has(at)) terms.push({ at, by });
      yield terms;
    }
  }

  #length = (at: number): number => this.#rows[at]?.size ?? 0;

  #add(index: number, cell: number, by: number): void {
    const row = this.#rows[index];
    if (!row) return;
    const left = (row.get(cell) ?? 0) + by;
    if (Math.abs(left) < TINY) {
      row.delete(cell);
      this.#where.get(cell)?.delete(index);
      return;
    }
    row.set(cell, left);
    const standing = this.#where.get(cell);
    if (standing) standing.add(index);
    else this.#where.set(cell, new Set([index]));
  }
}
