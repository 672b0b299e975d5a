/** Cells pasted from a spreadsheet into a text area: tabs between them, or semicolons where somebody typed. */
import { CsvError, parse } from 'csv-parse/sync';

/** `unreadable`: the line where a quotation mark opens and does not close; then there are no rows. */
export interface Pasted {
  rows: string[][];
  unreadable: number | null;
}

export function pastedCells(text: string): Pasted {
  const delimiter = text.includes('\t') ? '\t' : ';';
  try {
    const rows = parse(text, {
      delimiter,
      relax_column_count: true,
      skip_empty_lines: true,
      bom: true,
      trim: true,
    });
    return { rows, unreadable: null };
  } catch (error) {
    if (error instanceof CsvError) return { rows: [], unreadable: Number(error.lines ?? 1) };
    throw error;
  }
}
