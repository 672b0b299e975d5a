/** The self-diagnosis, for other contexts: the rules as data, and the erasing of what was kept long enough. */

export { diagnose } from './domain/diagnosis.ts';
export type { Facts } from './domain/facts.ts';
export { leversFor } from './domain/levers.ts';
export type { Pack } from './domain/pack.ts';
export { placesAround } from './domain/places-around.ts';
export { profileOf } from './domain/profile.ts';
export { SHIPPED_RULES } from './domain/shipped-levers.ts';
export { SHIPPED_PACK } from './domain/shipped-pack.ts';
export { eraseExpiredDiagnoses } from './use-cases/erase-diagnosis.ts';
