/** A question of a synthesis as it is shown: its answers in words, whatever they were counted from. Pure. */

import type { Question, Questionnaire } from '../../surveys/public.ts';
import { optionLabel, saidIn } from '../../surveys/public.ts';
import type { PublishedColumn } from './publish.ts';
import { SEVERAL } from './table.ts';

export interface Wording {
  locale: 'fr' | 'en';
  place(id: string): string;
  /** Its centre, in degrees; null: it has none that is known. */
  where(id: string): { lon: number; lat: number } | null;
  other: string;
  none: string;
  yes: string;
  severalRegions: string;
}

export interface ColumnShape {
  name: string;
  question: Question;
  part: string | null;
  codes: readonly string[];
}

/** What a code stands for. */
export function codeLabel({ question }: Pick<ColumnShape, 'question'>, code: string, words: Wording): string {
  if (question.kind === 'territory') return code === SEVERAL ? words.severalRegions : words.place(code);
  if (question.kind === 'consent') return words.yes;
  if ('options' in question) return optionLabel(question.options, code, words.locale, words);
  return code;
}

/** The question in words, with the row of a table or the option of a ranking. */
export function columnTitle({ question, part }: ColumnShape, words: Wording): string {
  const label = saidIn(question.label, words.locale);
  if (part === null) return label;
  const rows = question.kind === 'matrix' ? question.rows : 'options' in question ? question.options : [];
  return `${label} – ${optionLabel(rows, part, words.locale, words)}`;
}

/** Columns of a publication with their questions; what no question stands for is left out. */
export function shapesOf(
  columns: readonly PublishedColumn[],
  sections: Questionnaire['sections'],
): ColumnShape[] {
  const questions = new Map(
    sections.flatMap((section) => section.questions).map((each) => [each.code, each]),
  );
  return columns.flatMap(({ name, question: code, part, codes }) => {
    const question = questions.get(code);
    return question ? [{ name, question, part, codes }] : [];
  });
}
