import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import type { FileAnswer } from '../domain/file-answer.ts';
import { saidIn } from '../domain/in-words.ts';
import type { QuestionOf } from '../domain/questions.ts';
import type { HeldAnswer } from '../queries/answer.ts';
import type { FileRefusal } from '../use-cases/answer-file.ts';
import { SurveyFrame } from './survey-frame.tsx';
import { words } from './words.ts';

interface FilePageProps {
  page: Page;
  answer: HeldAnswer;
  section: string;
  path: string;
  question: QuestionOf<'file'>;
  file: FileAnswer | null;
  refusal?: FileRefusal | undefined;
}
const ACCEPT = '.pdf,.odt,.docx,.jpg,.jpeg,.png,.webp';

/** One file for one question: sent, replaced, taken away. */
export function FilePage({ page, answer, section, path, question, file, refusal }: FilePageProps) {
  const m = words(page).files;
  const action = `${path}/partie/${section}/fichier/${question.code}`;
  const error = refusal && m.refused[refusal];
  const title = saidIn(answer.questionnaire.title, page.locale);
  return (
    <SurveyFrame
      page={page}
      title={saidIn(question.label, page.locale)}
      lead={question.hint && saidIn(question.hint, page.locale)}
      survey={{ title, path }}
      own
    >
      <ErrorSummary page={page} errors={error ? [{ field: 'fichier', message: error }] : []} />
      {file && (
        <div class="stack is-close">
          <p>
            {m.present}{' '}
            <a href={href(page, `${action}/lecture`)}>
              {file.name} ({m.size(Number(file.bytes))})
            </a>
          </p>
          <form method="post" action={href(page, `${action}/retrait`)}>
            <Button>{m.drop}</Button>
          </form>
        </div>
      )}
      <form
        class="form stack is-close"
        method="post"
        action={href(page, action)}
        enctype="multipart/form-data"
      >
        <div class={error ? 'field has-error' : 'field'}>
          <label class="field-label" for="fichier">
            {file ? m.replace : m.choose}
          </label>
          <p class="hint" id="fichier-aide">
            {m.hint}
          </p>
          {error && (
            <p class="field-error" id="fichier-erreur">
              {error}
            </p>
          )}
          <input
            class="control"
            type="file"
            id="fichier"
            name="fichier"
            accept={ACCEPT}
            aria-describedby={error ? 'fichier-erreur fichier-aide' : 'fichier-aide'}
          />
        </div>
        <div class="actions">
          <Button look="bold">{m.send}</Button>
        </div>
      </form>
      <p>
        <a href={href(page, `${path}/partie/${section}`)}>{m.back}</a>
      </p>
    </SurveyFrame>
  );
}
