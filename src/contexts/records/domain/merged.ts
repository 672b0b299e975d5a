/**
 * Two records that are one thing. The record that stays takes, field by field, the words of either; whoever named the
 * other names it from then on. Undoing takes back what merging wrote, and leaves what people changed since.
 */
import { type Change, changesBetween, type Document, type Json, same } from './changes.ts';

/** Fields on which both say something different, with what each says. */
export interface Differing {
  field: string;
  stays: Json;
  goes: Json;
}

export const differing = (stays: Document, goes: Document): Differing[] =>
  changesBetween(stays, goes).map(({ field, from, to }) => ({ field, stays: from, goes: to }));

/** `fields`: those for which the words of the record that goes are taken. */
export function takeFrom(stays: Document, goes: Document, fields: readonly string[]): Document {
  const document = { ...stays };
  for (const field of fields) {
    const value = goes[field];
    if (value === undefined) delete document[field];
    else document[field] = value;
  }
  return document;
}

/** The document with one identifier in place of another wherever it stands; a list never holds the same twice. */
export function renamed(document: Document, from: string, to: string): Document {
  return Object.fromEntries(
    Object.entries(document).map(([field, value]) => [field, inPlace(value, from, to)]),
  );
}

function inPlace(value: Json, from: string, to: string): Json {
  if (value === from) return to;
  if (Array.isArray(value)) {
    const list = value.map((each) => inPlace(each, from, to));
    const changed = list.some((each, at) => !same(each, value[at] ?? null));
    return changed ? list.filter((each, at) => list.findIndex((other) => same(each, other)) === at) : value;
  }
  return typeof value === 'object' && value !== null ? renamed(value, from, to) : value;
}

/** What merging changed, taken back; a field that changed again since stays as it is, and is told. */
export function takenBack(
  present: Document,
  written: readonly Change[],
): { document: Document; kept: string[] } {
  const document = { ...present };
  const kept: string[] = [];
  for (const { field, from, to } of written) {
    if (!same(present[field] ?? null, to)) kept.push(field);
    else if (from === null) delete document[field];
    else document[field] = from;
  }
  return { document, kept };
}
