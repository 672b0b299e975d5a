/** The form of a record, drawn from its description: every field with its label, its fault and what was typed. */

import type { ComponentChildren } from 'preact';
import { dateFormat } from '../../../kernel/formats.ts';
import type { Locale } from '../../../kernel/locale.ts';
import type { Page } from '../../../kernel/page.ts';
import { CheckboxGroup } from '../../../ui/checkbox-group.tsx';
import { RadioGroup } from '../../../ui/radio-group.tsx';
import { Select } from '../../../ui/select.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { FormFault, FormField, RecordForm, Typed } from '../../records/public.ts';
import { TerritoryField } from '../../territories/public.ts';
import { faultsInWords } from './fault-in-words.ts';
import { words } from './words.ts';

interface Drawing {
  page: Page;
  typed: Typed;
  faults: readonly FormFault[];
  /** What stands right after the name. */
  afterName?: ComponentChildren;
}

/** Lines left empty at the end of a list, to be filled. */
const BLANK_ROWS = 2;

/** Each group opens on its own; what is filled, asked or wrong is open at once. */
export const FormFields = ({ form, ...drawing }: Drawing & { form: RecordForm }) => {
  const { page, typed } = drawing;
  const m = words(page).edit;
  const groups = form.groups.map((group) => {
    const filled = group.fields.filter(({ name }) => isWritten(typed, name)).length;
    return { ...group, filled, told: m.filled(filled, group.fields.length) };
  });
  return (
    <>
      <nav class="form-contents" aria-label={m.contents}>
        <p class="hint">{m.contents}</p>
        <ul role="list">
          {groups.map(({ code, label, told }) => (
            <li>
              <a href={`#groupe-${code}`}>{label[page.locale]}</a> <span class="hint">{told}</span>
            </li>
          ))}
        </ul>
      </nav>
      {groups.map(({ code, label, fields, filled, told }, at) => (
        <details
          class="record-part"
          id={`groupe-${code}`}
          open={at === 0 || filled > 0 || fields.some(({ name }) => hasFault(drawing.faults, name))}
        >
          <summary>
            <h2 id={`titre-${code}`}>{label[page.locale]}</h2> <span class="hint">{told}</span>
          </summary>
          <fieldset class="record-part-fields" aria-labelledby={`titre-${code}`}>
            {fields.map((field) => (
              <>
                <DrawnField field={field} path={field.name} {...drawing} />
                {field.name === 'name' && drawing.afterName}
              </>
            ))}
          </fieldset>
        </details>
      ))}
    </>
  );
};

const isUnder = (path: string, name: string): boolean => path === name || path.startsWith(`${name}.`);

const isWritten = (typed: Typed, name: string): boolean =>
  [...typed].some(([path, texts]) => isUnder(path, name) && texts.some((text) => text.trim() !== ''));

const hasFault = (faults: readonly FormFault[], name: string): boolean =>
  faults.some(({ path }) => isUnder(path, name));

const monthNames = (locale: Locale) =>
  Array.from({ length: 12 }, (_, at) => ({
    value: String(at + 1),
    label: dateFormat(locale, { month: 'long', timeZone: 'UTC' }).format(Date.UTC(2026, at, 1)),
  }));

