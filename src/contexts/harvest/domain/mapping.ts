/**
 * How the columns of a source become records of a kind, as data that a person can review: one small file for each source.
 * A rule takes text from columns, or a fixed value, and says how to read it.
 */
import { z } from 'zod';
import { codes, STAKEHOLDER_ROLES } from '../../../kernel/vocabulary.ts';
import { LICENCES } from '../../records/public.ts';

export const READINGS = [
  'text',
  'html',
  'summary',
  'date',
  'amount',
  'percent',
  'number',
  'yes_no',
  'url',
  'territory',
  'operators',
  'programme',
  'year',
  'when',
  'siren',
  'siret',
  'rna',
  'link',
  'record',
  'stakeholder',
  'stage',
  'provider',
  'competence',
  'certification',
  'price',
] as const;

/** Kinds of records that a file can bring. */
export const IMPORTED_KINDS = ['programme', 'organisation', 'cooperation', 'training'] as const;
export type ImportedKind = (typeof IMPORTED_KINDS)[number];

const columns = z.array(z.string().min(1)).min(1).max(20);
const column = z.union([
  z
    .string()
    .min(1)
    .transform((one) => [one]),
  columns,
]);
const code = z.string().max(60);

export const rule = z
  .strictObject({
    from: column.optional().meta({ description: 'The columns: the first one that is not empty is taken.' }),
    join: z.string().max(20).optional().meta({ description: 'Takes all columns, with this between them.' }),
    value: z
      .union([z.string(), z.number(), z.boolean(), z.array(z.string())])
      .optional()
      .meta({ description: 'A fixed value, whatever the row.' }),
    as: z.enum(READINGS).default('text'),
    split: z
      .string()
      .min(1)
      .max(10)
      .optional()
      .meta({ description: 'What separates several values; `json` for a JSON list.' }),
    table: z
      .record(z.string(), z.union([code, z.array(code), z.null()]))
      .optional()
      .meta({ description: 'Words of the source and our codes; null: leave it out, on purpose.' }),
    default: z.array(code).optional().meta({ description: 'Codes when nothing was found.' }),
    pick: z.enum(['first', 'last']).default('first').meta({ description: 'Which date or amount of a text.' }),
    parts: z.array(z.enum(['funds', 'runs', 'instructs', 'supports'])).default([]),
    kindFrom: z.string().optional().meta({ description: 'The column that tells the kind of territory.' }),
    kinds: z.record(z.string(), z.string()).optional().meta({ description: 'Its words and our kinds.' }),
    kind: z.string().optional().meta({ description: 'The kind of territory that codes are of.' }),
    within: z
      .string()
      .optional()
      .meta({ description: 'The column that tells namesakes apart: a postcode, a département.' }),
    roles: z
      .array(z.enum(codes(STAKEHOLDER_ROLES)))
      .min(1)
      .default(['partner'])
      .meta({ description: 'The roles of stakeholders.' }),
  })
  .refine(({ from, value, default: fallback }) => from || value !== undefined || fallback, {
    error: 'Une règle prend des colonnes (from), ou donne une valeur (value).',
  });
export type Rule = z.infer<typeof rule>;

const shape = z.strictObject({
  $schema: z.string().optional(),
  kind: z.enum(IMPORTED_KINDS).default('programme'),
  source: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'Des minuscules, des chiffres et des tirets.' }),
  label: z.string().min(2).max(120),
  licence: z.string().max(200).meta({ description: 'The licence of the source, as it words it.' }),
  recordLicence: z.enum(LICENCES).default('licence-ouverte-2.0'),
  page: z
    .url({ protocol: /^https?$/ })
    .optional()
    .meta({ description: 'Where the source is published.' }),
  mention: z.string().max(1000).optional(),
  id: columns.meta({ description: 'The columns that tell a row from all others, and never change.' }),
  decimal: z.enum([',', '.']).default(','),
  ignore: z.array(z.string()).default([]).meta({ description: 'Columns that are left out on purpose.' }),
  fields: z.record(z.string(), z.union([rule.transform((one) => [one]), z.array(rule).min(1)])),
});

/** What each kind cannot do without; its first word is the field, the others may stand in for it. */
const NEEDED: Readonly<Record<ImportedKind, readonly string[][]>> = {
  programme: [['name'], ['types', 'family']],
  organisation: [['name'], ['kinds']],
  cooperation: [['name']],
  training: [['name']],
};
const ASKED: Readonly<Record<ImportedKind, string>> = {
  programme: 'Il faut au moins une règle pour « name », et une pour « types » ou « family ».',
  organisation: 'Il faut au moins une règle pour « name », et une pour « kinds ».',
  cooperation: 'Il faut au moins une règle pour « name ».',
  training: 'Il faut au moins une règle pour « name ».',
};
export const mapping = shape.superRefine(({ kind, fields }, context) => {
  if (NEEDED[kind].some((names) => !names.some((name) => fields[name])))
    context.addIssue({ code: 'custom', path: ['fields'], message: ASKED[kind] });
});
export type Mapping = z.infer<typeof mapping>;

/** The columns that a mapping reads. */
export const columnsOf = ({ id, fields, ignore }: Mapping): string[] => [
  ...new Set([
    ...id,
    ...ignore,
    ...Object.values(fields).flatMap((rules) =>
      rules.flatMap(({ from = [], kindFrom, within }) => [
        ...from,
        ...(kindFrom ? [kindFrom] : []),
        ...(within ? [within] : []),
      ]),
    ),
  ]),
];
