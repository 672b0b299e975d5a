import { href, type Page } from '../../../kernel/page.ts';
import { colon } from '../../../platform/i18n/say.ts';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { SurveyFrame, saidIn } from '../../surveys/public.ts';
import { isReserved } from '../domain/code-book.ts';
import { type CodedQuestion, ownCode } from '../domain/coded-question.ts';
import { type Typed, textOf } from '../forms.ts';
import { maySeeCodes } from '../policy.ts';
import type { Coding } from '../use-cases/show-coding.ts';
import { words } from './words.ts';

export interface CodingPageProps {
  page: Page;
  coding: Coding;
  typed?: Typed;
  errors?: readonly FormError[];
  notice?: string;
}

/** How far the coding of a wave is, question by question; and who codes. */
export function CodingPage({ page, coding, typed = new Map(), errors = [], notice }: CodingPageProps) {
  const m = words(page).coding;
  const { survey, wave, organises, questions, kept } = coding;
  const path = `/enquetes/${survey.slug}`;
  return (
    <SurveyFrame
      page={page}
      title={m.title}
      lead={m.lead}
      survey={{ title: saidIn(survey.draft.title, page.locale), path }}
      own
    >
      {notice && (
        <Notice page={page} kind="done">
          <p>{notice}</p>
        </Notice>
      )}
      <ErrorSummary page={page} errors={errors} />
      {wave === null ? (
        <p>{m.noWave}</p>
      ) : questions.length === 0 ? (
        <EmptyState title={kept > 0 ? m.allKept : m.none}>
          <p>{kept > 0 ? m.kept(kept) : m.noneText}</p>
        </EmptyState>
      ) : (
        <section class="stack is-close" aria-labelledby="questions">
          <h2 id="questions">
            {m.questions}, {m.wave(wave).toLocaleLowerCase(page.locale)}
          </h2>
          <ul class="survey-list">
            {questions.map((one) => (
              <QuestionLine {...{ page, coding, one }} />
            ))}
          </ul>
          {kept > 0 && <p class="hint">{m.kept(kept)}</p>}
          {survey.waves.length > 1 && (
            <p>
              {m.otherWaves}:{' '}
              {survey.waves
                .filter(({ number }) => number !== wave)
                .map(({ number }) => (
                  <>
                    <a href={href(page, `${path}/codage?vague=${number}`)}>{m.wave(number)}</a>{' '}
                  </>
                ))}
            </p>
          )}
        </section>
      )}
      {organises && <People {...{ page, coding, typed, errors }} />}
    </SurveyFrame>
  );
}

function QuestionLine({ page, coding, one }: { page: Page; coding: Coding; one: CodedQuestion }) {
  const m = words(page).coding;
  const { survey, wave, coder, organises } = coding;
  const { question, texts } = one;
  const to = (rest: string) =>
    href(page, `/enquetes/${survey.slug}/codage/${question.code}${rest}?vague=${wave}`);
  const inState = (...wanted: string[]) =>
    texts.filter(({ standing }) => wanted.includes(standing.state)).length;
  const mine = texts.filter((text) => ownCode(text, coder) !== null).length;
  const sees = maySeeCodes(organises, coder, one.done);
  return (
    <li class="stack is-close">
      <h3>{saidIn(question.label, page.locale)}</h3>
      {isReserved(question) && <p class="hint">{m.reserved}</p>}
      <p>
        {m.textsHead}
        {colon(page.locale)}
        {texts.length}.{coder && ` ${m.codePage.mine(mine, texts.length)}`}
        {sees &&
          ` ${m.settledHead}${colon(page.locale)}${m.progressOf(inState('settled', 'agreed'), texts.length)}. ${m.differHead}${colon(page.locale)}${inState('differing')}.`}
      </p>
      <p class="actions">
        {coder && texts.length > 0 && <a href={to('')}>{m.code}</a>}
        <a href={to('/grille')}>{m.book}</a>
        {sees && <a href={to('/accord')}>{m.agreement}</a>}
      </p>
    </li>
  );
}

function People({
  page,
  coding,
  typed,
  errors,
}: {
  page: Page;
  coding: Coding;
  typed: Typed;
  errors: readonly FormError[];
}) {
  const m = words(page).coding;
  const { survey, coders, coder } = coding;
  const path = `/enquetes/${survey.slug}/invitations-codage`;
  return (
    <section class="form-group stack is-close" aria-labelledby="personnes">
      <h2 id="personnes">{m.people}</h2>
      <p>{m.peopleNote}</p>
      {coders.length > 0 && (
        <ul>
          {coders.map((each, at) => {
            const who = each.address ?? (each.author || m.agreementPage.coder(at + 1));
            const state = each.endedAt ? m.ended : each.personId ? m.active : m.waiting;
            return (
              <li>
                {who} ({state}){' '}
                {!each.endedAt && (
                  <form class="is-inline" method="post" action={href(page, `${path}/${each.id}/fin`)}>
                    <Button look="quiet">{m.endOf(who)}</Button>
                  </form>
                )}
              </li>
            );
          })}
        </ul>
      )}
      <form class="stack is-close" method="post" action={href(page, path)} novalidate>
        <TextArea
          page={page}
          name="adresses"
          label={m.addresses}
          rows={3}
          value={textOf(typed, 'adresses')}
          error={errors.find(({ field }) => field === 'adresses')?.message}
        />
        <Button look="bold">{m.invite}</Button>
      </form>
      {!coder && (
        <form method="post" action={href(page, path)}>
          <input type="hidden" name="moi" value="1" />
          <Button>{m.codeMyself}</Button>
        </form>
      )}
    </section>
  );
}
