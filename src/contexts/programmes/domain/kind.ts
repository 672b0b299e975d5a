/** How a programme stands in the register. */

import type { Openness } from '../../../kernel/programme-terms.ts';
import { kindOf } from '../../../kernel/territory.ts';
import { defineKind, type FacetToken, type Projection, timed } from '../../records/public.ts';
import { type Programme, programme } from './programme.ts';
import { periodsOf } from './standing.ts';
import { VARIANTS } from './variants.ts';

/** What a list shows of a programme. */
export interface ProgrammeCard {
  family: Programme['family'];
  types: Programme['types'];
  status: Programme['status'];
  stages: Programme['stages'];
  themes: Programme['themes'];
  operators: string[];
  functions: Programme['functions'];
  applicants: Programme['applicants'];
  /** What tells how it stands today. */
  calendar?: Programme['calendar'];
  checked?: string | undefined;
  amountMin?: number | undefined;
  amountMax?: number | undefined;
  rate?: string | undefined;
}

/** From the widest. */
const SCALES = ['pays', 'region', 'departement', 'perimetre', 'epci', 'commune'] as const;

function project(document: Programme): Projection {
  const card: ProgrammeCard = {
    family: document.family,
    types: document.types,
    status: document.status,
    stages: document.stages,
    themes: document.themes,
    operators: document.operators.flatMap(({ name }) => name ?? []),
    functions: document.functions,
    applicants: document.applicants,
    calendar: document.calendar,
    checked: document.checked,
    amountMin: document.amountMin,
    amountMax: document.amountMax,
    rate: document.rate ?? rateInWords(document),
  };
  const kinds = document.territories.map(kindOf);
  const scale = SCALES.find((each) => kinds.includes(each)) ?? 'unknown';
  return {
    card: JSON.parse(JSON.stringify(card)),
    facets: [
      `family:${document.family}`,
      ...each('type', document.types),
      ...each('stage', document.stages),
      ...each('purpose', document.purposes),
      ...each('model', document.models),
      ...each('theme', document.themes),
      ...each('mode', document.modes),
      ...each('dimension', document.dimensions),
      ...told('applicant', document.applicants),
      ...told('function', document.functions),
      `scale:${scale}`,
      ...(document.charged === undefined ? [] : [`fee:${document.charged ? 'charged' : 'free'}` as const]),
      ...((document.years ?? 0) > 1 ? ['durability:multi_year' as const] : []),
      ...(document.renewable ? ['durability:renewable' as const] : []),
      ...periodsOf(document).flatMap(({ openness, from, until }) =>
        statuses(openness).map((status) => timed(`status:${status}`, from, until)),
      ),
      // Not filters: what orders a list, and what a place takes away.
      ...(document.calendar?.closes ? [`closes:${document.calendar.closes}` as const] : []),
      ...(document.checked ? [`checked:${document.checked}` as const] : []),
      ...each('not_in', document.excluded),
    ],
    places: [],
    links: [
      ...document.operators.flatMap(({ organisation }) =>
        organisation ? [{ to: organisation, relation: 'operator' }] : [],
      ),
      ...document.methods.map((to) => ({ to, relation: 'method' })),
      ...(document.followedBy ? [{ to: document.followedBy, relation: 'followed_by' }] : []),
      ...(document.variantOf ? [{ to: document.variantOf, relation: 'variant_of' }] : []),
    ],
    words: [...card.operators, ...document.audiences, document.conditions ?? ''],
  };
}

const each = (group: string, values: readonly string[]): FacetToken[] =>
  values.map((value): FacetToken => `${group}:${value}`);

/** What is told to be so; and, apart, that a thing is told not to be: all else is not known. */
const told = (group: string, record: Readonly<Record<string, boolean | undefined>>): FacetToken[] =>
  Object.entries(record).flatMap(([code, value]): FacetToken[] =>
    value === undefined ? [] : [value ? `${group}:${code}` : `${group}_no:${code}`],
  );

/** What closes soon is open too. */
const statuses = (openness: Openness): Openness[] =>
  openness === 'closes_soon' ? ['open', 'closes_soon'] : [openness];

function rateInWords({ rateMin, rateMax }: Programme): string | undefined {
  if (rateMax === undefined && rateMin === undefined) return undefined;
  const low = rateMin === undefined || rateMin === rateMax ? '' : `${rateMin} à `;
  return `${low}${rateMax ?? ''}\u00a0%`;
}

export const PROGRAMME = defineKind<Programme>({
  kind: 'programme',
  path: '/dispositifs',
  schema: programme,
  project,
  derivation: VARIANTS,
});
