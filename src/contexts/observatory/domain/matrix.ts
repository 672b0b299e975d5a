/** The matrix of a place, stage by function, as a page shows it: for some families and one kind of applicant. */
import {
  type ApplicantCode,
  type Cover,
  FAMILY_CODES,
  type FamilyCode,
  FUNCTION_CODES,
  type FunctionCode,
  positionOf,
  STAGE_CODES,
  type StageCode,
  type State,
  silentOf,
} from './cells.ts';

export interface MatrixCell {
  stage: StageCode;
  function: FunctionCode;
  /** Those that reach the place, wholly or in part. */
  open: number;
  /** Of these, those that reach only a part of it. */
  openPart: number;
  /** Announced, or to be checked: never counted as open. */
  soon: number;
  unknown: number;
}

export type CellState = 'covered' | 'partly' | 'soon' | 'to_check' | 'nothing';

export interface Matrix {
  cells: readonly MatrixCell[];
  /** Programmes that reach the place and name no stage, or no function: they are in no cell. */
  silent: number;
}

export interface MatrixChoice {
  family: FamilyCode | null;
  applicant: ApplicantCode;
}

/** `supply` is what `SupplyIndex` counts for a place. */
export function matrixOf(supply: Uint32Array, { family, applicant }: MatrixChoice): Matrix {
  const families = family ? [family] : FAMILY_CODES;
  const sum = (positions: readonly number[]) => positions.reduce((total, at) => total + (supply[at] ?? 0), 0);
  const cells = STAGE_CODES.flatMap((stage) =>
    FUNCTION_CODES.map((of) => {
      const count = (state: State, cover: Cover) =>
        sum(
          families.map((each) => positionOf({ stage, function: of, family: each, applicant }, state, cover)),
        );
      const both = (state: State) => count(state, 'whole') + count(state, 'part');
      return {
        stage,
        function: of,
        open: both('open'),
        openPart: count('open', 'part'),
        soon: both('opens_soon'),
        unknown: both('unknown'),
      };
    }),
  );
  const silent = sum(
    families.flatMap((each) =>
      (['open', 'opens_soon', 'unknown'] as const).flatMap((state) => [
        silentOf(each, state, 'whole'),
        silentOf(each, state, 'part'),
      ]),
    ),
  );
  return { cells, silent };
}

/** What one may count on in a cell: something open for the whole place, for a part of it, later, perhaps, or nothing. */
export function stateOfCell({ open, openPart, soon, unknown }: MatrixCell): CellState {
  if (open > openPart) return 'covered';
  if (openPart > 0) return 'partly';
  if (soon > 0) return 'soon';
  return unknown > 0 ? 'to_check' : 'nothing';
}

/** Cells where nothing open reaches the whole place; emergence and facilitation first (seed 004). */
export const blindSpots = ({ cells }: Matrix): MatrixCell[] =>
  cells.filter((cell) => stateOfCell(cell) !== 'covered');

/** Cells that several open programmes fill, the fullest first. */
export const overlaps = ({ cells }: Matrix): MatrixCell[] =>
  cells.filter(({ open }) => open > 1).toSorted((a, b) => b.open - a.open);
