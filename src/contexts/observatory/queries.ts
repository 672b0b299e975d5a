/** What reaches places, following the programmes and the day. No query: both are in memory. */
import type { TerritoryId } from '../../kernel/territory.ts';
import type { Around, Discovery } from '../discovery/public.ts';
import { type Offer, type ProgrammeIndex, standingOf } from '../programmes/public.ts';
import { positionsOf, STAGE_CODES, type StageCode, stateOf } from './domain/cells.ts';
import { SupplyIndex } from './domain/supply.ts';

export class Supply {
  private readonly programmes: ProgrammeIndex;
  private readonly discovery: Discovery;
  private readonly around: Around;
  private readonly index: SupplyIndex;
  private readonly seen = new Map<number, Offer>();
  private version = Number.NaN;
  private day = '';

  constructor(needs: { programmes: ProgrammeIndex; discovery: Discovery; around: Around }) {
    this.programmes = needs.programmes;
    this.discovery = needs.discovery;
    this.around = needs.around;
    this.index = new SupplyIndex((place) => ({
      holding: this.around.holding(place),
      overlapping: this.around.overlapping(place),
    }));
  }

  /** Counts by position of what reaches a place today (see `domain/cells.ts`). */
  at(place: TerritoryId): Uint32Array {
    this.keepUp();
    return this.index.at(place);
  }

  /** How many cooperations recorded there stand at each stage. */
  demandAt(place: TerritoryId): ReadonlyMap<StageCode, number> {
    const shelf = this.discovery.shelf('cooperation');
    const there = shelf.standingIn(this.around.overlapping(place));
    return new Map(STAGE_CODES.map((stage) => [stage, shelf.bearing(`stage:${stage}`).countWith(there)]));
  }

  /** Takes in what changed: a programme that did not change is the same object. A new day is a new standing for all. */
  private keepUp(): void {
    const { version, date } = this.discovery;
    if (version === this.version) return;
    const newDay = date !== this.day;
    const offers = this.programmes.all();
    for (const [key, offer] of offers) {
      if (!newDay && this.seen.get(key) === offer) continue;
      this.seen.set(key, offer);
      const { document } = offer;
      const state = stateOf(standingOf(document, date));
      this.index.put(key, {
        territories: document.territories,
        excluded: document.excluded,
        positions: state ? positionsOf(document, state) : [],
      });
    }
    this.version = version;
    this.day = date;
  }
}
