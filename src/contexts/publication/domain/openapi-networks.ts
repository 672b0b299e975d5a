/** The fields of networks, in the description of the API. */
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { definitionRequest, valuesRequest } from '../../fields/public.ts';

export const networks = z.record(z.string(), z.record(z.string(), z.unknown())).optional().meta({
  description:
    'What it says to everybody in the fields of the networks that it is a member of: by network, then by field.',
});

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } });
const set = z
  .object({
    code: z.string(),
    url: z.url(),
    owner: z.record(z.string(), z.string()),
    name: z.object({ fr: z.string(), en: z.string() }),
    fields: z.array(z.object({ code: z.string(), kind: z.string() }).loose()),
  })
  .meta({ id: 'NetworkFields' });
const said = z
  .object({
    record: z.uuid(),
    network: z.string(),
    membership: z.enum(['both', 'listed', 'said', 'inside']),
    audience: z.enum(['public', 'members', 'stewards']),
    values: z.record(z.string(), z.unknown()),
    missing: z.array(z.string()),
    version: z.int().optional(),
  })
  .meta({ id: 'NetworkValues' });
const written = z.object({ status: z.literal('published') }).loose();
const security = [{ token: [] }];
const version = z.object({
  'if-match': z.string().meta({ description: 'The ETag of the version that was read.' }),
});

export const networkPaths: ZodOpenApiPathsObject = {
  '/api/v1/reseaux': {
    get: {
      operationId: 'list_networks',
      summary: 'Networks and territories that ask their members for fields of their own',
      responses: { '200': { description: 'All of them', ...json(z.object({ results: z.array(set) })) } },
    },
  },
  '/api/v1/reseaux/{network}': {
    get: {
      operationId: 'read_network',
      summary: 'The fields of one network',
      requestParams: { path: z.object({ network: z.string() }) },
      responses: { '200': { description: 'Its fields', ...json(set) } },
    },
  },
  '/api/v1/reseaux/{network}/fiches/{record}': {
    get: {
      operationId: 'read_network_values',
      summary: 'What a record says in a network, as far as the person of the token may see',
      security,
      requestParams: { path: z.object({ network: z.string(), record: z.uuid() }) },
      responses: { '200': { description: 'Values', ...json(said) } },
    },
    patch: {
      operationId: 'fill_network_values',
      summary: 'Change what a record says in a network',
      security,
      requestParams: { path: z.object({ network: z.string(), record: z.uuid() }), header: version },
      requestBody: { required: true, ...json(valuesRequest) },
      responses: { '200': { description: 'Written', ...json(written) } },
    },
  },
  '/api/v1/reseaux/{network}/champs/{field}': {
    put: {
      operationId: 'define_network_field',
      summary: 'Add a field of a network, or change one; its choices that are not given are retired',
      security,
      requestParams: {
        path: z.object({ network: z.string(), field: z.string() }),
        header: version.partial(),
      },
      requestBody: { required: true, ...json(definitionRequest) },
      responses: {
        '200': { description: 'Changed', ...json(written) },
        '201': { description: 'Added', ...json(written) },
      },
    },
  },
};
