import { href, type Page } from '../../../kernel/page.ts';
import { number } from '../../../platform/i18n/say.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx';
import { Table } from '../../../ui/table.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { saidIn } from '../../surveys/public.ts';
import type { Themes } from '../domain/agreement.ts';
import { living } from '../domain/code-book.ts';
import { type CodedQuestion, type CodedText, measured } from '../domain/coded-question.ts';
import { NONE_CHOSEN, type Typed, textOf } from '../forms.ts';
import type { Coding } from '../use-cases/show-coding.ts';
import { CodingFrame } from './coding-frame.tsx';
import { percent, words } from './words.ts';

export interface AgreementPageProps {
  page: Page;
  coding: Coding;
  one: CodedQuestion;
  /** What the one who looks may see of it; null: they code, and are not done. */
  seen: CodedQuestion | null;
  typed?: Typed;
  errors?: readonly FormError[];
  /** The text that an error is of. */
  at?: string;
}

/** How far choices meet, and each difference with what each chose. */
export function AgreementPage(props: AgreementPageProps) {
  const { page, coding, one, seen, errors = [] } = props;
  const m = words(page).coding.agreementPage;
  const path = `/enquetes/${coding.survey.slug}/codage/${one.question.code}`;
  const title = m.title(saidIn(one.question.label, page.locale));
  if (!seen)
    return (
      <CodingFrame {...{ page, coding, one, title }} lead={m.lead}>
        <EmptyState title={m.blind}>
          <p>{m.blindText}</p>
          <ButtonLink href={href(page, `${path}?vague=${coding.wave}`)}>{m.goCode}</ButtonLink>
        </EmptyState>
      </CodingFrame>
    );
  const differing = seen.texts.filter(({ standing }) => standing.state === 'differing');
  const settled = seen.texts.filter(({ standing }) => standing.state === 'settled');
  return (
    <CodingFrame {...{ page, coding, one, title }} lead={m.lead}>
      <ErrorSummary page={page} errors={errors} />
      <Measures page={page} seen={seen} />
      <section class="stack" aria-labelledby="desaccords">
        <h2 id="desaccords">{m.differing(differing.length)}</h2>
        {differing.map((text) => (
          <Difference {...props} {...{ text, seen }} />
        ))}
      </section>
      {settled.length > 0 && (
        <section class="stack" aria-labelledby="tranches">
          <h2 id="tranches">{m.settled}</h2>
          {settled.map((text) => (
            <Difference {...props} {...{ text, seen }} />
          ))}
        </section>
      )}
      {coding.organises && (
        <p>
          <a href={href(page, `${path}/codes.csv?vague=${coding.wave}`)}>{m.export}</a>
        </p>
      )}
    </CodingFrame>
  );
}

function Measures({ page, seen }: { page: Page; seen: CodedQuestion }) {
  const m = words(page).coding.agreementPage;
  const found = measured(seen);
  const told = (value: number) => number(page.locale, Math.round(value * 100) / 100);
  const label = (code: string) => seen.themes.find((each) => each.code === code)?.label ?? code;
  return (
    <section class="stack is-close" aria-labelledby="mesures">
      <h2 id="mesures">{m.measures}</h2>
      {found.coders === 1 ? (
        <p>{m.one}</p>
      ) : found.alpha === null ? (
        <p>{m.noAlpha}</p>
      ) : (
        <>
          <p>
            <strong>{m.alpha(told(found.alpha), found.compared)}</strong>{' '}
            {found.masi !== null && m.masi(told(found.masi))}
          </p>
          <p class="hint">{m.scale}</p>
        </>
      )}
      {found.compared > 0 && (
        <Table
          id="par-theme"
          caption={m.byTheme}
          stacks
          columns={[
            { label: m.themes },
            { label: m.chosen, numeric: true },
            { label: m.alike, numeric: true },
            { label: m.kappa, numeric: true },
          ]}
          rows={found.byTheme.map(({ theme, chosen, alike, kappa }) => [
            label(theme),
            chosen,
            alike === null ? m.notSaid : percent(page.locale, alike),
            kappa === null ? m.notSaid : told(kappa),
          ])}
        />
      )}
    </section>
  );
}

function Difference({
  page,
  coding,
  seen,
  text,
  typed,
  errors = [],
  at,
}: AgreementPageProps & { seen: CodedQuestion; text: CodedText }) {
  const all = words(page).coding;
  const m = all.agreementPage;
  const { answerId, codes, settlement, standing } = text;
  const labels = (themes: Themes) =>
    themes.length === 0
      ? all.codePage.none
      : themes.map((code) => seen.themes.find((each) => each.code === code)?.label ?? code).join(', ');
  // Whose choice it is does not matter to settle it.
  const who = (coder: string) => m.coder(coding.coders.findIndex(({ id }) => id === coder) + 1);
  const mine = at === answerId ? typed : undefined;
  const present = standing.themes?.length === 0 ? [NONE_CHOSEN] : (standing.themes ?? []);
  const values = mine?.get('themes') ?? present;
  const errorOf = (name: string) => errors.find(({ field }) => field === `${name}-${answerId}`)?.message;
  const form = (
    <form
      class="stack is-close"
      method="post"
      action={href(
        page,
        `/enquetes/${coding.survey.slug}/codage/${seen.question.code}/accord?vague=${coding.wave}`,
      )}
      novalidate
    >
      <input type="hidden" name="reponse" value={answerId} />
      <fieldset class={errorOf('themes') ? 'field has-error' : 'field'} id={`themes-${answerId}`}>
        <legend class="field-label">{m.themes}</legend>
        {errorOf('themes') && <p class="field-error">{errorOf('themes')}</p>}
        <div class="choices">
          {[
            ...living(seen.themes).map(({ code, label }) => ({ code, label })),
            { code: NONE_CHOSEN, label: all.codePage.none },
          ].map(({ code, label }) => (
            <div class="choice">
              <input
                type="checkbox"
                name="themes"
                id={`${answerId}-${code}`}
                value={code}
                checked={values.includes(code)}
              />
              <label for={`${answerId}-${code}`}>{label}</label>
            </div>
          ))}
        </div>
      </fieldset>
      <div class={errorOf('raison') ? 'field has-error' : 'field'}>
        <label class="field-label" for={`raison-${answerId}`}>
          {m.reason}
        </label>
        {errorOf('raison') && <p class="field-error">{errorOf('raison')}</p>}
        <textarea
          class="control"
          id={`raison-${answerId}`}
          name="raison"
          rows={2}
          value={mine ? textOf(mine, 'raison') : (settlement?.reason ?? '')}
        />
      </div>
      <Button>{m.settle}</Button>
    </form>
  );
  return (
    <article class="form-group stack is-close">
      <blockquote class="survey-said">{text.text}</blockquote>
      <ul>
        {codes.map(({ coder, themes }) => (
          <li>{m.chose(who(coder), labels(themes))}</li>
        ))}
      </ul>
      {settlement ? (
        <>
          <p>
            <strong>{labels(standing.themes ?? [])}</strong>
            {`, ${m.settledBy(partialDate(page.locale, settlement.settledAt.toISOString().slice(0, 10)), settlement.author)}. ${settlement.reason}`}
          </p>
          <details open={mine !== undefined}>
            <summary>{m.again}</summary>
            {form}
          </details>
        </>
      ) : (
        form
      )}
    </article>
  );
}
