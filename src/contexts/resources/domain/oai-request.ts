/**
 * A request of the Open Archives Initiative protocol (OAI-PMH 2.0), read and judged: six verbs, their arguments, dates
 * of two granularities, sets, and tokens that carry on a list. A token says all that it needs: nothing is kept here,
 * so a harvest of any length costs no memory. Pure.
 */

import { RESOURCE_KINDS } from '../../../kernel/vocabulary.ts';
import { isDay } from './oai-day.ts';

export const PREFIX = 'oai_dc';
export const PAGE = 100;

export type OaiError =
  | 'badVerb'
  | 'badArgument'
  | 'cannotDisseminateFormat'
  | 'idDoesNotExist'
  | 'badResumptionToken'
  | 'noRecordsMatch';

export interface Fault {
  code: OaiError;
  message: string;
}

/** A list: between which instants, of which set, after which record. */
export interface ListAsked {
  verb: 'ListRecords' | 'ListIdentifiers';
  /** Milliseconds, both ends included, to the second. */
  from: number | null;
  until: number | null;
  set: string | null;
  /** Where the page before ended; null for the first. */
  after: { at: number; ordinal: number } | null;
  /** How many came before. */
  cursor: number;
  /** How many there were when the list was begun; null on its first page. */
  total: number | null;
}

export type Asked =
  | { verb: 'Identify' | 'ListSets' }
  | { verb: 'ListMetadataFormats'; identifier: string | null }
  | { verb: 'GetRecord'; identifier: string }
  | ListAsked;

type Args = ReadonlyMap<string, readonly string[]>;

const ALLOWED: Readonly<Record<Asked['verb'], { required: readonly string[]; optional: readonly string[] }>> =
  {
    Identify: { required: [], optional: [] },
    ListSets: { required: [], optional: ['resumptionToken'] },
    ListMetadataFormats: { required: [], optional: ['identifier'] },
    GetRecord: { required: ['identifier', 'metadataPrefix'], optional: [] },
    ListRecords: { required: ['metadataPrefix'], optional: ['from', 'until', 'set', 'resumptionToken'] },
    ListIdentifiers: { required: ['metadataPrefix'], optional: ['from', 'until', 'set', 'resumptionToken'] },
  };
const isVerb = (text: string): text is Asked['verb'] => Object.hasOwn(ALLOWED, text);

/** The sets: works of one kind. */
export const SETS: readonly { spec: string; name: string; facet: string }[] = Object.entries(
  RESOURCE_KINDS,
).map(([code, label]) => ({ spec: `genre:${code}`, name: label.fr, facet: `resource_kind:${code}` }));

const fault = (code: OaiError, message: string): Fault => ({ code, message });

export function readRequest(args: Args): Asked | Fault {
  const [verb = '', again] = args.get('verb') ?? [];
  if (again !== undefined || !isVerb(verb))
    return fault('badVerb', 'Exactly one of the six verbs is expected.');
  const { required, optional } = ALLOWED[verb];
  for (const [name, values] of args) {
    if (name === 'verb') continue;
    if (!required.includes(name) && !optional.includes(name))
      return fault('badArgument', `${verb} takes no such argument.`);
    if (values.length > 1) return fault('badArgument', `${name} is given more than once.`);
  }
  const one = (name: string): string | null => args.get(name)?.[0] ?? null;
  const token = one('resumptionToken');
  if (token !== null) {
    if (args.size > 2) return fault('badArgument', 'resumptionToken excludes every other argument.');
    if (verb !== 'ListRecords' && verb !== 'ListIdentifiers')
      return fault('badResumptionToken', 'This list is given whole.');
    return listOfToken(verb, token) ?? fault('badResumptionToken', 'This token is not one of ours.');
  }
  const missing = required.find((name) => one(name) === null);
  if (missing) return fault('badArgument', `${verb} needs ${missing}.`);
  const prefix = one('metadataPrefix');
  if (prefix !== null && prefix !== PREFIX)
    return fault('cannotDisseminateFormat', `Records are given as ${PREFIX}.`);
  if (verb === 'Identify' || verb === 'ListSets') return { verb };
  if (verb === 'ListMetadataFormats') return { verb, identifier: one('identifier') };
  if (verb === 'GetRecord') return { verb, identifier: one('identifier') ?? '' };
  return listAsked(verb, one);
}

function listAsked(verb: ListAsked['verb'], one: (name: string) => string | null): ListAsked | Fault {
  const [from, until, set] = [one('from'), one('until'), one('set')];
  const [start, end] = [
    from === null ? null : instant(from, 'from'),
    until === null ? null : instant(until, 'until'),
  ];
  if (Number.isNaN(start) || Number.isNaN(end))
    return fault('badArgument', 'Dates are written 2026-11-25 or 2026-11-25T08:00:00Z.');
  if (from !== null && until !== null && from.length !== until.length)
    return fault('badArgument', 'from and until must have the same granularity.');
  if (start !== null && end !== null && start > end) return fault('badArgument', 'from comes after until.');
  if (set !== null && !SETS.some(({ spec }) => spec === set || set === 'genre'))
    return fault('noRecordsMatch', 'No set has this name.');
  return {
    verb,
    from: start,
    until: end,
    set: set === 'genre' ? null : set,
    after: null,
    cursor: 0,
    total: null,
  };
}

/** The first millisecond of a day or second, or the last; NaN when it is none. */
function instant(text: string, end: 'from' | 'until'): number {
  if (isDay(text)) return Date.parse(`${text}T${end === 'from' ? '00:00:00.000' : '23:59:59.999'}Z`);
  const [, day = '', time = ''] = /^(\d{4}-\d{2}-\d{2})T(([01]\d|2[0-3]):[0-5]\d:[0-5]\d)Z$/.exec(text) ?? [];
  return isDay(day) ? Date.parse(`${day}T${time}${end === 'from' ? '.000' : '.999'}Z`) : Number.NaN;
}

const number = (value: number | null): string => (value === null ? '' : value.toString(36));

/** All that the next page needs: `from until set at ordinal cursor total`. */
export function tokenOf({ from, until, set, after, cursor, total }: ListAsked): string {
  const parts = [
    number(from),
    number(until),
    set ?? '',
    number(after?.at ?? null),
    number(after?.ordinal ?? null),
  ];
  return [...parts, number(cursor), number(total)].join('!');
}

function listOfToken(verb: ListAsked['verb'], token: string): ListAsked | null {
  const parts = token.split('!');
  if (parts.length !== 7) return null;
  const [from = '', until = '', set = '', at = '', ordinal = '', cursor = '', total = ''] = parts;
  if (![from, until, at, ordinal, cursor, total].every((part) => /^[0-9a-z]{0,9}$/.test(part))) return null;
  if (at === '' || ordinal === '' || cursor === '' || total === '') return null;
  if (set !== '' && !SETS.some(({ spec }) => spec === set)) return null;
  const value = (part: string) => (part === '' ? null : Number.parseInt(part, 36));
  const after = { at: Number.parseInt(at, 36), ordinal: Number.parseInt(ordinal, 36) };
  if (after.at > LAST_INSTANT || after.ordinal > LAST_ORDINAL) return null;
  if ((value(from) ?? 0) > LAST_INSTANT || (value(until) ?? 0) > LAST_INSTANT) return null;
  return {
    verb,
    from: value(from),
    until: value(until),
    set: set || null,
    after,
    cursor: Number.parseInt(cursor, 36),
    total: value(total),
  };
}

/** The last millisecond that a date holds, and the last ordinal that a column does. */
const LAST_INSTANT = 8.64e15;
const LAST_ORDINAL = 2 ** 31 - 1;
