/** Cells by name, and the relations between them, on the way to `protect`. */
import type { Relation } from './known-sums.ts';
import { type Cell, protect } from './protect.ts';
import type { Rule } from './rule.ts';

export class System {
  readonly cells: Cell[] = [];
  readonly names: string[] = [];
  readonly relations: Relation[] = [];
  readonly #at = new Map<string, number>();

  /** The same name is the same cell; the first to name it makes it. */
  cell(name: string, make: () => Cell): number {
    const known = this.#at.get(name);
    if (known !== undefined) return known;
    this.#at.set(name, this.cells.length);
    this.names.push(name);
    return this.cells.push(make()) - 1;
  }

  relate(total: number, parts: readonly number[]): void {
    this.relations.push({ total, parts });
  }

  /** What may be printed of a cell, by its name; null: hidden. */
  protected(rule: Rule): (name: string) => Cell | null {
    const hidden = protect(this.cells, this.relations, rule);
    return (name) => {
      const at = this.#at.get(name);
      return at === undefined || hidden[at] ? null : (this.cells[at] ?? null);
    };
  }
}
