import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { number } from '../../../platform/i18n/say.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Select } from '../../../ui/select.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { SurveyFrame, saidIn } from '../../surveys/public.ts';
import type { Participation } from '../domain/non-response.ts';
import type { View } from '../domain/publish.ts';
import type { ColumnShape, Wording } from '../domain/shown-column.ts';
import { codeLabel } from '../domain/shown-column.ts';
import type { KeyFigure, Synthesis } from '../domain/synthesis.ts';
import type { ShownWeighting } from '../use-cases/show-weighting.ts';
import { type Cited, ColumnView, type Crossing, type Weighted } from './column-view.tsx';
import { NonResponse } from './non-response.tsx';
import { WeightingTold } from './weighting-told.tsx';
import { percent, words } from './words.ts';

export interface ShownSynthesis {
  synthesis: Synthesis;
  columns: readonly ColumnShape[];
  view: (column: ColumnShape) => View | null;
  crossing: (column: ColumnShape) => Crossing | null;
  /** What may be filtered and crossed by. */
  closed: readonly ColumnShape[];
  /** How many stand behind the filters; null: hidden. */
  standing: number | null;
  filters: readonly string[];
  cross: string;
  /** Null: each answer counts for one. */
  weighting: ShownWeighting | null;
}

interface SynthesisPageProps {
  page: Page;
  slug: string;
  shown: ShownSynthesis;
  wording: Wording;
  /** Where the form of filters goes. */
  path: string;
  live: boolean;
  waves: readonly number[];
  printed?: boolean;
  /** Beside the figures: publishing, dates. */
  aside?: ComponentChildren;
  compared?: ComponentChildren;
  participation?: Participation | null;
  byDirectory?: ComponentChildren;
}

/** The figures of a wave: key figures, each question with its chart, and how it was all counted. */
export function SynthesisPage(props: SynthesisPageProps) {
  const {
    page,
    slug,
    shown,
    live,
    printed = false,
    aside,
    compared,
    participation = null,
    byDirectory,
  } = props;
  const { synthesis } = shown;
  const m = words(page);
  const title = `${live ? m.live : m.title} – ${saidIn(synthesis.title, page.locale)}`;
  const day = (text: string) => partialDate(page.locale, text);
  const lead = m.lead(
    m.wave(synthesis.wave, day(synthesis.opensOn), day(synthesis.closesOn)),
    synthesis.tables.respondents,
  );
  const content = (
    <>
      {synthesis.madeUp && (
        <Notice page={page} kind="attention">
          <p>{m.madeUp}</p>
        </Notice>
      )}
      {live && (
        <Notice page={page} kind="attention">
          <p>{m.organisersOnly}</p>
        </Notice>
      )}
      {aside}
      <KeyFigures page={page} figures={synthesis.figures} />
      {!printed && <OtherWaves {...props} />}
      {!printed && <Filters {...props} />}
      <Results {...props} />
      {compared}
      {live ? byDirectory : <NonResponse {...{ page, synthesis, participation, byDirectory }} />}
      <Method {...{ page, shown, slug, live, printed }} wording={props.wording} />
    </>
  );
  if (printed)
    return (
      <Layout page={page} title={title} bare robots="noindex">
        <PageHeading title={title} lead={lead} />
        <div class="stack">{content}</div>
      </Layout>
    );
  return (
    <SurveyFrame
      page={page}
      title={title}
      lead={lead}
      survey={{ title: saidIn(synthesis.title, page.locale), path: `/enquetes/${slug}` }}
      own={live}
    >
      {content}
    </SurveyFrame>
  );
}

