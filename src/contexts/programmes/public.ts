/** Support and funding programmes. */

export { type Cover, coverOf, type Ground, NEARNESS } from './domain/cover.ts';
export { CRITERION_FACTS, type Criterion, type CriterionFact } from './domain/criteria.ts';
export { PROGRAMME_FORM } from './domain/form.ts';
export { PROGRAMME, type ProgrammeCard } from './domain/kind.ts';
export type { Offer } from './domain/offer.ts';
export { type Calendar, type Programme, programme } from './domain/programme.ts';
export { ReachIndex, type Reaching, type Surroundings } from './domain/reach-index.ts';
export {
  dueOn,
  type Period,
  periodsOf,
  type Standing,
  type StandingReason,
  standingOf,
} from './domain/standing.ts';
export { VariantFault, withInheritance } from './domain/variants.ts';
export { ProgrammeIndex } from './queries.ts';
export { GeneralQuestion } from './views/general-question.tsx';
export { STANDING_TONES, standingInWords } from './views/standing-in-words.ts';
