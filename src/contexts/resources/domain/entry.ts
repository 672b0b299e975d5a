/**
 * One work as a bibliography tells it, and the record that it makes. People are left out: nobody asked them; the
 * organisations that made or published the work are kept. What the bibliography does not say stays unknown. Pure.
 */
import type { ResourceKind } from '../../../kernel/vocabulary.ts';
import type { Document } from '../../records/public.ts';
import { addressKey, doiIn, isbnIn } from './identifiers.ts';
import { resource } from './resource.ts';

export interface Entry {
  /** Line of the file where it begins, from 1. */
  line: number;
  title: string;
  organisations: readonly string[];
  /** How many people it names. */
  persons: number;
  year: string;
  url: string;
  doi: string;
  isbn: string;
  abstract: string;
  language: string;
  licence: string;
  /** As the bibliography calls it: `book`, `RPRT`, `webpage`. */
  type: string;
}

export interface Refused {
  line: number;
  /** A key of the report's messages. */
  reason: 'no_title' | 'no_address' | 'unreadable' | 'unclosed';
  /** What can be shown of it. */
  about: string;
}

const KINDS: readonly [RegExp, ResourceKind][] = [
  [/video|movie|film|motion|mpct|tvbroadcast/i, 'video'],
  [/podcast|audio|sound|radio|music/i, 'podcast'],
  [/^map|cart/i, 'cartography'],
  [/manual|guide|handbook/i, 'guide'],
  [/software|computer|dataset/i, 'tool'],
  [/presentation|slide/i, 'training'],
  [
    /report|rprt|thesis|thes|dissertation|book|chap|article|jour|journal|paper|conf|incollection|inproceedings|unpb/i,
    'study',
  ],
];

const LANGUAGES: Readonly<Record<string, string>> = {
  french: 'fr',
  français: 'fr',
  francais: 'fr',
  fre: 'fr',
  fra: 'fr',
  english: 'en',
  anglais: 'en',
  eng: 'en',
  spanish: 'es',
  german: 'de',
  italian: 'it',
};

const languageIn = (text: string): string => {
  const plain = text.trim().toLowerCase();
  return LANGUAGES[plain] ?? (/^[a-z]{2}([-_]|$)/.test(plain) ? plain.slice(0, 2) : 'fr');
};

const clean = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/<[^>]{1,200}>/g, '')
    .replaceAll(/(?!\n)[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replaceAll(/[ \t]+/g, ' ')
    .trim();
const short = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).replace(/\s+\S*$/, '')}…`;

/** What tells a work apart: two that share one of these are the same. The title alone is the weakest. */
export interface Marks {
  doi: string | null;
  isbn: string | null;
  address: string | null;
}

export const marksOf = ({ doi, isbn, url }: Pick<Entry, 'doi' | 'isbn' | 'url'>): Marks => ({
  doi: doiIn(doi) ?? (/doi\.org\//i.test(url) ? doiIn(url) : null),
  // A reference may give several: the first that is right.
  isbn:
    isbn
      .split(/[\s,;]+(?=97[89]|\d{9})/)
      .map(isbnIn)
      .find((one) => one !== null) ?? null,
  address: addressKey(url.trim()),
});

/** The record, or why there is none. `unnamed`: the kind of a work whose type says nothing. */
export function documentOf(entry: Entry, unnamed: ResourceKind, seen: string): Document | Refused {
  const name = short(clean(entry.title).replaceAll('\n', ' '), 200);
  if (name.length < 2) return { line: entry.line, reason: 'no_title', about: '' };
  const { doi, isbn } = marksOf(entry);
  const url = /^https?:\/\//i.test(entry.url.trim()) ? entry.url.trim() : doi ? `https://doi.org/${doi}` : '';
  if (url === '') return { line: entry.line, reason: 'no_address', about: name };
  const year = /\b(1[89]|20)\d{2}\b/.exec(entry.year)?.[0];
  const abstract = clean(entry.abstract);
  const document = {
    name,
    summary:
      abstract === ''
        ? 'La bibliographie d’où vient cette fiche n’en donne pas de résumé.'
        : short(abstract, 1200),
    kind: KINDS.find(([pattern]) => pattern.test(entry.type))?.[1] ?? unnamed,
    authors: [
      ...new Set(entry.organisations.map((one) => short(clean(one), 200)).filter((one) => one !== '')),
    ].slice(0, 40),
    ...(year && Number(year) >= 1900 && { year: Number(year) }),
    language: languageIn(entry.language),
    url,
    ...(doi && { doi }),
    ...(isbn && { isbn }),
    ...(clean(entry.licence) !== '' && { workLicence: short(clean(entry.licence), 120) }),
    sources: [{ url, seen }],
  };
  const parsed = resource.safeParse(document);
  if (!parsed.success) return { line: entry.line, reason: 'unreadable', about: name };
  return JSON.parse(JSON.stringify(parsed.data));
}
