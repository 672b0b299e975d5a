/**
 * A job description drawn from a frame: what the person will do, what they need to know and how well, and what the
 * cooperation is. It is a draft: what neither the frame nor the record says is left to be filled, and told so.
 */
import type { Activity, Frame, FrameCompetence, Level, Trade } from './frame.ts';

export interface JobAsked {
  trade: Trade;
  /** Codes of activities; those of the trade when none is named. */
  activities: readonly string[];
}

export interface JobDescription {
  trade: Trade;
  activities: Activity[];
  /** Expected by the trade, or called for by an activity that was added: those then at the level of support. */
  competences: { competence: FrameCompetence; level: Level; added: boolean }[];
}

const LEARNING: Level = 2;

export function describeJob(frame: Frame, { trade, activities }: JobAsked): JobDescription {
  const asked = activities.filter((code) => frame.activities.some((one) => one.code === code));
  const codes = new Set(asked.length > 0 ? asked : trade.activities);
  const kept = frame.activities.filter(({ code }) => codes.has(code));
  const called = new Set(kept.flatMap(({ competences }) => competences));
  const expected = new Map(trade.expects.map(({ competence, level }) => [competence, level]));
  return {
    trade,
    activities: kept,
    competences: frame.competences
      .filter(({ code }) => expected.has(code) || called.has(code))
      .map((competence) => {
        const level = expected.get(competence.code);
        return { competence, level: level ?? LEARNING, added: level === undefined };
      }),
  };
}
