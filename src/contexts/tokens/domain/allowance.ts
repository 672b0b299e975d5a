/** How many writes a token may make within each of some windows of time. A window opens with its first write. */
export interface Window {
  name: string;
  most: number;
  seconds: number;
}

export interface Spent {
  opened: number;
  writes: number;
}

export interface Standing extends Window {
  left: number;
  /** Seconds until it begins afresh. */
  resets: number;
}

/** Counts one more write at `now` (milliseconds) in every window, unless one of them is spent. */
export function spend(
  windows: readonly Window[],
  before: readonly Spent[],
  now: number,
): { allowed: boolean; spent: Spent[]; standings: Standing[] } {
  const open = windows.map(({ seconds }, at): Spent => {
    const known = before[at];
    return known && now - known.opened < seconds * 1000 ? known : { opened: now, writes: 0 };
  });
  const allowed = windows.every(({ most }, at) => (open[at]?.writes ?? 0) < most);
  const spent = open.map(({ opened, writes }) => ({ opened, writes: writes + (allowed ? 1 : 0) }));
  const standings = windows.map((window, at) => ({
    ...window,
    left: window.most - (spent[at]?.writes ?? 0),
    resets: Math.ceil(((spent[at]?.opened ?? now) + window.seconds * 1000 - now) / 1000),
  }));
  return { allowed, spent, standings };
}

/** The headers that tell it (IETF draft `RateLimit`, and `Retry-After` once it is spent). */
export function limitHeaders(allowed: boolean, standings: readonly Standing[]): Record<string, string> {
  const wait = Math.max(0, ...standings.filter(({ left }) => left <= 0).map(({ resets }) => resets));
  return {
    'ratelimit-policy': standings
      .map(({ name, most, seconds }) => `"${name}";q=${most};w=${seconds}`)
      .join(', '),
    ratelimit: standings.map(({ name, left, resets }) => `"${name}";r=${left};t=${resets}`).join(', '),
    ...(!allowed && { 'retry-after': String(wait) }),
  };
}
