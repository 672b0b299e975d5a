/**
 * How long the word of whoever made sure of a record is taken before somebody should look again. What moves fast
 * (money, groups) sooner than what lasts (organisations, works). A record that nobody made sure of is due at once.
 */
import { dayAfter } from '../../../kernel/day.ts';
import type { RecordKind } from './kinds.ts';

/** In days. */
export const ASSURED: Readonly<Record<RecordKind, number>> = {
  cooperation: 365,
  organisation: 730,
  programme: 365,
  resource: 730,
  training: 365,
};

/** The first day on which the record is due for another look; null: nobody ever made sure of it. */
export const dueFrom = (kind: RecordKind, checked: string | undefined): string | null =>
  checked === undefined ? null : dayAfter(checked, ASSURED[kind] + 1);

/** The first day of checking that still holds today: what was checked before is overdue. */
export const checkedSince = (kind: RecordKind, today: string): string => dayAfter(today, -ASSURED[kind]);
