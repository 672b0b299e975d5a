/** The forms of a questionnaire that is being written. */
import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { saidIn } from '../domain/in-words.ts';
import { questionsOf, type Section } from '../domain/questionnaire.ts';
import type { Typed } from '../domain/typed.ts';
import { textOf } from '../forms.ts';
import type { StoredSurvey } from '../queries/survey.ts';
import { designPath } from './design-path.ts';
import { SurveyFrame } from './survey-frame.tsx';
import { words } from './words.ts';

interface FormFrameProps {
  page: Page;
  survey: StoredSurvey;
  title: string;
  action: string;
  error?: { field: string; message: string } | undefined;
  children: ComponentChildren;
  submit: string;
}

export function FormFrame({ page, survey, title, action, error, children, submit }: FormFrameProps) {
  return (
    <SurveyFrame
      page={page}
      title={title}
      survey={{ title: saidIn(survey.draft.title, page.locale), path: `/enquetes/${survey.slug}` }}
      own
    >
      <ErrorSummary page={page} errors={error ? [error] : []} />
      <form class="form stack" method="post" action={href(page, action)} novalidate>
        <input type="hidden" name="vu" value={String(survey.draftRevision)} />
        {children}
        <div class="actions">
          <Button look="bold">{submit}</Button>
        </div>
      </form>
    </SurveyFrame>
  );
}

interface InBothProps {
  page: Page;
  name: string;
  label: string;
  hint?: string | undefined;
  typed: Typed;
  long?: boolean;
  english: boolean;
  optional?: boolean;
  error?: string | undefined;
}

/** A text in French and, for a survey that speaks it, in English. */
export function InBoth({
  page,
  name,
  label,
  hint,
  typed,
  long = false,
  english,
  optional = false,
  error,
}: InBothProps) {
  const m = words(page).design.questionForm;
  const Control = long ? TextArea : TextField;
  return (
    <>
      <Control
        page={page}
        name={name}
        label={label}
        hint={hint}
        error={error}
        optional={optional}
        autocomplete="off"
        value={textOf(typed, name)}
      />
      {english && (
        <Control
          page={page}
          name={`${name}_en`}
          label={m.english(label)}
          optional
          autocomplete="off"
          value={textOf(typed, `${name}_en`)}
        />
      )}
    </>
  );
}

interface SectionFormProps {
  page: Page;
  survey: StoredSurvey;
  section: Section | null;
  typed: Typed;
  refused: boolean;
}

export function SectionFormPage({ page, survey, section, typed, refused }: SectionFormProps) {
  const m = words(page).design.sectionForm;
  const english = survey.draft.languages.includes('en');
  const error = refused ? { field: 'titre', message: m.fault } : undefined;
  return (
    <FormFrame
      {...{ page, survey, error }}
      title={section ? m.edit : m.add}
      action={`${designPath(survey)}/partie/${section?.code ?? 'nouvelle'}`}
      submit={m.save}
    >
      <InBoth {...{ page, typed, english }} name="titre" label={m.titleField} error={error?.message} />
      <InBoth {...{ page, typed, english }} name="intro" label={m.introField} long optional />
      <TextField
        page={page}
        name="code"
        label={m.code}
        value={textOf(typed, 'code')}
        autocomplete="off"
        maxLength={40}
        optional
      />
    </FormFrame>
  );
}

export function SettingsPage({ page, survey, typed, refused }: Omit<SectionFormProps, 'section'>) {
  const m = words(page).design.settingsForm;
  const english = survey.draft.languages.includes('en');
  const error = refused ? { field: 'titre', message: m.fault } : undefined;
  const closed = questionsOf(survey.draft).filter(({ kind }) =>
    ['choice', 'choices', 'scale', 'territory'].includes(kind),
  );
  return (
    <FormFrame
      {...{ page, survey, error }}
      title={m.title}
      action={`${designPath(survey)}/presentation`}
      submit={m.save}
    >
      <InBoth {...{ page, typed, english }} name="titre" label={m.titleField} error={error?.message} />
      <InBoth {...{ page, typed, english }} name="objet" label={m.purpose} long />
      <InBoth {...{ page, typed, english }} name="destinataires" label={m.audience} long />
      <InBoth {...{ page, typed, english }} name="vie_privee" label={m.privacy} hint={m.privacyNote} long />
      <RadioGroup
        page={page}
        name="repondant"
        label={m.unit}
        options={[
          { value: 'organisation', label: m.organisation },
          { value: 'person', label: m.person },
        ]}
        value={textOf(typed, 'repondant')}
      />
      <CheckboxGroup
        page={page}
        name="anglais"
        label={m.english}
        options={[{ value: 'oui', label: m.englishOption }]}
        values={typed.get('anglais') ?? []}
      />
      {closed.length > 0 && (
        <CheckboxGroup
          page={page}
          name="filtres"
          label={m.breakdowns}
          hint={m.breakdownsNote}
          options={closed.map(({ code, label }) => ({ value: code, label: saidIn(label, page.locale) }))}
          values={typed.get('filtres') ?? []}
        />
      )}
    </FormFrame>
  );
}
