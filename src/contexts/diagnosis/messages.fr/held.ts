import { count } from '../../../platform/i18n/say.ts';

/** A count whose number stays on the line of its word. */
export const held = (value: number, one: string, other: string): string =>
  count('fr', value, one, other).replace(/(?<=\d) /, '\u00a0');
