/**
 * One row of a source as a programme, or the reason why it cannot be one. What a cell does not say clearly stays
 * unknown, with a warning that names its column: a row is refused only when nothing would be left to find it by.
 */

import { amountIn, beginning, dateIn, numberIn, percentIn, plain, yesNoIn } from '../../../kernel/cells.ts';
import { FUNDING_TYPES } from '../../../kernel/programme-terms.ts';
import { programme } from '../../programmes/public.ts';
import type { Document, Json } from '../../records/public.ts';
import type { Mapping, Rule } from './mapping.ts';

/** What reading needs of the outside, answered without waiting. */
export interface Lookups {
  /** The territory that a code or a name means, when it means one only; `kind` narrows it. */
  territory(text: string, kind: string | null): string | null;
  /** The identifier of the organisation that bears exactly this name. */
  organisation(name: string): string | null;
  /** The identifier here of the programme that bears this identifier at the source. */
  programme(importedId: string): string;
  /** HTML as Markdown without script, style or image. */
  markdown(html: string): string;
}

export interface Remark {
  column: string;
  reason: string;
}
export interface ReadRow {
  importedId: string;
  /** Null when the row is refused: the first remark says why. */
  document: Document | null;
  remarks: Remark[];
}

type Cells = Readonly<Record<string, string>>;
type Value = Json | undefined;

/** Fields that hold several codes, and those that hold yes or no by code. */
const LISTS = new Set([
  'territories',
  'excluded',
  'themes',
  'types',
  'operators',
  'stages',
  'purposes',
  'models',
  'audiences',
  'legalForms',
  'dimensions',
  'modes',
  'inKind',
  'steps',
  'documents',
  'inherits',
]);
const SAID = new Set(['applicants', 'functions', 'rules']);
const NAME_LENGTH = 200;
const SUMMARY_LENGTH = 400;

export function readRow(mapping: Mapping, cells: Cells, lookups: Lookups): ReadRow {
  const importedId = mapping.id
    .map((column) => cells[column] ?? '')
    .join(' ')
    .trim();
  const remarks: Remark[] = [];
  const refuse = (column: string, reason: string): ReadRow => ({
    importedId,
    document: null,
    remarks: [{ column, reason }, ...remarks],
  });
  if (importedId === '') return refuse(mapping.id.join(', '), 'rien n’identifie la ligne');

  const document: Document = {};
  for (const [field, rules] of Object.entries(mapping.fields)) {
    const values = rules.flatMap((rule) => read(rule, cells, mapping, lookups, remarks));
    put(document, field, values, remarks, rules[0]?.from?.[0] ?? field);
  }
  if (typeof document.name !== 'string') return refuse(fieldColumn(mapping, 'name'), 'le nom manque');
  if (document.name.length > NAME_LENGTH) {
    remarks.push({ column: fieldColumn(mapping, 'name'), reason: 'nom trop long, abrégé' });
    document.name = beginning(document.name, NAME_LENGTH);
  }
  if (typeof document.summary !== 'string' || document.summary === '') document.summary = document.name;
  const types = Array.isArray(document.types) ? document.types : [];
  document.family ??= types.some((type) => typeof type === 'string' && type in FUNDING_TYPES)
    ? 'funding'
    : 'support';
  if (types.length === 0)
    document.types = [document.family === 'funding' ? 'other_funding' : 'other_support'];
  document.status ??= 'unknown';
  document.licence = mapping.recordLicence;
  document.sources = sourcesOf(mapping, document);
  const own = document.provenance as Document | undefined;
  document.provenance = {
    source: mapping.source,
    importedId: importedId.slice(0, 200),
    licence: mapping.licence,
    ...(mapping.mention ? { mention: mapping.mention } : {}),
    ...own,
  };
  unreversed(document, remarks);
  return settle(importedId, document, remarks, mapping);
}

