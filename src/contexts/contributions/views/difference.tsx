import type { ComponentChildren } from 'preact';
import type { Page } from '../../../kernel/page.ts';
import { LICENCES } from '../../../ui/licences.ts';
import type { Change, Json, Lookups, RecordForm } from '../../records/public.ts';
import { fieldsOf } from '../../records/public.ts';
import { inWords } from '../domain/in-words.ts';
import { words } from './words.ts';

interface DifferenceProps {
  page: Page;
  form: RecordForm;
  changes: readonly Change[];
  lookups: Lookups;
  /** What stands above the two columns of values. */
  heads: { before: string; after: string };
  /** What stands beside a field: a box to tick, a warning. */
  beside?: (change: Change) => ComponentChildren;
}

/** Changes field by field, before and after, in words. */
export function Difference({ page, form, changes, lookups, heads, beside }: DifferenceProps) {
  const fields = new Map(fieldsOf(form).map((field) => [field.name, field]));
  const elsewhere = new Map(form.elsewhere?.map((field) => [field.name, field]));
  return (
    <ul class="difference" role="list">
      {changes.map((change) => {
        const field = fields.get(change.field);
        const licence = change.field === 'licence';
        const label =
          (field ?? elsewhere.get(change.field))?.label[page.locale] ??
          (licence ? words(page).proposal.recordLicence : change.field);
        const side = (title: string, value: Json, mark: 'del' | 'ins') => (
          <div class={`difference-side is-${mark}`}>
            <p class="difference-head">{title}</p>
            {change.field === 'files' && Array.isArray(value) && value.length > 0 ? (
              <FilesTold files={value} />
            ) : licence ? (
              <Lines
                page={page}
                lines={value === null ? [] : [LICENCES[String(value)]?.name ?? String(value)]}
              />
            ) : (
              <Lines page={page} lines={inWords(field?.as ?? null, value, page.locale, lookups)} />
            )}
          </div>
        );
        return (
          <li>
            <h3>{label}</h3>
            {beside?.(change)}
            <div class="difference-sides">
              {side(heads.before, change.from, 'del')}
              {side(heads.after, change.to, 'ins')}
            </div>
          </li>
        );
      })}
    </ul>
  );
}

/** Files, each to be opened and looked at before a decision. */
const FilesTold = ({ files }: { files: readonly Json[] }) => (
  <ul>
    {files.map((file) => {
      const { id, name, alt } = isObject(file) ? file : {};
      return (
        <li>
          <a href={`/fichiers/${encodeURIComponent(String(id))}/${encodeURIComponent(String(name))}`}>
            {String(alt ?? name)}
          </a>
        </li>
      );
    })}
  </ul>
);

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const Lines = ({ page, lines }: { page: Page; lines: readonly string[] }) =>
  lines.length === 0 ? (
    <p class="is-unknown">{words(page).proposal.empty}</p>
  ) : lines.length === 1 ? (
    <p>{lines[0]}</p>
  ) : (
    <ul>
      {lines.map((line) => (
        <li>{line}</li>
      ))}
    </ul>
  );
