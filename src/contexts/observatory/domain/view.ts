/** What an address of the observatory asks for; what is not known is left out. */
import {
  APPLICANT_CODES,
  type ApplicantCode,
  FAMILY_CODES,
  type FamilyCode,
  FUNCTION_CODES,
  type FunctionCode,
  type MatrixCellAddress,
  STAGE_CODES,
  type StageCode,
} from './cells.ts';

export interface View {
  family: FamilyCode | null;
  applicant: ApplicantCode;
  stage: StageCode;
  function: FunctionCode;
}

/** The parameters are those of the lists: `famille`, `pour`, `stade`, `fonction`. */
export function viewIn(query: URLSearchParams): View {
  const one = <T extends string>(codes: readonly T[], name: string): T | undefined =>
    codes.find((code) => code === query.get(name));
  return {
    family: one(FAMILY_CODES, 'famille') ?? null,
    applicant: one(APPLICANT_CODES, 'pour') ?? 'anyone',
    stage: one(STAGE_CODES, 'stade') ?? 'emergence',
    function: one(FUNCTION_CODES, 'fonction') ?? 'facilitation',
  };
}

const LISTS = { support: '/accompagnement', funding: '/financements' } as const;

/** The list that makes a cell: its count is that of the cell. */
export function listOf(
  { family, applicant }: Pick<View, 'family' | 'applicant'>,
  cell: MatrixCellAddress,
  place: string | null,
  statuses: readonly string[],
): string {
  const query = new URLSearchParams();
  if (place) query.set('territoire', place);
  for (const status of statuses) query.append('statut', status);
  if (applicant !== 'anyone') query.set('pour', applicant);
  query.set('fonction', cell.function);
  query.set('stade', cell.stage);
  return `${family ? LISTS[family] : '/dispositifs'}?${query}`;
}
