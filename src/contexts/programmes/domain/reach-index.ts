/**
 * What reaches a place, among any number of programmes: instead of asking each one, only those that name a territory
 * around the place are looked at. Most name one territory and leave nothing out: these are kept together, and answered
 * together. Answers what `coverOf` would answer of each (a property test compares them).
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

/** Programmes that reach a place through the same territory, and as far. */
export interface ReachGroup {
  by: TerritoryId;
  truth: Cover['truth'];
  keys: readonly number[];
}

const groundOf = ({ holding, overlapping }: Surroundings): Ground => ({
  covers: (id) => holding.has(id),
  touches: (id) => overlapping.has(id),
});

/** A programme's area, its territories in order, the nearest scale first. */
interface Entry extends Area {
  key: number;
}

export class ReachIndex {
  private readonly entries = new Map<number, Entry>();
  /** Programmes of one territory, nothing left out. */
  private readonly plain = new Map<TerritoryId, number[]>();
  /** The others, under each territory that they name. */
  private readonly manifold = new Map<TerritoryId, Set<Entry>>();
  private readonly unplaced = new Set<number>();

  /** Takes in a programme, or what has changed of it. */
  put(key: number, { territories, excluded }: Area): void {
    this.remove(key);
    const entry: Entry = { key, territories: territories.toSorted(nearestFirst), excluded };
    this.entries.set(key, entry);
    const only = soleTerritory(entry);
    if (only) listIn(this.plain, only).push(key);
    else if (territories.length === 0) this.unplaced.add(key);
    else for (const id of territories) setIn(this.manifold, id).add(entry);
  }

  remove(key: number): void {
    const entry = this.entries.get(key);
    if (!entry) return;
    this.entries.delete(key);
    this.unplaced.delete(key);
    const only = soleTerritory(entry);
    if (only) {
      const keys = this.plain.get(only) ?? [];
      keys.splice(keys.indexOf(key), 1);
      if (keys.length === 0) this.plain.delete(only);
      return;
    }
    for (const id of entry.territories) {
      const entries = this.manifold.get(id);
      entries?.delete(entry);
      if (entries?.size === 0) this.manifold.delete(id);
    }
  }

  /** Those whose territory nobody told. */
  get withoutTerritory(): ReadonlySet<number> {
    return this.unplaced;
  }

  /** Everything that reaches a place, wholly or in part: the nearest scale first. */
  groups(around: Surroundings): ReachGroup[] {
    const groups: ReachGroup[] = [];
    for (const id of among(this.plain, around.overlapping)) {
      const truth = around.holding.has(id) ? 'yes' : 'part';
      groups.push({ by: id, truth, keys: this.plain.get(id) ?? [] });
    }
    const others = new Map<TerritoryId, Record<'yes' | 'part', number[]>>();
    for (const id of among(this.manifold, around.overlapping)) {
      for (const entry of this.manifold.get(id) ?? []) {
        // Met once: under the nearest of its territories that touch the place.
        if (firstIn(entry.territories, around.overlapping) !== id) continue;
        if (firstIn(entry.excluded, around.holding)) continue;
        const whole = firstIn(entry.territories, around.holding);
        const gap = firstIn(entry.excluded, around.overlapping) !== undefined;
        const by = whole ?? id;
        const known = others.get(by) ?? { yes: [], part: [] };
        known[whole && !gap ? 'yes' : 'part'].push(entry.key);
        others.set(by, known);
      }
    }
    for (const [by, { yes, part }] of others) {
      if (yes.length > 0) groups.push({ by, truth: 'yes', keys: yes });
      if (part.length > 0) groups.push({ by, truth: 'part', keys: part });
    }
    return groups.sort((a, b) => nearestFirst(a.by, b.by));
  }

  /** The same, one by one. */
  reaching(around: Surroundings): Reaching[] {
    return this.groups(around).flatMap(({ by, truth, keys }) => keys.map((key) => ({ key, truth, by })));
  }

  /** How one programme reaches a place. */
  truthOf(key: number, around: Surroundings): Cover['truth'] {
    return coverOf(this.entries.get(key) ?? { territories: [], excluded: [] }, groundOf(around)).truth;
  }
}

function firstIn(list: readonly TerritoryId[], set: ReadonlySet<TerritoryId>): TerritoryId | undefined {
  for (const id of list) if (set.has(id)) return id;
  return undefined;
}

const soleTerritory = ({ territories, excluded }: Area): TerritoryId | undefined =>
  territories.length === 1 && excluded.length === 0 ? territories[0] : undefined;

/** The territories of an index that are among others; whichever are fewer are looked through. */
function among(
  index: ReadonlyMap<TerritoryId, unknown>,
  territories: ReadonlySet<TerritoryId>,
): TerritoryId[] {
  if (territories.size < index.size) return [...territories].filter((id) => index.has(id));
  return [...index.keys()].filter((id) => territories.has(id));
}

function listIn(index: Map<TerritoryId, number[]>, id: TerritoryId): number[] {
  const known = index.get(id);
  if (known) return known;
  const fresh: number[] = [];
  index.set(id, fresh);
  return fresh;
}

function setIn(index: Map<TerritoryId, Set<Entry>>, id: TerritoryId): Set<Entry> {
  const known = index.get(id);
  if (known) return known;
  const fresh = new Set<Entry>();
  index.set(id, fresh);
  return fresh;
}
