import { href, type Page } from '../../../kernel/page.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { SurveyFrame, saidIn } from '../../surveys/public.ts';
import type { Wording } from '../domain/shown-column.ts';
import { Filters, Results, type ShownSynthesis } from './synthesis-page.tsx';
import { percent, words } from './words.ts';

interface RespondentsPageProps {
  page: Page;
  /** Of the answer: who holds it reads this. */
  path: string;
  title: Parameters<typeof saidIn>[0];
  slug: string;
  /** Null: nothing is published. */
  shown: { shown: ShownSynthesis; publishedAt: Date; computedAt: Date } | null;
  wording: Wording;
}

/** What only those who answered read, under the rule of what everybody reads. */
export function RespondentsPage({ page, path, title, slug, shown: held, wording }: RespondentsPageProps) {
  const all = words(page);
  const m = all.respondents;
  const survey = { title: m.answer(saidIn(title, page.locale)), path };
  if (!held)
    return (
      <SurveyFrame {...{ page, survey }} title={m.title} own>
        <EmptyState title={all.none}>
          <p>{m.none}</p>
        </EmptyState>
      </SurveyFrame>
    );
  const { shown, publishedAt, computedAt } = held;
  const { synthesis } = shown;
  const day = (at: Date) => partialDate(page.locale, at.toISOString().slice(0, 10));
  const when = all.wave(
    synthesis.wave,
    partialDate(page.locale, synthesis.opensOn),
    partialDate(page.locale, synthesis.closesOn),
  );
  return (
    <SurveyFrame
      {...{ page, survey }}
      title={m.title}
      lead={all.lead(when, synthesis.tables.respondents)}
      own
    >
      {synthesis.madeUp && (
        <Notice page={page} kind="attention">
          <p>{all.madeUp}</p>
        </Notice>
      )}
      <Notice page={page} kind="info">
        <p>{m.who}</p>
      </Notice>
      <p class="hint">
        {all.publishedOn(day(publishedAt))}, {all.computedOn(day(computedAt))}.
      </p>
      <Filters {...{ page, shown, wording }} path={`${path}/resultats`} live={false} waves={[]} />
      <Results {...{ page, shown, wording }} />
      <p>{all.method.rule(synthesis.rule.least, percent(page.locale, synthesis.rule.share))}</p>
      <p>
        <a href={href(page, `/enquetes/${slug}/synthese?vague=${synthesis.wave}`)}>{m.everybody}</a>
      </p>
    </SurveyFrame>
  );
}
