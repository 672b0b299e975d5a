/** The self-diagnosis, for other contexts: the rules as data, how they judge, and what it does by itself. */
import type { Source } from '../alerts/public.ts';
import { diagnosisSource } from './use-cases/followed-diagnosis.ts';
import type { FollowNeeds } from './use-cases/followed-stand.ts';
import { whyFollowed } from './views/follow-words.ts';

export { type AnswerFault, faultOf } from './domain/answers.ts';
export { type Condition, leavesOf, type Truth } from './domain/condition.ts';
export { diagnose } from './domain/diagnosis.ts';
export { answerOf, explain, questionOf } from './domain/explain.ts';
export type { FactCode, Facts, FactValue } from './domain/facts.ts';
export { type FundabilityLine, fundability, LEVELS, type LineVerdict } from './domain/fundability.ts';
export { type GoldenCase, goldenCase } from './domain/golden-case.ts';
export type { Lever, LeverPack } from './domain/lever-pack.ts';
export { leversFor } from './domain/levers.ts';
export { evaluate, type Need, type NeedRow, type Verdict } from './domain/needs.ts';
export type { Pack } from './domain/pack.ts';
export {
  changesBetween,
  countOf,
  type Difference,
  PARTS,
  type PackChanges,
  type PackPart,
  type PartChange,
} from './domain/pack-changes.ts';
export { placesAround } from './domain/places-around.ts';
export { profileOf } from './domain/profile.ts';
export type { FactQuestion, GradientQuestion, Question } from './domain/questions.ts';
export { changesNothing, type Replay, replay } from './domain/replay.ts';
export { SHIPPED_LEVERS_FILE, SHIPPED_RULES } from './domain/shipped-levers.ts';
export { PUBLISHED_PACKS, packOf, SHIPPED_PACK } from './domain/shipped-pack.ts';
export { diagnosisWork } from './jobs.ts';
export { PROCESSINGS } from './privacy.ts';
export { answerInWords } from './views/answers-in-words.ts';
export { LevelLadder } from './views/level-ladder.tsx';
export { ReplayChanges } from './views/replay-changes.tsx';
export { Work } from './views/work.tsx';

/** Diagnoses as something to follow by e-mail. */
export const followedDiagnoses = (needs: FollowNeeds): Source => diagnosisSource(needs, whyFollowed);
