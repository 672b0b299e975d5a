/** The competence frames, in the description of the API. Their whole shape is a JSON schema at an address of its own. */
import { z } from 'zod';
import type { ZodOpenApiPathsObject } from 'zod-openapi';

const json = (schema: z.ZodType) => ({ content: { 'application/json': { schema } } });
const label = z.object({ fr: z.string(), en: z.string() });
const told = z
  .object({
    code: z.string(),
    version: z.string(),
    date: z.iso.date(),
    licence: z.string(),
    name: label,
    summary: label,
    english: z.boolean(),
    organisation: z
      .object({ id: z.uuid(), name: z.string() })
      .nullable()
      .meta({ description: 'Who publishes it; null: the common frame of the platform.' }),
    counts: z.object({ trades: z.int(), activities: z.int(), competences: z.int() }),
    page: z.url(),
    url: z.url(),
  })
  .meta({ id: 'FrameTold' });

const frame = z
  .looseObject({
    code: z.string(),
    version: z.string(),
    trades: z.array(z.looseObject({ code: z.string(), same_as: z.array(z.string()) })),
    activities: z.array(z.looseObject({ code: z.string(), same_as: z.array(z.string()) })),
    competences: z.array(z.looseObject({ code: z.string(), same_as: z.array(z.string()) })),
  })
  .meta({ id: 'Frame', description: 'The whole shape is at /metiers/referentiels/schema.json.' });

export const framePaths: ZodOpenApiPathsObject = {
  '/api/v1/referentiels': {
    get: {
      operationId: 'list_frames',
      summary: 'Competence frames: the common one, then those that networks publish',
      responses: {
        '200': {
          description: 'All of them',
          ...json(z.object({ total: z.int(), results: z.array(told) })),
        },
      },
    },
  },
  '/api/v1/referentiels/{code}': {
    get: {
      operationId: 'read_frame',
      summary:
        'One frame: its trades, activities and competences, and what each is the same as in the common one',
      requestParams: {
        path: z.object({ code: z.string() }),
        query: z.object({
          version: z.string().optional().meta({ description: 'The present one when absent.' }),
        }),
      },
      responses: {
        '200': { description: 'The frame', ...json(frame) },
        '404': { description: 'No such frame, or no such version of it' },
      },
    },
  },
};
