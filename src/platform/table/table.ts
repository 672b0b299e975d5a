/** A file that people have, as rows of text: whatever its format, encoding and delimiter. */

export interface Row {
  /** Line of the file (CSV), row of the sheet, or rank in the list (JSON), from 1. */
  line: number;
  /** Text by column; an absent cell is empty. A list or an object of a JSON file is JSON text. */
  cells: Record<string, string>;
}

export interface Table {
  columns: string[];
  rows: AsyncIterable<Row>;
  format: 'csv' | 'json' | 'geojson' | 'xlsx';
  /** `mixed`: some lines in UTF-8, others in Windows-1252; each was read as it is written. */
  encoding: 'utf-8' | 'utf-16' | 'windows-1252' | 'mixed';
  delimiter: string | null;
}

/** A file that cannot be read; the message says why and what to do, in French, and in English beside it. */
export class UnreadableFile extends Error {
  readonly english: string;
  constructor(message: string, english = message) {
    super(message);
    this.english = english;
  }
}
