/**
 * What reaches a place, among any number of programmes: instead of asking each one, only those that name a territory
 * around the place are looked at. Answers what `coverOf` would answer of each (a property test compares them).
 */
import type { TerritoryId } from '../../../kernel/territory.ts';
import { type Area, type Cover, coverOf, type Ground, nearestFirst } from './cover.ts';

/** How territories lie around a place. */
export interface Surroundings {
  /** Those that hold all of it, itself included. */
  holding: ReadonlySet<TerritoryId>;
  /** Those that share some ground with it, those that hold it included. */
  overlapping: ReadonlySet<TerritoryId>;
}

export interface Reaching {
  key: number;
  /** `yes` or `part`. */
  truth: Cover['truth'];
  /** The territory of the programme through which it reaches the place. */
  by: TerritoryId;
}

export class ReachIndex {
  private readonly areas = new Map<number, Area>();
  private readonly named = new Map<TerritoryId, Set<number>>();
  private readonly unplaced = new Set<number>();

  /** Takes in a programme, or what has changed of it. */
  put(key: number, { territories, excluded }: Area): void {
    this.remove(key);
    this.areas.set(key, { territories, excluded });
    if (territories.length === 0) this.unplaced.add(key);
    for (const id of territories) {
      const keys = this.named.get(id);
      if (keys) keys.add(key);
      else this.named.set(id, new Set([key]));
    }
  }

  remove(key: number): void {
    const area = this.areas.get(key);
    if (!area) return;
    this.areas.delete(key);
    this.unplaced.delete(key);
    for (const id of area.territories) {
      const keys = this.named.get(id);
      keys?.delete(key);
      if (keys?.size === 0) this.named.delete(id);
    }
  }

  /** Those whose territory nobody told. */
  get withoutTerritory(): ReadonlySet<number> {
    return this.unplaced;
  }

  /** Everything that reaches a place, wholly or in part: the nearest scale first. */
  reaching({ holding, overlapping }: Surroundings): Reaching[] {
    const ground: Ground = { covers: (id) => holding.has(id), touches: (id) => overlapping.has(id) };
    const found: Reaching[] = [];
    const seen = new Set<number>();
    for (const id of this.namedAmong(overlapping)) {
      for (const key of this.named.get(id) ?? []) {
        if (seen.has(key)) continue;
        seen.add(key);
        const area = this.areas.get(key);
        if (area?.territories.length === 1 && area.excluded.length === 0) {
          found.push({ key, truth: holding.has(id) ? 'yes' : 'part', by: id });
          continue;
        }
        const { truth, by } = coverOf(area ?? { territories: [], excluded: [] }, ground);
        if ((truth === 'yes' || truth === 'part') && by) found.push({ key, truth, by });
      }
    }
    return found.sort((a, b) => nearestFirst(a.by, b.by) || a.key - b.key);
  }

  /** How one programme reaches a place. */
  truthOf(key: number, { holding, overlapping }: Surroundings): Cover['truth'] {
    const area = this.areas.get(key) ?? { territories: [], excluded: [] };
    return coverOf(area, { covers: (id) => holding.has(id), touches: (id) => overlapping.has(id) }).truth;
  }

  private namedAmong(territories: ReadonlySet<TerritoryId>): TerritoryId[] {
    if (territories.size < this.named.size) return [...territories].filter((id) => this.named.has(id));
    return [...this.named.keys()].filter((id) => territories.has(id));
  }
}
