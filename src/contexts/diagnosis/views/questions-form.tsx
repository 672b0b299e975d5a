import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import type { Suggestion } from '../../territories/public.ts';
import type { Pack } from '../domain/pack.ts';
import { type FormReading, SEEN_FIELD, type Typed } from '../forms.ts';
import { PlaceField } from './place-field.tsx';
import { QuestionField } from './question-field.tsx';
import { words } from './words.ts';

export interface QuestionsFormProps {
  page: Page;
  pack: Pack;
  /** Where the answers are sent. */
  action: string;
  typed: Typed;
  faults: FormReading['faults'];
  places: readonly Suggestion[];
  /** The instant of the answers that the form is filled from. */
  seen?: Date | undefined;
  submit: string;
  /** Beside the button. */
  children?: ComponentChildren;
}

/** All the questions on one page, in short groups. */
export function QuestionsForm({
  page,
  pack,
  action,
  typed,
  faults,
  places,
  seen,
  submit,
  children,
}: QuestionsFormProps) {
  const errorOf = (asked: string) => {
    const found = faults.find(({ field }) => field === asked);
    return found && words(page).fault[found.fault];
  };
  return (
    <form class="form diagnosis-form" method="post" action={href(page, action)} novalidate>
      {seen && <input type="hidden" name={SEEN_FIELD} value={String(seen.getTime())} />}
      {pack.groups.map((group) => (
        <section class="form-group" aria-labelledby={`groupe-${group.code}`}>
          <h2 id={`groupe-${group.code}`}>{group.label[page.locale]}</h2>
          {pack.asked
            .filter((question) => question.group === group.code)
            .map((question) => {
              const shared = { page, error: errorOf(question.code) };
              const values = typed.get(question.code) ?? [];
              return question.kind === 'place' ? (
                <PlaceField {...shared} question={question} value={values[0] ?? ''} places={places} />
              ) : (
                <QuestionField {...shared} question={question} values={values} />
              );
            })}
        </section>
      ))}
      <div class="actions">
        <Button look="bold">{submit}</Button>
        {children}
      </div>
    </form>
  );
}
