/** A diagnosis is kept twelve months after its last change, then erased (mission, principle 7). */
const MONTHS_KEPT = 12;

/** When answers given or changed at this instant are to be erased. */
export function expiryOf(at: Date): Date {
  const expiry = new Date(at);
  expiry.setUTCMonth(expiry.getUTCMonth() + MONTHS_KEPT);
  return expiry;
}

/** The instant of a change: always after the one before it, so that two pages can tell whose answers they saw. */
export const afterLast = (at: Date, last: Date): Date =>
  at.getTime() > last.getTime() ? at : new Date(last.getTime() + 1);
