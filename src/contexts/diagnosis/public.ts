/** The self-diagnosis, for other contexts: the rules as data, and what it does by itself. */
export type { Pack } from './domain/pack.ts';
export { SHIPPED_PACK } from './domain/shipped-pack.ts';
export { diagnosisWork } from './jobs.ts';
