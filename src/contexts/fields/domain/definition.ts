/**
 * What a network asks of its members' records: a field with its words in both languages, its type, on which condition
 * it is shown, who sees what is said. A record is complete without any of them: required only means told as missing.
 * Nothing that was said is lost when a definition changes: a value that no longer fits is kept, and not shown.
 */
import { z } from 'zod';
import type { Label } from '../../../kernel/locale.ts';
import { condition } from './condition.ts';

export const FIELD_KINDS = ['cooperation', 'organisation', 'programme'] as const;
export type FieldKind = (typeof FIELD_KINDS)[number];

export const isFieldKind = (kind: string): kind is FieldKind => FIELD_KINDS.some((each) => each === kind);

export const FIELD_TYPES = [
  'short_text',
  'long_text',
  'yes_no',
  'number',
  'amount',
  'date',
  'one_choice',
  'several_choices',
  'web_address',
  'territory',
] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** From the widest to the narrowest. */
export const VISIBILITIES = ['public', 'members', 'stewards'] as const;
export type Visibility = (typeof VISIBILITIES)[number];

export const narrower = (one: Visibility, other: Visibility): Visibility =>
  VISIBILITIES.indexOf(one) > VISIBILITIES.indexOf(other) ? one : other;

/** Whether somebody who is let into `audience` sees what is kept under `visibility`. */
export const reaches = (audience: Visibility, visibility: Visibility): boolean =>
  VISIBILITIES.indexOf(audience) >= VISIBILITIES.indexOf(visibility);

export const CODE = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** English is not asked of a network: where it lacks or is empty, French stands in its place, by page and by program. */
const bilingual = (longest: number, missing: string) =>
  z
    .strictObject({
      fr: z.string().trim().min(1, { error: missing }).max(longest, { error: 'too_long' }),
      en: z
        .string()
        .trim()
        .max(longest, { error: 'too_long' })
        .optional()
        .meta({ description: 'French stands in its place when it is absent or empty.' }),
    })
    .transform(({ fr, en }): Label => ({ fr, en: en || fr }));
const label = bilingual(160, 'required');
const help = bilingual(600, 'both_languages');

/** A retired choice is offered no more; what was said with it keeps its words. */
const choice = z.strictObject({
  code: z.string().regex(CODE).max(60),
  label,
  retired: z.literal(true).optional(),
});
export type Choice = z.infer<typeof choice>;

export const MOST_CHOICES = 60;
export const hasChoices = (type: FieldType): boolean => type === 'one_choice' || type === 'several_choices';

export const definition = z
  .strictObject({
    label,
    help: help.optional(),
    type: z.enum(FIELD_TYPES),
    unit: z.string().trim().min(1).max(20, { error: 'too_long' }).optional().meta({
      description: 'Of a number: m², h, %.',
    }),
    choices: z.array(choice).max(MOST_CHOICES).default([]),
    condition: condition.optional(),
    required: z.boolean().default(false),
    visibility: z.enum(VISIBILITIES),
  })
  .superRefine(({ type, choices }, context) => {
    const codes = choices.map(({ code }) => code);
    if (hasChoices(type) && choices.filter(({ retired }) => !retired).length < 2)
      context.addIssue({ code: 'custom', path: ['choices'], message: 'two_choices' });
    if (new Set(codes).size < codes.length)
      context.addIssue({ code: 'custom', path: ['choices'], message: 'same_choice' });
  });
export type Definition = z.infer<typeof definition>;

export interface NetworkField {
  id: string;
  /** Unique in its set; never changes: addresses, columns and the API bear it. */
  code: string;
  kind: FieldKind;
  definition: Definition;
  position: number;
  retired: boolean;
  version: number;
}

export interface FieldSet {
  id: string;
  code: string;
  owner: { kind: 'organisation'; id: string } | { kind: 'territory'; id: string };
  /** In the reader's words where it has some. */
  name: Label;
  fields: readonly NetworkField[];
}

/** The fields of a set that are asked of a kind of record today, in order. */
export const askedOf = ({ fields }: Pick<FieldSet, 'fields'>, kind: string): readonly NetworkField[] =>
  fields.filter((field) => field.kind === kind && !field.retired);
