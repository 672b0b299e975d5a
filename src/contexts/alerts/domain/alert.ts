/**
 * An alert: one address follows one subject, at one rhythm. It begins when its address confirms it, and ends when it
 * says so. What nobody confirms within a day is erased.
 */
import { dayAfter } from '../../../kernel/day.ts';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Memory } from './digest.ts';

export const RHYTHMS = ['daily', 'weekly'] as const;
export type Rhythm = (typeof RHYTHMS)[number];

/** What a link in a letter is for. */
export type Purpose = 'confirm' | 'manage' | 'unsubscribe';

export interface Subject {
  /** The kind of its source: `list`. */
  kind: string;
  /** In its canonical form. */
  text: string;
}

export interface Alert {
  id: string;
  address: EmailAddress;
  subject: Subject;
  locale: Locale;
  rhythm: Rhythm;
  confirmed: boolean;
  /** The day of the next look, as `2026-11-22`; null before it is confirmed. */
  dueOn: string | null;
  memory: Memory | null;
  refusals: number;
  suspended: boolean;
}

const DAYS: Readonly<Record<Rhythm, number>> = { daily: 1, weekly: 7 };

/** The day of the look after one on `day`. */
export const nextLook = (rhythm: Rhythm, day: string): string => dayAfter(day, DAYS[rhythm]);

const HOUR_MS = 3_600_000;
/** How long a link holds. Those of digests serve as long as people may keep a letter. */
export const HOLDS_MS: Readonly<Record<Purpose, number>> = {
  confirm: 24 * HOUR_MS,
  manage: 365 * 24 * HOUR_MS,
  unsubscribe: 365 * 24 * HOUR_MS,
};

/** How many letters of this form one address is sent within a day, whatever the number of lists. */
export const ASKS_A_DAY = 10;
/** How many digests in a row an address may refuse for good. */
export const REFUSALS = 3;
/** How long a suspended alert is kept, in days. */
export const SUSPENDED_DAYS = 30;
