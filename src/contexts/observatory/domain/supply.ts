/**
 * What reaches each place, counted by cell. Programmes of the same area (territories less exclusions) are counted
 * together, and each programme is in one area only: a place's supply is the sum of the areas that reach it, without
 * counting anything twice. Places that are followed are kept up to date by difference.
 */
import type { TerritoryId } from '../../../kernel/territory.ts';
import { ReachIndex, type Surroundings } from '../../programmes/public.ts';
import { PART, SIZE } from './cells.ts';

export interface Counted {
  territories: readonly TerritoryId[];
  excluded: readonly TerritoryId[];
  /** The positions that it fills (see `positionsOf`); empty when it is closed. */
  positions: readonly number[];
}

interface Area {
  id: number;
  key: string;
  /** How many fill each position. */
  counts: Map<number, number>;
  programmes: number;
}

interface Followed {
  place: TerritoryId;
  supply: Uint32Array;
}

const keyOf = ({ territories, excluded }: Counted): string =>
  `${[...territories].sort().join(' ')}|${[...excluded].sort().join(' ')}`;

export class SupplyIndex {
  private readonly surroundings: (place: TerritoryId) => Surroundings;
  private readonly counted = new Map<number, { area: Area; positions: readonly number[] }>();
  private readonly areas = new Map<string, Area>();
  private readonly byId = new Map<number, Area>();
  private readonly reach = new ReachIndex();
  private readonly followed: Followed[] = [];
  /** The followed places that an area reaches, wholly (0) or in part (`PART`). */
  private readonly reached = new Map<number, { at: Followed; shift: number }[]>();
  private next = 0;

  constructor(surroundings: (place: TerritoryId) => Surroundings) {
    this.surroundings = surroundings;
  }

  /** Counts a programme, or what has changed of it. */
  put(key: number, programme: Counted): void {
    this.remove(key);
    const area = this.areaOf(programme);
    this.add(area, programme.positions, 1);
    area.programmes++;
    this.counted.set(key, { area, positions: programme.positions });
  }

  remove(key: number): void {
    const known = this.counted.get(key);
    if (!known) return;
    this.counted.delete(key);
    this.add(known.area, known.positions, -1);
    if (--known.area.programmes > 0) return;
    this.reach.remove(known.area.id);
    this.areas.delete(known.area.key);
    this.byId.delete(known.area.id);
    this.reached.delete(known.area.id);
  }

  /** What reaches a place: counts by position, `SIZE` of them. */
  at(place: TerritoryId): Uint32Array {
    const supply = new Uint32Array(SIZE);
    for (const { keys, truth } of this.reach.groups(this.surroundings(place))) {
      const shift = truth === 'yes' ? 0 : PART;
      for (const key of keys) {
        for (const [position, count] of this.byId.get(key)?.counts ?? []) {
          supply[position + shift] = (supply[position + shift] ?? 0) + count;
        }
      }
    }
    return supply;
  }

  /** Follows places from now on: their supply is then kept. */
  follow(places: Iterable<TerritoryId>): void {
    for (const place of places) {
      const at = { place, supply: this.at(place) };
      this.followed.push(at);
      for (const { key, truth } of this.reach.reaching(this.surroundings(place))) {
        const others = this.reached.get(key);
        const one = { at, shift: truth === 'yes' ? 0 : PART };
        if (others) others.push(one);
        else this.reached.set(key, [one]);
      }
    }
  }

  /** The places followed, each with its supply. */
  all(): readonly Readonly<Followed>[] {
    return this.followed;
  }

  private areaOf(programme: Counted): Area {
    const key = keyOf(programme);
    const known = this.areas.get(key);
    if (known) return known;
    const area: Area = { id: this.next++, key, counts: new Map(), programmes: 0 };
    this.areas.set(key, area);
    this.byId.set(area.id, area);
    this.reach.put(area.id, programme);
    if (this.followed.length > 0) this.reached.set(area.id, this.placesOf(area.id));
    return area;
  }

  private placesOf(area: number): { at: Followed; shift: number }[] {
    return this.followed.flatMap((at) => {
      const truth = this.reach.truthOf(area, this.surroundings(at.place));
      return truth === 'yes' ? [{ at, shift: 0 }] : truth === 'part' ? [{ at, shift: PART }] : [];
    });
  }

  private add(area: Area, positions: readonly number[], by: 1 | -1): void {
    for (const position of positions) {
      const count = (area.counts.get(position) ?? 0) + by;
      if (count === 0) area.counts.delete(position);
      else area.counts.set(position, count);
    }
    for (const { at, shift } of this.reached.get(area.id) ?? []) {
      for (const position of positions) at.supply[position + shift] = (at.supply[position + shift] ?? 0) + by;
    }
  }
}
