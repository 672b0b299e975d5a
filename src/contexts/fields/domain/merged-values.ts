/**
 * What a record that stays takes of the values of the one merged into it: what it did not say itself, and what was
 * chosen. Where both say something else and nothing was chosen, each keeps its own word, and that is told. Nothing is
 * opened: a value comes with the visibility under which it was given.
 */
import { same } from '../../records/public.ts';
import type { HeldValues } from './shown.ts';
import type { ValueChange } from './value-changes.ts';

/** What a merge took along in one set. */
export interface ValueMerge {
  mergedId: string;
  intoId: string;
  setId: string;
  /** The revision that holds the values taken; null: none was. */
  number: number | null;
  /** Fields of which both say something else. */
  keptApart: readonly string[];
  /** What is said of membership was taken along. */
  member: boolean;
  /** The network was the merged organisation's, and is the other's now. */
  owner: boolean;
}

export interface TakenValues {
  changes: readonly ValueChange[];
  keptApart: readonly string[];
}

/** By field. `chosen`: fields of which the word of the one that goes is taken even so. */
export function takeValues(stays: HeldValues, goes: HeldValues, chosen: ReadonlySet<string>): TakenValues {
  const changes: ValueChange[] = [];
  const keptApart: string[] = [];
  for (const [field, { value, visibility }] of goes) {
    const own = stays.get(field);
    if (own && same(own.value, value)) continue;
    if (own && !chosen.has(field)) keptApart.push(field);
    else changes.push({ field, from: own?.value ?? null, to: value, visibility });
  }
  return { changes, keptApart };
}
