/** What other instances and directories read, and how an instance brings a proposal: as OpenAPI describes it. */
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';
import { change, changesPage, instanceManifest } from './changes.ts';
import { murmurationsSchema } from './murmurations.ts';

const ok = (description: string, schema: z.ZodType) => ({
  '200': { description, content: { 'application/json': { schema } } },
});
const refused = (description: string) => ({
  description,
  content: {
    'application/json': { schema: z.object({ error: z.string(), message: z.string() }) },
  },
});
const source = z.object({
  source: z.url().meta({
    description: 'An https address of your own instance, /api/v1/proposals/sent/…, where it is read.',
  }),
});
const proposal = z.object({
  format: z.literal('terreau-proposal-1'),
  instance: z.url(),
  record: z.object({ id: z.uuid(), kind: z.string() }),
  changes: z.array(z.object({ field: z.string(), to: z.json() })),
  reason: z.string(),
  source: z.url().nullable(),
  author: z.string(),
});
const standing = z.object({
  state: z.enum(['open', 'accepted', 'refused', 'withdrawn', 'unconfirmed']),
  decision: z.string().nullable(),
  taken: z.array(z.string()).nullable(),
  page: z.url(),
});

export const instancePaths: ZodOpenApiPathsObject = {
  '/api/v1/instance': {
    get: {
      operationId: 'read_instance',
      summary: 'What this instance is: its licence, what it publishes, what it holds from elsewhere',
      responses: ok('The instance', instanceManifest),
    },
  },
  '/api/v1/changes': {
    get: {
      operationId: 'list_changes',
      summary:
        'Records at home here that changed after a cursor, each once as it stands now, in the order in which they last changed; those merged or taken away too',
      requestParams: {
        query: z.object({
          after: z
            .string()
            .optional()
            .meta({ description: '`next` of the page before; from the beginning without.' }),
          kinds: z
            .string()
            .optional()
            .meta({ description: 'cooperation,organisation,programme,resource,training' }),
          heads: z.literal('1').optional().meta({ description: 'Without documents: 2000 a page.' }),
        }),
        header: z.object({ 'if-none-match': z.string().optional() }),
      },
      responses: {
        ...ok('A page of changes', changesPage.extend({ changes: z.array(change) })),
        '304': { description: 'Nothing changed since that ETag' },
        '400': refused('bad_cursor'),
      },
    },
  },
  '/api/v1/proposals': {
    post: {
      operationId: 'bring_proposal',
      summary:
        'Brings a proposal from another instance: it says where the proposal is read, and is read there, over https, on a public address',
      requestBody: { required: true, content: { 'application/json': { schema: source } } },
      responses: {
        '202': {
          description: 'Received: it waits like any other. The same source is answered the same.',
          content: {
            'application/json': { schema: z.object({ status: z.literal('received'), follow: z.url() }) },
          },
        },
        '400': refused('bad_source, unreadable'),
        '404': refused('no_such_record'),
        '409': refused('nothing_changes'),
        '422': refused('invalid'),
        '429': refused('too_many: fifty a day for each instance'),
      },
    },
  },
  '/api/v1/proposals/{token}': {
    get: {
      operationId: 'follow_proposal',
      summary: 'What became of a proposal that was brought',
      requestParams: { path: z.object({ token: z.string() }) },
      responses: { ...ok('Where it stands', standing), '404': refused('not_found') },
    },
  },
  '/api/v1/proposals/sent/{secret}': {
    get: {
      operationId: 'read_sent_proposal',
      summary: 'A proposal that this instance brings to another, for that one to read',
      requestParams: { path: z.object({ secret: z.string() }) },
      responses: { ...ok('The proposal', proposal), '404': refused('not_found') },
    },
  },
  '/api/v1/murmurations.json': {
    get: {
      operationId: 'list_murmurations',
      summary: 'Addresses of the Murmurations profiles of organisations at home here',
      requestParams: { query: z.object({ page: z.int().min(1).optional() }) },
      responses: ok(
        'A page of a thousand',
        z.object({
          schema: z.string(),
          total: z.int(),
          next: z.url().nullable(),
          profiles: z.array(z.object({ name: z.string(), profile_url: z.url() })),
        }),
      ),
    },
  },
  '/api/v1/organisations/{record}/murmurations.json': {
    get: {
      operationId: 'read_murmurations',
      summary: 'An organisation as a Murmurations profile (organizations_schema-v1.0.0)',
      requestParams: { path: z.object({ record: z.string() }) },
      responses: ok('The profile', murmurationsSchema),
    },
  },
};
