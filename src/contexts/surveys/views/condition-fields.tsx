/** When a question is shown: one test chosen in lists; several, or a bound, written. */
import type { Page } from '../../../kernel/page.ts';
import { Field } from '../../../ui/field.tsx';
import { FieldGroup } from '../../../ui/field-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { answersOf } from '../domain/condition-check.ts';
import { saidIn } from '../domain/in-words.ts';
import type { Question } from '../domain/questions.ts';
import { answerName, SIMPLE_TESTS } from '../domain/simple-condition.ts';
import type { Typed } from '../domain/typed.ts';
import { textOf } from '../forms.ts';
import { answerLabel } from './condition-words.ts';
import { words } from './words.ts';

interface ConditionFieldsProps {
  page: Page;
  /** The questions asked before, in order. */
  above: readonly Question[];
  typed: Typed;
  error: (field: string) => string | undefined;
}

/** A list is short enough to be read through; a label of a whole paragraph is not. */
const LONGEST_LABEL = 90;
const short = (text: string) =>
  text.length > LONGEST_LABEL ? `${text.slice(0, LONGEST_LABEL - 1).trimEnd()}…` : text;

export function ConditionFields({ page, above, typed, error }: ConditionFieldsProps) {
  const m = words(page).condition;
  const readable = above.filter(({ kind }) => kind !== 'note');
  const written = textOf(typed, 'condition');
  const label = (each: Question) => short(saidIn(each.label, page.locale));
  if (readable.length === 0 && written === '' && !error('condition'))
    return (
      <p class="hint">
        {m.group}
        {page.locale === 'fr' ? '\u00a0' : ''}: {m.none}
      </p>
    );
  return (
    <FieldGroup page={page} name="si" label={m.group} hint={m.groupNote}>
      <div class="stack is-close">
        <Select
          page={page}
          name="si_question"
          label={m.question}
          error={error('si_question')}
          options={[
            { value: '', label: m.noQuestion },
            ...readable.map((each) => ({ value: each.code, label: label(each) })),
          ]}
          value={textOf(typed, 'si_question')}
          optional
        />
        <Select
          page={page}
          name="si_test"
          label={m.test}
          options={SIMPLE_TESTS.map((value) => ({ value, label: m.tests[value] }))}
          value={textOf(typed, 'si_test') || 'est'}
          optional
        />
        <Answers
          {...{ page, readable, label }}
          error={error('si_reponse')}
          value={textOf(typed, 'si_reponse')}
        />
        <details open={written !== '' || error('condition') !== undefined}>
          <summary>{m.compound}</summary>
          <TextArea
            page={page}
            name="condition"
            label={m.text}
            hint={m.textNote}
            error={error('condition')}
            rows={3}
            value={textOf(typed, 'condition')}
            optional
          />
        </details>
      </div>
    </FieldGroup>
  );
}

interface AnswersProps {
  page: Page;
  readable: readonly Question[];
  label: (each: Question) => string;
  error: string | undefined;
  value: string;
}

/** The answers of every question asked before, those of each together. */
function Answers({ page, readable, label, error, value }: AnswersProps) {
  const m = words(page).condition;
  return (
    <Field page={page} name="si_reponse" label={m.answer} hint={m.answerNote} error={error} optional>
      {(control) => (
        <select class="control" {...control}>
          <option value="">{m.noAnswer}</option>
          {readable.map((each) => {
            const answers = answersOf(each);
            return (
              answers && (
                <optgroup label={label(each)}>
                  {answers.map((answer) => {
                    const name = answerName(each.code, answer.value);
                    return (
                      <option value={name} selected={name === value}>
                        {short(answerLabel(page, each, answer.value))}
                      </option>
                    );
                  })}
                </optgroup>
              )
            );
          })}
        </select>
      )}
    </Field>
  );
}
