/**
 * A competence frame: trades, their activities, and the competences they call for, each with signs at four levels.
 * The shipped one is of seed 000 (the five competences of both trades, the four of the developer); a network may
 * publish its own trades, activities and competences, each told the same as some of the shipped one, so that positions
 * and gaps can be read across. A frame where a trade expects what the frame does not describe is refused.
 */
import { z } from 'zod';

/** How well a competence is held, from the first sign to the last. */
export const LEVELS = [1, 2, 3, 4] as const;
export type Level = (typeof LEVELS)[number];
/** From here on, it is held without help. */
export const HELD: Level = 3;

export const level = z.union(LEVELS.map((one) => z.literal(one)));
const label = z.strictObject({ fr: z.string().min(1).max(1000), en: z.string().min(1).max(1000) });
const code = z.string().regex(/^[a-z0-9][a-z0-9_-]{0,59}$/);

const sameAs = z.array(code).max(20).default([]);
const MOST_TRADES = 20;
const MOST_ACTIVITIES = 60;
export const MOST_COMPETENCES = 60;

const competence = z.strictObject({
  code,
  name: label.optional().meta({ description: 'Absent where the code is one of the common list.' }),
  what: label.optional(),
  signs: z
    .array(label)
    .length(LEVELS.length)
    .optional()
    .meta({ description: 'One a level, the lowest first.' }),
  looks_for: z.string().max(200).default(''),
  same_as: sameAs.meta({ description: 'Competences of the shipped frame that it covers.' }),
});
export type FrameCompetence = z.infer<typeof competence>;

const activity = z.strictObject({
  code,
  name: label,
  does: z.array(label).min(1).max(40),
  competences: z.array(code).min(1).max(MOST_COMPETENCES),
  source: z.string().max(200).nullable(),
  same_as: sameAs.meta({ description: 'Activities of the shipped frame that it covers.' }),
});
export type Activity = z.infer<typeof activity>;

const trade = z.strictObject({
  code,
  name: label,
  mission: label,
  activities: z.array(code).max(MOST_ACTIVITIES),
  expects: z
    .array(z.strictObject({ competence: code, level }))
    .min(1)
    .max(MOST_COMPETENCES),
  same_as: sameAs.meta({ description: 'Trades of the shipped frame that it answers to.' }),
});
export type Trade = z.infer<typeof trade>;

export const frameFile = z.strictObject({
  $schema: z.string().optional(),
  code,
  version: z.string().min(1).max(20),
  date: z.iso.date(),
  licence: z.string().min(1).max(120),
  name: label,
  summary: label,
  english: z
    .boolean()
    .default(true)
    .meta({ description: 'False: written in French alone; its English repeats the French.' }),
  origin: z
    .array(
      z.strictObject({
        says: label,
        source: z.string().max(200).nullable(),
        passage: z.string().max(4000).nullable(),
      }),
    )
    .min(1)
    .max(20)
    .meta({
      description: 'Where each part comes from; `source` null: written by whoever publishes the frame.',
    }),
  levels: z.array(z.strictObject({ name: label, means: label })).length(LEVELS.length),
  trades: z.array(trade).max(MOST_TRADES),
  activities: z.array(activity).max(MOST_ACTIVITIES),
  competences: z.array(competence).min(1).max(MOST_COMPETENCES),
});
export type Frame = z.infer<typeof frameFile>;

export interface Incoherence {
  fault:
    | 'competence_twice'
    | 'activity_twice'
    | 'trade_twice'
    | 'expected_twice'
    | 'unknown_competence'
    | 'unknown_activity';
  /** The activity or the trade that says so; null: the frame. */
  of: string | null;
  code: string;
}

/** What does not hold together; empty when all does. */
export function incoherences(frame: Frame): Incoherence[] {
  const known = new Set(frame.competences.map(({ code }) => code));
  const activities = new Set(frame.activities.map(({ code }) => code));
  return [
    ...twice('competence_twice', null, frame.competences),
    ...twice('activity_twice', null, frame.activities),
    ...twice('trade_twice', null, frame.trades),
    ...frame.activities.flatMap((one) => missing('unknown_competence', one.code, one.competences, known)),
    ...frame.trades.flatMap((one) => {
      const expected = one.expects.map(({ competence }) => ({ code: competence }));
      return [
        ...missing('unknown_activity', one.code, one.activities, activities),
        ...missing(
          'unknown_competence',
          one.code,
          expected.map(({ code }) => code),
          known,
        ),
        ...twice('expected_twice', one.code, expected),
      ];
    }),
  ];
}

const twice = (
  fault: Incoherence['fault'],
  of: string | null,
  list: readonly { code: string }[],
): Incoherence[] =>
  list
    .filter(({ code }, at) => list.findIndex((one) => one.code === code) < at)
    .map(({ code }) => ({ fault, of, code }));

const missing = (
  fault: Incoherence['fault'],
  of: string,
  codes: readonly string[],
  among: ReadonlySet<string>,
): Incoherence[] => codes.filter((one) => !among.has(one)).map((code) => ({ fault, of, code }));

/** Reads a frame; throws, with every incoherence, when it does not hold together. */
export function readFrame(file: unknown): Frame {
  const frame = frameFile.parse(file);
  const wrong = incoherences(frame);
  if (wrong.length > 0)
    throw new Error(
      `the competence frame ${frame.code} does not hold together: ${wrong.map(inCode).join('; ')}`,
    );
  return frame;
}
const inCode = ({ fault, of, code }: Incoherence) => `${fault}${of === null ? '' : ` in ${of}`}: ${code}`;
