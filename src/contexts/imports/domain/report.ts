/** What an import did, and what undoing it did: kept with it, after its rows are gone. */

export interface SettledLine {
  kind: string;
  slug: string;
  name: string;
  outcome: string;
  kept: string[];
}

export interface Settlement {
  withdrawn: number;
  restored: number;
  rewritten: number;
  same: number;
  /** Records that stay, or that keep words which somebody wrote since. */
  told: SettledLine[];
}

export interface Report {
  created?: number;
  changed?: number;
  unchanged?: number;
  refused?: number;
  skipped?: number;
  /** The last undoing, or taking up again. */
  settled?: Settlement;
}

export const NO_SETTLEMENT: Settlement = { withdrawn: 0, restored: 0, rewritten: 0, same: 0, told: [] };

/** A settlement with some more records. */
export function withSettled(settlement: Settlement, lines: readonly SettledLine[]): Settlement {
  const next = { ...settlement, told: [...settlement.told] };
  for (const line of lines) {
    if (line.outcome === 'withdrawn') next.withdrawn++;
    else if (line.outcome === 'restored') next.restored++;
    else if (line.outcome === 'rewritten') next.rewritten++;
    else if (line.outcome === 'same') next.same++;
    if (line.kept.length > 0 || line.outcome === 'held' || line.outcome === 'merged') next.told.push(line);
  }
  return next;
}
