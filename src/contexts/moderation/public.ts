/** Moderation, for the composition root. */
import './tables.ts';

export { PROCESSINGS } from './privacy.ts';
