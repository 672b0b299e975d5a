/** In whose name one speaks: one's own, or one of the records that one looks after. Draws nothing without any. */
import { Select } from './select.tsx';
import type { Reader } from './words.ts';

interface SpeakerFieldProps {
  page: Reader;
  label: string;
  hint?: string;
  /** How one's own name is offered. */
  myself: string;
  records: readonly { id: string; name: string }[];
  /** The identifier of the record; empty: one's own name. */
  value: string;
  error?: string | undefined;
}

const SPEAKER = 'au-nom';

export const SpeakerField = ({ page, label, hint, myself, records, value, error }: SpeakerFieldProps) =>
  records.length === 0 ? null : (
    <Select
      page={page}
      name={SPEAKER}
      label={label}
      hint={hint}
      options={[{ value: '', label: myself }, ...records.map(({ id, name }) => ({ value: id, label: name }))]}
      value={value}
      error={error}
      optional
    />
  );
