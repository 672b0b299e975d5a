/** Reads an XLSForm workbook: its sheets into rows, then the rows into a questionnaire. */
import readSheets from 'read-excel-file/node';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { type TableLimits, WIDEST } from '../../../platform/table/limits.ts';
import { UnreadableFile } from '../../../platform/table/table.ts';
import { isZip, opened } from '../../../platform/table/xlsx.ts';
import { fromXlsForm, type SheetRow, type Workbook } from '../domain/xlsform.ts';
import type { Draft } from './draft-from.ts';

export const isXlsx = isZip;

/** A small file can hide a huge one, and one cell far away asks for all those before it. */
const LIMITS: TableLimits = { ...WIDEST, unfolded: 30 * 1024 * 1024, columns: 200, rows: 10_000 };

export async function readXlsForm(bytes: Buffer): Promise<Outcome<Draft, string>> {
  try {
    opened(bytes, LIMITS);
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    const said = error.message;
    return refused(said.charAt(0).toLowerCase() + said.slice(1));
  }
  const sheets = await readSheets(bytes).catch(() => null);
  if (!sheets) return refused('ce n’est pas un classeur .xlsx lisible.');
  const rowsOf = (name: string): SheetRow[] => {
    const sheet = sheets.find((each) => each.sheet.trim().toLowerCase() === name);
    const [head = [], ...body] = (sheet?.data ?? []) as unknown[][];
    return body.map((cells) =>
      Object.fromEntries(head.map((title, at) => [textOf(title), textOf(cells[at])])),
    );
  };
  const book: Workbook = {
    survey: rowsOf('survey'),
    choices: rowsOf('choices'),
    settings: rowsOf('settings'),
  };
  const read = fromXlsForm(book);
  return read
    ? done(read)
    : refused(
        'il n’a pas de feuille « survey » avec des colonnes « type » et « name » : ce n’est pas un XLSForm.',
      );
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
