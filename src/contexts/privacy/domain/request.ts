/**
 * What a person may ask about what concerns them, whether they have an account or not. The answer is due within a
 * month of the confirmed request (RGPD, article 12.3).
 */
export const RIGHTS = ['objection', 'erasure', 'rectification', 'access'] as const;
export type Right = (typeof RIGHTS)[number];

export const isRight = (text: string): text is Right => RIGHTS.some((right) => right === text);

/** The same day of the next month, or its last day when it has no such day. `day`: as `2026-01-31`. */
export function monthAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10);
}
