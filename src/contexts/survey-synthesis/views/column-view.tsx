import type { Page } from '../../../kernel/page.ts';
import { eurosExactly, number } from '../../../platform/i18n/say.ts';
import { BarChart } from '../../../ui/bar-chart.tsx';
import { Table } from '../../../ui/table.tsx';
import { saidIn } from '../../surveys/public.ts';
import type { View } from '../domain/publish.ts';
import { type ColumnShape, codeLabel, columnTitle, type Wording } from '../domain/shown-column.ts';
import type { Range, WeightedView } from '../domain/weighting.ts';
import { TerritoryMap } from './territory-map.tsx';
import { percent, words } from './words.ts';

export interface Cited {
  version: number;
  wave: number;
}
/** One question more across: the values of a breakdown, and everybody. */
export interface Crossing {
  /** The question across. */
  title: string;
  heads: readonly string[];
  views: readonly (View | null)[];
}
/** Null: hidden; not there: not weighted. */
export interface Weighted {
  weighted?: WeightedView | null | undefined;
}
interface ColumnViewProps extends Weighted {
  page: Page;
  column: ColumnShape;
  view: View | null;
  wording: Wording;
  cited: Cited;
  /** How many stand behind the filter; null: not told. */
  standing: number | null;
  crossing?: Crossing | null;
  quotes?: readonly string[];
  /** On paper nothing is folded. */
  printed?: boolean;
}

/** One question: a chart that is its own table, a sentence, and what the figures are of. */
export function ColumnView({
  page,
  column,
  view,
  wording,
  cited,
  standing,
  crossing,
  weighted,
  quotes = [],
  printed = false,
}: ColumnViewProps) {
  const m = words(page);
  const title = columnTitle(column, wording);
  const id = `q-${column.name.replaceAll(/[^a-z0-9_]/gi, '-')}`;
  const n = view?.answered ?? null;
  const silent = n !== null && standing !== null && standing > n ? ` ${m.noAnswer(standing - n)}` : '';
  const cite = `${m.cite(column.question.code, cited.version, cited.wave, n === null ? m.hidden : number(page.locale, n))}${silent}`;
  if (column.codes.length === 0 || n === 0)
    return (
      <section class="stack is-close synthesis-question" aria-labelledby={id}>
        <h3 id={id}>{title}</h3>
        <Figures {...{ page, column, view, weighted }} />
        {quotes.length > 0 && (
          <details open={printed}>
            <summary>{m.quotes}</summary>
            {quotes.map((text) => (
              <blockquote>{text}</blockquote>
            ))}
          </details>
        )}
        <p class="hint">{cite}</p>
      </section>
    );
  return (
    <section class="stack is-close synthesis-question">
      <Bars {...{ page, column, view, wording, weighted, title, id }} />
      {column.question.kind === 'territory' && !printed && (
        <TerritoryMap {...{ page, column, view, wording }} />
      )}
      {crossing && <Cross {...{ page, column, wording, crossing, title, id }} />}
      <p class="hint">
        {column.question.kind === 'choices' && `${m.several} `}
        {column.question.kind === 'ranking' && column.part === null && `${m.rankFirst}. `}
        {cite}
      </p>
    </section>
  );
}

/** Answers given as often as one another that are named. */
const MOST_TIED = 3;