/** Values of one rule; empty when the row does not say. */
function read(rule: Rule, cells: Cells, mapping: Mapping, lookups: Lookups, remarks: Remark[]): Value[] {
  const fallback = () => [...(rule.default ?? [])];
  if (rule.value !== undefined) return Array.isArray(rule.value) ? rule.value : [rule.value];
  const filled = (rule.from ?? []).filter((column) => (cells[column] ?? '') !== '');
  const column = filled[0];
  if (column === undefined) return fallback();
  const text =
    rule.join === undefined ? (cells[column] ?? '') : filled.map((each) => cells[each]).join(rule.join);
  const values = pieces(text, rule.split).flatMap((piece) => {
    const coded = rule.table ? fromTable(piece, rule.table) : undefined;
    if (coded !== undefined) return coded;
    const value = rule.table && rule.as === 'text' ? null : one(piece, rule, cells, mapping, lookups);
    if (value !== null && value !== '') return [value];
    remarks.push({ column, reason: reasonFor(rule, piece) });
    return [];
  });
  return values.length > 0 ? values : fallback();
}

const pieces = (text: string, split: string | undefined): string[] => {
  if (split === undefined) return [text];
  const parts = split === 'json' ? jsonList(text) : text.split(split);
  return parts.map((part) => part.trim()).filter((part) => part !== '');
};

function jsonList(text: string): string[] {
  try {
    const parsed: unknown = JSON.parse(text);
    if (!Array.isArray(parsed)) return [text];
    return parsed.map((each) =>
      typeof each === 'object' && each !== null
        ? String((each as { name?: unknown }).name ?? '')
        : String(each),
    );
  } catch {
    return [text];
  }
}

/** Codes for a word of the source; undefined when the table does not know it. */
function fromTable(piece: string, table: NonNullable<Rule['table']>): string[] | undefined {
  const key = Object.keys(table).find((each) => plain(each) === plain(piece));
  if (key === undefined) return undefined;
  const codes = table[key];
  return codes === null || codes === undefined ? [] : [codes].flat();
}

