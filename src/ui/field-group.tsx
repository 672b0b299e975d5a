/** Several controls that answer one question: the question is the legend, read with each of them. */
import type { ComponentChildren } from 'preact';
import { describedBy } from './field.tsx';
import type { FieldProps } from './field-words.tsx';
import { FieldError, Hint, OptionalMark } from './field-words.tsx';

interface FieldGroupProps extends FieldProps {
  look?: 'slider' | undefined;
  children: ComponentChildren;
}

export function FieldGroup({
  page,
  name,
  label,
  hint,
  error,
  optional = false,
  look,
  children,
}: FieldGroupProps) {
  const classes = ['field', error && 'has-error', look && `is-${look}`].filter(Boolean).join(' ');
  return (
    <fieldset class={classes} aria-describedby={describedBy({ name, hint, error })}>
      <legend class="field-label">
        {label}
        {optional === true && <OptionalMark page={page} />}
      </legend>
      <Hint name={name} hint={hint} />
      <FieldError page={page} name={name} error={error} />
      {children}
    </fieldset>
  );
}
