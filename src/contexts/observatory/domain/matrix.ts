/**
 * The matrix of a place, stage by function, as a page shows it: of one family, one kind of support or money, one kind
 * of applicant, or of all. Each programme is counted once in a cell. Open, announced and to be checked are never added
 * up.
 */
import type { ProgrammeType } from '../../../kernel/programme-terms.ts';
import type { Programme } from '../../programmes/public.ts';
import { type Amounts, amountsOf } from './amounts.ts';
import {
  type ApplicantCode,
  type Cover,
  type FamilyCode,
  FUNCTION_CODES,
  functionsOf,
  kindsOf,
  type MatrixCellAddress,
  STAGE_CODES,
  type State,
} from './cells.ts';

export interface MatrixChoice {
  family: FamilyCode | null;
  kind: ProgrammeType | null;
  applicant: ApplicantCode;
}

/** A programme that reaches the place, and is not closed. */
export interface Reached {
  document: Programme;
  state: State;
  cover: Cover;
}

export interface Counts {
  /** Those that reach the place, wholly or in part. */
  open: number;
  /** Of these, those that reach only a part of it. */
  openPart: number;
  /** Announced, or to be checked: never counted as open. */
  soon: number;
  unknown: number;
}

export interface MatrixCell extends Counts, MatrixCellAddress {
  amounts: Amounts;
  /** The same by kind, the most numerous first. A programme of several kinds is in each. */
  kinds: readonly KindCounts[];
}

export interface KindCounts extends Counts {
  kind: ProgrammeType;
  amounts: Amounts;
}

export type CellState = 'covered' | 'partly' | 'soon' | 'to_check' | 'nothing';
export const CELL_STATES = ['covered', 'partly', 'soon', 'to_check', 'nothing'] as const;

export interface Matrix {
  cells: readonly MatrixCell[];
  /** Programmes that reach the place and name no stage, or no function: they are in no cell. */
  silent: number;
  /** All that reach the place and are chosen, whatever their cell. */
  all: Counts;
}

/** What a programme does not say is never taken for a yes. */
export const fits = (document: Programme, { family, kind, applicant }: MatrixChoice): boolean =>
  (family === null || document.family === family) &&
  (kind === null || kindsOf(document).includes(kind)) &&
  (applicant === 'anyone' || document.applicants[applicant] === true);

export const fills = ({ stages, functions }: Programme, cell: MatrixCellAddress): boolean =>
  stages.includes(cell.stage) && functions[cell.function] === true;

export function matrixOf(reached: readonly Reached[], choice: MatrixChoice): Matrix {
  const chosen = reached.filter(({ document }) => fits(document, choice));
  const byCell = new Map<string, Reached[]>();
  let silent = 0;
  for (const each of chosen) {
    const functions = functionsOf(each.document);
    if (each.document.stages.length === 0 || functions.length === 0) silent++;
    for (const stage of new Set(each.document.stages))
      for (const of of functions) listIn(byCell, `${stage} ${of}`).push(each);
  }
  const cells = STAGE_CODES.flatMap((stage) =>
    FUNCTION_CODES.map((of) => {
      const there = byCell.get(`${stage} ${of}`) ?? [];
      return {
        stage,
        function: of,
        ...countsOf(there),
        amounts: amounts(there),
        kinds: byKind(there, choice),
      };
    }),
  );
  return { cells, silent, all: countsOf(chosen) };
}

function listIn<Key>(lists: Map<Key, Reached[]>, key: Key): Reached[] {
  const known = lists.get(key);
  if (known) return known;
  const fresh: Reached[] = [];
  lists.set(key, fresh);
  return fresh;
}

const amounts = (reached: readonly Reached[]) => amountsOf(reached.map(({ document }) => document));

function countsOf(reached: readonly Pick<Reached, 'state' | 'cover'>[]): Counts {
  const counts: Counts = { open: 0, openPart: 0, soon: 0, unknown: 0 };
  for (const { state, cover } of reached) {
    counts[state === 'opens_soon' ? 'soon' : state]++;
    if (state === 'open' && cover === 'part') counts.openPart++;
  }
  return counts;
}

/** One kind chosen: only that one. */
function byKind(reached: readonly Reached[], { kind: only }: MatrixChoice): KindCounts[] {
  const groups = new Map<ProgrammeType, Reached[]>();
  for (const each of reached) {
    for (const kind of kindsOf(each.document)) {
      if (only === null || kind === only) listIn(groups, kind).push(each);
    }
  }
  return [...groups]
    .map(([kind, of]) => ({ kind, ...countsOf(of), amounts: amounts(of) }))
    .sort((a, b) => sizeOf(b) - sizeOf(a));
}

export const sizeOf = ({ open, soon, unknown }: Counts): number => open + soon + unknown;

/** What one may count on in a cell: something open for the whole place, for a part of it, later, perhaps, or nothing. */
export function stateOfCell({ open, openPart, soon, unknown }: Counts): CellState {
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
