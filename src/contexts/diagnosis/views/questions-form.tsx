import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import type { Pack } from '../domain/pack.ts';
import type { Question } from '../domain/questions.ts';
import { COOPERATION_FIELD, type FormReading, SEEN_FIELD, type Typed } from '../forms.ts';
import { type Aids, AskedQuestion } from './asked-question.tsx';

export interface QuestionsFormProps {
  page: Page;
  pack: Pack;
  /** Those that are asked here. */
  questions: readonly Question[];
  /** Where the answers are sent. */
  action: string;
  typed: Typed;
  faults: FormReading['faults'];
  choices: FormReading['choices'];
  aids: Aids;
  /** The instant of the answers that the form is filled from, or the number of their revision. */
  seen?: number | undefined;
  /** The slug of the cooperation that the answers begin from. */
  cooperation?: string | undefined;
  submit: string;
  /** Above each question, when there is something to say of it. */
  above?: ((question: Question) => ComponentChildren) | undefined;
  /** Beside the button. */
  children?: ComponentChildren;
}

/** Many questions on one page, in short groups. */
export function QuestionsForm(props: QuestionsFormProps) {
  const { page, pack, questions, action, seen, cooperation, submit, above, children, ...shared } = props;
  const groups = pack.groups.filter(({ code }) => questions.some(({ group }) => group === code));
  return (
    <form class="form diagnosis-form" method="post" action={href(page, action)} novalidate>
      {seen !== undefined && <input type="hidden" name={SEEN_FIELD} value={String(seen)} />}
      {cooperation && <input type="hidden" name={COOPERATION_FIELD} value={cooperation} />}
      {groups.map((group) => (
        <section class="form-group" aria-labelledby={`groupe-${group.code}`}>
          <h2 id={`groupe-${group.code}`}>{group.label[page.locale]}</h2>
          {questions
            .filter((question) => question.group === group.code)
            .map((question) => (
              <>
                {above?.(question)}
                <AskedQuestion page={page} question={question} {...shared} />
              </>
            ))}
        </section>
      ))}
      <div class="actions">
        <Button look="bold">{submit}</Button>
        {children}
      </div>
    </form>
  );
}
