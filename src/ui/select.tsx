import { Field } from './field.tsx';
import type { FieldProps } from './field-words.tsx';
import type { Option } from './options.ts';
import { words } from './words.ts';

interface SelectProps extends FieldProps {
  options: readonly Option[];
  value?: string | undefined;
  /** The value sent by “I do not know”; without it that answer is not offered. */
  unknown?: string | undefined;
}

export function Select({ options, value, unknown, ...field }: SelectProps) {
  const m = words(field.page).form;
  const all = unknown === undefined ? options : [...options, { value: unknown, label: m.unknown }];
  return (
    <Field {...field}>
      {(control) => (
        <select class="control" {...control}>
          {value === undefined && <option value="">{m.choose}</option>}
          {all.map((option) => (
            <option value={option.value} selected={option.value === value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
