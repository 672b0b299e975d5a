import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { leavesOf } from '../domain/condition.ts';
import type { Removed } from '../domain/design.ts';
import { saidIn } from '../domain/in-words.ts';
import { questionsOf } from '../domain/questionnaire.ts';
import type { StoredSurvey } from '../queries/survey.ts';
import { designPath } from './design-path.ts';
import { SurveyFrame } from './survey-frame.tsx';
import { words } from './words.ts';

/** Asks once before a question, or a part and its questions, is removed; says whose conditions read them. */
export function RemovePage({
  page,
  survey,
  removed,
}: {
  page: Page;
  survey: StoredSurvey;
  removed: Removed;
}) {
  const m = words(page).design.remove;
  const path = designPath(survey);
  const gone = new Set(removed.questions.map(({ code }) => code));
  const readers = questionsOf(survey.draft).filter(
    ({ code, when }) => !gone.has(code) && when && leavesOf(when).some(({ question }) => gone.has(question)),
  );
  const label = saidIn(removed.label, page.locale);
  return (
    <SurveyFrame
      page={page}
      title={removed.kind === 'partie' ? m.section(label) : m.question(label)}
      survey={{ title: words(page).design.page.title, path }}
      own
    >
      {removed.kind === 'partie' && <p>{m.with(removed.questions.length)}</p>}
      {readers.length > 0 && (
        <>
          <p>{m.readers}</p>
          <ul>
            {readers.map((each) => (
              <li>{saidIn(each.label, page.locale)}</li>
            ))}
          </ul>
        </>
      )}
      {survey.published && <p>{m.kept}</p>}
      <form class="actions" method="post" action={href(page, path)}>
        <input type="hidden" name="vu" value={String(survey.draftRevision)} />
        <input type="hidden" name="genre" value={removed.kind} />
        <input type="hidden" name="code" value={removed.code} />
        <Button look="bold">{m.sure}</Button>
        <ButtonLink href={href(page, path)}>{m.keep}</ButtonLink>
      </form>
    </SurveyFrame>
  );
}
