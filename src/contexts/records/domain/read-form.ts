/**
 * Reads a form into a document, field by field. Pure. What cannot be read is a fault at its path and keeps what was
 * typed; what the form does not show stays as it was. `write-form.ts` is the way back.
 */
import type { Terms } from '../../../kernel/vocabulary.ts';
import type { Document, Json } from './changes.ts';
import { type FormField, fieldsOf, type Lookups, type RecordForm, type Shape, type Typed } from './form.ts';

export interface FormFault {
  path: string;
  /** `required`, `date`, `place_unknown`…: a key of the messages. */
  fault: string;
  /** The words at fault, where a field holds several answers. */
  said?: string;
}

export interface FormReading {
  document: Document;
  faults: readonly FormFault[];
}

const MOST_ROWS = 300;
const MONTHS = /^(?:[1-9]|1[0-2])$/;
type Value = Json | undefined;

interface Reader {
  texts(path: string): readonly string[];
  lookups: Lookups;
  fault(path: string, fault: string, said?: string): undefined;
  /** How many rows were sent under a path. */
  rows(path: string): number;
  /** Whether anything was written under a path. */
  written(path: string): boolean;
}

/** `before`: the document that the form was filled from; empty for a new record. */
export function readForm(form: RecordForm, typed: Typed, before: Document, lookups: Lookups): FormReading {
  const faults: FormFault[] = [];
  const { written, last } = outlineOf(typed);
  const reader: Reader = {
    texts: (path) => (typed.get(path) ?? []).map((text) => text.trim()).filter((text) => text !== ''),
    lookups,
    fault(path, fault, said) {
      faults.push({ path, fault, ...(said !== undefined && { said }) });
      return undefined;
    },
    written: (path) => written.has(path),
    rows: (path) => Math.min(MOST_ROWS, (last.get(`${path}.`) ?? -1) + 1),
  };
  const document: Document = { ...before };
  put(document, readFields(fieldsOf(form), '', reader), fieldsOf(form));
  return { document, faults };
}

/** No field of ours stands deeper than so many points. */
const DEEPEST = 8;

/** What was sent, gone through once: under which paths anything is written, and the last row of each. */
function outlineOf(typed: Typed): { written: ReadonlySet<string>; last: ReadonlyMap<string, number> } {
  const written = new Set<string>();
  const last = new Map<string, number>();
  for (const [key, texts] of typed) {
    const says = texts.some((text) => text.trim() !== '');
    for (let depth = 0, dot = key.indexOf('.'); dot >= 0 && depth < DEEPEST; depth++) {
      const path = key.slice(0, dot + 1);
      const next = key.indexOf('.', dot + 1);
      const row = Number(key.slice(dot + 1, next < 0 ? undefined : next));
      if (says) written.add(path);
      if (Number.isInteger(row)) last.set(path, Math.max(row, last.get(path) ?? -1));
      dot = next;
    }
  }
  return { written, last };
}

/** The keys that a field fills in its object. */
const keysOf = ({ name, as }: FormField): string[] =>
  as.kind === 'record_or_words' ? [as.record, as.words] : [name];

function put(target: Document, read: Document, fields: readonly FormField[]): void {
  for (const key of fields.flatMap(keysOf)) {
    const value = read[key];
    if (value === undefined) delete target[key];
    else target[key] = value;
  }
}

function readFields(fields: readonly FormField[], prefix: string, reader: Reader): Document {
  const read: Document = {};
  for (const field of fields) {
    const path = prefix + field.name;
    const { as } = field;
    if (as.kind === 'record_or_words') {
      const [text] = reader.texts(path);
      const id = text === undefined ? null : reader.lookups.record(as.of, text);
      if (id !== null) read[as.record] = id;
      else if (text !== undefined) read[as.words] = text;
      continue;
    }
    const value = readShape(as, path, reader);
    if (value !== undefined) read[field.name] = value;
    else if (field.required && reader.texts(path).length === 0) reader.fault(path, 'required');
  }
  return read;
}

