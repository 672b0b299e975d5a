/**
 * A competence frame: trades, their activities, and the competences they call for, each with signs at four levels.
 * The shipped one is of seed 000 (the five competences of both trades, the four of the developer); a network may
 * publish its own, each competence told the same as some of the shipped one, so that positions can be read across.
 * A frame where a trade expects what the frame does not describe is refused.
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
  same_as: z
    .array(code)
    .default([])
    .meta({ description: 'Competences of the shipped frame that it covers.' }),
});
export type FrameCompetence = z.infer<typeof competence>;

const activity = z.strictObject({
  code,
  name: label,
  does: z.array(label).min(1),
  competences: z.array(code).min(1),
  source: z.string().nullable(),
});
export type Activity = z.infer<typeof activity>;

const trade = z.strictObject({
  code,
  name: label,
  mission: label,
  activities: z.array(code),
  expects: z.array(z.strictObject({ competence: code, level })).min(1),
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
    .array(z.strictObject({ says: label, source: z.string().nullable(), passage: z.string().nullable() }))
    .min(1)
    .meta({
      description: 'Where each part comes from; `source` null: written by whoever publishes the frame.',
    }),
  levels: z.array(z.strictObject({ name: label, means: label })).length(LEVELS.length),
  trades: z.array(trade),
  activities: z.array(activity),
  competences: z.array(competence).min(1).max(60),
});
export type Frame = z.infer<typeof frameFile>;

/** What does not hold together, as `what: which`; empty when all does. */
export function incoherences(frame: Frame): string[] {
  const known = new Set(frame.competences.map(({ code }) => code));
  const activities = new Set(frame.activities.map(({ code }) => code));
  const missing = (where: string, codes: readonly string[], among: ReadonlySet<string>) =>
    codes.filter((one) => !among.has(one)).map((one) => `${where}: ${one}`);
  return [
    ...twice('competence given twice', frame.competences),
    ...twice('activity given twice', frame.activities),
    ...twice('trade given twice', frame.trades),
    ...frame.activities.flatMap((one) =>
      missing(`unknown competence of ${one.code}`, one.competences, known),
    ),
    ...frame.trades.flatMap((one) => [
      ...missing(`unknown activity of ${one.code}`, one.activities, activities),
      ...missing(
        `unknown competence of ${one.code}`,
        one.expects.map(({ competence }) => competence),
        known,
      ),
    ]),
  ];
}

const twice = (what: string, list: readonly { code: string }[]): string[] =>
  list
    .filter(({ code }, at) => list.findIndex((one) => one.code === code) < at)
    .map(({ code }) => `${what}: ${code}`);

/** Reads a frame; throws, with every incoherence, when it does not hold together. */
export function readFrame(file: unknown): Frame {
  const frame = frameFile.parse(file);
  const wrong = incoherences(frame);
  if (wrong.length > 0)
    throw new Error(`the competence frame ${frame.code} does not hold together: ${wrong.join('; ')}`);
  return frame;
}
