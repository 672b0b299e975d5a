/**
 * How the columns of a source become a programme, as data that a person can review: one small file for each source.
 * A rule takes text from columns, or a fixed value, and says how to read it.
 */
import { z } from 'zod';
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
] as const;

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
  })
  .refine(({ from, value, default: fallback }) => from || value !== undefined || fallback, {
    error: 'Une règle prend des colonnes (from), ou donne une valeur (value).',
  });
export type Rule = z.infer<typeof rule>;

export const mapping = z.strictObject({
  $schema: z.string().optional(),
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
  fields: z
    .record(z.string(), z.union([rule.transform((one) => [one]), z.array(rule).min(1)]))
    .refine((fields) => fields.name && (fields.types || fields.family), {
      error: 'Il faut au moins une règle pour « name », et une pour « types » ou « family ».',
    }),
});
export type Mapping = z.infer<typeof mapping>;

/** The columns that a mapping reads. */
export const columnsOf = ({ id, fields, ignore }: Mapping): string[] => [
  ...new Set([
    ...id,
    ...ignore,
    ...Object.values(fields).flatMap((rules) =>
      rules.flatMap(({ from = [], kindFrom }) => [...from, ...(kindFrom ? [kindFrom] : [])]),
    ),
  ]),
];