type BarsProps = Pick<ColumnViewProps, 'page' | 'column' | 'view' | 'wording' | 'weighted'> & {
  title: string;
  id: string;
};
function Bars({ page, column, view, wording, weighted, title, id }: BarsProps) {
  const m = words(page);
  const n = view?.answered ?? null;
  const said = (value: number) =>
    n
      ? m.ofAll(number(page.locale, value), number(page.locale, n), percent(page.locale, value / n))
      : number(page.locale, value);
  const bars = column.codes.map((code, at) => {
    const value = view?.counts[at] ?? null;
    const range = weighted?.shares[at];
    return {
      label: codeLabel(column, code, wording),
      value,
      said: value === null ? m.hidden : said(value),
      note: range && value !== null ? weightedShare(page, range) : undefined,
    };
  });
  // Places where nobody stands are many, and tell nothing.
  const shown = column.question.kind === 'territory' ? bars.filter(({ value }) => value !== 0) : bars;
  const hidden = bars.some(({ value }) => value === null);
  // One that is hidden may be the most given; where many are, none is.
  const most = hidden ? 0 : Math.max(0, ...bars.map(({ value }) => value ?? 0));
  const top = most > 0 ? bars.filter(({ value }) => value === most) : [];
  return (
    <>
      <BarChart
        page={page}
        id={id}
        caption={
          <>
            <strong>{title}</strong>
            {top.length > 0 && top.length <= MOST_TIED && (
              <>
                <br />
                {m.most(
                  top.map(({ label }) => label),
                  top[0]?.said ?? '',
                )}
              </>
            )}
          </>
        }
        heads={[m.answerHead, m.numberHead]}
        bars={shown}
        whole={n ?? undefined}
      />
      {hidden && <p class="hint">{m.hiddenNote}</p>}
      {weighted === null && n !== 0 && <p class="hint">{m.weighting.notShown}</p>}
    </>
  );
}

type CrossProps = Pick<ColumnViewProps, 'page' | 'column' | 'wording'> & {
  crossing: Crossing;
  title: string;
  id: string;
};
function Cross({ page, column, wording, crossing, title, id }: CrossProps) {
  const m = words(page);
  const cell = (view: View | null, at: number) => {
    const value = view?.counts[at] ?? null;
    if (value === null) return m.hidden;
    const share = view?.answered ? ` (${percent(page.locale, value / view.answered)})` : '';
    return `${number(page.locale, value)}${share}`;
  };
  // Places where nobody stands are many, and tell nothing.
  const told = (at: number) =>
    column.question.kind !== 'territory' || crossing.views.some((view) => view?.counts[at] !== 0);
  return (
    <Table
      id={`${id}-croise`}
      caption={m.crossCaption(title, crossing.title)}
      stacks
      columns={[{ label: m.answerHead }, ...crossing.heads.map((label) => ({ label, numeric: true }))]}
      rows={column.codes.flatMap((code, at) =>
        told(at) ? [[codeLabel(column, code, wording), ...crossing.views.map((view) => cell(view, at))]] : [],
      )}
    />
  );
}

/** One share, or what it lies between once rounded. */
function weightedShare(page: Page, { low, high }: Range): string {
  const m = words(page).weighting;
  const [least, most] = [percent(page.locale, low), percent(page.locale, high)];
  return least === most ? m.share(least) : m.between(least, most);
}

type FiguresProps = Pick<ColumnViewProps, 'page' | 'column' | 'view' | 'weighted'>;
/** Figures of numbers, or how many wrote. */
function Figures({ page, column, view, weighted }: FiguresProps) {
  const m = words(page);
  const { question } = column;
  const numeric = question.kind === 'number' || question.kind === 'amount' || question.kind === 'ranking';
  if (!view || view.answered === null) return <p>{m.numberHidden}</p>;
  if (!numeric || view.answered === 0) return <p>{m.textAnswers(view.answered)}</p>;
  const unit = question.kind === 'number' && question.unit ? ` ${saidIn(question.unit, page.locale)}` : '';
  const said = (value: number) =>
    question.kind === 'amount'
      ? eurosExactly(page.locale, Math.round(value))
      : `${number(page.locale, Math.round(value * 10) / 10)}${unit}`;
  const { median, mean, sum } = view;
  return (
    <p>
      {[
        ...(median === null ? [] : [m.median(said(median))]),
        ...(mean === null ? [] : [m.mean(said(mean))]),
        ...(weighted?.mean == null ? [] : [m.weighting.mean(said(weighted.mean))]),
        ...(sum === null || question.kind === 'ranking' ? [] : [m.sum(said(sum))]),
      ].join(' ')}
    </p>
  );
}
