/** What a row of an XLSForm becomes, by its type: a kind of question of ours, and our codes for its choices. */
import type { Note } from './import-notes.ts';
import { OTHER, type Said } from './questions.ts';
import type { SheetRow } from './xlsform-texts.ts';

export type Shape = Record<string, unknown> & { kind: string };
export interface Shaped {
  shape: Shape;
  codes?: ReadonlyMap<string, string>;
}
export interface List {
  options: { value: string; label: Said }[];
  /** Ours, for each name of theirs. */
  codes: Map<string, string>;
}
export interface KindNeeds {
  /** The choices of a list. */
  list: (name: string) => List;
  told: (note: Note) => void;
}
const [MOST_OPTIONS, MOST_RANKED] = [200, 20];

/** Null: no such type. */
export function shapeOf(
  row: SheetRow,
  type: string,
  rest: readonly string[],
  needs: KindNeeds,
): Shaped | null {
  switch (type) {
    case 'text':
      return { shape: { kind: /multiline/i.test(row.appearance ?? '') ? 'long_text' : 'short_text' } };
    case 'integer':
    case 'decimal':
      return {
        shape: { kind: 'number', whole: type === 'integer', ...boundsIn(row.constraint ?? '', type) },
      };
    case 'range':
      return { shape: rangeIn(row.parameters ?? '') };
    case 'date':
      return { shape: { kind: 'date' } };
    case 'datetime':
    case 'time':
      needs.told({ code: 'time' });
      return { shape: { kind: 'short_text' } };
    case 'note':
      return { shape: { kind: 'note' } };
    case 'acknowledge':
      return { shape: { kind: 'consent' }, codes: new Map([['OK', 'yes']]) };
    case 'select_one':
    case 'select_multiple':
    case 'rank':
      return choiceOf(type, rest, needs);
    case 'select_one_from_file':
    case 'select_multiple_from_file':
    case 'select_one_external':
      needs.told({ code: 'choices_elsewhere' });
      return { shape: { kind: 'short_text' } };
    default:
      return null;
  }
}

function choiceOf(
  type: 'select_one' | 'select_multiple' | 'rank',
  rest: readonly string[],
  { list, told }: KindNeeds,
): Shaped {
  const [name = ''] = rest;
  const { options, codes } = list(name);
  const other = rest.includes('or_other') || rest.join(' ').includes('or specify other');
  const [only] = options;
  if (type === 'select_multiple' && only && options.length === 1 && !other) {
    told({ code: 'only_option', option: only.label });
    return { shape: { kind: 'consent' }, codes: new Map([...codes.keys()].map((each) => [each, 'yes'])) };
  }
  if (options.length + (other ? 1 : 0) < 2 || options.length < 1) {
    told({ code: 'too_few_options' });
    return { shape: { kind: 'short_text' } };
  }
  if (options.length > MOST_OPTIONS) {
    told({ code: 'too_many_options', count: options.length, most: MOST_OPTIONS });
    return { shape: { kind: 'short_text' } };
  }
  if (type === 'rank') {
    if (options.length > MOST_RANKED) told({ code: 'ranking_cut', count: options.length, most: MOST_RANKED });
    return { shape: { kind: 'ranking', options: options.slice(0, MOST_RANKED) } };
  }
  const two =
    options.length >= 2
      ? options
      : [...options, { value: 'autre_reponse', label: { fr: 'Autre réponse', en: 'Another answer' } }];
  const known = other ? new Map([...codes, ['other', OTHER]]) : codes;
  return {
    shape: { kind: type === 'select_one' ? 'choice' : 'choices', options: two, other },
    codes: known,
  };
}

/** `. >= 0 and . <= 120`: bounds; anything else of a constraint is left behind. */
function boundsIn(constraint: string, type: string): Record<string, number> {
  const parts = constraint
    .replace(/^\((.*)\)$/, '$1')
    .split(/\s+and\s+/i)
    .map((part) => /^\(?\s*\.\s*(>=|<=|>|<)\s*(-?\d+(?:\.\d+)?)\s*\)?$/.exec(part.trim()));
  if (constraint === '' || parts.includes(null)) return {};
  const whole = type === 'integer' ? 1 : 0;
  const bounds: Record<string, number> = {};
  for (const part of parts) {
    const [, sign = '', text = ''] = part ?? [];
    const value = Number(text);
    if (sign.startsWith('>')) bounds.least = sign === '>' ? value + whole : value;
    else bounds.most = sign === '<' ? value - whole : value;
  }
  return bounds;
}

function rangeIn(parameters: string): Shape {
  const read = (name: string, otherwise: number) =>
    Number(new RegExp(`${name}\\s*=\\s*(-?[\\d.]+)`).exec(parameters)?.[1] ?? otherwise);
  const [from, to, step] = [read('start', 0), read('end', 10), read('step', 1)];
  const points = (from === 0 || from === 1) && Number.isInteger(to) && to >= 2 && to <= 10 && step === 1;
  return points ? { kind: 'scale', from, to } : { kind: 'number', least: from, most: to };
}
