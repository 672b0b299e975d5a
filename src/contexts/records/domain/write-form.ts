/** Writes a document into a form, field by field, as people write each: the way back from `read-form.ts`. Pure. */
import type { Document, Json } from './changes.ts';
import { type FormField, fieldsOf, type Lookups, type RecordForm, type Shape, type Typed } from './form.ts';

/** A document as its form shows it. */
export function typedFrom(form: RecordForm, document: Document, lookups: Lookups): Typed {
  const typed = new Map<string, string[]>();
  writeFields(fieldsOf(form), document, '', typed, lookups);
  return typed;
}

function writeFields(
  fields: readonly FormField[],
  from: Document,
  prefix: string,
  typed: Map<string, string[]>,
  lookups: Lookups,
): void {
  for (const field of fields) {
    const path = prefix + field.name;
    const { as } = field;
    const value = as.kind === 'record_or_words' ? undefined : from[field.name];
    if (as.kind === 'record_or_words') {
      const id = from[as.record];
      const text = typeof id === 'string' ? lookups.recordName(id) : from[as.words];
      if (typeof text === 'string') typed.set(path, [text]);
    } else if (as.kind === 'group') {
      if (isObject(value)) writeFields(as.fields, value, `${path}.`, typed, lookups);
    } else if (as.kind === 'rows') {
      for (const [at, row] of (Array.isArray(value) ? value : []).entries())
        if (isObject(row)) writeFields(as.fields, row, `${path}.${at}.`, typed, lookups);
    } else if (as.kind === 'told') {
      for (const [code, told] of Object.entries(isObject(value) ? value : {}))
        typed.set(`${path}.${code}`, [told ? 'oui' : 'non']);
    } else if (value !== undefined && value !== null) typed.set(path, written(as, value, lookups));
  }
}

const isObject = (value: unknown): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function written(as: Shape, value: Json, lookups: Lookups): string[] {
  const list = (Array.isArray(value) ? value : [value]).map(String);
  switch (as.kind) {
    case 'places':
    case 'place':
      return [list.map((id) => lookups.placeLabel(id)).join('\n')];
    case 'records':
    case 'record':
      return [list.map((id) => lookups.recordName(id) ?? id).join('\n')];
    case 'lines':
      return [list.join('\n')];
    case 'euros':
      return [String(Number(value) / 100).replace('.', ',')];
    case 'yes_no':
      return [value ? 'oui' : 'non'];
    default:
      return list;
  }
}
