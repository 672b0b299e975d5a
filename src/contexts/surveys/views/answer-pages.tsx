/** The pages of one answer beside its parts: before, where it stands, read again, gone. */
import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { beforehand } from '../domain/beforehand.ts';
import { inWords, type Namer, piped, saidIn } from '../domain/in-words.ts';
import { type Questionnaire, questionsOf } from '../domain/questionnaire.ts';
import { type Use, usesOf } from '../domain/uses.ts';
import { isAnswered, missingAnswers, partToFill, shownQuestions, type Values } from '../domain/values.ts';
import type { WaveState } from '../domain/wave.ts';
import type { AnswerDone, HeldAnswer } from '../queries/answer.ts';
import { answerLabels } from './labels.ts';
import { SurveyFrame } from './survey-frame.tsx';
import { WhoDidWhat } from './who-did-what.tsx';
import { words } from './words.ts';

export interface BeginPageProps {
  page: Page;
  asked: Questionnaire;
  /** Where the form goes. */
  action: string;
  survey: string;
  owner: string;
  state: WaveState | 'none';
  opensOn: string;
  /** Where there are several waves: the one that is answered, and its last day. */
  wave: { number: number; closesOn: string } | null;
  invited: boolean;
  former: boolean;
}

export function BeginPage({
  page,
  asked,
  action,
  survey,
  owner,
  state,
  opensOn,
  wave,
  invited,
  former,
}: BeginPageProps) {
  const all = words(page);
  const m = all.answer;
  return (
    <SurveyFrame
      page={page}
      title={saidIn(asked.title, page.locale)}
      lead={saidIn(asked.purpose, page.locale)}
      survey={{ title: saidIn(asked.title, page.locale), path: survey }}
      own
    >
      {invited && <p>{m.begin.invited(owner)}</p>}
      {state === 'open' ? (
        <section class="stack is-close" aria-labelledby="avant">
          <h2 id="avant">{m.begin.title}</h2>
          {wave && <p>{m.begin.wave(wave.number, partialDate(page.locale, wave.closesOn))}</p>}
          <p>{m.begin.how}</p>
          <p>{m.begin.address}</p>
          {former && <p>{m.begin.former}</p>}
          <DefinitionList
            page={page}
            facts={[
              { term: all.survey.audience, value: saidIn(asked.audience, page.locale) },
              { term: all.survey.privacy, value: saidIn(asked.privacy, page.locale) },
            ]}
          />
          <form method="post" action={href(page, action)}>
            <Button look="bold">{m.begin.submit}</Button>
          </form>
        </section>
      ) : (
        <Notice page={page} kind="attention">
          <p>{state === 'before' ? m.closed.before(partialDate(page.locale, opensOn)) : m.closed.over}</p>
        </Notice>
      )}
    </SurveyFrame>
  );
}

export interface AnswerHomeProps {
  page: Page;
  answer: HeldAnswer;
  path: string;
  state: WaveState;
  notice?: 'sentNow' | 'saved' | 'silenced' | 'kept' | undefined;
  /** The wave that is open now, when it is another. */
  next: number | null;
  invited: boolean;
  /** Who did what, where several people of an organisation answer. */
  acts: readonly AnswerDone[];
  /** Who looks, where they signed in. */
  me: string | null;
}

