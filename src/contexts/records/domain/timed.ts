/**
 * Facet tokens that hold for some days only, as `status:open@2026-03-01~2026-04-30`: an index that lives longer than
 * a day then needs no writing when the day turns. Either end may be empty: without end.
 */
import type { FacetToken } from './kinds.ts';

/** A token that holds from a day to a day, both included; the bare token when it always does. */
export const timed = (token: FacetToken, from: string | null, until: string | null): FacetToken =>
  from === null && until === null ? token : `${token}@${from ?? ''}~${until ?? ''}`;

/** Whether a token depends on the day. */
export const isTimed = (token: string): boolean => token.includes('@');

/** The token that holds on `day`; null when it does not hold then. */
export function onDay(token: FacetToken, day: string): FacetToken | null {
  const at = token.indexOf('@');
  if (at < 0) return token;
  const [from = '', until = ''] = token.slice(at + 1).split('~');
  return (from === '' || from <= day) && (until === '' || day <= until)
    ? (token.slice(0, at) as FacetToken)
    : null;
}