function DrawnField({ field, path, page, typed, faults }: Drawing & { field: FormField; path: string }) {
  const { as } = field;
  const { locale } = page;
  const values = typed.get(path) ?? [];
  const shared = {
    page,
    name: path,
    label: field.label[locale],
    hint: field.hint?.[locale],
    error: faultsInWords(page, faults, path),
  };
  const optional = !field.required;
  const options = (terms: Readonly<Record<string, { fr: string; en: string }>>) =>
    Object.entries(terms).map(([value, label]) => ({ value, label: label[locale] }));
  const yesNo = [
    { value: 'oui', label: words(page).edit.yes },
    { value: 'non', label: words(page).edit.no },
  ];
  switch (as.kind) {
    case 'text':
    case 'lines':
    case 'places':
    case 'records':
      return (
        <TextArea
          {...shared}
          optional={optional}
          value={values.join('\n')}
          rows={as.kind === 'text' ? 5 : 3}
        />
      );
    case 'one_of':
      return (
        <Select
          {...shared}
          optional={optional}
          options={options(as.terms)}
          unknown=""
          value={values[0] ?? ''}
        />
      );
    case 'some_of':
      return <Picked {...shared} options={options(as.terms)} values={values} />;
    case 'months':
      return <CheckboxGroup {...shared} options={monthNames(locale)} values={values} />;
    case 'yes_no':
      return <RadioGroup {...shared} optional options={yesNo} unknown="" value={values[0] ?? ''} />;
    case 'place':
      return <TerritoryField {...shared} optional={optional} value={values[0] ?? ''} />;
    case 'told':
      return (
        <fieldset class="field" id={path}>
          <legend class="field-label">{shared.label}</legend>
          {options(as.terms).map(({ value, label }) => (
            <Select
              page={page}
              name={`${path}.${value}`}
              label={label}
              optional
              options={yesNo}
              unknown=""
              value={typed.get(`${path}.${value}`)?.[0] ?? ''}
            />
          ))}
        </fieldset>
      );
    case 'group':
      return (
        <fieldset class="field" id={path}>
          <legend class="field-label">{shared.label}</legend>
          {shared.hint && <p class="hint">{shared.hint}</p>}
          {as.fields.map((inner) => (
            <DrawnField field={inner} path={`${path}.${inner.name}`} {...{ page, typed, faults }} />
          ))}
        </fieldset>
      );
    case 'rows':
      return <Rows {...{ page, typed, faults, path }} field={field} fields={as.fields} />;
    default:
      return (
        <TextField
          {...shared}
          optional={optional}
          autocomplete="off"
          inputmode={
            as.kind === 'whole'
              ? 'numeric'
              : as.kind === 'number' || as.kind === 'euros'
                ? 'decimal'
                : undefined
          }
          value={values[0] ?? ''}
          maxLength={2000}
        />
      );
  }
}

/** Beyond as many answers, a list is folded under the ones that are chosen. */
const SHORT_LIST = 8;

function Picked(props: Parameters<typeof CheckboxGroup>[0]) {
  const { page, label, options, values = [], error } = props;
  if (options.length <= SHORT_LIST) return <CheckboxGroup {...props} />;
  const chosen = options.filter(({ value }) => values.includes(value)).map((option) => option.label);
  return (
    <details class="picked" open={error !== undefined}>
      <summary>
        <span class="field-label">{label}</span>{' '}
        <span class="hint">{chosen.join(', ') || words(page).edit.nonePicked}</span>
      </summary>
      <CheckboxGroup {...props} />
    </details>
  );
}

function Rows({
  page,
  typed,
  faults,
  path,
  field,
  fields,
}: Drawing & { path: string; field: FormField; fields: readonly FormField[] }) {
  const m = words(page).edit;
  const sent = [...typed.keys()]
    .filter((key) => key.startsWith(`${path}.`))
    .map((key) => Number(key.slice(path.length + 1).split('.')[0]))
    .filter(Number.isInteger);
  const count = Math.min(300, Math.max(-1, ...sent) + 1) + BLANK_ROWS;
  return (
    <fieldset class="field rows" id={path}>
      <legend class="field-label">{field.label[page.locale]}</legend>
      {field.hint && <p class="hint">{field.hint[page.locale]}</p>}
      {Array.from({ length: count }, (_, at) => (
        <details
          class="row"
          open={at < count - BLANK_ROWS || faults.some((each) => each.path.startsWith(`${path}.${at}.`))}
        >
          <summary>{at < count - BLANK_ROWS ? m.row(at + 1) : m.addRow}</summary>
          {fields.map((inner) => (
            <DrawnField
              field={optionalInRow(inner)}
              path={`${path}.${at}.${inner.name}`}
              {...{ page, typed, faults }}
            />
          ))}
        </details>
      ))}
    </fieldset>
  );
}

/** A line may be left empty as a whole: no browser asks for a part of it before it is sent. */
function optionalInRow({ required, ...field }: FormField): FormField {
  return field;
}
