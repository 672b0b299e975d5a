/** A work, experience or method that others can learn from. An unknown licence is told as unknown. */
import { z } from 'zod';
import { codes, RESOURCE_KINDS, STAGES } from '../../../kernel/vocabulary.ts';
import { common, webAddress } from '../../records/public.ts';

export const resource = z.strictObject({
  ...common,
  kind: z.enum(codes(RESOURCE_KINDS)),
  authors: z.array(z.string().min(1).max(200)).default([]),
  year: z.int().min(1900).max(2100).optional(),
  language: z.string().length(2),
  url: webAddress,
  workLicence: z.string().max(120).optional(),
  stages: z.array(z.enum(codes(STAGES))).default([]),
});
export type Resource = z.infer<typeof resource>;
