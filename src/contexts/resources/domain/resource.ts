/**
 * A work, an experience or a method that others can learn from: what it is, what it helps with, whom it comes from and
 * who can tell about it. An unknown licence is told as unknown. People are named only once they agreed to it.
 */

import { z } from 'zod';
import { COMPETENCES, presentCompetence } from '../../../kernel/competences.ts';
import { FUNCTIONS } from '../../../kernel/programme-terms.ts';
import { AUDIENCES, DURATIONS, NEEDS, type Reuse } from '../../../kernel/resource-terms.ts';
import { codes, RESOURCE_KINDS, STAGES } from '../../../kernel/vocabulary.ts';
import { common, day, reference, webAddress } from '../../records/public.ts';
import { account } from './account.ts';
import { storedFile } from './file.ts';
import { doiIn, isbnIn } from './identifiers.ts';

const identifier = (read: (text: string) => string | null, error: string) =>
  z.string().refine((text) => read(text) === text, { error });

/** Somebody who may be asked: an organisation, a cooperation, and how they know. */
const teller = z
  .strictObject({
    organisation: reference.optional(),
    cooperation: reference.optional(),
    about: z.string().trim().max(300).optional(),
  })
  .refine(({ organisation, cooperation }) => organisation !== undefined || cooperation !== undefined, {
    path: ['organisation'],
    error: 'required',
  });

export const resource = z
  .strictObject({
    ...common,
    kind: z.enum(codes(RESOURCE_KINDS)),
    authors: z
      .array(z.string().min(1).max(200))
      .max(40)
      .default([])
      .meta({ description: 'The organisations that made it, by their names.' }),
    madeBy: z.array(reference).max(20).default([]).meta({ description: 'Those of them that have a record.' }),
    persons: z
      .array(z.strictObject({ name: z.string().trim().min(2).max(120), agreed: day }))
      .max(20)
      .default([])
      .meta({ description: 'People who agreed to be named, and the day they did.' }),
    year: z.int().min(1900).max(2100).optional(),
    language: z.string().length(2),
    url: webAddress.optional(),
    doi: identifier(doiIn, 'doi').optional().meta({ description: '10.1000/182, in lower case.' }),
    isbn: identifier(isbnIn, 'isbn').optional().meta({ description: 'Thirteen digits.' }),
    workLicence: z.string().max(120).optional().meta({ description: 'Absent: not known.' }),
    stages: z.array(z.enum(codes(STAGES))).default([]),
    needs: z.array(z.enum(codes(NEEDS))).default([]),
    functions: z.array(z.enum(codes(FUNCTIONS))).default([]),
    competences: z.array(z.preprocess(presentCompetence, z.enum(codes(COMPETENCES)))).default([]),
    audiences: z.array(z.enum(codes(AUDIENCES))).default([]),
    duration: z.enum(codes(DURATIONS)).optional(),
    cooperations: z
      .array(reference)
      .max(30)
      .default([])
      .meta({ description: 'The cooperations that it comes from.' }),
    tellers: z.array(teller).max(20).default([]).meta({ description: 'Who can tell about it.' }),
    cites: z.array(reference).max(60).default([]).meta({ description: 'Other works that it rests on.' }),
    account: account.optional(),
    files: z.array(storedFile).max(12).default([]),
  })
  .refine(({ url, account: told, body, files }) => Boolean(url || told || body || files.length > 0), {
    path: ['url'],
    error: 'nothing_to_read',
  });
export type Resource = z.infer<typeof resource>;

/** Licences that let anyone reuse, share and change: by name, as people write them. */
const OPEN =
  /\bcc[\s-]?(0|by(?:[\s-]sa)?)(?![\w-]*(?:nc|nd))\b|licence ouverte|open data|données ouvertes|domaine public|public domain|odbl|etalab|licence art libre|gnu|gpl|\bmit\b/i;
const CLOSED = /\b(?:nc|nd)\b/i;

/** What the licence of the work lets anyone do, as far as it is told. */
export function reuseOf({ workLicence }: Pick<Resource, 'workLicence'>): Reuse {
  if (!workLicence) return 'unknown';
  return OPEN.test(workLicence) && !CLOSED.test(workLicence) ? 'open' : 'told';
}

/** Every text that a person reads in an account and in the longer text, parts apart. */
export const ownTexts = ({ body, account: told }: Resource): string[] =>
  [...Object.values(told ?? {}), body].flatMap((text) => (text ? [text] : []));
