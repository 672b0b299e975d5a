/** Reads a bibliography that people have: BibTeX, RIS, CSV (Zotero’s own columns too), CSL-JSON. Its content tells which. */
import { readFile, stat } from 'node:fs/promises';
import { BibLatexParser } from 'biblatex-csl-converter';
import { WIDEST } from '../../../platform/table/limits.ts';
import { decode, readTable } from '../../../platform/table/read-table.ts';
import { UnreadableFile } from '../../../platform/table/table.ts';
import { bibtexParts } from '../domain/bibtex-parts.ts';
import type { Entry, Refused } from '../domain/entry.ts';
import { readRis } from '../domain/ris.ts';

export interface Bibliography {
  format: 'bibtex' | 'ris' | 'table';
  entries: Entry[];
  refused: Refused[];
}

/** Throws `UnreadableFile`. */
export async function readBibliography(path: string): Promise<Bibliography> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile() || found.size === 0 || found.size > WIDEST.weight) return fromTable(path);
  const { text } = decode(await readFile(path));
  if (/^\ufeff?\s*TY {1,2}- /m.test(text.slice(0, 5000))) return { format: 'ris', ...readRis(text) };
  if (/^\ufeff?[ \t]*@[a-zA-Z]+[ \t]*[{(]/m.test(text.slice(0, 20_000)))
    return { format: 'bibtex', ...readBibtex(text) };
  return fromTable(path);
}

export function readBibtex(text: string): { entries: Entry[]; refused: Refused[] } {
  const { parts, strings, refused } = bibtexParts(text);
  const entries: Entry[] = [];
  for (const part of parts) {
    const fields = fieldsOf(`${strings}\n${part.text}`);
    if (fields) entries.push({ ...fields, line: part.line });
    else refused.push({ line: part.line, reason: 'unreadable', about: part.text.slice(0, 60) });
  }
  return { entries, refused: refused.toSorted((a, b) => a.line - b.line) };
}

function fieldsOf(text: string): Omit<Entry, 'line'> | null {
  try {
    const { entries } = new BibLatexParser(text, { processUnexpected: true, processUnknown: true }).parse();
    const [entry] = Object.values(entries);
    if (!entry) return null;
    const fields: Record<string, unknown> = {
      ...entry.unknown_fields,
      ...entry.unexpected_fields,
      ...entry.fields,
    };
    const words = (name: string) => wordsIn(fields[name]).trim();
    const names = [fields.author, fields.editor].flatMap((list) => (Array.isArray(list) ? list : []));
    const organisations = names.flatMap((name) => ('literal' in name ? [wordsIn(name.literal)] : []));
    return {
      title: words('title'),
      organisations: [
        ...organisations,
        ...['institution', 'organization', 'publisher', 'school'].flatMap((name) => words(name) || []),
      ],
      persons: names.length - organisations.length,
      year: words('date') || words('year'),
      url: words('url') || words('howpublished'),
      doi: words('doi'),
      isbn: words('isbn'),
      abstract: words('abstract'),
      language: words('langid') || words('language'),
      licence: words('license') || words('rights'),
      type: entry.bib_type,
    };
  } catch {
    return null;
  }
}

/** The words of a field, whatever the shape in which the parser keeps it. */
function wordsIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsIn).join('');
  if (typeof value === 'object' && value !== null && 'text' in value) return String(value.text);
  return '';
}

/** Columns by what they are called: ours, Zotero’s, CSL-JSON’s. */
const COLUMNS: Readonly<Record<keyof Omit<Entry, 'line' | 'persons' | 'organisations'>, readonly string[]>> =
  {
    title: ['title', 'titre', 'name', 'nom'],
    year: ['publication year', 'issued', 'issued.date-parts', 'year', 'date', 'annee', 'année'],
    url: ['url', 'lien', 'link', 'adresse'],
    doi: ['doi'],
    isbn: ['isbn'],
    abstract: ['abstract note', 'abstract', 'summary', 'resume', 'résumé', 'description'],
    language: ['language', 'langue'],
    licence: ['rights', 'licence', 'license', 'worklicence'],
    type: ['item type', 'type', 'kind', 'genre'],
  };
const ORGANISATIONS = [
  'publisher',
  'institution',
  'organisations',
  'organisation',
  'editeur',
  'éditeur',
  'authors',
];
const PEOPLE = ['author', 'auteurs', 'auteur', 'editor'];

async function fromTable(path: string): Promise<Bibliography> {
  const table = await readTable(path);
  const known = new Map(table.columns.map((column) => [column.trim().toLowerCase(), column]));
  const columnOf = (names: readonly string[]) =>
    names.map((name) => known.get(name)).find((name) => name !== undefined);
  if (!columnOf(COLUMNS.title))
    throw new UnreadableFile(
      'Ce fichier n’a pas de colonne de titres (« Title », « Titre »). Ce doit être un BibTeX, un RIS, ou un tableau d’ouvrages (CSV, JSON).',
    );
  const entries: Entry[] = [];
  for await (const { line, cells } of table.rows) {
    const cell = (names: readonly string[]) => cells[columnOf(names) ?? ''] ?? '';
    const people = splitNames(cell(PEOPLE));
    entries.push({
      line,
      organisations: [...people.organisations, ...splitNames(cell(ORGANISATIONS)).organisations],
      persons: people.persons,
      title: cell(COLUMNS.title),
      year: cell(COLUMNS.year),
      url: cell(COLUMNS.url),
      doi: cell(COLUMNS.doi),
      isbn: cell(COLUMNS.isbn),
      abstract: cell(COLUMNS.abstract),
      language: cell(COLUMNS.language),
      licence: cell(COLUMNS.licence),
      type: cell(COLUMNS.type),
    });
  }
  return { format: 'table', entries, refused: [] };
}

/** `Dupont, Jean; Réseau A`, or the list of names of CSL-JSON. A name with a comma, or with a family name, is a person’s. */
function splitNames(text: string): { organisations: string[]; persons: number } {
  const names: unknown[] = /^\s*\[/.test(text) ? parsedList(text) : text.split(/[;|]/);
  const organisations = names.flatMap((name) => {
    if (typeof name === 'string') return name.trim() !== '' && !name.includes(',') ? [name.trim()] : [];
    return typeof name === 'object' && name !== null && 'literal' in name ? [String(name.literal)] : [];
  });
  const empty = names.filter((name) => typeof name === 'string' && name.trim() === '').length;
  return { organisations, persons: names.length - empty - organisations.length };
}

function parsedList(text: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
