/**
 * The field of a place: plain text that the server reads with `parsePlace`. In a browser that runs scripts, an island
 * suggests territories as one types; choosing one writes its label, which the server reads back without doubt.
 */
import { href, type Page } from '../../../kernel/page.ts';
import type { FieldProps } from '../../../ui/field-words.tsx';
import { TextField } from '../../../ui/text-field.tsx';

interface TerritoryFieldProps extends FieldProps {
  page: Page;
  /** The label of a territory, or what the person typed. */
  value?: string | undefined;
}

const LONGEST = 200;

export function TerritoryField({ value = '', ...field }: TerritoryFieldProps) {
  return (
    <div data-island="territories/territory-field" data-source={href(field.page, '/api/v1/territoires')}>
      <TextField {...field} value={value} autocomplete="off" maxLength={LONGEST} />
    </div>
  );
}
