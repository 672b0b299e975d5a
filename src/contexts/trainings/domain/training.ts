/**
 * A training: who gives it, which competences of the frame it leads to and how far, what it costs, who may pay for it,
 * and the sessions announced. Registration is at the provider’s: an address, never a form of ours. A field that is
 * absent is not known: neither free nor paid, neither qualifying nor not. Names follow LHÉO and schema.org Course.
 */
import { z } from 'zod';
import { COMPETENCES } from '../../../kernel/competences.ts';
import { AUDIENCES } from '../../../kernel/resource-terms.ts';
import {
  COSTS,
  COURSE_MODES,
  PAYERS,
  REGISTERS,
  SESSION_STATES,
  TRAINING_LEVELS,
} from '../../../kernel/training-terms.ts';
import { codes, STAGES } from '../../../kernel/vocabulary.ts';
import { common, day, reference, territory, webAddress } from '../../records/public.ts';

export const MOST_SESSIONS = 200;
/** No training of the field costs more for a person; ten times the price of a year of a school of business. */
const MOST_CENTS = 30_000_00;
const MOST_HOURS = 3_000;

/** No space inside: what people paste with words after it leads nowhere. */
const pageAddress = webAddress.refine((url) => !/\s/.test(url), { error: 'address' });

export const session = z
  .strictObject({
    code: z.string().trim().min(1).max(60).optional().meta({
      description: 'The number that its provider gives it: it stays the same when dates move.',
    }),
    starts: day,
    ends: day.optional().meta({ description: 'Its last day; absent: the first one, or not known.' }),
    mode: z.enum(codes(COURSE_MODES)).optional(),
    territory: territory.optional(),
    place: z.string().max(200).optional().meta({ description: 'Where, as its provider says it.' }),
    seats: z.int().min(1).max(10_000).optional(),
    closes: day.optional().meta({ description: 'Last day to register.' }),
    state: z.enum(codes(SESSION_STATES)).default('planned'),
    url: pageAddress.optional().meta({ description: 'Where to register: the provider’s page.' }),
  })
  .refine(({ starts, ends }) => ends === undefined || ends >= starts, {
    path: ['ends'],
    error: 'ends_before_starts',
  })
  .refine(({ starts, ends, closes }) => closes === undefined || closes <= (ends ?? starts), {
    path: ['closes'],
    error: 'closes_after_ends',
  });
export type TrainingSession = z.infer<typeof session>;

export const training = z
  .strictObject({
    ...common,
    providers: z
      .array(
        z
          .strictObject({ organisation: reference.optional(), name: z.string().min(1).max(200).optional() })
          .refine(({ organisation, name }) => organisation !== undefined || name !== undefined, {
            path: ['organisation'],
            error: 'required',
          }),
      )
      .max(20)
      .default([])
      .meta({ description: 'The organisations that give it.' }),
    competences: z
      .array(
        z.strictObject({
          competence: z.enum(codes(COMPETENCES)),
          level: z.enum(codes(TRAINING_LEVELS)).optional(),
        }),
      )
      .max(9)
      .default([])
      .meta({ description: 'What it leads to; without a level: how far is not told.' }),
    stages: z.array(z.enum(codes(STAGES))).default([]),
    audiences: z.array(z.enum(codes(AUDIENCES))).default([]),
    qualifying: z.boolean().optional().meta({ description: 'Absent: not known.' }),
    certifications: z
      .array(
        z.strictObject({
          register: z.enum(codes(REGISTERS)),
          number: z
            .string()
            .regex(/^[1-9]\d{0,5}$/, { error: 'certification_number' })
            .meta({ description: 'Digits only: 38565 for RNCP38565.' }),
          name: z.string().max(300).optional(),
        }),
      )
      .max(10)
      .default([]),
    hours: z.number().positive().max(MOST_HOURS, { error: 'hours_absurd' }).optional(),
    mode: z.enum(codes(COURSE_MODES)).optional(),
    place: z.string().max(300).optional().meta({ description: 'Where it is usually given, in words.' }),
    cost: z.enum(codes(COSTS)).optional().meta({ description: 'Absent: not known.' }),
    amount: z
      .int()
      .positive()
      .max(MOST_CENTS, { error: 'amount_absurd' })
      .optional()
      .meta({ description: 'For one person, in euro cents.' }),
    payers: z
      .array(z.enum(codes(PAYERS)))
      .default([])
      .meta({ description: 'Who may pay for it; empty: not known.' }),
    fundedBy: z
      .array(reference)
      .max(30)
      .default([])
      .meta({ description: 'Programmes of the catalogue that may pay for it.' }),
    prerequisites: z.string().max(2000).optional(),
    accessibility: z.string().max(2000).optional().meta({ description: 'For people with disabilities.' }),
    url: pageAddress.optional(),
    sessions: z.array(session).max(MOST_SESSIONS, { error: 'too_long' }).default([]),
  })
  .refine(({ cost, amount }) => (cost === 'amount') === (amount !== undefined), {
    path: ['amount'],
    error: 'amount_and_cost',
  })
  .refine(({ qualifying, certifications }) => qualifying !== false || certifications.length === 0, {
    path: ['qualifying'],
    error: 'qualifying_and_certification',
  });
export type Training = z.infer<typeof training>;
