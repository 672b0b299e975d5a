/** Everything that a situation leads to, in one reading of the rules: what the result page shows. */

import type { MatchIndex, Matching } from '../../matching/public.ts';
import { fundability, type LineVerdict } from './fundability.ts';
import type { LeverPack } from './lever-pack.ts';
import { type Effect, leversFor } from './levers.ts';
import { evaluate, type Verdict } from './needs.ts';
import { nextQuestion, type OpenQuestion } from './next-question.ts';
import type { Pack } from './pack.ts';
import { type Places, profileOf } from './profile.ts';
import type { Situation } from './situation.ts';

export interface Diagnosis {
  situation: Situation;
  verdicts: readonly Verdict[];
  lines: readonly LineVerdict[];
  /** The unanswered question that matters most now. */
  next: OpenQuestion | null;
  matching: Matching;
  levers: readonly Effect[];
}

/** `today` is a day as `2026-11-22`. */
export function diagnose(
  rules: Pack & LeverPack,
  situation: Situation,
  index: MatchIndex,
  around: Places,
  today: string,
): Diagnosis {
  const { facts, places } = situation;
  const matching = index.match(profileOf(rules, facts, places, around), today);
  return {
    situation,
    verdicts: evaluate(rules, facts),
    lines: fundability(rules, facts),
    next: nextQuestion(rules, facts),
    matching,
    levers: leversFor({ rules, index, around, today }, { facts, places, known: {} }, matching),
  };
}
