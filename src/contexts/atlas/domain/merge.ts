/** Weighted places merged by nearness, the heaviest first. Pure geometry: knows nothing of records. */

export interface Places {
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly weight: readonly number[];
}

/**
 * Groups of places, each the seed and then every free place nearer than `radius` to it. Seeds are taken by weight,
 * equal ones in the order given, so that the same places always give the same groups.
 * @param square coordinates lie between 0 and `width`
 */
export function mergeNear(places: Places, square: { radius: number; width: number }): number[][] {
  const free = new FreePlaces(places, square);
  const groups: number[][] = [];
  for (const seed of heaviestFirst(places.weight)) {
    if (free.has(seed)) groups.push(free.takeAround(seed));
  }
  return groups;
}

/** One number says both weight and place, so that the sort needs no comparison function (ten times quicker). */
function* heaviestFirst(weight: readonly number[]): Generator<number> {
  const { length } = weight;
  const order = Float64Array.from(weight, (value, i) => i - value * length).sort();
  for (const sign of order) yield ((sign % length) + length) % length;
}

/** Places not yet in a group, found by where they are: chained lists in squares as wide as the radius. */
class FreePlaces {
  private readonly places: Places;
  private readonly radius: number;
  private readonly across: number;
  private readonly heads: Int32Array;
  private readonly nexts: Int32Array;
  private readonly taken: Uint8Array;

  constructor(places: Places, { radius, width }: { radius: number; width: number }) {
    this.places = places;
    this.radius = radius;
    this.across = Math.ceil(width / radius);
    this.heads = new Int32Array(this.across * this.across).fill(-1);
    this.nexts = new Int32Array(places.x.length);
    this.taken = new Uint8Array(places.x.length);
    for (let place = places.x.length - 1; place >= 0; place--) {
      const square = this.step(places.y[place]) * this.across + this.step(places.x[place]);
      this.nexts[place] = this.heads[square] ?? -1;
      this.heads[square] = place;
    }
  }

  has(place: number): boolean {
    return this.taken[place] === 0;
  }

  /** Takes the seed and every free place nearer than the radius; the seed comes first. */
  takeAround(seed: number): number[] {
    this.taken[seed] = 1;
    const group = [seed];
    const { x, y } = this.places;
    const column = this.step(x[seed]);
    const row = this.step(y[seed]);
    const last = this.across - 1;
    for (let r = Math.max(0, row - 1); r <= Math.min(last, row + 1); r++) {
      for (let c = Math.max(0, column - 1); c <= Math.min(last, column + 1); c++) {
        let place = this.heads[r * this.across + c] ?? -1;
        for (; place >= 0; place = this.nexts[place] ?? -1) {
          if (this.taken[place] === 1) continue;
          const dx = (x[place] ?? 0) - (x[seed] ?? 0);
          const dy = (y[place] ?? 0) - (y[seed] ?? 0);
          if (dx * dx + dy * dy >= this.radius * this.radius) continue;
          this.taken[place] = 1;
          group.push(place);
        }
      }
    }
    return group;
  }

  private step(coordinate = 0): number {
    return Math.min(this.across - 1, Math.max(0, Math.floor(coordinate / this.radius)));
  }
}
