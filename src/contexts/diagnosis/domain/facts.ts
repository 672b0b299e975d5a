/**
 * What a collective told of its situation. A fact that is absent is not known: it is never taken as a no.
 * (Mission, principle 2; each code is also the code of the question that asks for it.)
 */
export const FACTS = [
  'models',
  'model',
  'purpose',
  'economy',
  'stage',
  'new_worksites',
  'carrier',
  'legal_form',
  'territory_posture',
  'amount',
  'themes',
  'stage_since',
  'around_table',
  'facilitation_held',
  'needs_felt',
  'arrangements',
  'in_kind',
  'tried',
] as const;
export type FactCode = (typeof FACTS)[number];

/** A code, several codes, a yes or no, or a position from 0 to 100. The question of a fact says which. */
export type FactValue = string | boolean | number | readonly string[];
export type Facts = Readonly<Partial<Record<FactCode, FactValue>>>;
