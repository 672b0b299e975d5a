import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { partialDate } from '../../../ui/when.tsx';
import { saidIn } from '../domain/in-words.ts';
import { questionsOf } from '../domain/questionnaire.ts';
import type { Wave } from '../domain/wave.ts';
import type { StoredSurvey } from '../queries/survey.ts';
import { SurveyFrame } from './survey-frame.tsx';
import { words } from './words.ts';

interface SurveyPageProps {
  page: Page;
  survey: StoredSurvey;
  owner: { name: string; path: string } | null;
  wave: Wave | null;
  organises: boolean;
  /** Organisations in whose name this person may answer. */
  names: readonly { id: string; name: string }[];
}

/** What a survey asks, of whom, what for; and the way to answer. */
export function SurveyPage({ page, survey, owner, wave, organises, names }: SurveyPageProps) {
  const m = words(page).survey;
  const asked = survey.published?.questionnaire ?? survey.draft;
  const path = `/enquetes/${survey.slug}`;
  const say = (text: Parameters<typeof saidIn>[0]) => saidIn(text, page.locale);
  return (
    <SurveyFrame
      page={page}
      kicker={m.kicker}
      title={say(asked.title)}
      lead={say(asked.purpose)}
      own={!survey.published}
      actions={
        <>
          {wave && (
            <ButtonLink look="bold" href={href(page, `${path}/repondre`)}>
              {m.answer}
            </ButtonLink>
          )}
          <ButtonLink href={href(page, `${path}/synthese`)}>{m.synthesis}</ButtonLink>
          <ButtonLink href={href(page, `${path}/carte`)}>{m.map}</ButtonLink>
        </>
      }
    >
      {survey.madeUp && (
        <Notice page={page} kind="attention">
          <p>{m.madeUp}</p>
        </Notice>
      )}
      {wave ? <p>{m.answerNote}</p> : <p>{m.noWave}</p>}
      {wave &&
        names.map(({ id, name }) => (
          <form method="post" action={href(page, `${path}/repondre`)}>
            <input type="hidden" name="fiche" value={id} />
            <Button>{m.answerFor(name)}</Button>
          </form>
        ))}
      {wave && names.length > 0 && <p class="hint">{m.answerForNote}</p>}
      <DefinitionList
        page={page}
        facts={[
          { term: m.organiser, value: owner && <a href={href(page, owner.path)}>{owner.name}</a> },
          { term: m.audience, value: say(asked.audience) },
          { term: m.privacy, value: say(asked.privacy) },
          {
            term: m.dates,
            value: survey.waves.map(({ number, opensOn, closesOn }) => (
              <p>
                {m.wave(number)}{' '}
                {m.dateRange(partialDate(page.locale, opensOn), partialDate(page.locale, closesOn))}
              </p>
            )),
          },
          {
            term: m.questionnaire,
            value: survey.published && (
              <a href={href(page, `${path}/questionnaire.json`)}>
                {m.asked(questionsOf(asked).filter(({ kind }) => kind !== 'note').length)}
              </a>
            ),
          },
        ]}
      />
      {organises && (
        <div class="actions">
          <ButtonLink href={href(page, `${path}/suivi`)}>{m.organise}</ButtonLink>
          <ButtonLink href={href(page, `${path}/conception`)}>{m.edit}</ButtonLink>
        </div>
      )}
    </SurveyFrame>
  );
}