function OtherWaves({ page, path, waves, shown }: SynthesisPageProps) {
  const m = words(page);
  if (waves.length < 2) return null;
  return (
    <nav aria-label={m.otherWaves}>
      <ul class="actions">
        {waves.map((wave) => (
          <li>
            <a
              href={href(page, `${path}?vague=${wave}`)}
              aria-current={wave === shown.synthesis.wave ? 'page' : undefined}
            >
              {m.same.wave(wave)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export function KeyFigures({ page, figures }: { page: Page; figures: readonly KeyFigure[] }) {
  const m = words(page);
  if (figures.length === 0) return null;
  return (
    <section aria-labelledby="chiffres" class="stack is-close">
      <h2 id="chiffres">{m.keyFigures}</h2>
      <ul class="key-figures">
        {figures.map(({ code, label, kind, value, n }) => (
          <li id={`chiffre-${code}`}>
            <strong class="key-figure">
              {value === null
                ? m.hidden
                : kind === 'respondents'
                  ? number(page.locale, value)
                  : percent(page.locale, value)}
            </strong>
            <span>
              {saidIn(label, page.locale)}
              {kind !== 'respondents' && n !== null && <span class="hint"> {m.figureOf(n)}</span>}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Filters({
  page,
  path,
  shown,
  wording,
  live,
  waves,
}: Pick<SynthesisPageProps, 'page' | 'path' | 'shown' | 'wording' | 'live' | 'waves'>) {
  const m = words(page);
  if (shown.closed.length === 0) return null;
  const options = shown.closed.flatMap((column) =>
    column.codes.map((code) => ({
      value: `${column.name}=${code}`,
      label: m.filterOption(saidIn(column.question.label, page.locale), codeLabel(column, code, wording)),
    })),
  );
  const all = { value: '', label: m.everybody };
  const crosses = shown.closed.map(({ name, question }) => ({
    value: name,
    label: saidIn(question.label, page.locale),
  }));
  return (
    <form class="form-group synthesis-filters" method="get" action={href(page, path)}>
      {waves.length > 1 && <input type="hidden" name="vague" value={String(shown.synthesis.wave)} />}
      <Select
        page={page}
        name="filtre"
        label={m.filterBy}
        options={[all, ...options]}
        value={shown.filters[0] ?? ''}
        optional
      />
      {live && (
        <Select
          page={page}
          name="filtre2"
          label={m.filterAnd}
          options={[all, ...options]}
          value={shown.filters[1] ?? ''}
          optional
        />
      )}
      <Select
        page={page}
        name="croiser"
        label={m.cross}
        options={[{ value: '', label: m.noCross }, ...crosses]}
        value={shown.cross}
        optional
      />
      <Button>{m.apply}</Button>
    </form>
  );
}

export function Results({ page, shown, wording }: Pick<SynthesisPageProps, 'page' | 'shown' | 'wording'>) {
  const m = words(page);
  const { synthesis } = shown;
  const cited: Cited = { version: synthesis.version, wave: synthesis.wave };
  if (synthesis.tables.columns.length === 0)
    return (
      <Notice page={page} kind="info">
        <p>{m.few(synthesis.rule.least)}</p>
      </Notice>
    );
  if (shown.standing === null)
    return (
      <Notice page={page} kind="attention">
        <p>{m.filterHidden}</p>
      </Notice>
    );
  return (
    <>
      {shown.filters.length > 0 && <p>{m.filtered(shown.standing)}</p>}
      {synthesis.sections.map((section) => {
        const here = shown.columns.filter(({ question }) =>
          section.questions.some((each) => each.code === question.code),
        );
        return (
          here.length > 0 && (
            <section class="stack" aria-labelledby={`partie-${section.code}`}>
              <h2 id={`partie-${section.code}`}>{saidIn(section.title, page.locale)}</h2>
              {here.map((column) => (
                <ColumnView
                  {...{ page, column, wording, cited }}
                  view={shown.view(column)}
                  crossing={shown.crossing(column)}
                  {...weightedOf(shown, column)}
                  standing={shown.standing}
                  quotes={
                    shown.filters.length === 0
                      ? (synthesis.quotations.find(({ question }) => question === column.question.code)
                          ?.texts ?? [])
                      : []
                  }
                />
              ))}
            </section>
          )
        );
      })}
    </>
  );
}

/** Weighted figures are of everybody. */
export const weightedOf = ({ weighting, filters }: ShownSynthesis, column: ColumnShape): Weighted =>
  weighting && filters.length === 0 && column.name !== weighting.by.name
    ? { weighted: weighting.of(column) }
    : {};

type MethodProps = Pick<SynthesisPageProps, 'page' | 'shown' | 'slug' | 'live' | 'wording'> & {
  printed: boolean;
};
function Method({ page, shown, slug, live, printed, wording }: MethodProps) {
  const m = words(page);
  const { synthesis, weighting } = shown;
  const { rule } = synthesis;
  const path = `/enquetes/${slug}/synthese`;
  const query = `?vague=${synthesis.wave}`;
  return (
    <section class="stack is-close" aria-labelledby="methode">
      <h2 id="methode">{m.method.title}</h2>
      <ul>
        <li>{m.method.counted(synthesis.sent, synthesis.tables.respondents)}</li>
        <li>{weighting ? m.method.freeToAnswer : m.method.noWeight}</li>
        <li>{m.method.missing}</li>
        {!live && <li>{m.method.rule(rule.least, percent(page.locale, rule.share))}</li>}
        {!live && <li>{m.method.nightly}</li>}
        <li>{m.method.licence}</li>
        <li>
          <a href={href(page, `/enquetes/${slug}/questionnaire.json`)}>
            {m.method.version(synthesis.version)}
          </a>
        </li>
      </ul>
      {weighting && <WeightingTold {...{ page, weighting, wording }} />}
      {!live && !printed && (
        <>
          <h3>{m.exports}</h3>
          <ul>
            <li>
              <a href={href(page, `${path}.csv${query}`)}>{m.csv}</a>
            </li>
            <li>
              <a href={href(page, `${path}.json${query}`)}>{m.json}</a>
            </li>
            <li>
              <a href={href(page, `${path}/dictionnaire.csv${query}`)}>{m.report.codebookCsv}</a>
            </li>
            <li>
              <a href={href(page, `${path}/rapport.html${query}`)}>{m.report.file}</a>
            </li>
            <li>
              <a href={href(page, `${path}/imprimer${query}`)}>{m.print}</a>
            </li>
            <li>
              <a href={href(page, `/enquetes/${slug}/carte`)}>{m.map}</a>
            </li>
          </ul>
        </>
      )}
    </section>
  );
}

export function NothingPage({ page, slug, title }: { page: Page; slug: string; title: string }) {
  const m = words(page);
  return (
    <SurveyFrame page={page} title={m.title} survey={{ title, path: `/enquetes/${slug}` }}>
      <EmptyState title={m.none}>
        <p>{m.noneText}</p>
      </EmptyState>
    </SurveyFrame>
  );
}
