import { href, type Page } from '../../../kernel/page.ts';
import { colon, number } from '../../../platform/i18n/say.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { type StoredSurvey, SurveyFrame, saidIn } from '../../surveys/public.ts';
import { RULES } from '../domain/rule.ts';
import { codeLabel, columnTitle, type Wording } from '../domain/shown-column.ts';
import { LONGEST_SOURCE } from '../domain/weighting.ts';
import { type Typed, textOf } from '../forms.ts';
import type { StoredWeighting } from '../queries.ts';
import type { Stratifying, WeightingErrors } from '../use-cases/tell-weighting.ts';
import { words } from './words.ts';

export const populationField = (code: string): string => `population-${code}`;

interface WeightingPageProps {
  page: Page;
  survey: StoredSurvey;
  wave: number;
  /** Questions by which the wave may be weighted. */
  all: readonly Stratifying[];
  by: Stratifying | null;
  told: StoredWeighting | null;
  wording: Wording;
  typed?: Typed;
  errors?: WeightingErrors;
}

/** The population that a wave asks, value by value of one question. */
export function WeightingPage(props: WeightingPageProps) {
  const { page, survey, wave, all, by, told, wording } = props;
  const m = words(page).weighting;
  const path = `/enquetes/${survey.slug}/redressement`;
  return (
    <SurveyFrame
      page={page}
      title={m.pageTitle(wave)}
      lead={m.pageLead}
      survey={{ title: saidIn(survey.draft.title, page.locale), path: `/enquetes/${survey.slug}` }}
      own
    >
      <p>{m.pageNote}</p>
      {by === null ? (
        <EmptyState title={m.noBreakdown}>
          <p>{m.noBreakdownText}</p>
        </EmptyState>
      ) : (
        <>
          {all.length > 1 && (
            <form class="form-group" method="get" action={href(page, path)}>
              <input type="hidden" name="vague" value={String(wave)} />
              <Select
                page={page}
                name="selon"
                label={m.by}
                options={all.map((each) => ({ value: each.name, label: columnTitle(each, wording) }))}
                value={by.name}
              />
              <Button>{m.choose}</Button>
            </form>
          )}
          <Population {...props} by={by} />
        </>
      )}
      {told && (
        <form method="post" action={href(page, `${path}/retrait?vague=${wave}`)}>
          <Button>{m.drop}</Button>
        </form>
      )}
    </SurveyFrame>
  );
}

function Population({
  page,
  survey,
  wave,
  by,
  told,
  wording,
  typed,
  errors = [],
}: WeightingPageProps & { by: Stratifying }) {
  const m = words(page).weighting;
  const known = told?.question === by.name ? told : null;
  const field = (each: string) => (each === 'source' ? each : populationField(each));
  const said = errors.map(({ field: at, fault }) => ({ field: field(at), message: m.fault[fault] }));
  const errorOf = (name: string) => said.find((each) => each.field === name)?.message;
  const { least } = RULES[survey.draft.unit];
  const counted = (n: number) =>
    n > 0 && n < least ? `${m.counted(n)}${colon(page.locale)}${m.few(least)}` : m.counted(n);
  return (
    <form
      class="form-group stack is-close"
      method="post"
      action={href(page, `/enquetes/${survey.slug}/redressement?vague=${wave}`)}
      novalidate
    >
      <ErrorSummary page={page} errors={said} />
      <h2>{columnTitle(by, wording)}</h2>
      <p>{m.populationNote}</p>
      <input type="hidden" name="selon" value={by.name} />
      {by.codes.map((code, at) => {
        const name = populationField(code);
        const before = known?.population[code];
        return (
          <TextField
            {...{ page, name }}
            label={codeLabel(by, code, wording)}
            hint={counted(by.respondents[at] ?? 0)}
            value={typed ? textOf(typed, name) : before ? number(page.locale, before) : ''}
            error={errorOf(name)}
            inputmode="numeric"
            autocomplete="off"
            size={12}
            optional
          />
        );
      })}
      <TextArea
        page={page}
        name="source"
        label={m.source}
        hint={m.sourceHint}
        rows={2}
        maxLength={LONGEST_SOURCE}
        value={typed ? textOf(typed, 'source') : (known?.source ?? '')}
        error={errorOf('source')}
      />
      <Button look="bold">{m.submit}</Button>
    </form>
  );
}
