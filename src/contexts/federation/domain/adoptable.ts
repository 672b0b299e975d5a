/**
 * Whether a copy may become our own: its home is followed here no more, took it away, or has not answered for a month.
 * While home answers, the record is its to keep.
 */
import type { RecordHome, Removal } from '../../records/public.ts';

const VANISHED_DAYS = 30;
const DAY_MS = 86_400_000;

export interface CopyStanding {
  home: Pick<RecordHome, 'left' | 'received'>;
  removed: Pick<Removal, 'why'> | null;
  /** The instance as it is followed; null when it is not. `succeededAt`: the last visit that went well. */
  peer: { state: string; succeededAt: Date | null; addedAt: Date } | null;
}

export type Adoptable = 'left' | 'gone' | 'vanished';

/** Since when an instance that is followed has not answered, once it is long enough to be gone; null: it may come back. */
export function silentSince(
  { succeededAt, addedAt }: NonNullable<CopyStanding['peer']>,
  now: Date,
): Date | null {
  const answered = succeededAt ?? addedAt;
  return now.getTime() - answered.getTime() > VANISHED_DAYS * DAY_MS ? answered : null;
}

/** Why it may be adopted; null: home keeps it. */
export function adoptableBecause({ home, removed, peer }: CopyStanding, now: Date): Adoptable | null {
  if (removed?.why === 'gone') return 'gone';
  if (removed && removed.why !== 'left') return null;
  if (home.left !== undefined || removed?.why === 'left' || peer === null || peer.state === 'left')
    return 'left';
  return silentSince(peer, now) ? 'vanished' : null;
}
