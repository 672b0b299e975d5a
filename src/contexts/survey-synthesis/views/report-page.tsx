import type { ComponentChildren } from 'preact';
import type { Page } from '../../../kernel/page.ts';
import { Table } from '../../../ui/table.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { saidIn } from '../../surveys/public.ts';
import type { Participation } from '../domain/non-response.ts';
import type { PairedWaves } from '../domain/pairs.ts';
import { codeLabel, columnTitle, type Wording } from '../domain/shown-column.ts';
import type { Synthesis } from '../domain/synthesis.ts';
import { ColumnView } from './column-view.tsx';
import { ComparedWaves } from './compared-waves.tsx';
import { NonResponse } from './non-response.tsx';
import { REPORT_STYLE } from './report-style.ts';
import { KeyFigures, type ShownSynthesis, weightedOf } from './synthesis-page.tsx';
import { WeightingTold } from './weighting-told.tsx';
import { percent, words } from './words.ts';

export interface ReportPageProps {
  page: Page;
  /** Where the survey is read. */
  address: string;
  shown: ShownSynthesis;
  wording: Wording;
  publishedAt: Date;
  computedAt: Date;
  participation: Participation | null;
  byDirectory?: ComponentChildren;
  syntheses: readonly Synthesis[];
  pairs: readonly PairedWaves[];
}

/** A synthesis in one file that asks nothing of anybody: to keep, to send, to print. */
export function ReportPage(props: ReportPageProps) {
  const { page, address, shown, wording, publishedAt, computedAt } = props;
  const { synthesis } = shown;
  const all = words(page);
  const m = all.report;
  const day = (at: Date) => partialDate(page.locale, at.toISOString().slice(0, 10));
  const title = saidIn(synthesis.title, page.locale);
  const { tables, rule, version, wave } = synthesis;
  return (
    <html lang={page.locale}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${all.title} – ${title}`}</title>
        <meta name="robots" content="noindex" />
        <style dangerouslySetInnerHTML={{ __html: REPORT_STYLE }} />
      </head>
      <body>
        <header>
          <h1>{`${all.title} – ${title}`}</h1>
          <p>
            {all.lead(
              all.wave(
                wave,
                partialDate(page.locale, synthesis.opensOn),
                partialDate(page.locale, synthesis.closesOn),
              ),
              tables.respondents,
            )}
          </p>
          <p>
            {all.publishedOn(day(publishedAt))}, {all.computedOn(day(computedAt))}. {m.version(version)}.{' '}
            {address}
          </p>
          {synthesis.madeUp && <p class="attention">{all.madeUp}</p>}
        </header>
        <main>
          <KeyFigures page={page} figures={synthesis.figures} />
          <section>
            <h2>{all.method.title}</h2>
            <ul>
              <li>{all.method.counted(synthesis.sent, tables.respondents)}</li>
              <li>{shown.weighting ? all.method.freeToAnswer : all.method.noWeight}</li>
              <li>{all.method.missing}</li>
              <li>{all.method.rule(rule.least, percent(page.locale, rule.share))}</li>
              <li>{all.method.licence}</li>
            </ul>
            {shown.weighting && <WeightingTold {...{ page, wording }} weighting={shown.weighting} />}
          </section>
          <NonResponse
            {...{ page, synthesis }}
            participation={props.participation}
            byDirectory={props.byDirectory}
          />
          {synthesis.sections.map((section) => {
            const here = shown.columns.filter(({ question }) =>
              section.questions.some(({ code }) => code === question.code),
            );
            return (
              here.length > 0 && (
                <section class="part">
                  <h2>{saidIn(section.title, page.locale)}</h2>
                  {here.map((column) => (
                    <ColumnView
                      {...{ page, column, wording }}
                      cited={{ version, wave }}
                      view={shown.view(column)}
                      standing={shown.standing}
                      {...weightedOf(shown, column)}
                      quotes={
                        synthesis.quotations.find(({ question }) => question === column.question.code)
                          ?.texts ?? []
                      }
                      printed
                    />
                  ))}
                </section>
              )
            );
          })}
          <ComparedWaves {...{ page, wording }} syntheses={props.syntheses} pairs={props.pairs} printed />
          <section class="part">
            <h2>{m.codebook}</h2>
            <Table
              id="dictionnaire"
              caption={m.codebookCaption}
              columns={[{ label: m.column }, { label: m.question }, { label: m.codes }]}
              rows={shown.columns.map((column) => [
                column.name,
                columnTitle(column, wording),
                column.codes.map((code) => `${code} = ${codeLabel(column, code, wording)}`).join(' ; '),
              ])}
            />
          </section>
        </main>
        <footer>
          <p>
            {title}. {all.method.licence} {address}
          </p>
        </footer>
      </body>
    </html>
  );
}
