/** Organisations and cooperations brought by file. */
export { importWork } from './jobs.ts';
export { PROCESSINGS } from './privacy.ts';
