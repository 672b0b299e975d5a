/**
 * A row of a table of answers, as the form of the questionnaire would have sent it: the columns are those of the export,
 * so that what goes out may come in. A choice is its code or its label; several places or records are parted by “|”.
 */
import type { Column } from './columns.ts';
import { OTHER, type Said } from './questions.ts';
import { listField, otherField, rankField, rowField, type Typed, UNKNOWN, unknownField } from './typed.ts';

export type Cells = Readonly<Record<string, string>>;
/** Columns of the export that are no answers. `counted`: whether the respondent agreed to be counted. */
export const COUNTED_COLUMN = 'counted';
export const ROW_COLUMN = 'id';
export const OWN_COLUMNS = [ROW_COLUMN, 'wave', 'version', 'way', 'sent_on', COUNTED_COLUMN, 'record'];

const YES = new Set(['1', 'oui', 'yes', 'x', 'vrai', 'true']);
export const isYes = (cell: string | undefined): boolean => YES.has((cell ?? '').trim().toLowerCase());

/** Inverse of what the export puts before a text that looks like a formula. */
const plain = (cell: string): string => cell.trim().replace(/^'(?=[=+\-@])/, '');

export function typedFromCells(columns: readonly Column[], cells: Cells): Typed {
  const typed = new Map<string, string[]>();
  const put = (name: string, ...texts: string[]) => typed.set(name, [...(typed.get(name) ?? []), ...texts]);
  for (const { name, question, part } of columns) {
    const cell = plain(cells[name] ?? '');
    const { code } = question;
    if (cell === '' || question.kind === 'file') continue;
    if (cell === UNKNOWN && !name.endsWith('_other')) {
      const own = question.kind === 'choice' || question.kind === 'choices' || question.kind === 'scale';
      put(own ? code : unknownField(code), UNKNOWN);
      continue;
    }
    if (part === null && name === `${code}_other`) {
      put(otherField(code), cell);
      // What was specified ticks its box, where the table has no column for that.
      if (question.kind === 'choices' && cells[`${code}__${OTHER}`] === undefined) put(code, OTHER);
    } else if (question.kind === 'choices') {
      if (part !== null && isYes(cell)) put(code, part);
    } else if (question.kind === 'matrix') put(rowField(code, part ?? ''), codeIn(question.options, cell));
    else if (question.kind === 'ranking') put(rankField(code, part ?? ''), cell);
    else if (question.kind === 'choice') put(code, codeIn(question.options, cell));
    else if (question.kind === 'territory' || question.kind === 'record')
      cell.split('|').forEach((each, at) => {
        put(listField(code, at), each.trim());
      });
    else if (question.kind === 'consent') put(code, isYes(cell) ? 'oui' : cell);
    else put(code, cell);
  }
  for (const question of new Set(columns.map((each) => each.question)))
    if (question.kind === 'choices')
      for (const text of boxesIn(question.options, plain(cells[question.code] ?? '')))
        put(question.code, codeIn(question.options, text));
  return typed;
}

/** Boxes written in one cell: apart by “|”, “;” or lines; by commas where the cell is no option as it stands. */
function boxesIn(options: readonly { value: string; label: Said }[], cell: string): string[] {
  const isOption = options.some(({ value }) => value === codeIn(options, cell));
  const parted = cell.split(/[|;\n]/);
  const texts = parted.length === 1 && !isOption ? cell.split(',') : parted;
  return texts.map((text) => text.trim()).filter((text) => text !== '');
}

const codeIn = (options: readonly { value: string; label: Said }[], cell: string): string => {
  const same = (text: string | undefined) => text?.trim().toLowerCase() === cell.toLowerCase();
  return (
    options.find(({ value, label }) => value === cell || same(label.fr) || same(label.en))?.value ?? cell
  );
};
