/** The matrix of a place as a spreadsheet, a cell a line. What is not known is left empty. */
import { stringify } from 'csv-stringify/sync';
import type { Locale } from '../../../kernel/locale.ts';
import { FUNCTIONS } from '../../../kernel/programme-terms.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import { type CellState, type Matrix, stateOfCell } from '../domain/matrix.ts';

export interface MatrixWords {
  locale: Locale;
  titles: readonly string[];
  place: string;
  state: Readonly<Record<CellState, string>>;
}

export function writeMatrix(matrix: Matrix, { locale, titles, place, state }: MatrixWords): string {
  const euros = (cents: number | null) => (cents === null ? '' : String(cents / 100));
  const rows = matrix.cells.map(({ amounts, ...cell }) => [
    place,
    FUNCTIONS[cell.function][locale],
    STAGES[cell.stage][locale],
    state[stateOfCell(cell)],
    ...[cell.open, cell.openPart, cell.soon, cell.unknown, amounts.of, amounts.told].map(String),
    euros(amounts.median),
    euros(amounts.most),
    String(amounts.envelopes),
    euros(amounts.largest),
  ]);
  return `\ufeff${stringify([titles, ...rows], { delimiter: ';', escape_formulas: true })}`;
}
