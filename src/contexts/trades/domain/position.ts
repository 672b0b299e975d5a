/**
 * Where a person stands in a frame: a level for each competence they said something of, and nothing for the others.
 * What is not said is unknown, never the lowest level. Written from issue 6: several dates, gaps, and what moved.
 */
import { type Frame, LEVELS, type Level, type Trade } from './frame.ts';

export type Levels = Readonly<Record<string, Level>>;

/** What was said on a day, as `2026-11-25`. */
export interface Look {
  day: string;
  levels: Levels;
}

/** Keeps what the frame knows and reads: levels 1 to 4 of its own competences. */
export function levelsIn(frame: Frame, said: Readonly<Record<string, unknown>>): Levels {
  const kept: Record<string, Level> = {};
  for (const { code } of frame.competences) {
    const level = LEVELS.find((one) => one === said[code]);
    if (level) kept[code] = level;
  }
  return kept;
}

export interface Gap {
  competence: string;
  expected: Level;
  /** Null: not said. */
  level: Level | null;
}

/** What a trade expects and the person does not hold yet, or said nothing of; the widest first, the unsaid last. */
export function gapsTo(trade: Trade, levels: Levels): Gap[] {
  const short = trade.expects
    .map(
      ({ competence, level: expected }): Gap => ({ competence, expected, level: levels[competence] ?? null }),
    )
    .filter(({ expected, level }) => level === null || level < expected);
  const width = ({ expected, level }: Gap) => (level === null ? 0 : expected - level);
  return short.toSorted((one, other) => width(other) - width(one));
}

export interface Move {
  competence: string;
  from: Level | null;
  to: Level | null;
}

/** What differs between two looks, in the order of the frame. */
export const movesBetween = (frame: Frame, before: Levels, after: Levels): Move[] =>
  frame.competences
    .map(({ code }): Move => ({ competence: code, from: before[code] ?? null, to: after[code] ?? null }))
    .filter(({ from, to }) => from !== to);

/**
 * The same position in the shipped frame, through what each competence is said to be the same as. Where several cover
 * one, the lowest counts: a competence is held when all that it is made of is held.
 */
export function inShippedTerms(frame: Frame, levels: Levels): Levels {
  const read: Record<string, Level> = {};
  for (const { code, same_as } of frame.competences) {
    const level = levels[code];
    if (!level) continue;
    for (const shipped of same_as) read[shipped] = lowest(read[shipped], level);
  }
  return read;
}
const lowest = (one: Level | undefined, other: Level): Level =>
  one === undefined || other < one ? other : one;
