/** Everything that a situation leads to, in one reading of the rules: what the result page shows. */

import type { Ground, Offer } from '../../programmes/public.ts';
import { fundability, type LineVerdict } from './fundability.ts';
import { evaluate, type Verdict } from './needs.ts';
import { nextQuestion, type OpenQuestion } from './next-question.ts';
import type { Pack } from './pack.ts';
import { type Reach, reach } from './reach.ts';
import type { Situation } from './situation.ts';

export interface Diagnosis {
  situation: Situation;
  verdicts: readonly Verdict[];
  lines: readonly LineVerdict[];
  /** The unanswered question that matters most now. */
  next: OpenQuestion | null;
  reach: Reach;
}

/** `ground` is null when the place is not known; `today` is a day as `2026-11-22`. */
export function diagnose(
  pack: Pack,
  situation: Situation,
  offers: readonly Offer[],
  ground: Ground | null,
  today: string,
): Diagnosis {
  const { facts } = situation;
  return {
    situation,
    verdicts: evaluate(pack, facts),
    lines: fundability(pack, facts),
    next: nextQuestion(pack, facts),
    reach: reach(offers, facts, ground, today),
  };
}
