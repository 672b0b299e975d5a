/** The controls of a network's fields: each from the shape of its form field. None of them is ever required. */
import type { Page } from '../../../kernel/page.ts';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { FormField, Typed } from '../../records/public.ts';
import { TerritoryField } from '../../territories/public.ts';
import { words } from './words.ts';

interface ValueFieldsProps {
  page: Page;
  fields: readonly FormField[];
  typed: Typed;
  /** By name of control, in words. */
  errors: ReadonlyMap<string, string>;
}

export const ValueFields = ({ fields, ...rest }: ValueFieldsProps) => (
  <>
    {fields.map((field) => (
      <ValueField field={field} {...rest} />
    ))}
  </>
);

function ValueField({
  page,
  field: { name, label, hint, as },
  typed,
  errors,
}: Omit<ValueFieldsProps, 'fields'> & { field: FormField }) {
  const m = words(page);
  const values = typed.get(name) ?? [];
  const value = values[0] ?? '';
  const shared = {
    page,
    name,
    label: label[page.locale],
    hint: hint?.[page.locale],
    error: errors.get(name),
    optional: true,
  };
  switch (as.kind) {
    case 'text':
      return <TextArea {...shared} value={value} rows={4} />;
    case 'yes_no':
      return (
        <RadioGroup
          {...shared}
          options={[
            { value: 'oui', label: m.yes },
            { value: 'non', label: m.no },
          ]}
          unknown=""
          value={value}
        />
      );
    case 'one_of':
    case 'some_of': {
      const options = Object.entries(as.terms).map(([code, said]) => ({
        value: code,
        label: said[page.locale],
      }));
      return as.kind === 'one_of' ? (
        <Select {...shared} options={options} unknown="" value={value} />
      ) : (
        <CheckboxGroup {...shared} options={options} values={values} />
      );
    }
    case 'place':
      return <TerritoryField {...shared} value={value} />;
    default:
      return (
        <TextField
          {...shared}
          value={value}
          autocomplete="off"
          inputmode={as.kind === 'number' || as.kind === 'euros' ? 'decimal' : undefined}
          maxLength={2000}
        />
      );
  }
}
