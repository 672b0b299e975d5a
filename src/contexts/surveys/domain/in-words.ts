/** An answer in words, for summaries, and for the texts that take up a former answer: « {{name}} ». */
import type { Locale } from '../../../kernel/locale.ts';
import { fileAnswerOf } from './file-answer.ts';
import type { Question, Said } from './questions.ts';
import { NONE, OTHER } from './questions.ts';
import { isAnswered, type NamedRecord, otherKey, type Value, type Values } from './values.ts';

export interface Namer {
  place(id: string): string;
  number(value: number): string;
  euros(cents: number): string;
  day(day: string): string;
  yes: string;
  none: string;
  other: string;
}

export const saidIn = (text: Said, locale: Locale): string => (locale === 'en' && text.en) || text.fr;

/** The label of an option, with those that every list may offer. */
export function optionLabel(
  options: readonly { value: string; label: Said }[],
  value: string,
  locale: Locale,
  words: Pick<Namer, 'none' | 'other'>,
): string {
  const found = options.find((each) => each.value === value);
  if (found) return saidIn(found.label, locale);
  return value === OTHER ? words.other : value === NONE ? words.none : value;
}

/** Null when it is not answered. */
export function inWords(asked: Question, values: Values, locale: Locale, namer: Namer): string | null {
  const value: Value | undefined = values[asked.code];
  if (!isAnswered(value)) return null;
  const option = (code: string) => {
    const label = 'options' in asked ? optionLabel(asked.options, code, locale, namer) : code;
    const other = values[otherKey(asked.code)];
    return code === OTHER && typeof other === 'string' ? other : label;
  };
  switch (asked.kind) {
    case 'choice':
      return option(String(value));
    case 'choices':
      return (value as readonly string[]).map(option).join(', ');
    case 'ranking':
      return (value as readonly string[]).map((code, at) => `${at + 1}. ${option(code)}`).join(' · ');
    case 'matrix':
      return asked.rows
        .flatMap(({ value: row, label }) => {
          const column = (value as Record<string, string>)[row];
          return column === undefined ? [] : [`${saidIn(label, locale)} → ${option(column)}`];
        })
        .join(' · ');
    case 'territory':
      return (value as readonly string[]).map(namer.place).join(', ');
    case 'record':
      return (value as readonly NamedRecord[]).map(({ name }) => name).join(', ');
    case 'number':
      return `${namer.number(Number(value))}${asked.unit ? ` ${saidIn(asked.unit, locale)}` : ''}`;
    case 'amount':
      return namer.euros(Number(value));
    case 'date':
      return namer.day(String(value));
    case 'file':
      return fileAnswerOf(value)?.name ?? null;
    case 'consent':
      return value === true ? namer.yes : null;
    default:
      return String(value);
  }
}

const PIPE = /\{\{\s*([a-z][a-z0-9_]{0,39})\s*\}\}/g;

/** A text with former answers in it; `…` where there is none yet. */
export const piped = (text: string, answer: (code: string) => string | null): string =>
  text.replaceAll(PIPE, (_, code: string) => answer(code) ?? '…');
