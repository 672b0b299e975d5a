/** Columns and texts of an XLSForm: one name a meaning, the language that a column is of, marks of Markdown taken off. */
import { columnOf } from './xlsform-types.ts';

/** A row of a sheet, by column as its title has it. */
export type SheetRow = Readonly<Record<string, string>>;

/** Rows by what their columns mean, each title read once; of two columns of one meaning, the one that says something. */
export function lowered(rows: readonly SheetRow[]): SheetRow[] {
  const columns = new Map<string, string>();
  return rows.map((row) => {
    const read: Record<string, string> = {};
    for (const [name, value] of Object.entries(row)) {
      const column = columns.get(name) ?? columnOf(name);
      columns.set(name, column);
      if (!read[column]) read[column] = value.trim();
    }
    return read;
  });
}

/** What some programs write where a label is asked and there is none. */
export const NO_LABEL = 'NO_LABEL';

const READ = new Set([
  ...['type', 'name', 'label', 'hint', 'required', 'relevant', 'constraint', 'appearance', 'default'],
  ...['calculation', 'choice_filter', 'readonly', 'parameters', 'disabled', 'image', 'audio', 'video'],
]);
/** Whether a column of the sheet `survey` is read, told by another name, or a note of its authors to themselves. */
export const isRead = (column: string): boolean =>
  READ.has(column) ||
  column.startsWith('__') ||
  /^(label|hint|guidance_hint|media|image|audio|video|required_?\s?message|constraint_?\s?message)(::|$)/.test(
    column,
  ) ||
  /^(notes?|comments?|remarques?|commentaires?)$/.test(column);

/** `label::français (fr)` says `fr`; so does `label::french`. */
export function languageIn(column: string, of: string): string | null {
  const [name, language] = column.split('::');
  return name === of && language ? languageCode(language) : null;
}
const NAMES: Readonly<Record<string, string>> = {
  french: 'fr',
  francais: 'fr',
  english: 'en',
  anglais: 'en',
  spanish: 'es',
  arabic: 'ar',
  portuguese: 'pt',
};
export function languageCode(text: string): string {
  const [, code] = /\(([a-z]{2,3})(?:-[a-z]+)?\)\s*$/i.exec(text) ?? [];
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();
  return (
    code?.toLowerCase() ??
    NAMES[plain] ??
    (plain === 'default' ? '' : plain.replace(/[^a-z]/g, '').slice(0, 8))
  );
}

/** Bold, italics and headings of Markdown, which texts here do not have. */
export const unmarked = (text: string): string =>
  text
    .replaceAll(/\*\*([^*\n]{1,500})\*\*/g, '$1')
    .replaceAll(/(?<![\w*])[*_]([^*_\n]{1,500})[*_](?![\w*])/g, '$1')
    .replaceAll(/^#{1,6} +/gm, '');
