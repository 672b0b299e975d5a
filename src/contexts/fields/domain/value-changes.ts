/**
 * What a revision of values holds: by field, from what to what, and under which visibility it was said. Two people who
 * fill different fields both keep their words; where both filled the same one, nothing is written and the later chooses.
 */
import { type Json, same } from '../../records/public.ts';
import type { Visibility } from './definition.ts';
import type { HeldValues } from './shown.ts';

export interface ValueChange {
  /** Identifier of the field. */
  field: string;
  from: Json;
  /** Null: emptied. */
  to: Json;
  /** Under which `to` is kept; for what is emptied, that of `from`. */
  visibility: Visibility;
}

export interface ValueRevision {
  number: number;
  at: Date;
  author: string;
  reason: string;
  changes: readonly ValueChange[];
}

/** What somebody means each of these fields to hold; null empties. */
export type Meant = ReadonlyMap<string, Json>;

export interface Settled {
  changes: readonly ValueChange[];
  /** Fields that somebody else changed since, to something else. */
  conflicts: readonly string[];
}

/**
 * `since`: the revisions after the one that was seen, in order. `visibilities`: of the fields today. `open`: whoever
 * writes agrees that what was given under a narrower visibility takes that of its field.
 */
export function settle(
  meant: Meant,
  held: HeldValues,
  since: readonly ValueRevision[],
  visibilities: ReadonlyMap<string, Visibility>,
  open: boolean,
): Settled {
  const seen = new Map<string, Json>();
  for (const { changes } of since)
    for (const { field, from } of changes) if (!seen.has(field)) seen.set(field, from);
  const changes: ValueChange[] = [];
  const conflicts: string[] = [];
  for (const [field, to] of meant) {
    const kept = held.get(field);
    const now = kept?.value ?? null;
    const today = visibilities.get(field);
    if (!today) continue;
    if (same(now, to)) {
      if (open && kept && kept.visibility !== today)
        changes.push({ field, from: now, to, visibility: today });
      continue;
    }
    const then = seen.get(field);
    if (then !== undefined) {
      // Left as it was seen: the other's word stands.
      if (same(then, to)) continue;
      conflicts.push(field);
      continue;
    }
    changes.push({ field, from: now, to, visibility: to === null ? (kept?.visibility ?? today) : today });
  }
  return { changes, conflicts };
}

/** What takes a revision back: each of its fields as it was, where nobody changed it since. */
export function takenBack(revision: Pick<ValueRevision, 'changes'>, held: HeldValues): Meant {
  return new Map(
    revision.changes
      .filter(({ field, to }) => same(held.get(field)?.value ?? null, to))
      .map(({ field, from }) => [field, from]),
  );
}
