import { Choice } from './choice.tsx';
import { FieldGroup } from './field-group.tsx';
import type { FieldProps } from './field-words.tsx';
import { type Option, optionId } from './options.ts';

interface CheckboxGroupProps extends Omit<FieldProps, 'optional'> {
  options: readonly Option[];
  values?: readonly string[] | undefined;
}

/** None, one or several answers, all in sight. Each is sent under the same name. */
export function CheckboxGroup({ options, values = [], ...field }: CheckboxGroupProps) {
  return (
    <FieldGroup {...field}>
      <div class="choices">
        {options.map((option, index) => (
          <Choice
            type="checkbox"
            name={field.name}
            id={optionId(field.name, index)}
            option={option}
            checked={values.includes(option.value)}
          />
        ))}
      </div>
    </FieldGroup>
  );
}
