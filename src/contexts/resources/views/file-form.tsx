/** Sends one file, with what a picture shows. The same form for a work and for an account being written. */
import { href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { FILE_TYPES, LONGEST_ALT } from '../domain/file.ts';
import type { FileRefusal } from '../use-cases/take-file.ts';
import { fileWords } from './file-words.ts';

interface FileFormProps {
  page: Page;
  action: string;
  refusal?: { reason: FileRefusal | 'again'; alt: string } | undefined;
  /** Sends what was chosen, if anything, then goes on. */
  onward?: { label: string; action: string } | undefined;
}

const ACCEPT = [...Object.keys(FILE_TYPES), '.pdf', '.odt', '.docx'].join(',');

export function FileForm({ page, action, refusal, onward }: FileFormProps) {
  const m = fileWords(page);
  const message = refusal && m.refused[refusal.reason];
  const field = refusal?.reason === 'no_alt' ? 'alt' : 'fichier';
  const error = (name: string) => (refusal && field === name ? message : undefined);
  return (
    <form class="stack is-close" method="post" action={href(page, action)} enctype="multipart/form-data">
      <h2>{m.add}</h2>
      <ErrorSummary page={page} errors={message ? [{ field, message }] : []} />
      <div class={error('fichier') ? 'field has-error' : 'field'}>
        <label class="field-label" for="fichier">
          {m.file}
        </label>
        <p class="hint" id="fichier-aide">
          {m.fileHint}
        </p>
        {error('fichier') && (
          <p class="field-error" id="fichier-erreur">
            {error('fichier')}
          </p>
        )}
        <input
          class="control"
          type="file"
          id="fichier"
          name="fichier"
          accept={ACCEPT}
          aria-describedby={error('fichier') ? 'fichier-erreur fichier-aide' : 'fichier-aide'}
        />
      </div>
      <TextField
        page={page}
        name="alt"
        label={m.alt}
        hint={m.altHint}
        optional
        autocomplete="off"
        value={refusal?.alt ?? ''}
        error={error('alt')}
        maxLength={LONGEST_ALT}
      />
      <div class="actions">
        {onward && (
          <Button look="bold" formaction={href(page, onward.action)}>
            {onward.label}
          </Button>
        )}
        <Button>{onward ? m.sendMore : m.send}</Button>
      </div>
    </form>
  );
}
