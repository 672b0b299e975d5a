/** What was published, as open data: one row a figure, hidden ones said so. Nothing else can be had from it. */
import { stringify } from 'csv-stringify/sync';
import { inert, saidIn } from '../../surveys/public.ts';
import { codeLabel, columnTitle, shapesOf, type Wording } from '../domain/shown-column.ts';
import type { Shown } from '../domain/slices.ts';
import type { Synthesis } from '../domain/synthesis.ts';

const HEAD = ['wave', 'version', 'column', 'question', 'filter', 'code', 'answer', 'measure', 'value', 'n'];

export function synthesisCsv(synthesis: Synthesis, words: Wording): string {
  const { tables, wave, version, sections } = synthesis;
  const told = (value: Shown) => (value === null ? 'hidden' : String(Math.round(value * 1e6) / 1e6));
  const rows: string[][] = synthesis.figures.map(({ code, label, kind, value, n }) => [
    ...[String(wave), String(version), code, saidIn(label, words.locale), '', '', '', kind],
    ...[told(value), told(n)],
  ]);
  const shapes = shapesOf(tables.columns, sections);
  for (const column of tables.columns) {
    const shape = shapes.find(({ name }) => name === column.name);
    if (!shape) continue;
    const title = columnTitle(shape, words);
    for (const filter of ['', ...Object.keys(tables.filters)]) {
      const view = column.views[filter];
      const begin = [String(wave), String(version), column.name, title, filter];
      if (!view) {
        rows.push([...begin, '', '', 'hidden', 'hidden', 'hidden']);
        continue;
      }
      for (const [at, code] of column.codes.entries())
        rows.push([
          ...begin,
          code,
          codeLabel(shape, code, words),
          'count',
          told(view.counts[at] ?? null),
          told(view.answered),
        ]);
      if (column.codes.length > 0) continue;
      rows.push([...begin, '', '', 'answered', told(view.answered), told(view.answered)]);
      for (const measure of ['mean', 'median', 'sum'] as const)
        if (view[measure] !== null)
          rows.push([...begin, '', '', measure, told(view[measure]), told(view.answered)]);
    }
  }
  return `\ufeff${stringify([HEAD, ...rows.map((row) => row.map(inert))], { delimiter: ';' })}`;
}

const BOOK_HEAD = ['column', 'question', 'kind', 'label', 'code', 'answer', 'asked', 'breakdown', 'measures'];

/** What each column and code of the tables stands for: one row a code, or one for a column of figures or texts. */
export function synthesisCodebook({ tables, sections, breakdowns }: Synthesis, words: Wording): string {
  const rows = shapesOf(tables.columns, sections).flatMap((shape) => {
    const { name, question, codes } = shape;
    const begin = [name, question.code, question.kind, columnTitle(shape, words)];
    const measures =
      codes.length > 0
        ? 'count'
        : ['number', 'amount', 'ranking'].includes(question.kind)
          ? 'answered mean median sum'
          : 'answered';
    const end = [
      question.when ? 'on a condition' : 'of everybody',
      breakdowns.includes(name) ? 'yes' : 'no',
      measures,
    ];
    return (codes.length > 0 ? codes : ['']).map((code) => [
      ...begin,
      code,
      code === '' ? '' : codeLabel(shape, code, words),
      ...end,
    ]);
  });
  return `\ufeff${stringify([BOOK_HEAD, ...rows.map((row) => row.map(inert))], { delimiter: ';' })}`;
}
