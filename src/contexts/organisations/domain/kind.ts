/** How an organisation stands in the register. It is shown where it sits if that is known, else where it acts. */
import { defineKind, type FacetToken, type Projection } from '../../records/public.ts';
import { type Organisation, organisation } from './organisation.ts';

/** What a list shows of an organisation. */
export interface OrganisationCard {
  kinds: Organisation['kinds'];
  themes: Organisation['themes'];
  legalForm?: NonNullable<Organisation['legalForm']>;
  alias?: string;
}

function project(document: Organisation): Projection {
  const card: OrganisationCard = {
    kinds: document.kinds,
    themes: document.themes,
    ...(document.legalForm && { legalForm: document.legalForm }),
    ...(document.alias && { alias: document.alias }),
  };
  return {
    card: { ...card },
    facets: [
      ...document.kinds.map((kind): FacetToken => `kind:${kind}`),
      ...document.themes.map((theme): FacetToken => `theme:${theme}`),
      ...(document.legalForm ? [`legal_form:${document.legalForm}` as const] : []),
      ...(document.scale ? [`scale:${document.scale}` as const] : []),
    ],
    point: document.point,
    places: document.seat ? [document.seat, ...document.territories] : document.territories,
    links: document.networks.map((to) => ({ to, relation: 'network' })),
    words: [document.alias ?? '', document.siren ?? '', document.siret ?? '', document.rna ?? ''],
  };
}

export const ORGANISATION = defineKind<Organisation>({
  kind: 'organisation',
  path: '/organisations',
  schema: organisation,
  project,
});
