/** What readers of LimeSurvey's questions share: a question to be, its options with our codes, its bounds. */
import type { Meaning } from './foreign-condition.ts';
import type { Note } from './import-notes.ts';
import { optionsFrom, type Texts } from './imported.ts';
import type { LssQuestion } from './lss-rows.ts';
import type { Said } from './questions.ts';

/** A question to be, with its name there, and what names of theirs mean once it has a code of ours. */
export interface Shape {
  name: string;
  label: Said;
  kind: Record<string, unknown> & { kind: string };
  means: readonly (Omit<Meaning, 'question'> & { name: string })[];
}
export interface KindNeeds {
  said: (texts: Texts) => Said | null;
  told: (note: Note) => void;
}
export type Options = { value: string; label: Said }[];

/** Options of ours for answers or sub-questions of theirs, and our code for each of theirs. */
export function optionsIn(
  list: LssQuestion['answers'],
  code: 'code' | 'title',
  said: KindNeeds['said'],
): { options: Options; codes: ReadonlyMap<string, string> } {
  const options = optionsFrom(list.map(({ row, texts }) => ({ name: row[code] ?? '', label: said(texts) })));
  return { options, codes: new Map(list.map(({ row }, at) => [row[code] ?? '', options[at]?.value ?? ''])) };
}

export const joined = (whole: Said, part: Said): Said => {
  const en = whole.en || part.en ? { en: `${whole.en ?? whole.fr} – ${part.en ?? part.fr}` } : {};
  return { fr: `${whole.fr} – ${part.fr}`, ...en };
};

/** Of a table of numbers: what its lists run from and to. */
export function cellBoundsIn(attributes: ReadonlyMap<string, string>): Record<string, number> {
  const bounds: Record<string, number> = {};
  for (const [theirs, ours] of [
    ['multiflexible_min', 'least'],
    ['multiflexible_max', 'most'],
  ] as const) {
    const text = attributes.get(theirs) ?? '';
    if (/^-?\d+(\.\d+)?$/.test(text)) bounds[ours] = Number(text);
  }
  return bounds;
}

export function numbersIn(attributes: ReadonlyMap<string, string>): Record<string, unknown> {
  const read = (name: string) => {
    const text = attributes.get(name) ?? '';
    return /^-?\d+(\.\d+)?$/.test(text) ? Number(text) : null;
  };
  const slides = attributes.get('slider_layout') === '1';
  const [least, most] = [
    read('min_num_value_n') ?? (slides ? read('slider_min') : null),
    read('max_num_value_n') ?? (slides ? read('slider_max') : null),
  ];
  const unit = attributes.get('suffix')?.trim();
  return {
    whole: attributes.get('num_value_int_only') === '1',
    ...(least !== null && { least }),
    ...(most !== null && { most }),
    ...(unit && { unit: { fr: unit.slice(0, 60) } }),
  };
}
