/**
 * An account that nobody used for two years gets a letter of warning; thirty days later, still unused, it is erased.
 * Signing in, even once, begins the two years again.
 */
const DAY_MS = 86_400_000;
const INACTIVE_DAYS = 730;
export const WARNED_DAYS = 30;

/** Accounts last used before the first are warned; those warned before the second are erased. */
export const inactivityLimits = (now: Date): { unusedSince: Date; warnedSince: Date } => ({
  unusedSince: new Date(now.getTime() - INACTIVE_DAYS * DAY_MS),
  warnedSince: new Date(now.getTime() - WARNED_DAYS * DAY_MS),
});
