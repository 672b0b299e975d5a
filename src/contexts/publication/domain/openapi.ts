/** The description of the API, generated from the same schemas that records are checked with. */
import { z } from 'zod';
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { FACETS } from '../../discovery/public.ts';
import type { PublishedShelf } from './shelves.ts';

export const API_VERSION = '1.0.0';
export const MAX_PER_PAGE = 100;

/** The number of records asked per page: 1 to 100, 50 when absent or not a number. */
export function perPage(text: string | null): number {
  return text !== null && /^\d{1,4}$/.test(text) ? Math.min(MAX_PER_PAGE, Math.max(1, Number(text))) : 50;
}

const problem = z.object({ error: z.string(), message: z.string() }).meta({ id: 'Problem' });
const position = z.object({ lon: z.number(), lat: z.number(), approximate: z.boolean() }).nullable();

function filtersOf({ kind }: PublishedShelf) {
  const groups = FACETS[kind.kind].map(({ param, terms }) => [
    param,
    z
      .array(terms === 'territories' ? z.string() : z.enum(Object.keys(terms) as [string, ...string[]]))
      .optional()
      .meta({ description: 'Several values add up.' }),
  ]);
  return z.object({
    q: z.string().max(500).optional().meta({ description: 'Words to search, in French.' }),
    territoire: z
      .string()
      .optional()
      .meta({ description: 'A territory, by kind and INSEE code: commune-35238, region-53.' }),
    ...Object.fromEntries(groups),
  });
}

function pathsOf(shelf: PublishedShelf): ZodOpenApiPathsObject {
  const { kind, name } = shelf;
  const record = z
    .object({
      id: z.uuid(),
      url: z.url(),
      version: z.int(),
      createdAt: z.iso.datetime(),
      updatedAt: z.iso.datetime(),
      position,
      document: kind.schema,
    })
    .meta({ id: `${kind.kind}Record` });
  const filters = filtersOf(shelf);
  const list = z.object({
    total: z.int(),
    page: z.int(),
    perPage: z.int(),
    next: z.url().nullable(),
    approximateSearch: z.string().nullable(),
    results: z.array(record),
  });
  const paged = filters.extend({
    tri: z.enum(['pertinence', 'nom', 'recent']).optional(),
    page: z.int().min(1).optional(),
    par_page: z.int().min(1).max(MAX_PER_PAGE).optional(),
  });
  const ok = (description: string, type: string, schema: z.ZodType) => ({
    '200': { description, content: { [type]: { schema } } },
  });
  return {
    [`/api/v1/${name}`]: {
      get: {
        operationId: `list_${name}`,
        summary: `List of ${name}`,
        requestParams: { query: paged },
        responses: ok('A page of records', 'application/json', list),
      },
    },
    [`/api/v1/${name}/{record}`]: {
      get: {
        operationId: `read_${name}`,
        summary: `One of ${name}`,
        requestParams: {
          path: z.object({ record: z.string().meta({ description: 'Slug or identifier.' }) }),
        },
        responses: {
          ...ok('The record', 'application/json', record),
          '404': { description: 'No such record', content: { 'application/json': { schema: problem } } },
        },
      },
    },
    [`/api/v1/${name}.geojson`]: {
      get: {
        operationId: `geojson_${name}`,
        summary: `All ${name} that the filters leave and that stand somewhere, as GeoJSON`,
        requestParams: { query: filters },
        responses: ok(
          'A FeatureCollection (RFC 7946), streamed',
          'application/geo+json',
          z.object({ type: z.literal('FeatureCollection'), features: z.array(z.object({}).loose()) }),
        ),
      },
    },
    [`/api/v1/${name}.csv`]: {
      get: {
        operationId: `csv_${name}`,
        summary: `All ${name} that the filters leave, as a table`,
        requestParams: { query: filters },
        responses: ok('CSV, UTF-8, streamed', 'text/csv', z.string()),
      },
    },
  };
}

/** The whole document, for these shelves and this instance. */
export const openApi = (shelves: readonly PublishedShelf[], baseUrl: string) =>
  createDocument({
    openapi: '3.1.1',
    info: {
      title: 'Terreau',
      version: API_VERSION,
      description: 'Coopérations territoriales, organisations, dispositifs et ressources : données ouvertes.',
      license: {
        name: 'Licence Ouverte 2.0',
        url: 'https://www.etalab.gouv.fr/licence-ouverte-open-licence',
      },
    },
    servers: [{ url: baseUrl }],
    paths: Object.assign({}, ...shelves.map(pathsOf)),
  });
