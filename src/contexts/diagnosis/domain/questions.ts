/**
 * The questions of the self-diagnosis, as data. Each says why it is asked, and “I do not know” always answers it.
 * A gradient is a position from 0 to 100, never a forced box (seed 000: ideal types, never strictly matched): its
 * middle band is written in the pack with its reason, and reads as both poles, or as a type of its own (hybrid).
 */
import { z } from 'zod';
import { condition } from './condition.ts';
import { FACTS } from './facts.ts';

export const label = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) });
const code = z.string().regex(/^[a-z0-9_]+$/);

const asked = {
  code: z.enum(FACTS),
  group: code,
  label,
  /** The name of the fact, for summaries. */
  short: label,
  why: label,
};
const option = z.strictObject({ value: code, label, hint: label.optional() });
const options = z.array(option).min(2);

const pole = z.strictObject({ code, label, hint: label });
const gradientQuestion = z.strictObject({
  ...asked,
  kind: z.literal('gradient'),
  poles: z.tuple([pole, pole]),
  middle: z
    .strictObject({
      from: z.int().min(1).max(50),
      to: z.int().min(50).max(99),
      reads: z.array(code).min(1),
      label,
      /** Told to a collective that stands there. */
      sentence: label,
      /** Why the band is this wide. */
      reason: label,
    })
    .meta({ description: 'Bounds included.' }),
  otherwise: z
    .array(z.strictObject({ when: condition, reads: code }))
    .default([])
    .meta({ description: 'Which pole to read from other answers while the position is not known.' }),
});
const placesQuestion = z.strictObject({ ...asked, code: z.literal('places'), kind: z.literal('places') });
const textQuestion = z.strictObject({
  ...asked,
  code: z.literal('work'),
  kind: z.literal('text'),
  longest: z.int().min(1).max(2000).meta({ description: 'In characters. Longer is refused, never cut.' }),
});
const choiceQuestion = z.strictObject({ ...asked, kind: z.literal('choice'), options });
const choicesQuestion = z.strictObject({
  ...asked,
  kind: z.literal('choices'),
  options,
  alone: code.optional().meta({ description: 'The option that goes with no other.' }),
});
const yesNoQuestion = z.strictObject({ ...asked, kind: z.literal('yes_no') });

const question = z.discriminatedUnion('kind', [
  placesQuestion,
  textQuestion,
  choiceQuestion,
  choicesQuestion,
  gradientQuestion,
  yesNoQuestion,
]);
export type Question = z.infer<typeof question>;
export type GradientQuestion = z.infer<typeof gradientQuestion>;
export type TextQuestion = z.infer<typeof textQuestion>;
/** A question whose answer is a fact of the rules: all of them but the places and the common work in words. */
export type FactQuestion = Exclude<Question, { kind: 'places' | 'text' }>;
export const asksFact = (each: Question): each is FactQuestion =>
  each.kind !== 'places' && each.kind !== 'text';
export type Option = z.infer<typeof option>;

export const packHeader = {
  $schema: z.string().optional(),
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  date: z.iso.date(),
  licence: z.enum(['licence-ouverte-2.0', 'cc-by-sa-4.0']),
};

export const questionsFile = z.strictObject({
  ...packHeader,
  groups: z.array(z.strictObject({ code, label })).min(1),
  questions: z.array(question).min(1),
});
