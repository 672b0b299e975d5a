/** One answer among several: what is sent, what is read, and a line that helps to choose. */
export interface Option {
  value: string;
  label: string;
  hint?: string | undefined;
  disabled?: boolean | undefined;
}

/** The id of one control of a group. The first bears the name itself, where the error summary leads. */
export const optionId = (name: string, index: number): string =>
  index === 0 ? name : `${name}-${index + 1}`;
