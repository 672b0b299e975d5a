import { type Reader, words } from './words.ts';

export interface FormError {
  /** The `name` of the field to mend. */
  field: string;
  message: string;
}

interface ErrorSummaryProps {
  page: Reader;
  errors: readonly FormError[];
  /** Takes the focus when the page opens, so that it is read first. */
  focus?: boolean | undefined;
}

/** All that is to be mended, each a link to its field. Draws nothing when nothing is wrong. */
export function ErrorSummary({ page, errors, focus = true }: ErrorSummaryProps) {
  if (errors.length === 0) return null;
  const m = words(page).form;
  return (
    <section class="error-summary" aria-labelledby="erreurs" tabIndex={-1} autofocus={focus || undefined}>
      <h2 id="erreurs">{m.errorsTitle(errors.length)}</h2>
      <p>{m.errorsKept}</p>
      <ul>
        {errors.map(({ field, message }) => (
          <li>
            <a href={`#${field}`}>{message}</a>
          </li>
        ))}
      </ul>
    </section>
  );
}
