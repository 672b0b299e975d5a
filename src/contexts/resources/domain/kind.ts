/** How a resource stands in the register. */
import { defineKind, type FacetToken, type Projection } from '../../records/public.ts';
import { type Resource, resource } from './resource.ts';

/** What a list shows of a resource. */
export interface ResourceCard {
  kind: Resource['kind'];
  authors: string[];
  year?: number;
  language: string;
}

function project(document: Resource): Projection {
  const card: ResourceCard = {
    kind: document.kind,
    authors: document.authors,
    language: document.language,
    ...(document.year !== undefined && { year: document.year }),
  };
  return {
    card: { ...card },
    facets: [
      `resource_kind:${document.kind}`,
      ...document.stages.map((stage): FacetToken => `stage:${stage}`),
      ...document.themes.map((theme): FacetToken => `theme:${theme}`),
    ],
    places: [],
    links: [],
    words: [...document.authors, String(document.year ?? '')],
  };
}

export const RESOURCE = defineKind<Resource>({
  kind: 'resource',
  path: '/ressources',
  schema: resource,
  project,
});
