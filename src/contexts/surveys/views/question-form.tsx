import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { ConditionFault } from '../domain/condition-check.ts';
import { conditionText } from '../domain/condition-lines.ts';
import { saidIn } from '../domain/in-words.ts';
import { questionsBefore, questionsOf } from '../domain/questionnaire.ts';
import {
  AUDIENCES,
  DESTINATIONS,
  DIRECTORY_FIELDS,
  QUESTION_KINDS,
  type Question,
  type QuestionKind,
} from '../domain/questions.ts';
import { toSimple } from '../domain/simple-condition.ts';
import type { Typed } from '../domain/typed.ts';
import { type FormFaults, optionsText, textOf } from '../forms.ts';
import type { StoredSurvey } from '../queries/survey.ts';
import { ConditionFields } from './condition-fields.tsx';
import { conditionFaultInWords } from './condition-words.ts';
import { InBoth } from './design-forms.tsx';
import { designPath } from './design-path.ts';
import { SurveyFrame } from './survey-frame.tsx';
import { words } from './words.ts';

interface QuestionFormPageProps {
  page: Page;
  survey: StoredSurvey;
  /** Null: a new one. */
  former: string | null;
  section: string;
  /** Null: to be chosen first. */
  kind: QuestionKind | null;
  typed: Typed;
  faults?: readonly { field: string; fault: FormFaults['faults'][number]['fault'] | 'taken' }[];
  /** What its condition names and is not there. */
  conditionFaults?: readonly ConditionFault[];
}

/** One question: its kind first, then what this kind wants. */
export function QuestionFormPage({
  page,
  survey,
  former,
  section,
  kind,
  typed,
  faults = [],
  conditionFaults = [],
}: QuestionFormPageProps) {
  const { design } = words(page);
  const m = design.questionForm;
  const action = `${designPath(survey)}/question/${former ?? 'nouvelle'}`;
  const all = questionsOf(survey.draft);
  const errors = [
    ...faults.map(({ field, fault }) => ({ field, message: design.fieldFault[fault] })),
    ...conditionFaults.map((each) => ({
      field: textOf(typed, 'condition') === '' ? 'si_question' : 'condition',
      message: conditionFaultInWords(page, all, each, former ?? ''),
    })),
  ];
  return (
    <SurveyFrame
      page={page}
      title={former ? m.edit : m.add}
      survey={{ title: saidIn(survey.draft.title, page.locale), path: `/enquetes/${survey.slug}` }}
      own
    >
      <ErrorSummary page={page} errors={errors} />
      {kind === null ? (
        <form class="form stack" method="get" action={href(page, action)}>
          <input type="hidden" name="partie" value={section} />
          <RadioGroup
            page={page}
            name="genre"
            label={m.kind}
            hint={m.kindNote}
            options={QUESTION_KINDS.map((value) => ({ value, label: design.kind[value] }))}
          />
          <Button look="bold">{m.next}</Button>
        </form>
      ) : (
        <form class="form stack" method="post" action={href(page, action)} novalidate>
          <input type="hidden" name="vu" value={String(survey.draftRevision)} />
          <input type="hidden" name="genre" value={kind} />
          <input type="hidden" name="partie" value={section} />
          <p class="hint">{design.kind[kind]}</p>
          <Fields
            {...{ page, survey, kind, typed }}
            above={questionsBefore(survey.draft, former, section)}
            error={(field) =>
              errors
                .filter((each) => each.field === field)
                .map(({ message }) => message)
                .join(' ') || undefined
            }
          />
          <div class="actions">
            <Button look="bold">{m.save}</Button>
          </div>
        </form>
      )}
    </SurveyFrame>
  );
}

interface FieldsProps {
  page: Page;
  survey: StoredSurvey;
  kind: QuestionKind;
  typed: Typed;
  error: (field: string) => string | undefined;
}

function Fields({ page, survey, kind, typed, error, above }: FieldsProps & { above: readonly Question[] }) {
  const m = words(page).design.questionForm;
  const english = survey.draft.languages.includes('en');
  return (
    <>
      <InBoth
        {...{ page, typed, english }}
        name="libelle"
        label={m.label}
        long={kind === 'note'}
        error={error('libelle')}
      />
      {kind !== 'note' && <InBoth {...{ page, typed, english }} name="aide" label={m.hint} optional />}
      <OwnFields {...{ page, survey, kind, typed, error }} />
      {kind !== 'note' && (
        <CheckboxGroup
          page={page}
          name="obligatoire"
          label={m.rules}
          options={[{ value: 'oui', label: m.required }]}
          values={typed.get('obligatoire') ?? []}
        />
      )}
      <ConditionFields {...{ page, above, typed, error }} />
      {kind !== 'note' && <Goes {...{ page, typed }} />}
      <TextField
        page={page}
        name="code"
        label={m.code}
        hint={m.codeNote}
        error={error('code')}
        value={textOf(typed, 'code')}
        autocomplete="off"
        maxLength={40}
        optional
      />
    </>
  );
}

