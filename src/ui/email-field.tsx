import type { FieldProps } from './field-words.tsx';
import { TextField } from './text-field.tsx';

interface EmailFieldProps extends Omit<FieldProps, 'name'> {
  value?: string | undefined;
}

/** The reader's own e-mail address, which the browser may fill in; sent as `courriel`. */
export const EmailField = (props: EmailFieldProps) => (
  <TextField
    {...props}
    name="courriel"
    type="email"
    inputmode="email"
    autocomplete="email"
    // The longest that a letter can be sent to (RFC 5321).
    maxLength={254}
  />
);
