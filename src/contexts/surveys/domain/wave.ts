/**
 * A wave: a survey asked once, between two days, of whoever is concerned. Answers belong to one wave. After the last
 * day, or once its organisers closed it, nothing more is counted; what comes then is kept as a draft, and told.
 */
export interface Wave {
  number: number;
  /** Days, both included. */
  opensOn: string;
  closesOn: string;
  closed: boolean;
}
export type WaveState = 'before' | 'open' | 'closed';

export function waveState({ opensOn, closesOn, closed }: Wave, today: string): WaveState {
  if (closed || today > closesOn) return 'closed';
  return today < opensOn ? 'before' : 'open';
}

/** The wave that is open, the latest if several are; null when none is. */
export const openWave = <W extends Wave>(waves: readonly W[], today: string): W | null =>
  waves.filter((each) => waveState(each, today) === 'open').toSorted((a, b) => b.number - a.number)[0] ??
  null;

/** Reminders stop by themselves: this many, this many days apart at least, and none when two days are left. */
export const MOST_REMINDERS = 2;
export const REMINDER_DAYS = 7;

export interface Invited {
  /** Days. */
  invitedOn: string;
  lastReminderOn: string | null;
  reminders: number;
  answered: boolean;
}

/** Whether a reminder is due. `daysBetween` counts from the first day to the second. */
export function reminderDue(
  invited: Invited,
  wave: Wave,
  today: string,
  daysBetween: (from: string, to: string) => number,
): boolean {
  if (invited.answered || waveState(wave, today) !== 'open') return false;
  if (invited.reminders >= MOST_REMINDERS || daysBetween(today, wave.closesOn) < 2) return false;
  return daysBetween(invited.lastReminderOn ?? invited.invitedOn, today) >= REMINDER_DAYS;
}