function one(piece: string, rule: Rule, cells: Cells, { decimal }: Mapping, lookups: Lookups): Value | null {
  switch (rule.as) {
    case 'text':
      return piece;
    case 'html':
      return lookups.markdown(piece);
    case 'summary':
      return beginning(lookups.markdown(piece).replace(/[*_#>`]|\[|\]\([^)]*\)/g, ''), SUMMARY_LENGTH);
    case 'date':
      return dateIn(piece, rule.pick);
    case 'amount':
      return amountIn(piece, decimal, rule.pick);
    case 'percent':
      return percentIn(piece, rule.pick);
    case 'number':
      return numberIn(piece);
    case 'yes_no':
      return yesNoIn(piece);
    case 'url':
      return addressIn(piece);
    case 'territory':
      return lookups.territory(
        piece,
        rule.kindFrom ? (rule.kinds?.[cells[rule.kindFrom] ?? ''] ?? null) : null,
      );
    case 'programme':
      return lookups.programme(piece);
    case 'operators': {
      const organisation = lookups.organisation(piece);
      return { ...(organisation ? { organisation } : { name: piece.slice(0, 200) }), parts: rule.parts };
    }
  }
}

/** An address of the web; people often leave its beginning out: « www.exemple.fr/aides ». */
function addressIn(text: string): string | null {
  if (/^https?:\/\/[^\s/]+\.[^\s/]+/.test(text)) return text;
  return /^([a-z\d-]+\.)+[a-z]{2,}(\/\S*)?$/i.test(text) ? `https://${text}` : null;
}

const REASONS: Partial<Record<Rule['as'], string>> = {
  date: 'date illisible ou impossible, laissée inconnue',
  amount: 'montant illisible ou négatif, laissé inconnu',
  percent: 'taux illisible ou hors de 0 à 100, laissé inconnu',
  number: 'nombre illisible, laissé inconnu',
  yes_no: 'ni oui ni non, laissé inconnu',
  url: 'adresse illisible, laissée de côté',
  territory: 'territoire inconnu, ou plusieurs du même nom, laissé inconnu',
};

const reasonFor = ({ as, table }: Rule, piece: string): string =>
  `${table && as === 'text' ? 'valeur absente de la table, laissée inconnue' : (REASONS[as] ?? 'vide')}\u00a0: «\u00a0${piece.slice(0, 80)}\u00a0»`;

/** Sets a field from its values: a list, a yes by code, or the one value. Dots lead into an object. */
function put(document: Document, path: string, values: Value[], remarks: Remark[], column: string): void {
  const present = values.filter((value): value is Json => value !== undefined);
  if (present.length === 0) return;
  const [field = '', inner] = path.split('.');
  if (inner !== undefined) {
    const object = { ...(document[field] as Document | undefined) };
    document[field] = object;
    object[inner] = LISTS.has(inner) || inner === 'months' ? present : (present[0] ?? null);
  } else if (LISTS.has(field)) {
    const texts = [...new Map(present.map((value) => [JSON.stringify(value), value])).values()];
    document[field] = texts;
  } else if (SAID.has(field)) {
    document[field] = Object.fromEntries(present.map((code) => [String(code), true]));
  } else {
    if (present.length > 1) remarks.push({ column, reason: 'plusieurs valeurs, la première est gardée' });
    document[field] = present[0] ?? null;
  }
}

/** A least above its most, an opening after its closing: which of the two is wrong cannot be known. */
function unreversed(document: Document, remarks: Remark[]): void {
  const drop = (holder: Document, low: string, high: string, reason: string) => {
    const [a, b] = [holder[low], holder[high]];
    if (a === undefined || b === undefined || a === null || b === null || a <= b) return;
    delete holder[low];
    delete holder[high];
    remarks.push({ column: `${low}, ${high}`, reason });
  };
  drop(document, 'amountMin', 'amountMax', 'montants inversés, laissés inconnus');
  drop(document, 'rateMin', 'rateMax', 'taux inversés, laissés inconnus');
  const calendar = document.calendar as Document | undefined;
  if (!calendar) return;
  drop(calendar, 'opens', 'closes', 'la clôture précède l’ouverture, dates laissées inconnues');
  if (!calendar.type) calendar.type = 'dated';
}

function sourcesOf(mapping: Mapping, { url, provenance }: Document): Json[] {
  const address = url ?? (provenance as Document | undefined)?.url ?? mapping.page;
  return typeof address === 'string' ? [{ url: address, title: mapping.label }] : [];
}

/** Takes out the fields that the schema refuses, each with a remark, as long as the row can stand without them. */
function settle(importedId: string, document: Document, remarks: Remark[], mapping: Mapping): ReadRow {
  const left = { ...document };
  for (let round = 0; round < 10; round++) {
    const parsed = programme.safeParse(left);
    if (parsed.success) {
      const clean: Document = JSON.parse(JSON.stringify(parsed.data));
      return { importedId, document: clean, remarks };
    }
    for (const { path, message } of parsed.error.issues) {
      const field = String(path[0] ?? '');
      if (!(field in left) || ['name', 'types', 'family', 'summary'].includes(field))
        return {
          importedId,
          document: null,
          remarks: [{ column: fieldColumn(mapping, field), reason: message }, ...remarks],
        };
      delete left[field];
      remarks.push({
        column: fieldColumn(mapping, field),
        reason: `${field}\u00a0: valeur refusée (${message}), laissée inconnue`,
      });
    }
  }
  return { importedId, document: null, remarks };
}

const fieldColumn = ({ fields }: Mapping, field: string): string =>
  Object.entries(fields)
    .filter(([path]) => path.split('.')[0] === field)
    .flatMap(([, rules]) => rules.flatMap(({ from = [] }) => from))
    .join(', ') || field;
