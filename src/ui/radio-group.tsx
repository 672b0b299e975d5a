import { Choice } from './choice.tsx';
import { FieldGroup } from './field-group.tsx';
import type { FieldProps } from './field-words.tsx';
import { type Option, optionId } from './options.ts';
import { words } from './words.ts';

interface RadioGroupProps extends FieldProps {
  options: readonly Option[];
  value?: string | undefined;
  /** The value sent by “I do not know”; without it that answer is not offered. */
  unknown?: string | undefined;
}

/** One answer among a few, all in sight. */
export function RadioGroup({ options, value, unknown, ...field }: RadioGroupProps) {
  const { name, page, optional = false } = field;
  const all =
    unknown === undefined ? options : [...options, { value: unknown, label: words(page).form.unknown }];
  return (
    <FieldGroup {...field}>
      <div class="choices">
        {all.map((option, index) => (
          <Choice
            type="radio"
            name={name}
            id={optionId(name, index)}
            option={option}
            checked={option.value === value}
            required={!optional}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
