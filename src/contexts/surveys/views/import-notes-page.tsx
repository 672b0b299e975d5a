import { href, type Page } from '../../../kernel/page.ts';
import { colon } from '../../../platform/i18n/say.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import type { Left } from '../domain/import-notes.ts';
import { saidIn } from '../domain/in-words.ts';
import type { StoredSurvey } from '../queries/survey.ts';
import { designPath } from './design-path.ts';
import { aboutText, noteText } from './import-words.ts';
import { SurveyFrame } from './survey-frame.tsx';
import { words } from './words.ts';

interface ImportNotesPageProps {
  page: Page;
  survey: StoredSurvey;
  left: readonly Left[];
}

/** What the file that a survey was made from said, and is otherwise here or not at all. */
export function ImportNotesPage({ page, survey, left }: ImportNotesPageProps) {
  const m = words(page).design.carried;
  const whole = left.filter(({ about }) => about === null);
  const parts = left.filter(({ about }) => about !== null);
  return (
    <SurveyFrame
      page={page}
      title={m.title}
      lead={m.lead}
      survey={{ title: saidIn(survey.draft.title, page.locale), path: designPath(survey) }}
      own
    >
      {whole.length > 0 && (
        <section class="stack is-close" aria-labelledby="fichier">
          <h2 id="fichier">{m.whole}</h2>
          <ul>
            {whole.map(({ note }) => (
              <li>{noteText(page, note)}</li>
            ))}
          </ul>
        </section>
      )}
      {parts.length > 0 && (
        <section class="stack is-close" aria-labelledby="questions">
          <h2 id="questions">{m.parts}</h2>
          <ul>
            {parts.map(({ about, note }) => (
              <li>
                {about && <strong>{aboutText(page, about)}</strong>}
                {colon(page.locale)}
                {noteText(page, note)}
              </li>
            ))}
          </ul>
        </section>
      )}
      <div class="actions">
        <ButtonLink look="bold" href={href(page, designPath(survey))}>
          {m.go}
        </ButtonLink>
      </div>
    </SurveyFrame>
  );
}