/** Where one's answer stands: sent or not, its parts, its consents, its address, its end. */
export function AnswerHome(props: AnswerHomeProps) {
  const { page, answer, path, state, notice, next, invited } = props;
  const m = words(page).answer;
  const { questionnaire: asked, values, sentAt } = answer;
  const shown = shownQuestions(asked, values);
  const toFill = sentAt ? null : partToFill(asked, values);
  const day = (at: Date) => partialDate(page.locale, at.toISOString().slice(0, 10));
  const forRespondents = questionsOf(asked).some(({ audience }) => audience === 'respondents');
  const title = m.home.title(saidIn(asked.title, page.locale));
  return (
    <SurveyFrame page={page} title={title} lead={sentAt ? m.home.sent(day(sentAt)) : m.home.draft} own>
      <AnswerNotice page={page} notice={notice} />
      <KeptHere path={path} view="home" />
      {state === 'closed' && !sentAt && (
        <Notice page={page} kind="attention">
          <p>{m.closed.draft}</p>
        </Notice>
      )}
      {next !== null && sentAt && (
        <form method="post" action={href(page, `${path}/vague`)} class="stack is-close">
          <p>{m.home.next(next)}</p>
          <Button look="bold">{m.home.nextSubmit}</Button>
        </form>
      )}
      <DefinitionList
        page={page}
        facts={[
          {
            term: m.home.receipt,
            value: (
              <>
                {`${answer.receipt} — ${m.home.version(answer.version, answer.wave)}`}
                <p class="hint">{m.home.receiptNote}</p>
              </>
            ),
          },
          {
            term: m.home.address,
            value: (
              <>
                <span class="survey-address">{page.baseUrl + href(page, path)}</span>
                <p class="hint">{m.home.addressNote}</p>
              </>
            ),
          },
        ]}
      />
      <section class="stack is-close" aria-labelledby="parties">
        <h2 id="parties">{m.home.sections}</h2>
        <ol>
          {asked.sections.map(({ code, title: name, questions }) => {
            const here = questions.filter((each) => each.kind !== 'note' && shown.has(each.code));
            const done = here.filter((each) => values[each.code] === null || isAnswered(values[each.code]));
            const filled = beforehand(here, { previous: answer.previous });
            const carried = here.filter(
              (each) => values[each.code] === undefined && filled[each.code] !== undefined,
            ).length;
            return (
              <li>
                <a href={href(page, `${path}/partie/${code}`)}>
                  {piped(saidIn(name, page.locale), () => null)}
                </a>{' '}
                <span class="hint">
                  {m.home.answered(done.length, here.length)}
                  {carried > 0 && ` (${m.home.carried(carried, answer.previous?.wave ?? 0)})`}
                </span>
              </li>
            );
          })}
        </ol>
        <div class="actions">
          {toFill && (
            <ButtonLink look="bold" href={href(page, `${path}/partie/${toFill.code}`)}>
              {m.home.fill(piped(saidIn(toFill.title, page.locale), () => null))}
            </ButtonLink>
          )}
          <ButtonLink look={sentAt || toFill ? 'plain' : 'bold'} href={href(page, `${path}/recapitulatif`)}>
            {sentAt ? m.home.mine : m.home.summary}
          </ButtonLink>
        </div>
      </section>
      <WhoDidWhat {...props} />
      {sentAt && forRespondents && (
        <p>
          <a href={href(page, `${path}/resultats`)}>{m.home.results}</a>
        </p>
      )}
      {sentAt && (
        <form class="form-group stack is-close" method="post" action={href(page, `${path}/accords`)}>
          <Consents page={page} asked={asked} held={answer.uses} />
          <div class="actions">
            <Button>{m.consents.save}</Button>
          </div>
        </form>
      )}
      {invited && (
        <p>
          <a href={href(page, `${path}/silence`)}>{m.home.silence}</a>
        </p>
      )}
      <details>
        <summary>{m.home.erase}</summary>
        <p>{m.home.eraseText}</p>
        <form method="post" action={href(page, `${path}/effacement`)}>
          <Button>{m.home.eraseSure}</Button>
        </form>
      </details>
    </SurveyFrame>
  );
}

/** What this device kept and could not send yet. */
const KeptHere = ({ path, view }: { path: string; view: 'home' | 'recap' | 'erased' }) => (
  <div class="survey-kept" data-island="surveys/autosave" data-view={view} data-path={path} />
);

function AnswerNotice({ page, notice }: Pick<AnswerHomeProps, 'page' | 'notice'>) {
  const m = words(page).answer;
  const said = {
    sentNow: `${m.home.sentNow} ${m.home.thanks}`,
    saved: m.consents.saved,
    silenced: m.home.silenced,
    kept: m.section.saved,
  };
  if (!notice) return null;
  return (
    <Notice page={page} kind="done">
      <p>{said[notice]}</p>
    </Notice>
  );
}

/** One box a use. */
function Consents({ page, asked, held }: { page: Page; asked: Questionnaire; held: ReadonlySet<string> }) {
  const m = words(page).answer.consents;
  const label = ({ kind, question }: Use) =>
    kind === 'counted'
      ? m.counted
      : m[kind](piped(question ? saidIn(question.label, page.locale) : '', () => null));
  return (
    <CheckboxGroup
      page={page}
      name="accord"
      label={m.title}
      hint={m.lead}
      options={usesOf(asked).map((use) => ({ value: use.code, label: label(use) }))}
      values={[...held]}
    />
  );
}

interface RecapPageProps {
  page: Page;
  answer: HeldAnswer;
  path: string;
  namer: Namer;
  open: boolean;
  /** Whether sending was tried. */
  tried: boolean;
}

