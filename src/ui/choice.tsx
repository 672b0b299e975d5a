import type { Option } from './options.ts';

interface ChoiceProps {
  type: 'radio' | 'checkbox';
  name: string;
  id: string;
  option: Option;
  checked: boolean;
  required?: boolean | undefined;
}

/** One radio button or checkbox with its words; the whole line can be pressed. */
export function Choice({ type, name, id, option, checked, required = false }: ChoiceProps) {
  const hint = option.hint ? `${id}-aide` : undefined;
  return (
    <div class="choice">
      <input
        type={type}
        name={name}
        id={id}
        value={option.value}
        checked={checked}
        disabled={option.disabled}
        required={required}
        aria-describedby={hint}
      />
      <label for={id}>{option.label}</label>
      {hint && (
        <p class="choice-hint" id={hint}>
          {option.hint}
        </p>
      )}
    </div>
  );
}
