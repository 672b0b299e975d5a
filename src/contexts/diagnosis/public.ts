/** The self-diagnosis, for other contexts: the rules as data, and the erasing of what was kept long enough. */
export type { Pack } from './domain/pack.ts';
export { SHIPPED_PACK } from './domain/shipped-pack.ts';
export { eraseExpiredDiagnoses } from './use-cases/erase-diagnosis.ts';
