/** An import meets a record: what the record says next, and what the import can be said to have said of it. */
import { type Change, type Document, isEmpty, mergeImport, same } from './changes.ts';

export interface Met {
  document: Document;
  /** Fields that people changed, and that the import therefore leaves alone. */
  kept: string[];
  /** The record is there because of this import. */
  founding: boolean;
}

/**
 * `present`: the record as it stands, null for none; `last`: what the source said of it before; `adds`: lists that the
 * import adds to rather than replaces. A record that was withdrawn stands again, as the import says it.
 */
export function meet(
  present: Document | null,
  last: Document | undefined,
  said: Document,
  adds: readonly string[] = [],
): Met {
  if (!present || present.withdrawn !== undefined) return { document: said, kept: [], founding: true };
  return { ...mergeImport(present, last ?? {}, said, adds), founding: false };
}

/** By field, what the record says because the import does: what it wrote, and what it says as the record does. */
export function layerOf(said: Document, after: Document, changes: readonly Change[]): Document {
  const told = Object.entries(said).filter(
    ([field, value]) => !isEmpty(value) && same(after[field] ?? null, value),
  );
  return { ...Object.fromEntries(told), ...Object.fromEntries(changes.map(({ field, to }) => [field, to])) };
}
