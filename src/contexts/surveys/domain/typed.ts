/**
 * From what a form sends to the values of a section, and back. What cannot be read is a fault beside its question, and
 * the text typed is kept; what can be read is taken whatever else is wrong.
 */
import { OTHER, type Question } from './questions.ts';
import {
  type NamedRecord,
  NOTHING,
  otherKey,
  type Value,
  type ValueFault,
  type Values,
  valueFault,
} from './values.ts';

/** What was typed, by name of field. */
export type Typed = ReadonlyMap<string, readonly string[]>;

/** How texts are told apart from what they name. */
export interface Lookups {
  place(text: string): string | 'several' | null;
  placeLabel(id: string): string;
  record(of: string, text: string): string | null;
  recordName(id: string): string | null;
}

export interface SectionReading {
  /** Undefined empties the answer. Questions with a fault are not there. */
  values: ReadonlyMap<string, Value | undefined>;
  faults: readonly { code: string; fault: ValueFault }[];
}

export const UNKNOWN = 'nsp';
export const rowField = (code: string, row: string): string => `${code}.${row}`;
export const rankField = (code: string, option: string): string => `${code}.rang.${option}`;
export const otherField = (code: string): string => `${code}.autre`;
/** Of a question that takes several places or records: `code`, `code.2`, `code.3`… */
export const listField = (code: string, at: number): string => (at === 0 ? code : `${code}.${at + 1}`);
export const unknownField = (code: string): string => `${code}.nsp`;

type Read = { value: Value | undefined } | { fault: ValueFault };

export function readSection(asked: readonly Question[], typed: Typed, lookups: Lookups): SectionReading {
  const values = new Map<string, Value | undefined>();
  const faults: { code: string; fault: ValueFault }[] = [];
  for (const each of asked) {
    if (each.kind === 'note' || each.kind === 'file') continue;
    const unknown = first(typed, unknownField(each.code)) !== '';
    const read: Read = unknown ? { value: null } : readOne(each, typed, lookups);
    if ('fault' in read) {
      faults.push({ code: each.code, fault: read.fault });
      continue;
    }
    const other =
      (each.kind === 'choice' || each.kind === 'choices') && each.other
        ? first(typed, otherField(each.code))
        : '';
    const fault = read.value === undefined ? null : valueFault(each, read.value, other || undefined);
    if (fault) {
      faults.push({ code: each.code, fault });
      continue;
    }
    values.set(each.code, read.value);
    if ((each.kind === 'choice' || each.kind === 'choices') && each.other) {
      const chosen = [read.value].flat().includes(OTHER);
      values.set(otherKey(each.code), chosen && other !== '' ? other.slice(0, 500) : undefined);
    }
  }
  return { values, faults };
}

const first = (typed: Typed, name: string): string => (typed.get(name)?.[0] ?? '').trim();
const all = (typed: Typed, name: string): string[] => [
  ...new Set((typed.get(name) ?? []).map((each) => each.trim()).filter((each) => each !== '')),
];

const listed = (typed: Typed, code: string, most: number): string[] => [
  ...new Set(
    Array.from({ length: most + 1 }, (_, at) => first(typed, listField(code, at))).filter(
      (text) => text !== '',
    ),
  ),
];

function readOne(each: Question, typed: Typed, lookups: Lookups): Read {
  const { code } = each;
  const text = first(typed, code);
  switch (each.kind) {
    case 'short_text':
      return { value: text === '' ? undefined : text.replaceAll(/\s+/g, ' ') };
    case 'long_text':
      return { value: text === '' ? undefined : text.replaceAll('\r\n', '\n') };
    case 'number':
    case 'amount':
      return readNumber(each.kind, text);
    case 'date':
      return { value: text === '' ? undefined : (dayIn(text) ?? text) };
    case 'choice':
      return { value: text === '' ? undefined : text === UNKNOWN ? null : text };
    case 'choices': {
      const chosen = all(typed, code);
      if (chosen.includes(UNKNOWN)) return { value: null };
      return { value: chosen.length === 0 ? undefined : chosen };
    }
    case 'scale': {
      if (text === '') return { value: undefined };
      if (text === UNKNOWN) return { value: null };
      return /^\d{1,2}$/.test(text) ? { value: Number(text) } : { fault: 'option_unknown' };
    }
    case 'ranking':
      return readRanking(each, typed);
    case 'matrix': {
      const rows = each.rows.flatMap(({ value }) => {
        const chosen = first(typed, rowField(code, value));
        return chosen === '' ? [] : [[value, chosen] as const];
      });
      return { value: rows.length === 0 ? undefined : Object.fromEntries(rows) };
    }
    case 'territory':
      return readPlaces(listed(typed, code, each.most), lookups);
    case 'record': {
      const named = listed(typed, code, each.most).map(
        (name): NamedRecord => ({ id: lookups.record(each.of, name), name: name.slice(0, 300) }),
      );
      return { value: named.length === 0 ? undefined : named };
    }
    case 'consent':
      return { value: text === 'oui' ? true : undefined };
    case 'file':
    case 'note':
      return { value: undefined };
  }
}

