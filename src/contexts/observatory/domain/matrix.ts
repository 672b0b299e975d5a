/**
 * The matrix of a place, stage by function, as a page shows it: of one family, one kind of support or money, one kind
 * of applicant, or of all. Each programme is counted once in a cell. Open, announced and to be checked are never added
 * up.
 */
import type { ProgrammeType } from '../../../kernel/programme-terms.ts';
import type { Programme } from '../../programmes/public.ts';
import { type Amounts, Money } from './amounts.ts';
import {
  type ApplicantCode,
  type Cover,
  type FamilyCode,
  FUNCTION_CODES,
  type FunctionCode,
  functionsOf,
  kindsOf,
  type MatrixCellAddress,
  STAGE_CODES,
  type StageCode,
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

/** What is chosen among what reaches a place, by cell, in one pass: nothing of a programme is read twice. */
export function matrixOf(reached: readonly Reached[], choice: MatrixChoice): Matrix {
  const byCell = new Map<StageCode, Map<FunctionCode, CellSum>>(
    STAGE_CODES.map((stage) => [stage, new Map(FUNCTION_CODES.map((of) => [of, new CellSum()]))]),
  );
  const all = new Sum();
  let silent = 0;
  for (const each of reached) {
    const { document } = each;
    if (!fits(document, choice)) continue;
    all.take(each);
    const functions = functionsOf(document);
    if (document.stages.length === 0 || functions.length === 0) silent++;
    const kinds = kindsOf(document).filter((kind) => choice.kind === null || kind === choice.kind);
    for (const stage of new Set(document.stages))
      for (const of of functions) byCell.get(stage)?.get(of)?.takeIn(each, kinds);
  }
  const cells = [...byCell].flatMap(([stage, sums]) =>
    [...sums].map(([of, sum]) => ({ stage, function: of, ...sum.told(), kinds: sum.kinds() })),
  );
  return { cells, silent, all: all.counts };
}

/** How many of some programmes stand how, and what is known of their money. */
class Sum {
  readonly counts: Counts = { open: 0, openPart: 0, soon: 0, unknown: 0 };
  private readonly money = new Money();

  take({ document, state, cover }: Reached): void {
    this.counts[state === 'opens_soon' ? 'soon' : state]++;
    if (state === 'open' && cover === 'part') this.counts.openPart++;
    this.money.take(document);
  }

  told(): Counts & { amounts: Amounts } {
    return { ...this.counts, amounts: this.money.amounts() };
  }
}

/** The same for a cell, and by kind. */
class CellSum extends Sum {
  private readonly byKind = new Map<ProgrammeType, Sum>();

  takeIn(each: Reached, kinds: readonly ProgrammeType[]): void {
    this.take(each);
    for (const kind of kinds) {
      const known = this.byKind.get(kind);
      const sum = known ?? new Sum();
      if (!known) this.byKind.set(kind, sum);
      sum.take(each);
    }
  }

  /** The most numerous first. */
  kinds(): KindCounts[] {
    return [...this.byKind]
      .map(([kind, sum]) => ({ kind, ...sum.told() }))
      .sort((a, b) => sizeOf(b) - sizeOf(a));
  }
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
