/**
 * Two people changed the same record. By field: what only one of them touched is taken; what both touched the same way
 * is taken once; where their words differ, nothing is overwritten and somebody chooses.
 * Invariant: every field of the result is the present's or mine, and one of mine is left out only when told.
 */
import { type Change, changesBetween, type Document, type Json, same } from '../../records/public.ts';

export interface Conflict {
  field: string;
  /** What both started from, what the record says now, and what I meant. */
  before: Json;
  present: Json;
  mine: Json;
}

export interface Merged {
  document: Document;
  conflicts: readonly Conflict[];
}

/** `before`: the version that I started from; `present`: what the record says now; `mine`: what I meant. */
export function mergeByField(before: Document, present: Document, mine: Document): Merged {
  const document = { ...present };
  const conflicts: Conflict[] = [];
  for (const { field, from, to } of changesBetween(before, mine)) {
    const now = present[field] ?? null;
    if (!same(now, from) && !same(now, to)) conflicts.push({ field, before: from, present: now, mine: to });
    else if (to === null) delete document[field];
    else document[field] = to;
  }
  return { document, conflicts };
}

/** The present record with some of the proposed fields. */
export function take(present: Document, changes: readonly Change[], fields: readonly string[]): Document {
  const document = { ...present };
  for (const { field, to } of changes) {
    if (!fields.includes(field)) continue;
    if (to === null) delete document[field];
    else document[field] = to;
  }
  return document;
}
