import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { saidIn } from '../../surveys/public.ts';
import { living, type Theme } from '../domain/code-book.ts';
import type { CodedQuestion } from '../domain/coded-question.ts';
import { type Typed, textOf } from '../forms.ts';
import type { ThemeChange } from '../queries/coding.ts';
import type { Coding } from '../use-cases/show-coding.ts';
import { CodingFrame } from './coding-frame.tsx';
import { words } from './words.ts';

export interface BookPageProps {
  page: Page;
  coding: Coding;
  one: CodedQuestion;
  changes: readonly ThemeChange[];
  typed?: Typed;
  errors?: readonly FormError[];
}

/** The themes of a question: added, worded, merged, parted, with their history. */
export function BookPage(props: BookPageProps) {
  const { page, coding, one, changes, typed = new Map(), errors = [] } = props;
  const m = words(page).coding.bookPage;
  const { question, themes } = one;
  const path = `/enquetes/${coding.survey.slug}/codage/${question.code}/grille?vague=${coding.wave}`;
  const labelOf = (code: string | null) => themes.find((each) => each.code === code)?.label ?? '';
  const adding = !typed.has('acte') || textOf(typed, 'acte') === 'added';
  const day = (at: Date) => partialDate(page.locale, at.toISOString().slice(0, 10));
  return (
    <CodingFrame
      {...{ page, coding, one }}
      title={m.title(saidIn(question.label, page.locale))}
      lead={m.lead}
    >
      <ErrorSummary page={page} errors={errors} />
      {themes.map((theme) => (
        <ThemeSection {...props} {...{ theme, path, labelOf }} />
      ))}
      <form class="form-group stack is-close" method="post" action={href(page, path)} novalidate>
        <h2>{m.add}</h2>
        <input type="hidden" name="acte" value="added" />
        <TextField
          page={page}
          name="intitule"
          label={m.label}
          value={adding ? textOf(typed, 'intitule') : ''}
          error={errors.find(({ field }) => field === 'intitule')?.message}
          autocomplete="off"
        />
        <TextArea
          page={page}
          name="definition"
          label={m.definition}
          rows={3}
          value={adding ? textOf(typed, 'definition') : ''}
          optional
        />
        <Button look="bold">{m.addSubmit}</Button>
      </form>
      {changes.length > 0 && (
        <section class="stack is-close" aria-labelledby="historique">
          <h2 id="historique">{m.history}</h2>
          <ul>
            {changes.map(({ act, label, into, at, author }) => (
              <li>
                {m.change[act](label, labelOf(into))} ({m.by(day(at), author)})
              </li>
            ))}
          </ul>
        </section>
      )}
    </CodingFrame>
  );
}

function ThemeSection({
  page,
  one,
  theme,
  path,
  labelOf,
  typed = new Map(),
  errors = [],
}: BookPageProps & { theme: Theme; path: string; labelOf: (code: string | null) => string }) {
  const m = words(page).coding.bookPage;
  const { code, label, definition, mergedInto } = theme;
  const wrong = textOf(typed, 'theme') === code && textOf(typed, 'acte') === 'reworded';
  const errorOf = (name: string) => errors.find(({ field }) => field === `${name}-${code}`)?.message;
  const others = living(one.themes).filter((each) => each.code !== code);
  const hidden = (act: string) => (
    <>
      <input type="hidden" name="acte" value={act} />
      <input type="hidden" name="theme" value={code} />
    </>
  );
  return (
    <section class="stack is-close" aria-labelledby={`theme-${code}`}>
      <h2 id={`theme-${code}`}>{label}</h2>
      <p>{definition || m.noDefinition}</p>
      {mergedInto !== null ? (
        <form class="stack is-close" method="post" action={href(page, path)}>
          <p>{m.mergedInto(labelOf(mergedInto))}</p>
          {hidden('parted')}
          <Button>{m.part}</Button>
        </form>
      ) : (
        <details open={wrong || errorOf('dans') !== undefined}>
          <summary>{m.reword}</summary>
          <form class="stack is-close" method="post" action={href(page, path)} novalidate>
            {hidden('reworded')}
            <NamedField
              {...{ page, code, name: 'intitule', label: m.label, error: errorOf('intitule') }}
              value={wrong ? textOf(typed, 'intitule') : label}
            />
            <div class="field">
              <label class="field-label" for={`definition-${code}`}>
                {m.definition}
              </label>
              <textarea
                class="control"
                id={`definition-${code}`}
                name="definition"
                rows={3}
                value={wrong ? textOf(typed, 'definition') : definition}
              />
            </div>
            <Button>{m.rewordSubmit}</Button>
          </form>
          {others.length > 0 && (
            <form class="stack is-close" method="post" action={href(page, path)} novalidate>
              {hidden('merged')}
              <div class="field">
                <label class="field-label" for={`dans-${code}`}>
                  {m.merge}
                </label>
                {errorOf('dans') && <p class="field-error">{errorOf('dans')}</p>}
                <select class="control" id={`dans-${code}`} name="dans">
                  {others.map((each) => (
                    <option value={each.code}>{each.label}</option>
                  ))}
                </select>
              </div>
              <p class="hint">{m.mergeNote}</p>
              <Button>{m.mergeSubmit}</Button>
            </form>
          )}
        </details>
      )}
    </section>
  );
}

/** A field whose name comes back on the page: its id bears the theme. */
function NamedField({
  code,
  name,
  label,
  value,
  error,
}: {
  page: Page;
  code: string;
  name: string;
  label: string;
  value: string;
  error: string | undefined;
}) {
  const id = `${name}-${code}`;
  return (
    <div class={error ? 'field has-error' : 'field'}>
      <label class="field-label" for={id}>
        {label}
      </label>
      {error && (
        <p class="field-error" id={`${id}-erreur`}>
          {error}
        </p>
      )}
      <input
        class="control"
        id={id}
        name={name}
        value={value}
        autocomplete="off"
        required
        aria-invalid={error ? 'true' : undefined}
        aria-describedby={error ? `${id}-erreur` : undefined}
      />
    </div>
  );
}
