/**
 * What a content file must satisfy beyond its schema, so that a reviewer need not look it up: what it names exists,
 * it rests on sound sources, it tells nothing of a person, and its amounts and dates do not contradict each other.
 */
import { ZodError } from 'zod';
import type { Document, Json, RecordKind } from '../../records/public.ts';
import { isDoubtful } from './doubtful-sources.ts';
import { toDocument } from './read-content.ts';

export interface ContentFile {
  readonly kind: RecordKind;
  /** The file's name without `.json`. */
  readonly slug: string;
  readonly content: unknown;
}

/** What exists: file names of organisations, identifiers of territories. */
export interface Known {
  readonly organisations: ReadonlySet<string>;
  readonly territories: ReadonlySet<string>;
}

type Rule = (document: Document, slug: string, known: Known) => (string | false)[];

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const EMAIL = /[\w.+-]+@[\w-]+\.\w+/;
const PHONE = /(?<!\d)(0|\+33[\s.]?)[1-9]([\s.-]?\d\d){4}(?!\d)/u;

const RULES: readonly Rule[] = [
  (_, slug) => [(!KEBAB.test(slug) || slug.length > 80) && `file name: ${slug}`],
  ({ territories, seat }, _, known) =>
    [...strings(territories), ...strings(seat)].map(
      (id) => !known.territories.has(id) && `no territory ${id}`,
    ),
  ({ sources }) => {
    const addresses = objects(sources).flatMap(({ url }) => strings(url));
    return [
      addresses.length === 0 && 'no source',
      ...addresses.map((address) => isDoubtful(address) && `doubtful source ${address}`),
    ];
  },
  ({ url }) => strings(url).map((address) => isDoubtful(address) && `doubtful address ${address}`),
  (document) =>
    words(document).flatMap((text) => [
      EMAIL.test(text) && `an e-mail address in « ${text} »`,
      PHONE.test(text) && `a telephone number in « ${text} »`,
    ]),
  (document) => [closedBeforeItsTime(document)],
  ({ stages }) => {
    const dates = objects(stages).flatMap(({ since }) => strings(since));
    return dates.map((date, i) => earlier(date, dates[i - 1]) && `stage of ${date} after ${dates[i - 1]}`);
  },
  ({ stakeholders }) =>
    objects(stakeholders).map(
      ({ since, until }) => earlier(until, since) && `until ${until}, since ${since}`,
    ),
  ({ gradients }) =>
    Object.entries(objects([gradients ?? null])[0] ?? {}).map(
      ([name, gradient]) =>
        objects([gradient]).some(({ note }) => !note) && `gradient ${name} without a reason`,
    ),
];

/** What is wrong with a file, in words for its author; empty when nothing is. */
export function problemsOf({ kind, slug, content }: ContentFile, known: Known): string[] {
  const missing: string[] = [];
  try {
    const document = toDocument(kind, slug, content, (of, named) => {
      if (of !== 'organisation') return named;
      if (!known.organisations.has(named)) missing.push(`no organisation ${named}`);
      return named;
    });
    return [
      ...missing,
      ...RULES.flatMap((rule) => rule(document, slug, known)).filter((said) => said !== false),
    ];
  } catch (error) {
    if (error instanceof ZodError)
      return error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw error;
  }
}

/** Names that two files of one kind share, whatever their capitals, accents and punctuation. */
export function sharedNames(files: readonly ContentFile[]): string[] {
  const seen = new Map<string, string>();
  return files.flatMap(({ kind, slug, content }) => {
    const { name } = toDocument(kind, slug, content, (_, named) => named);
    const key = `${kind} ${String(name)
      .normalize('NFD')
      .toLowerCase()
      .replace(/[^a-z0-9]/g, '')}`;
    const first = seen.get(key);
    seen.set(key, slug);
    return first === undefined ? [] : [`${kind}: ${first} and ${slug}`];
  });
}

/** Closed on a day that had not come when the sources were read, or open after the day it closed. */
function closedBeforeItsTime({ status, calendar, sources }: Document): string | false {
  const closes = objects([calendar ?? null]).flatMap((dates) => strings(dates.closes))[0];
  const seen = objects(sources)
    .flatMap((source) => strings(source.seen))
    .sort()
    .at(-1);
  if (!closes || !seen) return false;
  if (status === 'closed' && closes > seen) return `closed, yet closes on ${closes}`;
  return status === 'open' && closes < seen && `open, yet closed on ${closes}`;
}

/** Whether a date comes before another, as far as the less precise of the two can tell. */
function earlier(date: Json | undefined, other: Json | undefined): boolean {
  if (typeof date !== 'string' || typeof other !== 'string') return false;
  const precision = Math.min(date.length, other.length);
  return date.slice(0, precision) < other.slice(0, precision);
}

const strings = (value: Json | undefined): string[] =>
  (Array.isArray(value) ? value : [value]).filter((one) => typeof one === 'string');

function objects(value: Json | undefined): Document[] {
  if (!Array.isArray(value)) return [];
  return value.filter(
    (one): one is Document => typeof one === 'object' && one !== null && !Array.isArray(one),
  );
}

/** Every text of a document but its web addresses. */
function words(value: Json): string[] {
  if (typeof value === 'string') return /^https?:/.test(value) ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(words);
}
