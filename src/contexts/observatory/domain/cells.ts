/**
 * The cells that a programme fills: one for each stage it is for, each function it pays for or provides, and each kind
 * of applicant it takes (and `anyone`, which every programme fills); and, whoever applies, one for each kind of support
 * or money that it is. What it does not say fills no cell.
 */
import {
  APPLICANTS,
  FUNCTIONS,
  FUNDING_TYPES,
  PROGRAMME_TYPES,
  type ProgrammeType,
  SUPPORT_TYPES,
} from '../../../kernel/programme-terms.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import type { Programme, Standing } from '../../programmes/public.ts';

export const STAGE_CODES = Object.keys(STAGES) as (keyof typeof STAGES)[];
export const FUNCTION_CODES = Object.keys(FUNCTIONS) as (keyof typeof FUNCTIONS)[];
export const FAMILY_CODES = ['support', 'funding'] as const;
export const APPLICANT_CODES = ['anyone', ...Object.keys(APPLICANTS)] as (
  | 'anyone'
  | keyof typeof APPLICANTS
)[];
/** Kinds of support, then of money. */
export const KIND_CODES = Object.keys(PROGRAMME_TYPES) as ProgrammeType[];
/** How far one may count on it. What is closed is in no cell. */
export const STATES = ['open', 'opens_soon', 'unknown'] as const;
export const COVERS = ['whole', 'part'] as const;

export type StageCode = (typeof STAGE_CODES)[number];
export type FunctionCode = (typeof FUNCTION_CODES)[number];
export type FamilyCode = (typeof FAMILY_CODES)[number];
export type ApplicantCode = (typeof APPLICANT_CODES)[number];
export type State = (typeof STATES)[number];
export type Cover = (typeof COVERS)[number];

/** Cells of one state and cover: by family and applicant, then by kind. */
const PLAIN = STAGE_CODES.length * FUNCTION_CODES.length * FAMILY_CODES.length * APPLICANT_CODES.length;
const BLOCK = PLAIN + STAGE_CODES.length * FUNCTION_CODES.length * KIND_CODES.length;
/** How many numbers a place's supply takes. */
export const SIZE = BLOCK * STATES.length * COVERS.length;

export interface Cell {
  stage: StageCode;
  function: FunctionCode;
  family: FamilyCode;
  applicant: ApplicantCode;
}

/** A cell of the matrix that a page shows. */
export type MatrixCellAddress = Pick<Cell, 'stage' | 'function'>;

const plain = ({ stage, function: of, family, applicant }: Cell): number =>
  ((STAGE_CODES.indexOf(stage) * FUNCTION_CODES.length + FUNCTION_CODES.indexOf(of)) * FAMILY_CODES.length +
    FAMILY_CODES.indexOf(family)) *
    APPLICANT_CODES.length +
  APPLICANT_CODES.indexOf(applicant);

const offset = (state: State, cover: Cover): number =>
  (STATES.indexOf(state) * COVERS.length + COVERS.indexOf(cover)) * BLOCK;

/** Where the count of a cell stands in a place's supply. */
export const positionOf = (cell: Cell, state: State, cover: Cover): number =>
  offset(state, cover) + plain(cell);

/** Where the count of a cell stands for one kind, whoever applies. */
export const kindPositionOf = (
  cell: MatrixCellAddress,
  kind: ProgrammeType,
  state: State,
  cover: Cover,
): number =>
  offset(state, cover) +
  PLAIN +
  (STAGE_CODES.indexOf(cell.stage) * FUNCTION_CODES.length + FUNCTION_CODES.indexOf(cell.function)) *
    KIND_CODES.length +
  KIND_CODES.indexOf(kind);

/** From the positions for `whole` to those for `part`. */
export const PART = BLOCK;

/** The state of a standing; null when it is closed. */
export const stateOf = ({ openness }: Standing): State | null =>
  openness === 'closed' ? null : openness === 'closes_soon' ? 'open' : openness;

/** What a programme says it pays for or provides. */
export const functionsOf = (document: Programme): FunctionCode[] =>
  FUNCTION_CODES.filter((code) => document.functions[code] === true);

/** The kinds that a programme is, of its own family. */
export function kindsOf({ family, types }: Programme): ProgrammeType[] {
  const own = family === 'support' ? SUPPORT_TYPES : FUNDING_TYPES;
  return [...new Set(types)].filter((type) => type in own);
}

/** Every position that a programme fills, for `whole`. */
export function positionsOf(document: Programme, state: State): number[] {
  const { family, stages } = document;
  const applicants: ApplicantCode[] = [
    'anyone',
    ...APPLICANT_CODES.filter((code) => code !== 'anyone' && document.applicants[code] === true),
  ];
  const kinds = kindsOf(document);
  return [...new Set(stages)].flatMap((stage) =>
    functionsOf(document).flatMap((of) => [
      ...applicants.map((applicant) =>
        positionOf({ stage, function: of, family, applicant }, state, 'whole'),
      ),
      ...kinds.map((kind) => kindPositionOf({ stage, function: of }, kind, state, 'whole')),
    ]),
  );
}
