/**
 * The questions of a survey, as data. Each declares where its answer goes (a field of the directory, the map, the
 * synthesis, or nowhere) and who may read it. (Issue 7; seed 002 is the synthesis that such a questionnaire gives.)
 */
import { z } from 'zod';
import { condition } from './condition.ts';

export const code = z
  .string()
  .regex(/^[a-z][a-z0-9_]{0,39}$/)
  .meta({ description: 'Lower case letters, digits and underscores; the name of a column of the export.' });
export const optionCode = z
  .string()
  .regex(/^[a-zA-Z0-9_-]{1,40}$/)
  .meta({ description: 'What is stored and exported when this is chosen.' });

/** A text in French and, where the survey speaks it, in English. */
export const said = z.strictObject({ fr: z.string().min(1).max(4000), en: z.string().max(4000).optional() });
export type Said = z.infer<typeof said>;

export const DESTINATIONS = ['synthesis', 'map', 'directory', 'private'] as const;
export type Destination = (typeof DESTINATIONS)[number];
export const AUDIENCES = ['public_named', 'public_counted', 'respondents', 'organisers'] as const;
export type Audience = (typeof AUDIENCES)[number];

/** Fields of an organisation's record that an answer may fill, each from the kind of question that suits it. */
export const DIRECTORY_FIELDS = [
  'name',
  'summary',
  'territories',
  'seat',
  'scale',
  'legalForm',
  'networks',
] as const;
export type DirectoryField = (typeof DIRECTORY_FIELDS)[number];

const option = z.strictObject({ value: optionCode, label: said });
export type Option = z.infer<typeof option>;
const options = z.array(option).min(2).max(200);

const asked = {
  code,
  label: said,
  hint: said.optional(),
  required: z.boolean().default(false),
  when: condition.optional(),
  goes: z.enum(DESTINATIONS).default('synthesis'),
  field: z.enum(DIRECTORY_FIELDS).optional().meta({ description: 'With `goes: directory`.' }),
  audience: z.enum(AUDIENCES).default('public_counted'),
};

const LONGEST_SHORT = 500;
export const LONGEST_TEXT = 20_000;

const shortText = z.strictObject({
  ...asked,
  kind: z.literal('short_text'),
  longest: z.int().min(1).max(LONGEST_SHORT).default(300),
});
const longText = z.strictObject({
  ...asked,
  kind: z.literal('long_text'),
  longest: z.int().min(1).max(LONGEST_TEXT).default(5000),
  quotable: z
    .boolean()
    .default(false)
    .meta({ description: 'Passages may be quoted, with the consent of who wrote them.' }),
});
const number = z.strictObject({
  ...asked,
  kind: z.literal('number'),
  unit: said.optional(),
  whole: z.boolean().default(false),
  least: z.number().optional(),
  most: z.number().optional(),
});
const amount = z
  .strictObject({
    ...asked,
    kind: z.literal('amount'),
    least: z.number().optional(),
    most: z.number().optional(),
  })
  .meta({ description: 'Euros; bounds in euros, answers kept in whole cents.' });
const date = z.strictObject({
  ...asked,
  kind: z.literal('date'),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
const choice = z.strictObject({
  ...asked,
  kind: z.literal('choice'),
  options,
  other: z.boolean().default(false).meta({ description: '“Other”, with a text beside.' }),
});
const choices = z.strictObject({
  ...asked,
  kind: z.literal('choices'),
  options,
  other: z.boolean().default(false),
  none: z.boolean().default(false).meta({ description: '“None of these”, which goes with no other.' }),
  most: z.int().min(1).max(200).optional(),
});
const scale = z.strictObject({
  ...asked,
  kind: z.literal('scale'),
  from: z.int().min(0).max(1),
  to: z.int().min(2).max(10),
  ends: z.tuple([said, said]).optional(),
});
const ranking = z.strictObject({
  ...asked,
  kind: z.literal('ranking'),
  options: z.array(option).min(2).max(20),
  most: z.int().min(1).max(20).optional().meta({ description: 'How many are ranked; all without it.' }),
});
const matrix = z.strictObject({
  ...asked,
  kind: z.literal('matrix'),
  rows: z.array(option).min(1).max(40),
  options: z.array(option).min(2).max(12),
});
const territory = z.strictObject({
  ...asked,
  kind: z.literal('territory'),
  most: z.int().min(1).max(20).default(1),
});
const record = z.strictObject({
  ...asked,
  kind: z.literal('record'),
  of: z.enum(['organisation', 'cooperation', 'programme']),
  most: z.int().min(1).max(20).default(1),
});
const consent = z.strictObject({ ...asked, kind: z.literal('consent') });
const file = z
  .strictObject({ ...asked, kind: z.literal('file') })
  .meta({ description: 'One file; read by the organisers alone, counted nowhere.' });
const note = z
  .strictObject({ ...asked, kind: z.literal('note') })
  .meta({ description: 'A text, no answer.' });

export const question = z.discriminatedUnion('kind', [
  shortText,
  longText,
  number,
  amount,
  date,
  choice,
  choices,
  scale,
  ranking,
  matrix,
  territory,
  record,
  consent,
  file,
  note,
]);
export type Question = z.infer<typeof question>;
export type QuestionKind = Question['kind'];
export type QuestionOf<K extends QuestionKind> = Extract<Question, { kind: K }>;
export const QUESTION_KINDS: readonly QuestionKind[] = [
  'short_text',
  'long_text',
  'number',
  'amount',
  'date',
  'choice',
  'choices',
  'scale',
  'ranking',
  'matrix',
  'territory',
  'record',
  'consent',
  'file',
  'note',
];

/** The code of “other”, and that of “none of these”. */
export const OTHER = 'other';
export const NONE = 'none';

/** Everything that may be chosen, with “other” and “none” where they are offered. */
export function choicesOf(asked: QuestionOf<'choice'> | QuestionOf<'choices'>): readonly string[] {
  const values = asked.options.map((each) => each.value);
  if (asked.other) values.push(OTHER);
  if (asked.kind === 'choices' && asked.none) values.push(NONE);
  return values;
}

/** The points of a scale. */
export const pointsOf = ({ from, to }: QuestionOf<'scale'>): readonly number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);