function Goes({ page, typed }: { page: Page; typed: Typed }) {
  const { design } = words(page);
  const m = design.questionForm;
  return (
    <>
      <RadioGroup
        page={page}
        name="destination"
        label={m.goes}
        options={DESTINATIONS.map((value) => ({ value, label: design.goes[value] }))}
        value={textOf(typed, 'destination') || 'synthesis'}
      />
      <Select
        page={page}
        name="champ"
        label={m.field}
        hint={m.fieldNote}
        options={[
          { value: '', label: m.noField },
          ...DIRECTORY_FIELDS.map((value) => ({ value, label: design.field[value] })),
        ]}
        value={textOf(typed, 'champ')}
        optional
      />
      <RadioGroup
        page={page}
        name="public"
        label={m.audience}
        options={AUDIENCES.map((value) => ({ value, label: design.audience[value] }))}
        value={textOf(typed, 'public') || 'public_counted'}
      />
    </>
  );
}

const HAS_OPTIONS: readonly QuestionKind[] = ['choice', 'choices', 'ranking', 'matrix'];
const HAS_MOST: readonly QuestionKind[] = ['choices', 'ranking', 'territory', 'record'];
const HAS_BOUNDS: readonly QuestionKind[] = ['number', 'amount', 'scale'];

function OwnFields({ page, survey, kind, typed, error }: FieldsProps) {
  const { design } = words(page);
  const m = design.questionForm;
  const english = survey.draft.languages.includes('en');
  const boxes = [
    ...(kind === 'choice' || kind === 'choices' ? [['autre', m.other] as const] : []),
    ...(kind === 'choices' ? [['aucun', m.none] as const] : []),
    ...(kind === 'number' ? [['entier', m.whole] as const] : []),
    ...(kind === 'long_text' ? [['citable', m.quotable] as const] : []),
  ];
  const number = (name: string, label: string) => (
    <TextField
      {...{ page, name, label }}
      error={error(name)}
      value={textOf(typed, name)}
      inputmode="decimal"
      autocomplete="off"
      size={8}
      optional
    />
  );
  return (
    <>
      {kind === 'matrix' && (
        <TextArea
          page={page}
          name="lignes"
          label={m.rows}
          hint={m.optionsNote}
          error={error('lignes')}
          rows={6}
          value={textOf(typed, 'lignes')}
        />
      )}
      {HAS_OPTIONS.includes(kind) && (
        <TextArea
          page={page}
          name="options"
          label={m.options}
          hint={m.optionsNote}
          error={error('options')}
          rows={8}
          value={textOf(typed, 'options')}
        />
      )}
      {boxes.map(([name, label]) => (
        <div class="choice">
          <input type="checkbox" id={name} name={name} value="oui" checked={typed.has(name)} />
          <label for={name}>{label}</label>
        </div>
      ))}
      {kind === 'record' && (
        <RadioGroup
          page={page}
          name="rayon"
          label={m.of}
          options={(['organisation', 'cooperation', 'programme'] as const).map((value) => ({
            value,
            label: design.shelves[value],
          }))}
          value={textOf(typed, 'rayon') || 'organisation'}
        />
      )}
      {HAS_MOST.includes(kind) && number('au_plus', m.most)}
      {HAS_BOUNDS.includes(kind) && (
        <>
          {number('minimum', m.least)}
          {number('maximum', m.greatest)}
        </>
      )}
      {kind === 'number' && <InBoth {...{ page, typed, english }} name="unite" label={m.unit} optional />}
    </>
  );
}

/** The fields of the form for a question that stands. */
export function typedOfQuestion(asked: Question, { locale }: Pick<Page, 'locale'>): Typed {
  const typed = new Map<string, readonly string[]>();
  const put = (name: string, text: string | number | undefined) => {
    if (text !== undefined && text !== '') typed.set(name, [String(text)]);
  };
  const said = (name: string, text: { fr: string; en?: string | undefined } | undefined) => {
    put(name, text?.fr);
    put(`${name}_en`, text?.en);
  };
  const on = (name: string, holds: boolean) => {
    if (holds) typed.set(name, ['oui']);
  };
  said('libelle', asked.label);
  said('aide', asked.hint);
  put('code', asked.code);
  put('destination', asked.goes);
  put('champ', asked.field);
  put('public', asked.audience);
  const simple = toSimple(asked.when);
  if (simple) {
    put('si_question', simple.question);
    put('si_test', simple.test);
    put('si_reponse', simple.answer);
  } else put('condition', conditionText(asked.when, locale));
  on('obligatoire', asked.required);
  if ('options' in asked) put('options', optionsText(asked.options));
  if ('rows' in asked) put('lignes', optionsText(asked.rows));
  if ('other' in asked) on('autre', asked.other);
  if ('none' in asked) on('aucun', asked.none);
  if (asked.kind === 'number') {
    on('entier', asked.whole);
    said('unite', asked.unit);
  }
  if (asked.kind === 'long_text') on('citable', asked.quotable);
  if (asked.kind === 'record') put('rayon', asked.of);
  if (asked.kind === 'scale') {
    put('minimum', asked.from);
    put('maximum', asked.to);
  }
  if (asked.kind === 'number' || asked.kind === 'amount') {
    put('minimum', asked.least);
    put('maximum', asked.most);
  } else if ('most' in asked) put('au_plus', asked.most);
  return typed;
}
