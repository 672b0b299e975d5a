/** Contributions, for other contexts: what they do with personal data. */
export { PROCESSINGS } from './privacy.ts';
