/** Following other instances: their records as copies, corrections sent home. */
import './tables.ts';

export { federationWork } from './jobs.ts';
export { PROCESSINGS } from './privacy.ts';
export { runInstanceImport } from './use-cases/run-import.ts';
