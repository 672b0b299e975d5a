/** The description of the API, generated from the same schemas that records are checked with. */
import { z } from 'zod';
import { createDocument, type ZodOpenApiPathsObject } from 'zod-openapi';
import { FACETS } from '../../discovery/public.ts';
import { framePaths } from './openapi-frames.ts';
import { instancePaths } from './openapi-instances.ts';
import { networkPaths, networks } from './openapi-networks.ts';
import { PROBLEMS, type ProblemCode } from './problem.ts';
import type { PublishedShelf } from './shelves.ts';
import { partRequest, wholeRequest } from './write-request.ts';

export const API_VERSION = '1.2.0';
export const MAX_PER_PAGE = 100;

/** The number of records asked per page: 1 to 100, 50 when absent or not a number. */
export function perPage(text: string | null): number {
  return text !== null && /^\d{1,4}$/.test(text) ? Math.min(MAX_PER_PAGE, Math.max(1, Number(text))) : 50;
}

const problem = z.object({ error: z.string(), message: z.string() }).meta({ id: 'Problem' });
const position = z.object({ lon: z.number(), lat: z.number(), approximate: z.boolean() }).nullable();

/** Of a copy: where the record is at home. */
const home = z
  .object({
    instance: z.url(),
    id: z.uuid(),
    url: z.url(),
    licence: z.string(),
    version: z.int(),
    received: z.iso.datetime(),
  })
  .meta({ id: 'Home' });

const refusal = z
  .object({
    type: z.url(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    errors: z.array(z.object({ path: z.string(), code: z.string(), message: z.string() })).optional(),
    version: z.int().optional().meta({ description: 'The version that the record is at.' }),
  })
  .meta({ id: 'Refusal' });

/** What each of these refusals looks like, by status. */
function refusals(codes: readonly ProblemCode[]) {
  const byStatus = Map.groupBy(codes, (code) => PROBLEMS[code].status);
  return Object.fromEntries(
    [...byStatus].map(([status, each]) => [
      String(status),
      {
        description: each.map((code) => `${code}: ${PROBLEMS[code].title}`).join(' '),
        content: { 'application/problem+json': { schema: refusal } },
      },
    ]),
  );
}

const IN_ANY_WRITE = [
  ...['no_token', 'unknown_token', 'token_ended', 'token_expired', 'out_of_scope', 'not_json', 'malformed'],
  ...['invalid', 'nothing_changes', 'bad_key', 'other_request', 'too_many'],
] as ProblemCode[];
const IN_A_CHANGE = [...IN_ANY_WRITE, 'not_found', 'changed_meanwhile', 'if_match_needed'] as ProblemCode[];

const published = z.object({ status: z.literal('published'), id: z.uuid(), url: z.url(), version: z.int() });
const proposed = z.object({ status: z.literal('proposed'), id: z.uuid(), url: z.url() });
const idempotency = {
  'idempotency-key': z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'The same key is answered the same, for a day.' }),
};

/** The write side of a shelf. */
function writesOf({ kind, name }: PublishedShelf) {
  const document = kind.schema;
  const body = (schema: z.ZodType) => ({ required: true, content: { 'application/json': { schema } } });
  const accepted = {
    description: 'Proposed: somebody will read it. Location leads to the proposal.',
    content: { 'application/json': { schema: proposed } },
  };
  const done = (description: string) => ({
    description,
    content: { 'application/json': { schema: published } },
  });
  const record = z.object({ record: z.string().meta({ description: 'Slug or identifier.' }) });
  const header = z.object({
    'if-match': z.string().meta({ description: 'The ETag of the version that was read.' }),
    ...idempotency,
  });
  const change = (verb: string, summary: string, schema: z.ZodType) => ({
    operationId: `${verb}_${name}`,
    summary,
    security: [{ token: [] }],
    requestParams: { path: record, header },
    requestBody: body(schema),
    responses: { '200': done('Published'), '202': accepted, ...refusals(IN_A_CHANGE) },
  });
  return {
    post: {
      operationId: `create_${name}`,
      summary: `Add one of ${name}: published where the token's person may, proposed otherwise`,
      security: [{ token: [] }],
      requestParams: { header: z.object(idempotency) },
      requestBody: body(wholeRequest.extend({ document })),
      responses: { '201': done('Published'), '202': accepted, ...refusals(IN_ANY_WRITE) },
    },
    put: change('replace', `Change one of ${name}, given whole`, wholeRequest.extend({ document })),
    patch: change('change', `Change some fields of one of ${name}`, partRequest),
  };
}

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
    ...(kind.kind !== 'resource' && {
      reseau: z.string().optional().meta({
        description:
          'Code of a network: its members. Its public fields are then filters too, as <network>:<field>, and columns of tables.',
      }),
    }),
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
      home: home.optional(),
      document: kind.schema,
      networks,
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
  const { post, put, patch } = writesOf(shelf);
  return {
    [`/api/v1/${name}`]: {
      post,
      get: {
        operationId: `list_${name}`,
        summary: `List of ${name}`,
        requestParams: { query: paged },
        responses: ok('A page of records', 'application/json', list),
      },
    },
    [`/api/v1/${name}/{record}`]: {
      put,
      patch,
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
    components: {
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A personal token, made at /compte/jetons.' },
      },
    },
    paths: Object.assign({}, ...shelves.map(pathsOf), networkPaths, framePaths, instancePaths),
  });
