/** The web addresses that records state, and whether they still answer. */
export { DeadLinks } from './queries.ts';
export { type CheckNeeds, type CheckReport, checkLinks } from './use-cases/check-links.ts';
export { watchLinks } from './use-cases/watch-links.ts';
