import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Field } from '../../../ui/field.tsx';
import { LICENCES } from '../../../ui/licences.ts';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { GUESSED_KINDS } from '../../harvest/public.ts';
import type { TypedUpload, UploadField } from '../forms.ts';
import { words } from './words.ts';

interface UploadFormProps {
  page: Page;
  typed: TypedUpload;
  faults?: readonly UploadField[] | undefined;
  unreadable?: string | undefined;
  /** What a file may weigh and hold. */
  limits: { megabytes: number; rows: number };
}

const ACCEPTED = '.csv,.tsv,.txt,.xlsx,.json,.geojson,text/csv,application/json,application/geo+json';

export function UploadForm({ page, typed, faults = [], unreadable, limits }: UploadFormProps) {
  const m = words(page).upload;
  const error = (field: UploadField) =>
    field === 'fichier' && unreadable !== undefined
      ? unreadable
      : faults.includes(field)
        ? m.fault[field]
        : undefined;
  const wrong = (['genre', 'source', 'page', 'licence', 'fichier'] as const).flatMap((field) => {
    const message = error(field);
    return message === undefined ? [] : [{ field, message }];
  });
  const again = wrong.length > 0 && unreadable === undefined && !faults.includes('fichier');
  return (
    <form
      class="stack is-close"
      method="post"
      encType="multipart/form-data"
      action={href(page, '/imports')}
      noValidate={wrong.length > 0}
    >
      <h2>{m.title}</h2>
      <ErrorSummary page={page} errors={again ? [...wrong, { field: 'fichier', message: m.again }] : wrong} />
      <RadioGroup
        {...{ page, name: 'genre', label: m.kind, value: typed.kind, error: error('genre') }}
        options={GUESSED_KINDS.map((value) => ({
          ...{ value, label: words(page).kinds[value] },
          ...(value === 'training' && { hint: m.trainingHint }),
        }))}
      />
      <TextField
        {...{ page, name: 'source', label: m.source, hint: m.sourceHint, value: typed.label }}
        autocomplete="off"
        maxLength={120}
        error={error('source')}
      />
      <TextField
        {...{ page, name: 'page', label: m.page, hint: m.pageHint, value: typed.page }}
        type="url"
        autocomplete="off"
        error={error('page')}
      />
      <Select
        {...{ page, name: 'licence', label: m.licence, hint: m.licenceHint }}
        {...(typed.licence !== '' && { value: typed.licence })}
        options={Object.entries(LICENCES).map(([value, { name }]) => ({ value, label: name }))}
        error={error('licence')}
      />
      <Field
        {...{ page, name: 'fichier', label: m.file }}
        hint={m.fileHint(limits.megabytes, limits.rows)}
        error={error('fichier')}
      >
        {(control) => <input class="control" type="file" accept={ACCEPTED} {...control} />}
      </Field>
      <div class="actions">
        <Button look="bold">{m.send}</Button>
      </div>
    </form>
  );
}
