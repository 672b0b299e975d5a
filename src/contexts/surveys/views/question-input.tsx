import type { ComponentChildren } from 'preact';
import type { Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { FieldGroup } from '../../../ui/field-group.tsx';
import type { FieldProps } from '../../../ui/field-words.tsx';
import type { Option } from '../../../ui/options.ts';
import { Prose } from '../../../ui/prose.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { TerritoryField } from '../../territories/public.ts';
import type { FileAnswer } from '../domain/file-answer.ts';
import { saidIn } from '../domain/in-words.ts';
import { NONE, OTHER, pointsOf, type Question, type QuestionOf } from '../domain/questions.ts';
import {
  listField,
  otherField,
  rankField,
  rowField,
  type Typed,
  UNKNOWN,
  unknownField,
} from '../domain/typed.ts';
import { words } from './words.ts';

export interface QuestionInputProps {
  page: Page;
  question: Question;
  /** The question with former answers in it. */
  label: string;
  typed: Typed;
  error?: string | undefined;
  /** What is shown with the hint: a former answer, what the directory says. */
  aid?: ComponentChildren;
  /** Of a question that a file answers. */
  file?: FileAnswer | null;
}

/** More options than this are a list to open, fewer are all in sight. */
const MOST_RADIOS = 9;
/** How many empty fields a question that takes several places or records shows at once. */
const ONE_MORE = 1;

/** One question with its control, its help and its error. */
export function QuestionInput(props: QuestionInputProps) {
  const { page, question, label, typed, error, aid } = props;
  const m = words(page).answer.section;
  const told = [question.hint && saidIn(question.hint, page.locale), ...detailsOf(page, question)]
    .filter(Boolean)
    .join(' ');
  const hint = told || aid ? [told, aid] : undefined;
  const field: FieldProps = { page, name: question.code, label, hint, error, optional: !question.required };
  const [value = ''] = typed.get(question.code) ?? [];
  const values = typed.get(question.code) ?? [];
  switch (question.kind) {
    case 'note':
      return <Prose text={label} />;
    case 'short_text':
      return <TextField {...field} value={value} autocomplete="off" maxLength={question.longest} />;
    case 'long_text':
      return <TextArea {...field} value={value} rows={6} maxLength={question.longest} />;
    case 'number':
    case 'amount':
      return (
        <WithUnknown {...props}>
          <TextField {...field} value={value} autocomplete="off" inputmode="decimal" size={12} />
        </WithUnknown>
      );
    case 'date':
      return (
        <WithUnknown {...props}>
          <TextField {...field} value={value} type="date" autocomplete="off" />
        </WithUnknown>
      );
    case 'choice': {
      const options = choicesFor(page, question);
      const Control = options.length > MOST_RADIOS ? Select : RadioGroup;
      return (
        <OtherText {...props}>
          <Control {...field} options={options} value={value} unknown={UNKNOWN} />
        </OtherText>
      );
    }
    case 'choices':
      return (
        <OtherText {...props}>
          <CheckboxGroup
            {...field}
            options={[...choicesFor(page, question), { value: UNKNOWN, label: m.unknown }]}
            values={values}
          />
        </OtherText>
      );
    case 'scale':
      return <RadioGroup {...field} options={pointsFor(page, question)} value={value} unknown={UNKNOWN} />;
    case 'ranking':
      return <Ranking {...props} field={field} question={question} />;
    case 'matrix':
      return <Matrix {...props} field={field} question={question} />;
    case 'territory':
    case 'record':
      return (
        <WithUnknown {...props}>
          <Listed {...props} field={field} question={question} />
        </WithUnknown>
      );
    case 'file':
      return <FileInput {...props} />;
    case 'consent':
      return <CheckboxGroup {...field} options={[{ value: 'oui', label: m.agree }]} values={values} />;
  }
}

function detailsOf(page: Page, question: Question): string[] {
  const m = words(page).answer.section;
  switch (question.kind) {
    case 'choices':
      return [m.several, ...(question.most ? [m.most(question.most)] : [])];
    case 'ranking':
      return [m.rankNote];
    case 'territory':
      return [m.place];
    case 'record':
      return [m.record];
    case 'amount':
      return [m.euros];
    case 'number':
      return question.unit ? [`(${saidIn(question.unit, page.locale)})`] : [];
    default:
      return [];
  }
}

function choicesFor(page: Page, question: QuestionOf<'choice'> | QuestionOf<'choices'>): Option[] {
  const m = words(page).answer.section;
  return [
    ...question.options.map(({ value, label }) => ({ value, label: saidIn(label, page.locale) })),
    ...(question.other ? [{ value: OTHER, label: m.otherLabel }] : []),
    ...(question.kind === 'choices' && question.none ? [{ value: NONE, label: m.none }] : []),
  ];
}

function pointsFor(page: Page, question: QuestionOf<'scale'>): Option[] {
  const points = pointsOf(question);
  return points.map((point, at) => {
    const end = at === 0 ? question.ends?.[0] : at === points.length - 1 ? question.ends?.[1] : undefined;
    return { value: String(point), label: end ? `${point} (${saidIn(end, page.locale)})` : String(point) };
  });
}

function OtherText({
  page,
  question,
  label,
  typed,
  children,
}: QuestionInputProps & { children: ComponentChildren }) {
  if (!('other' in question) || !question.other) return <>{children}</>;
  const name = otherField(question.code);
  return (
    <div class="stack is-close">
      {children}
      <TextField
        page={page}
        name={name}
        label={words(page).answer.section.other(label)}
        value={typed.get(name)?.[0]}
        autocomplete="off"
        maxLength={500}
        optional
      />
    </div>
  );
}

/** Where an answer is necessary and may not be known. */
function WithUnknown({
  page,
  question,
  typed,
  children,
}: QuestionInputProps & { children: ComponentChildren }) {
  if (!question.required) return <>{children}</>;
  const name = unknownField(question.code);
  return (
    <div class="stack is-close">
      {children}
      <div class="choice">
        <input
          type="checkbox"
          id={name}
          name={name}
          value={UNKNOWN}
          checked={(typed.get(name)?.length ?? 0) > 0}
        />
        <label for={name}>{words(page).answer.section.unknown}</label>
      </div>
    </div>
  );
}

type With<Q extends Question> = QuestionInputProps & { field: FieldProps; question: Q };

function Ranking({ page, question, typed, field }: With<QuestionOf<'ranking'>>) {
  const m = words(page).answer.section;
  const most = question.most ?? question.options.length;
  const ranks = Array.from({ length: most }, (_, at) => ({ value: String(at + 1), label: String(at + 1) }));
  return (
    <FieldGroup {...field}>
      {question.options.map(({ value, label }) => {
        const name = rankField(question.code, value);
        return (
          <Select
            page={page}
            name={name}
            label={m.rank(saidIn(label, page.locale))}
            options={[{ value: '', label: m.unranked }, ...ranks]}
            value={typed.get(name)?.[0] ?? ''}
            optional
          />
        );
      })}
    </FieldGroup>
  );
}

/** A row at a time, so that it is read and filled on a phone. */
function Matrix({ page, question, typed, field }: With<QuestionOf<'matrix'>>) {
  return (
    <FieldGroup {...field}>
      {question.rows.map(({ value, label }) => {
        const name = rowField(question.code, value);
        return (
          <RadioGroup
            page={page}
            name={name}
            label={saidIn(label, page.locale)}
            options={question.options.map((option) => ({
              value: option.value,
              label: saidIn(option.label, page.locale),
            }))}
            value={typed.get(name)?.[0]}
            optional
          />
        );
      })}
    </FieldGroup>
  );
}

function Listed({
  page,
  question,
  typed,
  field,
  label,
}: With<QuestionOf<'territory'> | QuestionOf<'record'>>) {
  const m = words(page).answer.section;
  const filled = Array.from(
    { length: question.most },
    (_, at) => typed.get(listField(question.code, at))?.[0] ?? '',
  );
  const last = filled.findLastIndex((text) => text !== '');
  const fields = filled.slice(0, Math.min(question.most, last + 1 + ONE_MORE));
  return (
    <div class="stack is-close">
      {fields.map((value, at) => {
        const own: FieldProps =
          at === 0
            ? field
            : { page, name: listField(question.code, at), label: m.placeMore(label, at + 1), optional: true };
        return question.kind === 'territory' ? (
          <TerritoryField {...own} page={page} value={value} />
        ) : (
          <TextField {...own} value={value} autocomplete="off" maxLength={300} />
        );
      })}
    </div>
  );
}

/** What stands there, and the way to the form that sends it: one file a form. */
function FileInput({ page, question, label, error, aid, file }: QuestionInputProps) {
  const m = words(page).files;
  return (
    <FieldGroup
      page={page}
      name={question.code}
      label={label}
      hint={[question.hint && saidIn(question.hint, page.locale), aid]}
      error={error}
      optional={!question.required}
    >
      <div class="stack is-close">
        <p>{file ? `${m.present} ${file.name}` : m.none}</p>
        <div class="actions">
          <Button name="suite" value={`fichier.${question.code}`}>
            {file ? m.change : m.attach}
          </Button>
        </div>
      </div>
    </FieldGroup>
  );
}
