/**
 * A support or funding programme (dispositif). Its territory is its own, never taken from its operator's
 * (peers: 71 communes lost an aid to that mistake). Unknown is an answer: an absent field says so.
 */
import { z } from 'zod';
import { codes, STAGES } from '../../../kernel/vocabulary.ts';
import { common, day, reference, webAddress } from '../../records/public.ts';

export const SUPPORT_TYPES = [
  'project_generator',
  'cooperation_programme',
  'thematic',
  'know_how_transfer',
  'territorial',
  'functional_economy',
  'ideation',
  'pre_incubation',
  'incubation',
  'dla',
  'legal_support',
  'training',
  'other_support',
] as const;

export const FUNDING_TYPES = [
  'grant',
  'loan',
  'guarantee',
  'equity',
  'quasi_equity',
  'patronage',
  'participatory_finance',
  'local_currency',
  'non_monetary',
  'call_for_projects',
  'call_for_interest',
] as const;

export const programme = z
  .strictObject({
    ...common,
    family: z.enum(['support', 'funding']),
    supportType: z.enum(SUPPORT_TYPES).optional(),
    fundingType: z.enum(FUNDING_TYPES).optional(),
    operators: z
      .array(
        z.strictObject({ organisation: reference.optional(), name: z.string().min(1).max(200).optional() }),
      )
      .default([]),
    audiences: z.array(z.string().max(200)).default([]),
    informalGroups: z.boolean().optional().meta({ description: 'Whether informal collectives may apply.' }),
    stages: z.array(z.enum(codes(STAGES))).default([]),
    coversFacilitation: z.boolean().optional(),
    amountMin: z.int().nonnegative().optional().meta({ description: 'In euro cents.' }),
    amountMax: z.int().nonnegative().optional().meta({ description: 'In euro cents.' }),
    rate: z.string().max(200).optional(),
    duration: z.string().max(200).optional(),
    calendar: z
      .strictObject({
        type: z.enum(['permanent', 'recurrent', 'dated']),
        opens: day.optional(),
        closes: day.optional(),
        year: z.int().optional(),
        dates: z.string().max(300).optional(),
      })
      .optional(),
    status: z.enum(['open', 'closed', 'unknown']),
    conditions: z.string().max(3000).optional(),
    url: webAddress,
    pageDate: day.optional().meta({ description: 'The date that the source page bears.' }),
  })
  .refine((p) => (p.family === 'support' ? p.supportType : p.fundingType) !== undefined, {
    error: 'type_of_family',
  });
export type Programme = z.infer<typeof programme>;
