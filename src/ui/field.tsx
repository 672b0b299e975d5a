/**
 * What surrounds a control: its label, a hint, and the error beside it, all tied to the control by their ids.
 * Every form control of the platform is drawn through this file or through `field-group.tsx`.
 */
import type { ComponentChildren } from 'preact';
import { errorId, FieldError, type FieldProps, Hint, hintId, OptionalMark } from './field-words.tsx';

/** Attributes that tie a control to its label, hint and error. */
export interface ControlAttributes {
  id: string;
  name: string;
  required: boolean;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

/** The ids of the hint and the error that are shown, in the order they are read. */
export function describedBy({ name, hint, error }: Pick<FieldProps, 'name' | 'hint' | 'error'>) {
  const ids = [hint ? hintId(name) : '', error ? errorId(name) : ''].filter((id) => id !== '');
  return ids.length > 0 ? ids.join(' ') : undefined;
}

type Draw = (control: ControlAttributes) => ComponentChildren;

export function Field({
  page,
  name,
  label,
  hint,
  error,
  optional = false,
  children,
}: FieldProps & { children: Draw }) {
  return (
    <div class={error ? 'field has-error' : 'field'}>
      <label class="field-label" for={name}>
        {label}
        {optional === true && <OptionalMark page={page} />}
      </label>
      <Hint name={name} hint={hint} />
      <FieldError page={page} name={name} error={error} />
      {children({
        id: name,
        name,
        required: !optional,
        'aria-describedby': describedBy({ name, hint, error }),
        'aria-invalid': error ? 'true' : undefined,
      })}
    </div>
  );
}
