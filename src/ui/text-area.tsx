import { Field } from './field.tsx';
import type { FieldProps } from './field-words.tsx';

interface TextAreaProps extends FieldProps {
  value?: string | undefined;
  rows?: number | undefined;
  maxLength?: number | undefined;
}

export function TextArea({ value = '', rows = 5, maxLength, ...field }: TextAreaProps) {
  return (
    <Field {...field}>
      {(control) => <textarea class="control" rows={rows} maxLength={maxLength} value={value} {...control} />}
    </Field>
  );
}
