/** How a resource stands in the register. */
import { defineKind, type FacetToken, type Projection } from '../../records/public.ts';
import { type Resource, resource, reuseOf } from './resource.ts';

/** What a list shows of a resource. */
export interface ResourceCard {
  kind: Resource['kind'];
  authors: string[];
  year?: number;
  language: string;
  /** Whether it can be read here, without going elsewhere. */
  here?: true;
}

function project(document: Resource): Projection {
  const here = document.account !== undefined || document.files.length > 0;
  const card: ResourceCard = {
    kind: document.kind,
    authors: document.authors,
    language: document.language,
    ...(document.year !== undefined && { year: document.year }),
    ...(here && { here }),
  };
  const tokens = (group: string, values: readonly string[]): FacetToken[] =>
    values.map((value): FacetToken => `${group}:${value}`);
  const links = (relation: string, ids: readonly (string | undefined)[]) =>
    ids.flatMap((to) => (to === undefined ? [] : [{ to, relation }]));
  return {
    card: { ...card },
    facets: [
      `resource_kind:${document.kind}`,
      `reuse:${reuseOf(document)}`,
      ...tokens('stage', document.stages),
      ...tokens('theme', document.themes),
      ...tokens('need', document.needs),
      ...tokens('use_function', document.functions),
      ...tokens('competence', document.competences),
      ...tokens('audience', document.audiences),
      ...tokens('use_time', document.duration ? [document.duration] : []),
    ],
    places: [],
    links: [
      ...links('author', document.madeBy),
      ...links('comes_from', document.cooperations),
      ...links(
        'can_tell',
        document.tellers.flatMap(({ organisation, cooperation }) => [organisation, cooperation]),
      ),
      ...links('cites', document.cites),
    ],
    words: [
      ...document.authors,
      ...document.persons.map(({ name }) => name),
      String(document.year ?? ''),
      ...Object.values(document.account ?? {}).flatMap((text) => text ?? []),
      ...document.files.flatMap(({ alt }) => alt ?? []),
    ],
  };
}

export const RESOURCE = defineKind<Resource>({
  kind: 'resource',
  path: '/ressources',
  schema: resource,
  project,
});
