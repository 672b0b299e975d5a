/**
 * What a moderator may decide about somebody who abuses, from the lightest to the heaviest: what it stops, for how long
 * at most, who may. Each has a reason and is told to the person, who may ask for another look. Reading, one's own data,
 * leaving and appealing are never taken away.
 */
import type { Act } from './limits.ts';

export const SANCTION_KINDS = ['warning', 'comments_only', 'held', 'suspended', 'excluded'] as const;
export type SanctionKind = (typeof SANCTION_KINDS)[number];

export interface SanctionRule {
  /** What the person may not send. */
  stops: readonly Act[];
  /** Remarks wait for a first look, and roles give nothing. */
  holds: boolean;
  /** Days at most; null: it has no end, as a warning stops nothing and an exclusion is lifted by hand. */
  mostDays: number | null;
  by: 'moderator' | 'administrator';
}

export const SANCTIONS: Readonly<Record<SanctionKind, SanctionRule>> = {
  warning: { stops: [], holds: false, mostDays: null, by: 'moderator' },
  comments_only: { stops: ['proposal', 'peer'], holds: true, mostDays: 90, by: 'moderator' },
  held: { stops: [], holds: true, mostDays: 90, by: 'moderator' },
  suspended: {
    stops: ['proposal', 'remark', 'claim', 'message', 'peer'],
    holds: true,
    mostDays: 180,
    by: 'moderator',
  },
  excluded: {
    stops: ['proposal', 'remark', 'claim', 'message', 'peer'],
    holds: true,
    mostDays: null,
    by: 'administrator',
  },
};

export const isSanctionKind = (text: string): text is SanctionKind => Object.hasOwn(SANCTIONS, text);

/** A sanction as it weighs on somebody now. */
export interface InForce {
  kind: SanctionKind;
  /** Null: until somebody lifts it. */
  endsAt: Date | null;
}

/** The sanction that stops an act, the one that ends last first; null when none does. */
export function stopping(act: Act, inForce: readonly InForce[]): InForce | null {
  const stops = inForce.filter(({ kind }) => SANCTIONS[kind].stops.includes(act));
  return stops.sort(byEnd)[0] ?? null;
}

export const isHeld = (inForce: readonly InForce[]): boolean =>
  inForce.some(({ kind }) => SANCTIONS[kind].holds);

/** What stands for no end, where a date is needed. */
const NO_END = new Date('9999-12-31T00:00:00Z');

/** Until when roles give nothing; null when they do give. */
export function restrictedUntil(inForce: readonly InForce[]): Date | null {
  const last = inForce.filter(({ kind }) => SANCTIONS[kind].holds).sort(byEnd)[0];
  return last ? (last.endsAt ?? NO_END) : null;
}

const byEnd = (a: InForce, b: InForce): number => lasts(b) - lasts(a);
const lasts = ({ endsAt }: InForce): number => endsAt?.getTime() ?? Number.POSITIVE_INFINITY;

export type SanctionFault = 'kind' | 'reason' | 'days' | 'administrator';

/** Whether a decision holds: a known kind, a reason, an end where one is due, within what this person may decide. */
export function faultsOf(
  { kind, reason, days }: { kind: string; reason: string; days: number | null },
  administrator: boolean,
): SanctionFault[] {
  const faults: SanctionFault[] = [];
  if (!isSanctionKind(kind)) faults.push('kind');
  else {
    const { mostDays, by } = SANCTIONS[kind];
    if (by === 'administrator' && !administrator) faults.push('administrator');
    if (mostDays !== null && (days === null || days < 1 || days > mostDays)) faults.push('days');
  }
  if (reason.length < 10) faults.push('reason');
  return faults;
}