function readShape(shape: Shape, path: string, reader: Reader): Value {
  const texts = reader.texts(path);
  const [first] = texts;
  switch (shape.kind) {
    case 'group':
      return filled(readFields(shape.fields, `${path}.`, reader));
    case 'rows': {
      const rows = Array.from({ length: reader.rows(path) }, (_, at) => {
        const row = `${path}.${at}.`;
        // A line left empty asks for nothing.
        return reader.written(row) ? filled(readFields(shape.fields, row, reader)) : undefined;
      });
      return rows.filter((row) => row !== undefined);
    }
    case 'told': {
      const told = Object.keys(shape.terms).flatMap((code): [string, boolean][] => {
        const [answer] = reader.texts(`${path}.${code}`);
        return answer === 'oui' ? [[code, true]] : answer === 'non' ? [[code, false]] : [];
      });
      return Object.fromEntries(told);
    }
    case 'some_of':
      return known(texts, shape.terms, path, reader);
    case 'months':
      return texts.filter((text) => MONTHS.test(text)).map(Number);
    case 'lines':
      return linesIn(texts);
    case 'places':
      return linesIn(texts).flatMap((line) => place(line, path, reader) ?? []);
    case 'records':
      return linesIn(texts).flatMap((line) => record(shape.of, line, path, reader) ?? []);
  }
  if (first === undefined) return undefined;
  switch (shape.kind) {
    case 'text':
      return first.replaceAll('\r\n', '\n');
    case 'whole':
      return wholeIn(first) ?? reader.fault(path, 'whole');
    case 'number':
      return numberIn(first) ?? reader.fault(path, 'number');
    case 'euros': {
      const euros = numberIn(first);
      return euros === undefined ? reader.fault(path, 'number') : Math.round(euros * 100);
    }
    case 'yes_no':
      return first === 'oui' ? true : first === 'non' ? false : undefined;
    case 'one_of':
      return first in shape.terms ? first : reader.fault(path, 'choice');
    case 'place':
      return place(first, path, reader);
    case 'record':
      return record(shape.of, first, path, reader);
    case 'day':
      return dayIn(first) ?? reader.fault(path, 'date');
    case 'when':
      return /^\d{4}(-\d{2}){0,2}$/.test(first) ? first : (dayIn(first) ?? reader.fault(path, 'date'));
    case 'address':
      // Two addresses, or an address and words: no link leads there.
      return /\s/.test(first) ? reader.fault(path, 'address') : first;
    default:
      // One line is one line.
      return first.replaceAll(/[\r\n\t]+/g, ' ');
  }
}

/** Nothing when no field of it is filled: empty lists and objects count for nothing. */
function filled(read: Document): Document | undefined {
  const empty = (value: Json | undefined) =>
    value === undefined || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);
  const kept = Object.entries(read).filter(([, value]) => !empty(value));
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

const linesIn = (texts: readonly string[]): string[] =>
  [...new Set(texts.flatMap((text) => text.split('\n')).map((line) => line.trim()))].filter(
    (line) => line !== '',
  );

function known(texts: readonly string[], terms: Terms, path: string, reader: Reader): Value {
  if (texts.some((text) => !(text in terms))) return reader.fault(path, 'choice');
  return [...new Set(texts)];
}

function place(text: string, path: string, { lookups, fault }: Reader): string | undefined {
  const found = lookups.place(text);
  if (found === null) return fault(path, 'place_unknown', text);
  return found === 'several' ? fault(path, 'place_ambiguous', text) : found;
}

function record(
  of: Parameters<Lookups['record']>[0],
  text: string,
  path: string,
  { lookups, fault }: Reader,
): string | undefined {
  return lookups.record(of, text) ?? fault(path, 'record_unknown', text);
}

/** `1 250,50` as people write it. */
function numberIn(text: string): number | undefined {
  const plain = text.replaceAll(/[\s\u00a0\u202f€%]/g, '').replace(',', '.');
  return /^\d+(\.\d+)?$/.test(plain) ? Number(plain) : undefined;
}

function wholeIn(text: string): number | undefined {
  const value = numberIn(text);
  return value !== undefined && Number.isSafeInteger(value) ? value : undefined;
}

/** `2026-03-31`, or `31/03/2026`. Whether the day exists is for the schema to say. */
function dayIn(text: string): string | undefined {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  const [, day, month, year] = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text) ?? [];
  return day && month && year ? `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` : undefined;
}
