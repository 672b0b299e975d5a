/** The report of an import as CSV, a batch of rows at a time; cells that a spreadsheet would run are disarmed. */
import { stringify } from 'csv-stringify/sync';
import type { Database } from '../../../platform/db/tables.ts';
import { type ImportRow, rowsAfter } from '../queries.ts';

const BATCH = 1000;

export interface ReportWords {
  head: readonly string[];
  warned: string;
  outcome: (row: ImportRow) => string;
  fields: (fields: readonly string[]) => string;
  reason: (remark: ImportRow['remarks'][number]) => string;
}

export async function* reportLines(
  db: Database,
  importId: string,
  words: ReportWords,
): AsyncGenerator<string> {
  const lines = (cells: string[][]) => stringify(cells, { delimiter: ';', escape_formulas: true });
  yield `\ufeff${lines([[...words.head]])}`;
  for (let after = 0; ; ) {
    const rows = await rowsAfter(db, importId, after, BATCH);
    const cells = rows.flatMap((row) => linesOf(row, words));
    if (cells.length > 0) yield lines(cells);
    if (rows.length < BATCH) return;
    after = rows.at(-1)?.line ?? after;
  }
}

/** One line for what became of the row, one more for each cell that stays unknown. */
function linesOf(row: ImportRow, words: ReportWords): string[][] {
  const start = [String(row.line), row.name];
  const [first, ...others] = row.remarks;
  const refused = row.outcome === 'refused';
  const own = [
    ...start,
    words.outcome(row),
    words.fields(row.fields),
    words.fields(row.kept),
    ...(refused && first ? [first.column, words.reason(first)] : ['', '']),
    row.doubles.map(({ name }) => name).join(', '),
  ];
  const warned = refused ? others : row.remarks;
  return [
    own,
    ...warned.map((each) => [...start, words.warned, '', '', each.column, words.reason(each), '']),
  ];
}
