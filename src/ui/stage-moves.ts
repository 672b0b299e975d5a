/**
 * What a stage history draws: which of the four stages were passed through, and the moves between them.
 * Stages are not one-way (seeds 003 and 004): a cooperation may skip one, or come back to an earlier one.
 */
import { codes, STAGES, type Stage } from '../kernel/vocabulary.ts';

export interface Passage {
  stage: Stage;
  /** `2021`, `2021-04` or `2021-04-16`. */
  since?: string | undefined;
  note?: string | undefined;
}

/** A move from one stage to another, by their places on the path, 0 to 3. */
export interface Move {
  from: number;
  to: number;
}

export interface StageMoves {
  /** The present stage, or null when no passage is known. */
  current: number | null;
  /** Places passed through. */
  reached: ReadonlySet<number>;
  /** Moves onward and moves back, each drawn once however often it was made. */
  forward: readonly Move[];
  back: readonly Move[];
}

export const ALL_STAGES = codes(STAGES);

/** Reads a history, oldest passage first; the last is the present stage. */
export function stageMoves(passages: readonly Passage[]): StageMoves {
  const places = passages.map((passage) => ALL_STAGES.indexOf(passage.stage));
  const moves = new Map<string, Move>();
  for (const [index, to] of places.entries()) {
    const from = places[index - 1];
    if (from !== undefined && from !== to) moves.set(`${from}-${to}`, { from, to });
  }
  const all = [...moves.values()];
  return {
    current: places.at(-1) ?? null,
    reached: new Set(places),
    forward: all.filter((move) => move.to > move.from),
    back: all.filter((move) => move.to < move.from),
  };
}
