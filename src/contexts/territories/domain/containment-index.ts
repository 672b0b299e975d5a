/** What contains what, in memory: each territory with its containers and its contents, France apart (it contains all). */
import { FRANCE, kindOf, type TerritoryId } from '../../../kernel/territory.ts';
import { BREADTH } from './territory.ts';

interface Place {
  readonly id: TerritoryId;
  readonly containers: TerritoryId[];
  contents: readonly TerritoryId[];
  /** Present communes that it is made of. */
  communes: number;
}

/** A territory other than France, and every territory strictly inside it. */
export type Contents = readonly [outer: string, inner: readonly string[]];

export class ContainmentIndex {
  readonly #places: ReadonlyMap<string, Place>;
  /** All there is, once asked: places do not change, and making a set of forty thousand takes milliseconds. */
  #everything: ReadonlySet<TerritoryId> | undefined;

  constructor(
    territories: readonly { readonly id: TerritoryId; readonly retired: boolean }[],
    contents: Iterable<Contents>,
  ) {
    const places = new Map<string, Place & { counts: 0 | 1 }>();
    for (const { id, retired } of territories) {
      const isCommune = kindOf(id) === 'commune';
      const counts = isCommune && !retired ? 1 : 0;
      places.set(id, { id, counts, containers: [], contents: [], communes: isCommune ? 1 : 0 });
    }
    // 137,000 pairs: one look-up each, which also lends the one string of each identifier.
    for (const [outer, inner] of contents) {
      const holder = places.get(outer);
      if (!holder) continue;
      const held: TerritoryId[] = [];
      for (const id of inner) {
        const place = places.get(id);
        if (!place) continue;
        place.containers.push(holder.id);
        held.push(place.id);
        holder.communes += place.counts;
      }
      holder.contents = held;
    }
    this.#places = places;
  }

  /** What strictly contains it, narrowest first; France last. */
  ancestors(id: TerritoryId): readonly TerritoryId[] {
    const place = this.#places.get(id);
    if (!place || id === FRANCE) return [];
    const narrowestFirst = (a: TerritoryId, b: TerritoryId) =>
      this.communes(a) - this.communes(b) || BREADTH[kindOf(a)] - BREADTH[kindOf(b)] || (a < b ? -1 : 1);
    return [...[...place.containers].sort(narrowestFirst), FRANCE];
  }

  /** What it strictly contains. */
  descendants(id: TerritoryId): readonly TerritoryId[] {
    const place = this.#places.get(id);
    if (!place) return [];
    return id === FRANCE
      ? [...this.#places.values()].flatMap((other) => (other.id === FRANCE ? [] : other.id))
      : place.contents;
  }

  isWithin(inner: TerritoryId, outer: TerritoryId): boolean {
    if (inner === outer) return true;
    const place = this.#places.get(inner);
    return place !== undefined && (outer === FRANCE || place.containers.includes(outer));
  }

  /** Itself, what contains it, what it contains, and what shares a commune with it. */
  overlapping(id: TerritoryId): ReadonlySet<TerritoryId> {
    if (id === FRANCE) {
      this.#everything ??= new Set([FRANCE, ...this.descendants(FRANCE)]);
      return this.#everything;
    }
    const contents = this.descendants(id);
    const overlapping = new Set([id, ...this.ancestors(id), ...contents]);
    for (const inner of contents) {
      for (const outer of this.#places.get(inner)?.containers ?? []) overlapping.add(outer);
    }
    return overlapping;
  }

  /** How many present communes it is made of. */
  communes(id: TerritoryId): number {
    return this.#places.get(id)?.communes ?? 0;
  }
}
