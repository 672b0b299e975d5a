/** What was published, as open data: one row a figure, hidden ones said so. Nothing else can be had from it. */
import { stringify } from 'csv-stringify/sync';
import { inert, saidIn } from '../../surveys/public.ts';
import type { View } from '../domain/publish.ts';
import { type ColumnShape, codeLabel, columnTitle, type Wording } from '../domain/shown-column.ts';
import type { Shown } from '../domain/slices.ts';
import type { Synthesis } from '../domain/synthesis.ts';
import type { ShownWeighting } from './show-weighting.ts';

export interface Exported {
  synthesis: Synthesis;
  columns: readonly ColumnShape[];
  weighting: ShownWeighting | null;
}

const HEAD = ['wave', 'version', 'column', 'question', 'filter', 'code', 'answer', 'measure', 'value', 'n'];
const toldOf = (value: Shown) => (value === null ? 'hidden' : String(Math.round(value * 1e6) / 1e6));

export function synthesisCsv({ synthesis, columns, weighting }: Exported, words: Wording): string {
  const { tables, wave, version } = synthesis;
  const of = [String(wave), String(version)];
  const rows: string[][] = synthesis.figures.map(({ code, label, kind, value, n }) => [
    ...[...of, code, saidIn(label, words.locale), '', '', '', kind],
    ...[toldOf(value), toldOf(n)],
  ]);
  for (const shape of columns) {
    const title = columnTitle(shape, words);
    const views = tables.columns.find(({ name }) => name === shape.name)?.views ?? {};
    for (const filter of ['', ...Object.keys(tables.filters)]) {
      const begin = [...of, shape.name, title, filter];
      const view = views[filter];
      rows.push(
        ...(view ? figuresOf(shape, view, words) : [['', '', 'hidden', 'hidden', 'hidden']]).map((row) => [
          ...begin,
          ...row,
        ]),
      );
    }
    if (weighting && shape.name !== weighting.by.name)
      rows.push(...weightedOf(shape, weighting, words).map((row) => [...of, shape.name, title, '', ...row]));
  }
  for (const { value, population, respondents } of weighting?.weights.strata ?? []) {
    const { by } = weighting as ShownWeighting;
    const code = [value, codeLabel(by, value, words)];
    rows.push([
      ...of,
      by.name,
      columnTitle(by, words),
      '',
      ...code,
      'population',
      toldOf(population),
      toldOf(respondents),
    ]);
  }
  return `\ufeff${stringify([HEAD, ...rows.map((row) => row.map(inert))], { delimiter: ';' })}`;
}

/** Code, answer, measure, value, n. */
function figuresOf(shape: ColumnShape, view: View, words: Wording): string[][] {
  const n = toldOf(view.answered);
  if (shape.codes.length > 0)
    return shape.codes.map((code, at) => [
      ...[code, codeLabel(shape, code, words), 'count'],
      ...[toldOf(view.counts[at] ?? null), n],
    ]);
  return [
    ['', '', 'answered', n, n],
    ...(['mean', 'median', 'sum'] as const).flatMap((measure) =>
      view[measure] === null ? [] : [['', '', measure, toldOf(view[measure]), n]],
    ),
  ];
}

function weightedOf(shape: ColumnShape, weighting: ShownWeighting, words: Wording): string[][] {
  const view = weighting.of(shape);
  if (shape.codes.length > 0)
    return shape.codes.flatMap((code, at) => {
      const begin = [code, codeLabel(shape, code, words)];
      const { low, high } = view?.shares[at] ?? { low: null, high: null };
      return [
        [...begin, 'weighted_share_low', toldOf(low), ''],
        [...begin, 'weighted_share_high', toldOf(high), ''],
      ];
    });
  return view && view.mean !== null ? [['', '', 'weighted_mean', toldOf(view.mean), '']] : [];
}

/** The document as it was published, and how it is weighted. */
export function synthesisJson({ synthesis, columns, weighting }: Exported): string {
  const weighted = weighting && {
    by: weighting.by.name,
    source: weighting.told.source,
    toldAt: weighting.told.toldAt,
    ...weighting.weights,
    columns: columns
      .filter(({ name }) => name !== weighting.by.name)
      .map((column) => ({ name: column.name, ...(weighting.of(column) ?? { shares: null, mean: null }) })),
  };
  return `${JSON.stringify({ ...synthesis, weighted, licence: 'Licence Ouverte 2.0' }, null, 1)}\n`;
}

const BOOK_HEAD = ['column', 'question', 'kind', 'label', 'code', 'answer', 'asked', 'breakdown', 'measures'];

/** What each column and code of the tables stands for: one row a code, or one for a column of figures or texts. */
export function synthesisCodebook({ synthesis, columns, weighting }: Exported, words: Wording): string {
  const rows = columns.flatMap((shape) => {
    const { name, question, codes } = shape;
    const begin = [name, question.code, question.kind, columnTitle(shape, words)];
    const numeric = ['number', 'amount', 'ranking'].includes(question.kind);
    const weighted = weighting && name !== weighting.by.name;
    const measures =
      codes.length > 0
        ? [
            'count',
            ...(weighted ? ['weighted_share_low', 'weighted_share_high'] : []),
            ...(name === weighting?.by.name ? ['population'] : []),
          ]
        : ['answered', ...(numeric ? ['mean', 'median', 'sum', ...(weighted ? ['weighted_mean'] : [])] : [])];
    const end = [
      question.when ? 'on a condition' : 'of everybody',
      synthesis.breakdowns.includes(name) ? 'yes' : 'no',
      measures.join(' '),
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
