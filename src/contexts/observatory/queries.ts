/** What reaches places, following the programmes and the day. No query: both are in memory. */
import { kindOf, type TerritoryId } from '../../kernel/territory.ts';
import type { Around, Discovery } from '../discovery/public.ts';
import {
  type Offer,
  type Programme,
  type ProgrammeIndex,
  type Surroundings,
  standingOf,
} from '../programmes/public.ts';
import type { TerritoryIndex } from '../territories/public.ts';
import {
  type MatrixCellAddress,
  positionsOf,
  STAGE_CODES,
  type StageCode,
  type State,
  stateOf,
} from './domain/cells.ts';
import { countOver, type Tally, tally } from './domain/everywhere.ts';
import { type Counts, fills, fits, type MatrixChoice, type Reached } from './domain/matrix.ts';
import { SupplyIndex } from './domain/supply.ts';

interface Needs {
  programmes: ProgrammeIndex;
  discovery: Discovery;
  around: Around;
  territories: TerritoryIndex;
}

export class Supply {
  private readonly programmes: ProgrammeIndex;
  private readonly discovery: Discovery;
  private readonly around: Around;
  /** Every inter-municipal body, by code. */
  readonly epci: readonly TerritoryId[];
  private readonly index: SupplyIndex;
  private readonly seen = new Map<number, { offer: Offer; state: State | null }>();
  private version = Number.NaN;
  private day = '';

  constructor(needs: Needs) {
    this.programmes = needs.programmes;
    this.discovery = needs.discovery;
    this.around = needs.around;
    this.epci = needs.territories
      .descendants('pays-FR' as TerritoryId)
      .filter((id) => kindOf(id) === 'epci')
      .sort();
    this.index = new SupplyIndex((place) => this.surroundings(place));
  }

  private surroundings(place: TerritoryId): Surroundings {
    return { holding: this.around.holding(place), overlapping: this.around.overlapping(place) };
  }

  /** What reaches a place today and is not closed, each once. */
  reachedAt(place: TerritoryId): Reached[] {
    this.keepUp();
    return this.programmes.reaching(place).flatMap(({ key, truth }) => {
      const known = this.seen.get(key);
      if (!known?.state) return [];
      const { offer, state } = known;
      return [{ document: offer.document, state, cover: truth === 'yes' ? 'whole' : 'part' } as const];
    });
  }

  /** One cell over many places. */
  over(
    places: readonly TerritoryId[],
    choice: MatrixChoice,
    cell: MatrixCellAddress,
  ): Map<TerritoryId, Counts> {
    this.keepUp();
    const chosen = new Map<number, { document: Programme; state: State }>();
    for (const [key, { offer, state }] of this.seen) {
      const { document } = offer;
      if (state && fits(document, choice) && fills(document, cell)) chosen.set(key, { document, state });
    }
    return countOver(chosen, places, (place) => this.surroundings(place));
  }

  /** In how many of the inter-municipal bodies of a place each cell stands how. Kept from the first time it is asked. */
  tallyAt(place: TerritoryId, choice: MatrixChoice): { cells: Tally[]; places: number } {
    this.keepUp();
    if (this.index.all().length === 0) this.index.follow(this.epci);
    const there = this.around.overlapping(place);
    const supplies = this.index.all().flatMap((each) => (there.has(each.place) ? [each.supply] : []));
    return { cells: tally(supplies, choice), places: supplies.length };
  }

  /** How many cooperations recorded there stand at each stage. */
  demandAt(place: TerritoryId): ReadonlyMap<StageCode, number> {
    const shelf = this.discovery.shelf('cooperation');
    const there = shelf.standingIn(this.around.overlapping(place));
    return new Map(STAGE_CODES.map((stage) => [stage, shelf.bearing(`stage:${stage}`).countWith(there)]));
  }

  /** How many cooperations are recorded there. */
  cooperationsAt(place: TerritoryId): number {
    return this.discovery.shelf('cooperation').standingIn(this.around.overlapping(place)).size;
  }

  /** Takes in what changed: a programme that did not change is the same object. A new day is a new standing for all. */
  private keepUp(): void {
    const { version, date } = this.discovery;
    if (version === this.version) return;
    const newDay = date !== this.day;
    for (const [key, offer] of this.programmes.all()) {
      if (!newDay && this.seen.get(key)?.offer === offer) continue;
      const { document } = offer;
      const state = stateOf(standingOf(document, date));
      this.seen.set(key, { offer, state });
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
