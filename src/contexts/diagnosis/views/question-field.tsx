import type { Page } from '../../../kernel/page.ts';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import type { FieldProps } from '../../../ui/field-words.tsx';
import type { Option } from '../../../ui/options.ts';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { Slider } from '../../../ui/slider.tsx';
import type { FactQuestion, GradientQuestion } from '../domain/questions.ts';
import { UNKNOWN } from '../forms.ts';
import { words } from './words.ts';

interface QuestionFieldProps {
  page: Page;
  question: FactQuestion;
  /** What was typed or answered before. */
  values: readonly string[];
  error: string | undefined;
}

/** More options than this are a list to open, fewer are all in sight. */
const MOST_RADIOS = 6;

/** One question with its control, why it is asked, and “I do not know”. */
export function QuestionField({ page, question, values, error }: QuestionFieldProps) {
  const m = words(page);
  const said = page.locale;
  const field: FieldProps = {
    page,
    name: question.code,
    label: question.label[said],
    hint: question.why[said],
    error,
  };
  const [value = UNKNOWN] = values;
  switch (question.kind) {
    case 'gradient':
      return (
        <Slider
          {...field}
          hint={<GradientHint page={page} question={question} />}
          poles={[question.poles[0].label[said].toLowerCase(), question.poles[1].label[said].toLowerCase()]}
          value={value}
          unknown={UNKNOWN}
        />
      );
    case 'choices':
      return (
        <CheckboxGroup
          {...field}
          hint={`${question.why[said]} ${m.form.several}`}
          options={[...optionsOf(page, question.options), { value: UNKNOWN, label: m.unknown }]}
          values={values}
        />
      );
    case 'yes_no':
      return (
        <RadioGroup
          {...field}
          options={[
            { value: 'oui', label: m.yes },
            { value: 'non', label: m.no },
          ]}
          value={value}
          unknown={UNKNOWN}
        />
      );
    case 'choice': {
      const Control = question.options.length > MOST_RADIOS ? Select : RadioGroup;
      return (
        <Control {...field} options={optionsOf(page, question.options)} value={value} unknown={UNKNOWN} />
      );
    }
  }
}

const optionsOf = (
  { locale }: Page,
  options: Extract<FactQuestion, { kind: 'choice' }>['options'],
): Option[] =>
  options.map(({ value, label, hint }) => ({ value, label: label[locale], hint: hint?.[locale] }));

/** Both poles explained, one under the other. */
const GradientHint = ({ page, question }: { page: Page; question: GradientQuestion }) => (
  <>
    {question.why[page.locale]}
    {question.poles.map(({ label, hint }) => (
      <>
        <br />
        <strong>{label[page.locale]}</strong>
        {words(page).colon}
        {hint[page.locale]}
      </>
    ))}
  </>
);
