/** The cells that a rule takes, as values: what each reading makes of a text. */
import { amountIn, beginning, dateIn, numberIn, percentIn, plain, yesNoIn } from '../../../kernel/cells.ts';
import { parseRna, parseSiren, parseSiret } from '../../../kernel/identifiers.ts';
import type { Json } from '../../records/public.ts';
import type { Mapping, Rule } from './mapping.ts';
import { EMPTY, quoting, type Remark, remark, UNREAD } from './remarks.ts';

/** What reading needs of the outside, answered without waiting. */
export interface Lookups {
  /** The territory that a code or a name means, when it means one only; `kind` and `within` narrow it. */
  territory(text: string, kind: string | null, within?: string | null): string | null;
  /** The identifier of the organisation that bears exactly this name. */
  organisation(name: string): string | null;
  /** The identifier here of the programme that bears this identifier at the source. */
  programme(importedId: string): string;
  /** HTML as Markdown without script, style or image. */
  markdown(html: string): string;
}

type Cells = Readonly<Record<string, string>>;
export type ReadValue = Json | undefined;

const SUMMARY_LENGTH = 400;
const QUOTED = 80;

/** Values of one rule; empty when the row does not say. */
export function readValues(
  rule: Rule,
  cells: Cells,
  mapping: Mapping,
  lookups: Lookups,
  remarks: Remark[],
): ReadValue[] {
  const fallback = () => [...(rule.default ?? [])];
  if (rule.value !== undefined) return Array.isArray(rule.value) ? rule.value : [rule.value];
  const filled = (rule.from ?? []).filter((column) => (cells[column] ?? '') !== '');
  const column = filled[0];
  if (column === undefined) return fallback();
  const text =
    rule.join === undefined ? (cells[column] ?? '') : filled.map((each) => cells[each]).join(rule.join);
  const values = piecesOf(text, rule.split).flatMap((piece): ReadValue[] => {
    const apart = rule.within === undefined ? piece : placeWord(piece, cells[rule.within] ?? '');
    const coded = rule.table ? (fromTable(apart, rule.table) ?? fromTable(piece, rule.table)) : undefined;
    if (coded !== undefined) return coded.map((code) => shaped(rule, code, piece));
    const known = rule.table && OF_LISTS.has(rule.as);
    const value = known ? null : one(piece, rule, cells, mapping, lookups);
    if (value !== null && value !== '') return [value];
    remarks.push(remark(column, quoting(reasonFor(rule), piece.slice(0, QUOTED))));
    return [];
  });
  return values.length > 0 ? values : fallback().map((code) => shaped(rule, code));
}

/** Readings that take the words of a closed list. */
const OF_LISTS: ReadonlySet<Rule['as']> = new Set(['text', 'stage', 'competence']);

/** « Outils stratégiques : 3 »: what it leads to, and how far. */
const LEVEL = /\s*[:=]\s*([1-4])$/;
export const withoutLevel = (word: string): string => word.replace(LEVEL, '');

/** A code as the field holds it; `piece`: the words that it stands for. */
function shaped({ as }: Rule, code: string, piece = ''): Json {
  if (as === 'stage') return { stage: code };
  if (as !== 'competence') return code;
  const level = LEVEL.exec(piece)?.[1];
  return { competence: code, ...(level !== undefined && { level }) };
}

/** The values that a cell holds. */
export const piecesOf = (text: string, split: string | undefined): string[] => {
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
  let words = READ_TABLES.get(table);
  if (!words) {
    words = new Map(Object.entries(table).map(([word, codes]) => [plain(word), [codes ?? []].flat()]));
    READ_TABLES.set(table, words);
  }
  return words.get(plain(piece));
}

/** Tables as they are looked up: every row asks. */
const READ_TABLES = new WeakMap<object, Map<string, string[]>>();

/** The word under which a table may hold a place that the row tells apart from its namesakes. */
export const placeWord = (piece: string, within: string): string => `${piece} (${within})`;

function one(
  piece: string,
  rule: Rule,
  cells: Cells,
  { decimal }: Mapping,
  lookups: Lookups,
): ReadValue | null {
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
        rule.kindFrom ? (rule.kinds?.[cells[rule.kindFrom] ?? ''] ?? null) : (rule.kind ?? null),
        rule.within ? (cells[rule.within] ?? null) : null,
      );
    case 'programme':
      return lookups.programme(piece);
    case 'year':
      return yearIn(piece);
    case 'when':
      return /^\d{4}(-\d{2}){0,2}$/.test(piece) ? piece : dateIn(piece, rule.pick);
    case 'siren':
      return parseSiren(piece);
    case 'siret':
      return parseSiret(piece);
    case 'rna':
      return parseRna(piece);
    case 'link': {
      const url = addressIn(piece);
      return url === null ? null : { url };
    }
    case 'record':
      return lookups.organisation(piece);
    case 'stage':
      return { stage: piece };
    case 'provider': {
      const organisation = lookups.organisation(piece);
      return { name: piece.slice(0, 200), ...(organisation && { organisation }) };
    }
    case 'competence':
      return null;
    case 'price':
      return priceIn(piece, decimal);
    case 'certification':
      return certificationIn(piece, rule.from ?? []);
    case 'stakeholder': {
      const organisation = lookups.organisation(piece);
      return { ...(organisation ? { organisation } : { group: piece.slice(0, 200) }), roles: rule.roles };
    }
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

/** « gratuit », « sur devis », « 450 € »: what kind of price it is, and how much in euro cents when it is told. */
function priceIn(text: string, decimal: Mapping['decimal']): Json | null {
  const words = plain(text);
  if (/\b(gratuite?s?|offerte?s?|free)\b/.test(words)) return { cost: 'free' };
  const amount = amountIn(text, decimal);
  if (amount !== null) return amount === 0 ? { cost: 'free' } : { cost: 'amount', amount };
  if (/\b(devis|quotation)\b/.test(words)) return { cost: 'quotation' };
  return /\b(payante?s?|paid)\b/.test(words) ? { cost: 'amount' } : null;
}

/** « RNCP38565 », « RS 5678 », or the number alone under a title that says which register. */
function certificationIn(text: string, from: readonly string[]): Json | null {
  const [, told, number] = /^(rncp|rs)?\s*n?°?\s*(\d{1,6})$/i.exec(text) ?? [];
  const register = (told ?? /\b(rncp|rs)\b/i.exec(from.map(plain).join(' '))?.[1])?.toLowerCase();
  return number !== undefined && register !== undefined ? { register, number } : null;
}

/** « 2019 », « fondée en 2019 », « 12/03/2019 »: one year and no other. */
function yearIn(text: string): number | null {
  const years = new Set(text.match(/(?<!\d)1[0-9]\d{2}(?!\d)|(?<!\d)20\d{2}(?!\d)/g) ?? []);
  return years.size === 1 ? Number([...years][0]) : null;
}

const reasonFor = ({ as, table }: Rule) =>
  table && OF_LISTS.has(as) ? UNREAD.table : as in UNREAD ? UNREAD[as as keyof typeof UNREAD] : EMPTY;
