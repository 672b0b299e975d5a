/** What an address of the observatory asks for; what is not known is left out. */
import { type ProgrammeType, SUPPORT_TYPES } from '../../../kernel/programme-terms.ts';
import {
  APPLICANT_CODES,
  FAMILY_CODES,
  FUNCTION_CODES,
  type FunctionCode,
  KIND_CODES,
  type MatrixCellAddress,
  STAGE_CODES,
  type StageCode,
} from './cells.ts';
import type { MatrixChoice } from './matrix.ts';

export const MESHES = ['departement', 'epci'] as const;
export type Mesh = (typeof MESHES)[number];

export interface View extends MatrixChoice {
  stage: StageCode;
  function: FunctionCode;
  mesh: Mesh;
}

/** The parameters are those of the lists: `famille`, `nature`, `pour`, `stade`, `fonction`. A kind says its family. */
export function viewIn(query: URLSearchParams): View {
  const one = <T extends string>(codes: readonly T[], name: string): T | undefined =>
    codes.find((code) => code === query.get(name));
  const kind = one(KIND_CODES, 'nature') ?? null;
  return {
    family: kind ? null : (one(FAMILY_CODES, 'famille') ?? null),
    kind,
    applicant: one(APPLICANT_CODES, 'pour') ?? 'anyone',
    stage: one(STAGE_CODES, 'stade') ?? 'emergence',
    function: one(FUNCTION_CODES, 'fonction') ?? 'facilitation',
    mesh: one(MESHES, 'maille') ?? 'departement',
  };
}

/** The choice as an address of the observatory bears it. */
export function choiceQuery(
  { family, kind, applicant }: MatrixChoice,
  extra: Readonly<Record<string, string | null>> = {},
): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(extra)) if (value) query.set(name, value);
  if (family) query.set('famille', family);
  if (kind) query.set('nature', kind);
  if (applicant !== 'anyone') query.set('pour', applicant);
  return query.size > 0 ? `?${query}` : '';
}

const familyOfKind = (kind: ProgrammeType) => (kind in SUPPORT_TYPES ? 'support' : 'funding');
const LISTS = { support: '/accompagnement', funding: '/financements' } as const;

/** The list that makes a cell: its count is that of the cell. */
export function listOf(
  { family, applicant, kind }: MatrixChoice,
  cell: MatrixCellAddress,
  place: string | null,
  statuses: readonly string[],
): string {
  const query = new URLSearchParams();
  if (place) query.set('territoire', place);
  for (const status of statuses) query.append('statut', status);
  if (applicant !== 'anyone') query.set('pour', applicant);
  query.set('fonction', cell.function);
  if (kind) query.set('nature', kind);
  query.set('stade', cell.stage);
  const shelf = kind ? familyOfKind(kind) : family;
  return `${shelf ? LISTS[shelf] : '/dispositifs'}?${query}`;
}
