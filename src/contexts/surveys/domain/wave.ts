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

/** Every wave that is open: one, where no days overlap; of older ones there may be several. */
export const openWaves = <W extends Wave>(waves: readonly W[], today: string): W[] =>
  waves.filter((each) => waveState(each, today) === 'open');

/** The wave that is looked at first: the open one, else the next to open, else the last to have closed; null when there is none. */
export function currentWave<W extends Wave>(waves: readonly W[], today: string): W | null {
  const byDay = waves.toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : a.opensOn > b.opensOn ? 1 : 0));
  return (
    openWave(waves, today) ??
    byDay.find((each) => waveState(each, today) === 'before') ??
    byDay.at(-1) ??
    null
  );
}

/** The wave whose results are looked at first: the open one, else the last that opened, else the first; null when there is none. */
export function waveToRead<W extends Wave>(waves: readonly W[], today: string): W | null {
  const byDay = waves.toSorted((a, b) => (a.opensOn < b.opensOn ? -1 : a.opensOn > b.opensOn ? 1 : 0));
  return (
    openWave(waves, today) ??
    byDay.filter((each) => waveState(each, today) !== 'before').at(-1) ??
    byDay[0] ??
    null
  );
}

export interface Days {
  opensOn: string;
  closesOn: string;
}
/** `closedOn`: the day it was closed by hand, from which it takes no more answers; null when it was not. */
export type TakenDays = Days & { number: number; closedOn: string | null };

/** The first wave that would be open on a day of these; null when none would. */
export function overlapping<W extends TakenDays>(waves: readonly W[], { opensOn, closesOn }: Days): W | null {
  const meets = (each: W): boolean => {
    const startsWithin = each.opensOn <= closesOn;
    const stillOpen = each.closesOn >= opensOn && (each.closedOn === null || each.closedOn > opensOn);
    return startsWithin && stillOpen;
  };
  return waves.find(meets) ?? null;
}

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
