/** The value of a field in words, for people who compare two of them. One line a thing that it says. */
import { numberFormat } from '../../../kernel/formats.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Document, FormField, Json, Lookups, Shape } from '../../records/public.ts';

const YES_NO = { fr: ['oui', 'non'], en: ['yes', 'no'] } as const;

export function inWords(as: Shape | null, value: Json, locale: Locale, lookups: Lookups): string[] {
  if (value === null) return [];
  if (typeof value === 'boolean') return [YES_NO[locale][value ? 0 : 1]];
  if (as?.kind === 'rows' && Array.isArray(value))
    return value.map((row) => (isObject(row) ? rowInWords(as.fields, row, locale, lookups) : String(row)));
  if (as?.kind === 'group' && isObject(value))
    return as.fields.flatMap(({ name, label, as: inner }) => {
      const words = inWords(inner, value[name] ?? null, locale, lookups);
      return words.length > 0 ? [`${label[locale]} : ${words.join(', ')}`] : [];
    });
  if (as?.kind === 'told' && isObject(value))
    return Object.entries(value).map(
      ([code, told]) => `${as.terms[code]?.[locale] ?? code} : ${YES_NO[locale][told ? 0 : 1]}`,
    );
  const list = Array.isArray(value) ? value : [value];
  return list.map((each) => oneInWords(as, each, locale, lookups));
}

const isObject = (value: Json): value is Document =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function rowInWords(fields: readonly FormField[], row: Document, locale: Locale, lookups: Lookups): string {
  return fields
    .flatMap(({ name, as }) => {
      if (as.kind === 'record_or_words') {
        const id = row[as.record];
        return typeof id === 'string'
          ? [lookups.recordName(id) ?? id]
          : inWords(null, row[as.words] ?? null, locale, lookups);
      }
      const words = inWords(as, row[name] ?? null, locale, lookups);
      return words.length > 0 ? [words.join(', ')] : [];
    })
    .join(' ; ');
}

function oneInWords(as: Shape | null, value: Json, locale: Locale, lookups: Lookups): string {
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  switch (as?.kind) {
    case 'one_of':
    case 'some_of':
      return as.terms[text]?.[locale] ?? text;
    case 'place':
    case 'places':
      return lookups.placeLabel(text);
    case 'record':
    case 'records':
      return lookups.recordName(text) ?? text;
    case 'euros':
      return numberFormat(locale, { style: 'currency', currency: 'EUR' }).format(Number(value) / 100);
    default:
      return text;
  }
}
