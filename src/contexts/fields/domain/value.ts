/**
 * What a value must be to fit its field. A value is kept as it was given; when the field's type or choices change, it is
 * read again here, and one that does not fit is kept and not shown. No conversion is ever written by itself.
 */
import { z } from 'zod';
import { parseTerritoryId } from '../../../kernel/territory.ts';
import { type Json, webAddress } from '../../records/public.ts';
import type { Definition, FieldType } from './definition.ts';

const day = z.iso.date();
const LONGEST: Readonly<Partial<Record<FieldType, number>>> = { short_text: 300, long_text: 10_000 };

const isText = (value: Json): value is string => typeof value === 'string';

/** The value as the field reads it; null when it does not fit. A single choice reads as a list of one, for instance. */
export function fitting({ type, choices }: Pick<Definition, 'type' | 'choices'>, value: Json): Json | null {
  const known = (code: Json) => choices.some((choice) => choice.code === code);
  switch (type) {
    case 'short_text':
      return isText(value) &&
        value !== '' &&
        value.length <= (LONGEST.short_text ?? 0) &&
        !value.includes('\n')
        ? value
        : null;
    case 'long_text':
      return isText(value) && value !== '' && value.length <= (LONGEST.long_text ?? 0) ? value : null;
    case 'yes_no':
      return typeof value === 'boolean' ? value : null;
    case 'number':
      return typeof value === 'number' && Number.isFinite(value) ? value : null;
    case 'amount':
      return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
    case 'date':
      return isText(value) && day.safeParse(value).success ? value : null;
    case 'one_choice': {
      const [only, ...others] = Array.isArray(value) ? value : [value];
      return only !== undefined && others.length === 0 && known(only) ? only : null;
    }
    case 'several_choices': {
      const all = Array.isArray(value) ? value : [value];
      return all.length > 0 && all.every(known) ? [...new Set(all)] : null;
    }
    case 'web_address':
      return isText(value) && value.length <= 2000 && webAddress.safeParse(value).success ? value : null;
    case 'territory':
      return isText(value) && parseTerritoryId(value) !== null ? value : null;
  }
}

/** The codes that a value stands for in conditions and in facets; none for what is no closed list. */
export function codesOf({ type }: Pick<Definition, 'type'>, value: Json): readonly string[] {
  if (type === 'yes_no') return [value === true ? 'yes' : 'no'];
  if (type === 'one_choice' || type === 'territory') return [String(value)];
  return type === 'several_choices' && Array.isArray(value) ? value.map(String) : [];
}
