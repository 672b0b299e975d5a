/** Where the programmes of a list hold, département by département, and who runs them. */
import { FRANCE, type TerritoryId } from '../../../kernel/territory.ts';
import { type Offer, ReachIndex, type Surroundings } from '../../programmes/public.ts';

export interface Coverage {
  /** By département: how many reach it beyond those for all of France, and how many of these wholly. */
  byPlace: ReadonlyMap<TerritoryId, { count: number; whole: number }>;
  /** For all of France, nothing left out. */
  national: number;
  /** Whose territory nobody told. */
  unplaced: number;
}

export function coverageOf(
  offers: readonly Offer[],
  places: readonly TerritoryId[],
  surroundings: (place: TerritoryId) => Surroundings,
): Coverage {
  const reach = new ReachIndex();
  let national = 0;
  for (const { ordinal, document } of offers) {
    if (document.territories.includes(FRANCE) && document.excluded.length === 0) national++;
    else reach.put(ordinal, document);
  }
  return {
    byPlace: new Map(
      places.map((place) => {
        const groups = reach.groups(surroundings(place));
        const sum = (some: typeof groups) => some.reduce((total, { keys }) => total + keys.length, 0);
        return [place, { count: sum(groups), whole: sum(groups.filter(({ truth }) => truth === 'yes')) }];
      }),
    ),
    national,
    unplaced: reach.withoutTerritory.size,
  };
}

export interface OperatorCount {
  id: string;
  programmes: number;
}

/** The organisations of the directory that run them, those of most first; and how many programmes name none. */
export function operatorsOf(offers: readonly Offer[]): { operators: OperatorCount[]; unnamed: number } {
  const counts = new Map<string, number>();
  let unnamed = 0;
  for (const { document } of offers) {
    const known = new Set(document.operators.flatMap(({ organisation }) => organisation ?? []));
    for (const id of known) counts.set(id, (counts.get(id) ?? 0) + 1);
    if (known.size === 0) unnamed++;
  }
  const operators = [...counts]
    .map(([id, programmes]) => ({ id, programmes }))
    .sort((a, b) => b.programmes - a.programmes || (a.id < b.id ? -1 : 1));
  return { operators, unnamed };
}
