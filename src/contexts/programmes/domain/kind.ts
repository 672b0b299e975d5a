/** How a programme stands in the register. */
import { defineKind, type FacetToken, type Projection } from '../../records/public.ts';
import { type Programme, programme } from './programme.ts';

/** What a list shows of a programme. */
export interface ProgrammeCard {
  family: Programme['family'];
  type: string;
  status: Programme['status'];
  stages: Programme['stages'];
  themes: Programme['themes'];
  operators: string[];
}

function project(document: Programme): Projection {
  const card: ProgrammeCard = {
    family: document.family,
    type: document.supportType ?? document.fundingType ?? '',
    status: document.status,
    stages: document.stages,
    themes: document.themes,
    operators: document.operators.flatMap(({ name }) => name ?? []),
  };
  return {
    card: { ...card },
    facets: [
      `family:${document.family}`,
      `status:${document.status}`,
      ...(document.supportType ? [`support_type:${document.supportType}` as const] : []),
      ...(document.fundingType ? [`funding_type:${document.fundingType}` as const] : []),
      ...document.stages.map((stage): FacetToken => `stage:${stage}`),
      ...document.themes.map((theme): FacetToken => `theme:${theme}`),
    ],
    places: [],
    links: document.operators.flatMap(({ organisation }) =>
      organisation ? [{ to: organisation, relation: 'operator' }] : [],
    ),
    words: [...card.operators, ...document.audiences, document.conditions ?? ''],
  };
}

export const PROGRAMME = defineKind<Programme>({
  kind: 'programme',
  path: '/dispositifs',
  schema: programme,
  project,
});
