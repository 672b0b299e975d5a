import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { saidIn } from '../../surveys/public.ts';
import { living } from '../domain/code-book.ts';
import { type CodedQuestion, ownCode } from '../domain/coded-question.ts';
import { NONE_CHOSEN, type Typed, textOf } from '../forms.ts';
import type { Coding } from '../use-cases/show-coding.ts';
import { CodingFrame } from './coding-frame.tsx';
import { words } from './words.ts';

export interface CodePageProps {
  page: Page;
  coding: Coding;
  one: CodedQuestion;
  /** The place of the text. */
  at: number;
  typed?: Typed;
  errors?: readonly FormError[];
}

/** One text, and the themes to choose from. */
export function CodePage({ page, coding, one, at, typed, errors = [] }: CodePageProps) {
  const all = words(page).coding;
  const m = all.codePage;
  const { survey, wave, coder } = coding;
  const { question, texts } = one;
  const themes = living(one.themes);
  const text = texts[at];
  const path = `/enquetes/${survey.slug}/codage/${question.code}`;
  const chosen = text ? ownCode(text, coder) : null;
  const values = typed?.get('themes') ?? (chosen?.length === 0 ? [NONE_CHOSEN] : (chosen ?? []));
  const mine = texts.filter((each) => ownCode(each, coder) !== null).length;
  const near = (place: number, label: string) =>
    texts[place] && (
      <ButtonLink href={href(page, `${path}?vague=${wave}&reponse=${texts[place].answerId}`)} look="quiet">
        {label}
      </ButtonLink>
    );
  const label = saidIn(question.label, page.locale);
  return (
    <CodingFrame {...{ page, coding, one }} title={m.title(label)} lead={m.lead}>
      <ErrorSummary page={page} errors={errors} />
      {one.done && (
        <Notice page={page} kind="info">
          <p>{m.done}</p>
        </Notice>
      )}
      {!text ? (
        <EmptyState title={m.noText}>
          <p>{m.noTextText}</p>
        </EmptyState>
      ) : (
        <>
          <p class="hint">
            {m.textOf(at + 1, texts.length)}. {m.mine(mine, texts.length)}
          </p>
          <blockquote class="survey-said" id="texte">
            {text.text}
          </blockquote>
          {themes.length === 0 ? (
            <EmptyState title={m.noTheme}>
              <p>{m.noThemeText}</p>
            </EmptyState>
          ) : (
            coder && (
              <form
                class="stack is-close"
                method="post"
                action={href(page, `${path}?vague=${wave}`)}
                novalidate
              >
                <input type="hidden" name="reponse" value={text.answerId} />
                <CheckboxGroup
                  page={page}
                  name="themes"
                  label={m.themes}
                  hint={m.themesHint}
                  error={errors.find(({ field }) => field === 'themes')?.message}
                  options={[
                    ...themes.map(({ code, label: name, definition }) => ({
                      ...{ value: code, label: name },
                      ...(definition && { hint: definition }),
                    })),
                    { value: NONE_CHOSEN, label: m.none },
                  ]}
                  values={values}
                />
                <Button look="bold">{m.save}</Button>
              </form>
            )
          )}
          <p class="actions">
            {near(at - 1, m.previous)}
            {near(at + 1, m.next)}
          </p>
        </>
      )}
      <form
        class="form-group stack is-close"
        method="post"
        action={href(page, `${path}/grille?vague=${wave}`)}
        novalidate
      >
        <h2>{m.addTitle}</h2>
        <input type="hidden" name="acte" value="added" />
        {text && <input type="hidden" name="depuis" value={text.answerId} />}
        <TextField
          page={page}
          name="intitule"
          label={all.bookPage.label}
          value={typed ? textOf(typed, 'intitule') : ''}
          error={errors.find(({ field }) => field === 'intitule')?.message}
          autocomplete="off"
        />
        <TextArea
          page={page}
          name="definition"
          label={all.bookPage.definition}
          rows={2}
          value={typed ? textOf(typed, 'definition') : ''}
          optional
        />
        <Button>{m.addSubmit}</Button>
      </form>
      {coder && !one.done && mine > 0 && (
        <form class="stack is-close" method="post" action={href(page, `${path}/fini?vague=${wave}`)}>
          <p>{m.finishNote(texts.length - mine)}</p>
          <Button>{m.finish}</Button>
        </form>
      )}
    </CodingFrame>
  );
}
