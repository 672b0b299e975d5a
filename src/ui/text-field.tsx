import { Field } from './field.tsx';
import type { FieldProps } from './field-words.tsx';

interface TextFieldProps extends FieldProps {
  value?: string | undefined;
  type?: 'text' | 'email' | 'url' | 'tel' | 'number' | 'date' | 'search' | undefined;
  /** What the browser may fill in, in the words of the HTML standard: `email`, `organization`, `postal-code`, `off`. */
  autocomplete: string;
  inputmode?: 'text' | 'numeric' | 'decimal' | 'url' | 'email' | undefined;
  maxLength?: number | undefined;
  /** About how many characters are expected, when the width helps to guess. */
  size?: number | undefined;
}

export function TextField(props: TextFieldProps) {
  const { value = '', type = 'text', autocomplete, inputmode, maxLength, size, ...field } = props;
  return (
    <Field {...field}>
      {(control) => (
        <input
          class={size ? 'control is-short' : 'control'}
          type={type as 'text'} // Preact types each kind apart; all of these take the same attributes
          value={value}
          autocomplete={autocomplete}
          inputmode={inputmode}
          maxLength={maxLength}
          size={size}
          {...control}
        />
      )}
    </Field>
  );
}
