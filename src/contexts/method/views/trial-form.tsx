import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { FactQuestion, Pack } from '../../diagnosis/public.ts';
import { type TrialReading, VERSION_FIELD, YES_NO } from '../forms.ts';
import { METHOD_PATH } from './method-frame.tsx';
import { words } from './words.ts';

export const TRIAL_PATH = `${METHOD_PATH}/essai`;

export interface TrialPageProps {
  page: Page;
  /** The rules that are tried, and the present ones. */
  pack: Pack;
  present: Pack;
  /** Oldest first. */
  versions: readonly string[];
  reading: TrialReading;
  /** A version that was asked for and does not exist. */
  versionUnknown?: string | undefined;
}

/** Made-up answers and the version of the rules, sent in the address. */
export function TrialForm({ page, pack, versions, reading }: TrialPageProps) {
  const m = words(page).trial;
  return (
    <form class="form" method="get" action={`${href(page, TRIAL_PATH)}#resultats`} aria-labelledby="reponses">
      <Select
        page={page}
        name={VERSION_FIELD}
        label={m.version}
        options={versions
          .toReversed()
          .map((value, index) => ({ value, label: index === 0 ? m.present(value) : value }))}
        value={pack.version}
        optional
      />
      {reading.questions.map((question) => (
        <TrialField
          page={page}
          question={question}
          values={reading.typed.get(question.code) ?? []}
          error={faultFor(page, reading, question)}
        />
      ))}
      <div class="actions">
        <Button look="bold">{m.submit}</Button>
        <ButtonLink href={href(page, TRIAL_PATH)}>{m.clear}</ButtonLink>
      </div>
    </form>
  );
}

/** What is wrong with what was typed, what was typed included: a list cannot show it again. */
export function faultFor(page: Page, reading: TrialPageProps['reading'], question: FactQuestion) {
  const found = reading.faults.find((each) => each.question.code === question.code);
  return found && words(page).trial.fault[found.fault](question.short[page.locale], found.typed);
}

interface TrialFieldProps {
  page: Page;
  question: FactQuestion;
  values: readonly string[];
  error: string | undefined;
}

function TrialField({ page, question, values, error }: TrialFieldProps) {
  const { trial: m, yes, no } = words(page);
  const field = { page, name: question.code, label: question.label[page.locale], error, optional: true };
  const [value = ''] = values;
  switch (question.kind) {
    case 'gradient': {
      const [first, last] = question.poles;
      const hint = m.position(first.label[page.locale], last.label[page.locale]);
      return (
        <TextField {...field} hint={hint} value={value} inputmode="numeric" autocomplete="off" size={5} />
      );
    }
    case 'choices': {
      const options = question.options.map((each) => ({ value: each.value, label: each.label[page.locale] }));
      const { optional: _, ...group } = field;
      return <CheckboxGroup {...group} hint={m.several} options={options} values={values} />;
    }
    default: {
      const options =
        question.kind === 'yes_no'
          ? YES_NO.map((each, index) => ({ value: each as string, label: index === 0 ? yes : no }))
          : question.options.map((each) => ({ value: each.value, label: each.label[page.locale] }));
      return <Select {...field} options={[{ value: '', label: m.unknown }, ...options]} value={value} />;
    }
  }
}
