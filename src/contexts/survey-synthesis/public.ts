/** Syntheses of surveys. */
import './tables.ts';

export { synthesisWork } from './jobs.ts';
