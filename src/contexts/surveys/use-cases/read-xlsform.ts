/** Reads an XLSForm workbook: its sheets into rows, then the rows into a questionnaire. */
import { parse } from 'csv-parse/sync';
import readSheets from 'read-excel-file/node';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { type TableLimits, WIDEST } from '../../../platform/table/limits.ts';
import { UnreadableFile } from '../../../platform/table/table.ts';
import { isZip, opened } from '../../../platform/table/xlsx.ts';
import type { ImportRefusal } from '../domain/import-refusal.ts';
import type { Draft } from '../domain/imported.ts';
import { fromXlsForm, type Workbook } from '../domain/xlsform.ts';
import type { SheetRow } from '../domain/xlsform-texts.ts';

export const isXlsx = isZip;

/** A small file can hide a huge one, and one cell far away asks for all those before it. */
const LIMITS: TableLimits = { ...WIDEST, unfolded: 30 * 1024 * 1024, columns: 200, rows: 10_000 };
/** Of a sheet, once those that say nothing are left out. */
const MOST_CELLS = 200_000;

export async function readXlsForm(bytes: Buffer): Promise<Outcome<Draft, ImportRefusal>> {
  let read: Buffer;
  try {
    read = opened(bytes, LIMITS).bytes;
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return refused({ code: 'unreadable_workbook', told: { fr: error.message, en: error.english } });
  }
  const sheets = await readSheets(read).catch(() => null);
  if (!sheets) return refused({ code: 'not_a_workbook' });
  return draftOf(
    new Map(
      sheets
        .map(({ sheet, data }) => [sheet.trim().toLowerCase(), data as unknown[][]] as const)
        .filter(([name]) => SHEETS.has(name))
        .map(([name, rows]) => [name, rows.map((cells) => cells.map(textOf))]),
    ),
  );
}

/** An old binary workbook: a compound file of Microsoft's. */
export const isXls = (bytes: Buffer): boolean =>
  bytes.subarray(0, 4).equals(Buffer.from([0xd0, 0xcf, 0x11, 0xe0]));

/** The sheets one under the other, the name of each alone on its line, then its rows with an empty first cell. */
export const isCsvForm = (text: string): boolean => /^\s*"?survey"?\s*[,;]/i.test(text.slice(0, 200));

export function readCsvForm(text: string): Outcome<Draft, ImportRefusal> {
  const [separator = ','] = /[,;]/.exec(text) ?? [];
  let lines: string[][];
  try {
    lines = parse(text, {
      delimiter: separator,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      to: LIMITS.rows + 1,
    });
  } catch {
    return refused({ code: 'damaged_csv' });
  }
  if (lines.length > LIMITS.rows) return refused({ code: 'long_csv', most: LIMITS.rows });
  if (lines.some(({ length }) => length > LIMITS.columns + 1))
    return refused({ code: 'wide_csv', most: LIMITS.columns });
  const sheets = new Map<string, string[][]>();
  let current: string[][] = [];
  for (const [name = '', ...cells] of lines) {
    if (name.trim() !== '') {
      current = [];
      sheets.set(name.trim().toLowerCase(), current);
    }
    if (cells.some((cell) => cell.trim() !== '')) current.push(cells);
  }
  return draftOf(sheets);
}

const SHEETS: ReadonlySet<string> = new Set(['survey', 'choices', 'settings']);
type Sheet = readonly (readonly string[])[];

function draftOf(sheets: ReadonlyMap<string, Sheet>): Outcome<Draft, ImportRefusal> {
  for (const [name, rows] of sheets) {
    const cells = rows.reduce((sum, row) => sum + row.filter((cell) => cell.trim() !== '').length, 0);
    if (cells > MOST_CELLS)
      return refused({ code: 'full_sheet', sheet: name.slice(0, 60), cells, most: MOST_CELLS });
  }
  const rowsOf = (name: string): SheetRow[] => rowsUnder(sheets.get(name) ?? []);
  const book: Workbook = {
    survey: rowsOf('survey'),
    choices: rowsOf('choices'),
    settings: rowsOf('settings'),
  };
  const read = fromXlsForm(book);
  return read ? done(read) : refused({ code: 'no_survey_sheet' });
}

/** Rows by the title of their columns; a column that no row fills is read with the first row alone, for its title. */
function rowsUnder(sheet: Sheet): SheetRow[] {
  // What stands above the titles is not of the form.
  const [head = [], ...body] = sheet.slice(headOf(sheet));
  const titled = head.flatMap((title, at) => (title.trim() === '' ? [] : [{ title, at }]));
  const filled = titled.filter(({ at }) => body.some((cells) => (cells[at] ?? '').trim() !== ''));
  return body.map((cells, line) =>
    Object.fromEntries((line === 0 ? titled : filled).map(({ title, at }) => [title, cells[at] ?? ''])),
  );
}

const headOf = (rows: readonly (readonly string[])[]): number =>
  Math.max(
    0,
    rows.findIndex((cells) => cells.some((cell) => cell.trim() !== '')),
  );

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
