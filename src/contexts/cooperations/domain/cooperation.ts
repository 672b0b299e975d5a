/**
 * A territorial cooperation: people and organisations of different kinds who make one common work on a territory.
 * A record of its own right: no SIRET, no address and no legal form is ever required (mission, principle 1; seed 000).
 * Stages are not one-way: the history keeps each passage with its date, and may go back (seeds 003 and 004).
 */
import { z } from 'zod';
import {
  CARRYING,
  codes,
  LEGAL_FORMS,
  MODELS,
  STAGES,
  STAKEHOLDER_ROLES,
} from '../../../kernel/vocabulary.ts';
import { common, partialDate, point, reference } from '../../records/public.ts';

/** A position between two poles, 0 to 100. Absent: not known. */
const gradient = z.strictObject({
  position: z.int().min(0).max(100),
  note: z.string().max(600).optional(),
});

export const stagePassage = z.strictObject({
  stage: z.enum(codes(STAGES)),
  since: partialDate.optional(),
  note: z.string().max(600).optional(),
});

/** Who takes part: an organisation of the directory, or a group named in words. Roles are relations, with dates. */
export const stakeholder = z
  .strictObject({
    organisation: reference.optional(),
    group: z.string().trim().min(2).max(200).optional(),
    roles: z
      .array(z.enum(codes(STAKEHOLDER_ROLES)))
      .min(1)
      .max(9),
    goal: z.string().max(600).optional().meta({ description: 'Its own goal in the cooperation.' }),
    since: partialDate.optional(),
    until: partialDate.optional(),
  })
  .refine((s) => (s.organisation === undefined) !== (s.group === undefined), {
    error: 'organisation_or_group',
  });

export const cooperation = z.strictObject({
  ...common,
  commonWork: z
    .string()
    .max(600)
    .optional()
    .meta({ description: 'The common work (œuvre commune), in words.' }),
  models: z
    .array(z.enum(codes(MODELS)))
    .max(9)
    .default([]),
  gradients: z
    .strictObject({ model: gradient.optional(), purpose: gradient.optional(), economy: gradient.optional() })
    .default({}),
  stages: z
    .array(stagePassage)
    .max(40)
    .default([])
    .meta({ description: 'Passages, oldest first; the last is the present stage.' }),
  point: point.optional(),
  born: z.int().min(1800).max(2100).optional(),
  carrying: z.enum(codes(CARRYING)).optional(),
  legalForm: z.enum(codes(LEGAL_FORMS)).optional(),
  newWorksites: z
    .boolean()
    .optional()
    .meta({ description: 'Whether it is opening new worksites (nouveaux chantiers).' }),
  stakeholders: z.array(stakeholder).max(300).default([]),
});
export type Cooperation = z.infer<typeof cooperation>;
