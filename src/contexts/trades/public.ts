/** The trades of territorial cooperation: their frame, and where people stand in it. */
import './tables.ts';

export { competencePath } from './domain/addresses.ts';
export { PROCESSINGS } from './privacy.ts';
