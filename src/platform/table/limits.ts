/** How large a file may be: what it weighs, what it unfolds to, how many columns, rows and letters it holds. */
import { type Row, type Table, UnreadableFile } from './table.ts';

export interface TableLimits {
  /** In bytes. */
  weight: number;
  /** What a workbook may unfold to, in bytes: a small file can hide a huge one. */
  unfolded: number;
  columns: number;
  rows: number;
  /** Letters of a cell. */
  cell: number;
}

const MEGABYTE = 1024 * 1024;

/** For whoever runs the command: what memory holds. */
export const WIDEST: TableLimits = {
  weight: 100 * MEGABYTE,
  unfolded: 500 * MEGABYTE,
  columns: 2_000,
  rows: 2_000_000,
  cell: 2 * MEGABYTE,
};

export const megabytes = (bytes: number): number => Math.ceil(bytes / MEGABYTE);

export const tooManyColumns = (most: number) =>
  new UnreadableFile(
    `Le fichier a plus de ${most} colonnes. Gardez celles qui servent, ou vérifiez que ses lignes et ses colonnes ne sont pas inversées.`,
    `The file has more than ${most} columns. Keep those that are of use, or check that its rows and columns are not the wrong way round.`,
  );

export const tooManyRows = (most: number) =>
  new UnreadableFile(
    `Le fichier a plus de ${most} lignes. Coupez-le en plusieurs fichiers, chacun avec la ligne de titres.`,
    `The file has more than ${most} rows. Cut it into several files, each with the row of titles.`,
  );

/** The same table; throws `UnreadableFile` where it passes a limit, at once or on the way. */
export function limited(table: Table, { columns, rows: most, cell }: TableLimits): Table {
  if (table.columns.length > columns) throw tooManyColumns(columns);
  async function* rows(): AsyncGenerator<Row> {
    let count = 0;
    for await (const row of table.rows) {
      if (++count > most) throw tooManyRows(most);
      for (const [column, text] of Object.entries(row.cells))
        if (text.length > cell)
          throw new UnreadableFile(
            `Ligne ${row.line}, colonne «\u00a0${column.slice(0, 80)}\u00a0»\u00a0: ${text.length} lettres dans une seule cellule, ${cell} au plus. Des guillemets mal fermés avalent souvent la suite du fichier.`,
            `Line ${row.line}, column “${column.slice(0, 80)}”: ${text.length} letters in one cell, ${cell} at most. Quotes that do not close often swallow the rest of a file.`,
          );
      yield row;
    }
  }
  return { ...table, rows: rows() };
}
