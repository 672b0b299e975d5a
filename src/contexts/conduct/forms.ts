/** The signs that a form bears for the gate. */
import type { FormSigns } from './domain/judgment.ts';

/** `read` gives the text of a field, empty when it was not sent. */
export const readSigns = (read: (name: string) => string): FormSigns => ({
  mark: read('montre').slice(0, 64),
  trap: read('suite').trim(),
});
