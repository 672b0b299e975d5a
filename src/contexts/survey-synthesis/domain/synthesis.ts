/** What is published of a wave: tables, key figures, quotations, with what they are of. A document that stands by itself. */
import { type Figure, type Questionnaire, questionOf, type Said } from '../../surveys/public.ts';
import type { PublishedTables, View } from './publish.ts';
import type { Rule } from './rule.ts';
import type { Shown } from './slices.ts';
import type { AnswerColumn, AnswerTable, NumbersColumn } from './table.ts';

export interface KeyFigure {
  code: string;
  label: Said;
  kind: Figure['kind'];
  /** A count, or a share from 0 to 1; null: hidden. */
  value: Shown;
  /** Of how many respondents. */
  n: Shown;
}
export interface Synthesis {
  format: 'terreau-survey-synthesis/1';
  title: Said;
  unit: Questionnaire['unit'];
  rule: Rule;
  version: number;
  wave: number;
  /** Days. */
  opensOn: string;
  closesOn: string;
  /** Answers sent, whether or not they may be counted; and links sent, null when none was. */
  sent: number;
  invited: number | null;
  figures: readonly KeyFigure[];
  tables: PublishedTables;
  /** The questions counted, with their words. */
  sections: Questionnaire['sections'];
  breakdowns: readonly string[];
  quotations: readonly { question: string; texts: readonly string[] }[];
  madeUp: boolean;
}

/** Whether a question may be counted in public. */
export const isPublic = ({ question }: AnswerColumn): boolean =>
  question.goes !== 'private' &&
  (question.audience === 'public_counted' || question.audience === 'public_named');

/** Whether it may be counted for those who answered. */
export const isForRespondents = ({ question }: AnswerColumn): boolean =>
  question.goes !== 'private' && question.audience === 'respondents';

/**
 * What those who answered read beside the synthesis. Its tables are protected in one computation with the public ones,
 * over the same filters: whoever reads both knows nothing of few.
 */
export type ForRespondents = Pick<Synthesis, 'sections' | 'quotations'> & {
  columns: PublishedTables['columns'];
};

/** What is published, apart by who reads it. */
export function apart(
  tables: PublishedTables,
  table: AnswerTable,
): { everybody: PublishedTables; respondents: PublishedTables['columns'] } {
  const held = new Set(table.columns.filter(isForRespondents).map(({ name }) => name));
  return {
    everybody: { ...tables, columns: tables.columns.filter(({ name }) => !held.has(name)) },
    respondents: tables.columns.filter(({ name }) => held.has(name)),
  };
}

const NOTHING: View = { answered: null, counts: [], mean: null, median: null, sum: null };

export function keyFigures(
  asked: Questionnaire,
  table: AnswerTable,
  tables: PublishedTables,
  rule: Rule,
): KeyFigure[] {
  const view = (code: string) => tables.columns.find(({ name }) => name === code)?.views[''] ?? NOTHING;
  return asked.figures.map((figure): KeyFigure => {
    const { code, label, kind } = figure;
    if (figure.kind === 'respondents')
      return { code, label, kind, value: tables.respondents, n: tables.respondents };
    if (figure.kind === 'share') {
      const { answered, counts } = view(figure.question);
      const codes = tables.columns.find(({ name }) => name === figure.question)?.codes ?? [];
      const parts = figure.of.map((value) => counts[codes.indexOf(value)] ?? null);
      // Several answers of one person would be counted twice.
      const apart = questionOf(asked, figure.question)?.kind !== 'choices' || figure.of.length === 1;
      const all = apart && answered && parts.every((part) => part !== null);
      return {
        code,
        label,
        kind,
        value: all ? parts.reduce((a, b) => a + (b ?? 0), 0) / answered : null,
        n: answered,
      };
    }
    return { code, label, kind, ...ratioOf(table, figure.part, figure.whole, view, rule) };
  });
}

/** One sum over another, of those who gave both; only where both sums are shown, and are of the same respondents. */
function ratioOf(table: AnswerTable, part: string, whole: string, view: (code: string) => View, rule: Rule) {
  const [a, b] = [part, whole].map((code) =>
    table.columns.find((each): each is NumbersColumn => each.name === code && each.kind === 'numbers'),
  );
  const hidden = { value: null, n: null };
  if (!a || !b || view(part).sum === null || view(whole).sum === null) return hidden;
  let [n, top, bottom] = [0, 0, 0];
  let [onlyOne, largest] = [0, 0];
  for (let row = 0; row < table.size; row++) {
    const [x, y] = [a.data[row] ?? Number.NaN, b.data[row] ?? Number.NaN];
    if (Number.isNaN(x) !== Number.isNaN(y)) onlyOne++;
    if (Number.isNaN(x) || Number.isNaN(y)) continue;
    n++;
    top += x;
    bottom += y;
    largest = Math.max(largest, y);
  }
  // Of few who gave one and not the other, the difference would tell what they gave.
  const few = onlyOne > 0 && onlyOne < rule.least;
  return few || n < rule.least || bottom <= 0 || largest > rule.share * bottom
    ? hidden
    : { value: top / bottom, n };
}
