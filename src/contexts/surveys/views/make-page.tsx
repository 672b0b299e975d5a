import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorSummary, type FormError } from '../../../ui/error-summary.tsx';
import { Field } from '../../../ui/field.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { Typed } from '../domain/typed.ts';
import { textOf } from '../forms.ts';
import { SurveyFrame } from './survey-frame.tsx';
import { words } from './words.ts';

interface MakePageProps {
  page: Page;
  owners: readonly { id: string; name: string }[];
  templates: readonly { code: string; title: string; questions: number }[];
  typed: Typed;
  errors?: readonly FormError[];
}

/** A new survey: in whose name, and from what. */
export function MakePage({ page, owners, templates, typed, errors = [] }: MakePageProps) {
  const m = words(page).design.make;
  const error = (field: string) => errors.find((each) => each.field === field)?.message;
  if (owners.length === 0)
    return (
      <SurveyFrame page={page} title={m.title} lead={m.lead} own>
        <EmptyState
          title={m.noOwner}
          action={<ButtonLink href={href(page, '/organisations')}>{m.noOwnerLink}</ButtonLink>}
        >
          <p>{m.ownerNote}</p>
        </EmptyState>
      </SurveyFrame>
    );
  return (
    <SurveyFrame page={page} title={m.title} lead={m.lead} own>
      <ErrorSummary page={page} errors={errors} />
      <form
        class="form stack"
        method="post"
        action={href(page, '/enquetes/import')}
        encType="multipart/form-data"
        novalidate
      >
        <RadioGroup
          page={page}
          name="fiche"
          label={m.owner}
          hint={m.ownerNote}
          options={owners.map(({ id, name }) => ({ value: id, label: name }))}
          value={textOf(typed, 'fiche') || (owners.length === 1 ? owners[0]?.id : undefined)}
          error={error('fiche')}
        />
        <RadioGroup
          page={page}
          name="modele"
          label={m.from}
          options={[
            ...templates.map(({ code, title, questions }) => ({
              value: code,
              label: m.template(title),
              hint: [m.about[code], m.asks(questions)].filter(Boolean).join(' '),
            })),
            { value: 'vide', label: m.blank },
            { value: 'fichier', label: m.file, hint: m.fileNote },
          ]}
          value={textOf(typed, 'modele') || templates[0]?.code}
        />
        <Field page={page} name="fichier" label={m.fileField} error={error('fichier')} optional>
          {(control) => <input class="control" type="file" accept=".json,.xlsx,.csv,.lss" {...control} />}
        </Field>
        <TextField
          page={page}
          name="titre"
          label={m.titleField}
          hint={m.titleNote}
          value={textOf(typed, 'titre')}
          error={error('titre')}
          autocomplete="off"
          maxLength={200}
          optional
        />
        <Button look="bold">{m.submit}</Button>
      </form>
    </SurveyFrame>
  );
}