/** Everything that will be sent, each beside the way to change it; then the consents, and sending. */
export function RecapPage({ page, answer, path, namer, open, tried }: RecapPageProps) {
  const m = words(page).answer;
  const { questionnaire: asked, values } = answer;
  const missing = missingAnswers(asked, values);
  const label = answerLabels(page, asked, values, namer);
  const survey = { title: m.home.title(saidIn(asked.title, page.locale)), path };
  return (
    <SurveyFrame page={page} title={m.recap.title} lead={m.recap.lead} survey={survey} own>
      <KeptHere path={path} view="recap" />
      {tried && missing.length > 0 && (
        <ErrorSummary
          page={page}
          errors={missing.map((code) => ({ field: `q-${code}`, message: m.recap.missingField(label(code)) }))}
        />
      )}
      {open && !tried && missing.length > 0 && (
        <Notice page={page} kind="attention" title={m.recap.missing}>
          <ul>
            {missing.map((code) => (
              <li>
                <a href={href(page, `${path}/partie/${sectionOf(asked, code)}#${code}`)}>{label(code)}</a>
              </li>
            ))}
          </ul>
        </Notice>
      )}
      {!open && (
        <Notice page={page} kind="attention">
          <p>{answer.sentAt ? m.recap.closed : m.closed.draft}</p>
        </Notice>
      )}
      {asked.sections.map((section) => (
        <RecapSection {...{ page, section, asked, values, path, namer, label, missing }} />
      ))}
      {open && (
        <form class="form-group stack is-close" method="post" action={href(page, `${path}/envoi`)}>
          {missing.length > 0 && <p>{m.recap.missingAbove(missing.length)}</p>}
          <Consents page={page} asked={asked} held={answer.uses} />
          <div class="actions">
            <Button look="bold">{answer.sentAt ? m.recap.again : m.recap.send}</Button>
          </div>
        </form>
      )}
    </SurveyFrame>
  );
}

const sectionOf = ({ sections }: Questionnaire, code: string): string =>
  sections.find(({ questions }) => questions.some((each) => each.code === code))?.code ?? '';

interface RecapSectionProps {
  page: Page;
  asked: Questionnaire;
  section: Questionnaire['sections'][number];
  values: Values;
  path: string;
  namer: Namer;
  label: (code: string) => string;
  missing: readonly string[];
}
function RecapSection({ page, section, asked, values, path, namer, label, missing }: RecapSectionProps) {
  const m = words(page).answer;
  const shown = shownQuestions(asked, values);
  const questions = section.questions.filter((each) => each.kind !== 'note' && shown.has(each.code));
  if (questions.length === 0) return null;
  const said = (question: (typeof questions)[number]): ComponentChildren =>
    values[question.code] === null ? m.words.unknown : inWords(question, values, page.locale, namer);
  return (
    <section class="stack is-close" aria-labelledby={`partie-${section.code}`}>
      <h2 id={`partie-${section.code}`}>{piped(saidIn(section.title, page.locale), () => null)}</h2>
      <DefinitionList
        page={page}
        facts={questions.map((question) => ({
          term: (
            <span id={`q-${question.code}`} tabIndex={missing.includes(question.code) ? -1 : undefined}>
              {label(question.code)}
            </span>
          ),
          value: <span class="survey-said">{said(question) ?? m.words.no}</span>,
        }))}
      />
      <p>
        <a href={href(page, `${path}/partie/${section.code}`)} aria-describedby={`partie-${section.code}`}>
          {m.recap.change}
        </a>
      </p>
    </section>
  );
}

export function GonePage({ page }: { page: Page }) {
  const m = words(page).answer.gone;
  return (
    <SurveyFrame page={page} title={m.title} lead={m.lead} own>
      <p>{m.help}</p>
    </SurveyFrame>
  );
}

export function ErasedPage({ page, path }: { page: Page; path: string }) {
  const m = words(page).answer.home;
  return (
    <SurveyFrame page={page} title={m.erased} lead={m.eraseText} own>
      <KeptHere path={path} view="erased" />
    </SurveyFrame>
  );
}

export function SilencePage({ page, path }: { page: Page; path: string }) {
  const m = words(page).answer.silence;
  return (
    <SurveyFrame page={page} title={m.title} lead={m.lead} own>
      <form method="post" action={href(page, `${path}/silence`)}>
        <Button look="bold">{m.submit}</Button>
      </form>
    </SurveyFrame>
  );
}
