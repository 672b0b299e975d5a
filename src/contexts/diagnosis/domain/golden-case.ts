/**
 * A collective whose needs and fundability were worked out by hand from the tables of seed 000, before the engine ran.
 * Each fact says where it comes from: a passage of a source, a record of the register, or nothing but the case itself,
 * which a composite alone may do. What no source tells of a named collective is left unknown.
 */
import { z } from 'zod';
import { FACTS } from './facts.ts';
import { LEVELS } from './fundability.ts';
import { citation } from './needs.ts';
import { label } from './questions.ts';

const truth = z.enum(['yes', 'no', 'unknown']);
const code = z.string().regex(/^[a-z0-9_]+$/);

export const goldenCase = z
  .strictObject({
    $schema: z.string().optional(),
    name: label,
    about: label,
    composite: z
      .boolean()
      .meta({ description: 'A typical collective put together for the case, not a real one.' }),
    facts: z
      .array(
        z.strictObject({
          fact: z.enum(FACTS),
          answer: z.union([z.string(), z.boolean(), z.int().min(0).max(100), z.array(z.string()).min(1)]),
          from: z.union([
            citation,
            z.strictObject({ record: z.string().regex(/^[a-z0-9-]+$/) }),
            z.strictObject({ posed: z.literal(true) }),
          ]),
        }),
      )
      .min(1),
    needs: z
      .strictObject({ yes: z.array(code), no: z.array(code), unknown: z.array(code) })
      .meta({ description: 'Every need of the tables, under the verdict expected of it.' }),
    targeted: truth.meta({ description: 'The row of targeted cooperations, which adds no need.' }),
    fundability: z.record(code, z.enum([...LEVELS, 'outside', 'unknown'])),
  })
  .refine(({ composite, facts }) => composite || facts.every(({ from }) => !('posed' in from)), {
    error: 'a fact of a named collective has a source',
  });
export type GoldenCase = z.infer<typeof goldenCase>;
