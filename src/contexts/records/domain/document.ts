/**
 * What every public record shares. A record is a document: a plain JSON object that satisfies the schema of its
 * kind. The register keeps the document, its revisions, and projections computed from it.
 * Absent means not known; nothing here is ever guessed. (Mission, principles 1 to 3.)
 */
import { z } from 'zod';
import { parseTerritoryId, type TerritoryId } from '../../../kernel/territory.ts';
import { codes, THEMES } from '../../../kernel/vocabulary.ts';

/** A day, month or year, as precisely as it is known: `2021`, `2021-04` or `2021-04-16`. */
export const partialDate = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, { error: 'date' })
  .meta({ description: 'A year, a month or a day: 2021, 2021-04 or 2021-04-16.' });

export const day = z.iso.date({ error: 'date' });

export const territory = z
  .custom<TerritoryId>((value) => typeof value === 'string' && parseTerritoryId(value) !== null, {
    error: 'territory',
  })
  .meta({
    type: 'string',
    description: 'A territory: its kind and code, as in commune-35238, epci-243500139, region-53, pays-FR.',
  });

/** A public web address; nothing but http and https is ever a link. */
export const webAddress = z.url({ protocol: /^https?$/, hostname: z.regexes.domain, error: 'address' });

/** Another record: its identifier once stored, its file name in `content/`. */
export const reference = z.string().min(1).max(120).meta({ description: 'Another record.' });

export const source = z.strictObject({
  url: webAddress,
  title: z.string().max(300).optional(),
  seen: day.optional().meta({ description: 'The day the source was read.' }),
});
export type Source = z.infer<typeof source>;

export const link = z.strictObject({ url: webAddress, label: z.string().min(1).max(120).optional() });

/** A point in degrees, WGS 84. */
export const point = z.strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) });

export const LICENCES = ['licence-ouverte-2.0', 'cc-by-sa-4.0', 'cc-by-4.0', 'odbl-1.0', 'cc0-1.0'] as const;

/** Fields that every kind of record has. */
export const common = {
  name: z.string().trim().min(2, { error: 'required' }).max(200),
  summary: z
    .string()
    .trim()
    .min(1, { error: 'required' })
    .max(1200)
    .meta({ description: 'What it is, in a few plain sentences.' }),
  body: z.string().max(40_000).optional().meta({ description: 'A longer text, in Markdown.' }),
  territories: z.array(territory).max(60).default([]),
  themes: z
    .array(z.enum(codes(THEMES)))
    .max(15)
    .default([]),
  links: z.array(link).max(20).default([]),
  sources: z.array(source).max(40).default([]),
  licence: z.enum(LICENCES).default('licence-ouverte-2.0'),
  checked: day.optional().meta({ description: 'The day somebody last made sure that the record is right.' }),
  note: z
    .string()
    .max(2000)
    .optional()
    .meta({ description: 'What the reader should know of the record itself: doubts, approximations.' }),
};

/** The register's own mark on a document, that no kind knows of: since when it is withdrawn, and why. */
export const withdrawnMark = z.strictObject({ since: day, reason: z.string().max(600) });

/** The common fields as a schema of their own. */
export const sharedFields = z.object(common);
