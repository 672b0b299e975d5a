/**
 * How an address stands, from one asking to the next. A link is dead after three failures in a row over three days or
 * more, or when its site says twice in a row that the page is gone; one answer brings it back. What answers, but not to
 * a program, is neither alive nor dead. (Issue 3, section 4.)
 */
export type LinkState = 'alive' | 'moved' | 'unclear' | 'refused' | 'failing' | 'dead';

export interface Standing {
  state: LinkState;
  since: Date;
  lastOk: Date | null;
  /** In a row. */
  failures: number;
  /** How many of the last ones, in a row, said that the page is gone. */
  gone: number;
  why: string | null;
  movedTo: string | null;
  next: Date;
}

/** What one asking says of an address. */
export type Sign =
  | { is: 'alive'; movedTo: string | null }
  | { is: 'gone' | 'silent' | 'unclear' | 'refused'; why: string; retryAfter?: number };

const DAY_MS = 24 * 60 * 60 * 1000;
const EVERY_DAYS = 30;
const FAILURES = 3;
const OVER_DAYS = 3;
const GONE = 2;

export function follow(before: Standing | null, sign: Sign, at: Date): Standing {
  const kept = { lastOk: before?.lastOk ?? null, failures: 0, gone: 0, movedTo: null };
  const since = (state: LinkState) => (before?.state === state ? before.since : at);
  const after = (days: number) => new Date(at.getTime() + days * DAY_MS);
  switch (sign.is) {
    case 'alive': {
      const state = sign.movedTo === null ? 'alive' : 'moved';
      const { movedTo } = sign;
      return { ...kept, state, since: since(state), lastOk: at, why: null, movedTo, next: after(EVERY_DAYS) };
    }
    case 'unclear':
    case 'refused': {
      const days = sign.retryAfter === undefined ? EVERY_DAYS : Math.max(1, sign.retryAfter / 86_400);
      const next = after(Math.min(EVERY_DAYS, days));
      return { ...kept, state: sign.is, since: since(sign.is), why: sign.why, next };
    }
    case 'gone':
    case 'silent': {
      const going = before !== null && (before.state === 'failing' || before.state === 'dead');
      const first = going ? before.since : at;
      const failures = (before?.failures ?? 0) + 1;
      const gone = sign.is === 'gone' ? (before?.gone ?? 0) + 1 : 0;
      const long = at.getTime() - first.getTime() >= OVER_DAYS * DAY_MS;
      const dead = before?.state === 'dead' || gone >= GONE || (failures >= FAILURES && long);
      const days = Math.min(EVERY_DAYS, 2 ** Math.min(failures - 1, 10));
      const state = dead ? 'dead' : 'failing';
      return { ...kept, state, since: first, failures, gone, why: sign.why, next: after(days) };
    }
  }
}
