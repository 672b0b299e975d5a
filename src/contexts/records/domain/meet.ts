/** An import meets a record: what the record says next, and what the import can be said to have said of it. */
import { type Change, type Document, isEmpty, mergeImport, same } from './changes.ts';

export interface Met {
  /** What the import said, once it is known what it merely assumed. */
  said: Document;
  document: Document;
  /** Fields that people changed, and that the import therefore leaves alone. */
  kept: string[];
  /** The record is there because of this import. */
  founding: boolean;
}

export interface Manner {
  /** Lists that the import adds to, where others are replaced. */
  adds?: readonly string[] | undefined;
  /** Fields that a record needs and that the import does not know: only a record that is not there takes them from it. */
  assumed?: readonly string[] | undefined;
}

/**
 * `present`: the record as it stands, null for none; `last`: what the source said of it before. A record that was withdrawn stands again, as the import says it.
 */
export function meet(
  present: Document | null,
  last: Document | undefined,
  told: Document,
  { adds = [], assumed = [] }: Manner = {},
): Met {
  if (!present || present.withdrawn !== undefined)
    return { said: told, document: told, kept: [], founding: true };
  const said = { ...told };
  for (const field of assumed) said[field] = last?.[field] ?? present[field] ?? told[field] ?? null;
  return { said, ...mergeImport(present, last ?? {}, said, adds), founding: false };
}

/** By field, what the record says because the import does: what it wrote, and what it says as the record does. */
export function layerOf(said: Document, after: Document, changes: readonly Change[]): Document {
  const told = Object.entries(said).filter(
    ([field, value]) => !isEmpty(value) && same(after[field] ?? null, value),
  );
  return { ...Object.fromEntries(told), ...Object.fromEntries(changes.map(({ field, to }) => [field, to])) };
}
