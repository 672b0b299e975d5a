/** The words around a control: that it may be left empty, what helps to answer, what went wrong. */
import type { ComponentChildren } from 'preact';
import { type Reader, words } from './words.ts';

/** What every field is told, whatever its control. `name` is also the id that an error summary points to. */
export interface FieldProps {
  page: Reader;
  name: string;
  label: string;
  hint?: ComponentChildren;
  /** What went wrong and what to do, in the reader's words. */
  error?: string | undefined;
  /**
   * Says that the field may be left empty. Without it the control is required. `by_hint`: the hint tells when it is
   * needed, so that nothing says that it never is.
   */
  optional?: boolean | 'by_hint' | undefined;
}

export const hintId = (name: string) => `${name}-aide`;
export const errorId = (name: string) => `${name}-erreur`;

export const OptionalMark = ({ page }: { page: Reader }) => (
  <span class="field-optional"> ({words(page).form.optional})</span>
);

export const Hint = ({ name, hint }: Pick<FieldProps, 'name' | 'hint'>) =>
  hint ? (
    <p class="field-hint" id={hintId(name)}>
      {hint}
    </p>
  ) : null;

export const FieldError = ({ page, name, error }: Pick<FieldProps, 'page' | 'name' | 'error'>) =>
  error ? (
    <p class="field-error" id={errorId(name)}>
      <span class="visually-hidden">{words(page).form.errorPrefix} </span>
      {error}
    </p>
  ) : null;
