/**
 * An organisation that supports, funds, studies, federates or bears cooperations. Two territories that are never
 * taken for each other: where it sits, and where it acts (`territories`). No personal data. (Seeds 000 and 002.)
 */
import { z } from 'zod';
import { parseRna, parseSiren, parseSiret } from '../../../kernel/identifiers.ts';
import { codes, LEGAL_FORMS, ORGANISATION_KINDS } from '../../../kernel/vocabulary.ts';
import { common, point, reference, territory } from '../../records/public.ts';

export const SCALES = ['local', 'epci', 'departement', 'region', 'national', 'international'] as const;

export const organisation = z.strictObject({
  ...common,
  alias: z.string().max(200).optional(),
  kinds: z
    .array(z.enum(codes(ORGANISATION_KINDS)))
    .min(1, { error: 'required' })
    .max(6),
  legalForm: z.enum(codes(LEGAL_FORMS)).optional(),
  siren: z
    .string()
    .refine((text) => parseSiren(text) === text, { error: 'siren' })
    .optional(),
  siret: z
    .string()
    .refine((text) => parseSiret(text) === text, { error: 'siret' })
    .optional(),
  rna: z
    .string()
    .refine((text) => parseRna(text) === text, { error: 'rna' })
    .optional(),
  seat: territory.optional(),
  point: point.optional(),
  scale: z.enum(SCALES).optional(),
  networks: z.array(reference).max(40).default([]),
  born: z.int().min(1000).max(2100).optional(),
});
export type Organisation = z.infer<typeof organisation>;