/** « 1 234,5 », « 1234.5 », « 12 500 € ». An amount is kept in cents. */
export function readNumber(kind: 'number' | 'amount', text: string): Read {
  if (text === '') return { value: undefined };
  const plain = text.replaceAll(/[\s\u00a0\u202f\u2009€%]/g, '').replace(/^[+]/, '');
  const match = /^(-?\d{1,15})(?:[.,](\d{1,9}))?$/.exec(plain);
  if (!match) return { fault: 'not_a_number' };
  const [, whole = '0', decimals = ''] = match;
  if (kind === 'number') return { value: Number(decimals ? `${whole}.${decimals}` : whole) };
  if (decimals.length > 2) return { fault: 'not_a_number' };
  const cents = Math.abs(Number(whole)) * 100 + Number(decimals.padEnd(2, '0') || 0);
  return { value: whole.startsWith('-') ? -cents : cents };
}

/** `2026-03-01`, or `01/03/2026` as France writes it. */
function dayIn(text: string): string | null {
  const [, day, month, year] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? [];
  return year ? `${year}-${month?.padStart(2, '0')}-${day?.padStart(2, '0')}` : null;
}

function readRanking(each: Extract<Question, { kind: 'ranking' }>, typed: Typed): Read {
  const ranked = each.options.flatMap(({ value }) => {
    const rank = first(typed, rankField(each.code, value));
    return /^\d{1,2}$/.test(rank) ? [{ value, rank: Number(rank) }] : [];
  });
  if (new Set(ranked.map(({ rank }) => rank)).size < ranked.length) return { fault: 'ranked_twice' };
  const order = ranked.toSorted((a, b) => a.rank - b.rank).map(({ value }) => value);
  return { value: order.length === 0 ? undefined : order };
}

function readPlaces(texts: readonly string[], lookups: Lookups): Read {
  const found: string[] = [];
  for (const text of texts) {
    const place = lookups.place(text);
    if (place === null) return { fault: 'place_unknown' };
    if (place === 'several') return { fault: 'place_several' };
    if (!found.includes(place)) found.push(place);
  }
  return { value: found.length === 0 ? undefined : found };
}

/** The fields of a form as they are to be shown for these values. */
export function typedFrom(asked: readonly Question[], values: Values, lookups: Lookups): Typed {
  const typed = new Map<string, readonly string[]>();
  for (const each of asked) {
    const value = values[each.code];
    if (value === undefined || value === NOTHING || each.kind === 'file') continue;
    if (value === null) {
      typed.set(
        each.kind === 'choice' || each.kind === 'choices' || each.kind === 'scale'
          ? each.code
          : unknownField(each.code),
        [UNKNOWN],
      );
      continue;
    }
    const other = values[otherKey(each.code)];
    if (typeof other === 'string') typed.set(otherField(each.code), [other]);
    for (const [name, texts] of fieldsFrom(each, value, lookups)) typed.set(name, texts);
  }
  return typed;
}

function fieldsFrom(each: Question, value: Exclude<Value, null>, lookups: Lookups): [string, string[]][] {
  const { code } = each;
  if (each.kind === 'amount' && typeof value === 'number') return [[code, [amountText(value)]]];
  if (each.kind === 'number' && typeof value === 'number') return [[code, [String(value).replace('.', ',')]]];
  if (each.kind === 'consent') return [[code, value === true ? ['oui'] : []]];
  if (each.kind === 'ranking' && Array.isArray(value))
    return value.map((option, at) => [rankField(code, String(option)), [String(at + 1)]]);
  if (each.kind === 'territory' && Array.isArray(value))
    return value.map((id, at) => [listField(code, at), [lookups.placeLabel(String(id))]]);
  if (each.kind === 'record' && Array.isArray(value))
    return (value as readonly NamedRecord[]).map(({ id, name }, at) => [
      listField(code, at),
      [(id && lookups.recordName(id)) || name],
    ]);
  if (each.kind === 'matrix' && typeof value === 'object' && !Array.isArray(value))
    return Object.entries(value).map(([row, column]) => [rowField(code, row), [column]]);
  return [[code, [value].flat().map(String)]];
}

/** Cents as they are typed: « 1250 » or « 1250,50 ». */
export function amountText(cents: number): string {
  const sign = cents < 0 ? '-' : '';
  const [whole, rest] = [Math.floor(Math.abs(cents) / 100), Math.abs(cents) % 100];
  return rest === 0 ? `${sign}${whole}` : `${sign}${whole},${String(rest).padStart(2, '0')}`;
}
