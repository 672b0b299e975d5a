/**
 * What a revision holds: for each field of a record that changed, from what to what. Replaying all changes of a
 * record in order gives the present document (a check in `checks/` proves it on live data).
 * A field that is absent is `null` in a change; no document holds a null of its own.
 */
export type Json = string | number | boolean | null | Json[] | { [key: string]: Json };
export type Document = { [field: string]: Json };

export interface Change {
  field: string;
  from: Json;
  to: Json;
}

/** The same JSON value, whatever the order of its keys. */
export function same(a: Json, b: Json): boolean {
  if (a === b) return true;
  if (a === null || b === null || typeof a !== 'object' || typeof b !== 'object') return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, i) => same(item, b[i] ?? null))
    );
  }
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => key in a && key in b && same(a[key] ?? null, b[key] ?? null));
}

/** The changes that lead from one document to another, by top-level field, in alphabetical order. */
export function changesBetween(before: Document, after: Document): Change[] {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  return fields
    .map((field) => ({ field, from: before[field] ?? null, to: after[field] ?? null }))
    .filter(({ from, to }) => !same(from, to));
}

/** The document after some changes. */
export function replay(document: Document, changes: readonly Change[]): Document {
  const next = { ...document };
  for (const { field, to } of changes) {
    if (to === null) delete next[field];
    else next[field] = to;
  }
  return next;
}

/**
 * An import meets a record that people may have changed since the last one. By field: where the record still says
 * what the import last said, the import's new word is taken; where a person changed it, the person's word stands.
 * An empty list says nothing: it is filled, and takes nothing out that the import had not put in. In the lists of
 * `adds` the import adds what is not there yet.
 */
export function mergeImport(
  present: Document,
  lastImport: Document,
  incoming: Document,
  adds: readonly string[] = [],
): { document: Document; kept: string[] } {
  const kept: string[] = [];
  const document = { ...present };
  for (const { field, to } of changesBetween(lastImport, incoming)) {
    const [now, before] = [present[field] ?? null, lastImport[field] ?? null];
    const untouched = same(now, before) || (before === null && isEmpty(now));
    if (before === null && isEmpty(to) && !untouched) continue;
    if (adds.includes(field)) document[field] = joined(now, to);
    else if (!untouched) kept.push(field);
    else if (to === null) delete document[field];
    else document[field] = to;
  }
  return { document, kept };
}

/** A list that holds nothing says nothing. */
export const isEmpty = (value: Json): boolean => Array.isArray(value) && value.length === 0;

/** A list with what another adds to it; two entries that lead to one address are one. */
function joined(now: Json, more: Json): Json {
  const list = Array.isArray(now) ? now : [];
  const key = (each: Json): Json =>
    typeof each === 'object' && each !== null && !Array.isArray(each) && each.url !== undefined
      ? each.url
      : each;
  const fresh = (Array.isArray(more) ? more : []).filter(
    (each) => !list.some((known) => same(key(known), key(each))),
  );
  return [...list, ...fresh];
}
