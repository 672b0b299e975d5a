/** One cell over many places, and all cells over many places: what a map and a national table show. */
import type { TerritoryId } from '../../../kernel/territory.ts';
import { type Programme, ReachIndex, type Surroundings } from '../../programmes/public.ts';
import {
  type Cover,
  FAMILY_CODES,
  FUNCTION_CODES,
  kindPositionOf,
  type MatrixCellAddress,
  positionOf,
  STAGE_CODES,
  type State,
} from './cells.ts';
import { type CellState, type Counts, type MatrixChoice, stateOfCell } from './matrix.ts';

/** What reaches each place, of programmes chosen beforehand. */
export function countOver(
  programmes: Iterable<readonly [key: number, { document: Programme; state: State }]>,
  places: readonly TerritoryId[],
  surroundings: (place: TerritoryId) => Surroundings,
): Map<TerritoryId, Counts> {
  const reach = new ReachIndex();
  const states = new Map<number, State>();
  for (const [key, { document, state }] of programmes) {
    reach.put(key, document);
    states.set(key, state);
  }
  return new Map(
    places.map((place) => {
      const counts: Counts = { open: 0, openPart: 0, soon: 0, unknown: 0 };
      for (const { truth, keys } of reach.groups(surroundings(place))) {
        for (const key of keys) {
          const state = states.get(key);
          if (!state) continue;
          counts[state === 'opens_soon' ? 'soon' : state]++;
          if (state === 'open' && truth === 'part') counts.openPart++;
        }
      }
      return [place, counts];
    }),
  );
}

export interface Tally extends MatrixCellAddress {
  /** In how many places the cell stands so. */
  places: Readonly<Record<CellState, number>>;
}

/** Whether the counts kept for each place answer a choice: kinds are not kept by applicant. */
export const isKept = ({ kind, applicant }: MatrixChoice): boolean => kind === null || applicant === 'anyone';

/** In how many places each cell stands how; `supplies` are what `SupplyIndex` counts. */
export function tally(supplies: readonly Readonly<Uint32Array>[], choice: MatrixChoice): Tally[] {
  return STAGE_CODES.flatMap((stage) =>
    FUNCTION_CODES.map((of) => {
      const cell = { stage, function: of };
      const places = { covered: 0, partly: 0, soon: 0, to_check: 0, nothing: 0 };
      const positions = positionsOfCell(cell, choice);
      for (const supply of supplies) places[stateOfCell(positions(supply))]++;
      return { ...cell, places };
    }),
  );
}

/** The counts of one cell in a place's supply. */
export function positionsOfCell(
  cell: MatrixCellAddress,
  { family, kind, applicant }: MatrixChoice,
): (supply: Readonly<Uint32Array>) => Counts {
  const families = family ? [family] : FAMILY_CODES;
  const at = (state: State, cover: Cover) =>
    kind
      ? [kindPositionOf(cell, kind, state, cover)]
      : families.map((each) => positionOf({ ...cell, family: each, applicant }, state, cover));
  const [open, openPart] = [at('open', 'whole'), at('open', 'part')];
  const [soon, unknown] = (['opens_soon', 'unknown'] as const).map((state) => [
    ...at(state, 'whole'),
    ...at(state, 'part'),
  ]);
  return (supply) => {
    const sum = (positions: readonly number[] = []) =>
      positions.reduce((total, position) => total + (supply[position] ?? 0), 0);
    const part = sum(openPart);
    return { open: sum(open) + part, openPart: part, soon: sum(soon), unknown: sum(unknown) };
  };
}
