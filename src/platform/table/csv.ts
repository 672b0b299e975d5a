import { CsvError, parse } from 'csv-parse';
import { tooManyColumns, WIDEST } from './limits.ts';
import { type Row, type Table, UnreadableFile } from './table.ts';

const DELIMITERS = [';', ',', '\t', '|'];

/** The delimiter that the line of titles holds most, outside quotes. */
export function delimiterOf(text: string): string {
  let quoted = false;
  const counts = new Map(DELIMITERS.map((delimiter) => [delimiter, 0]));
  for (const character of text) {
    if (character === '"') quoted = !quoted;
    else if (!quoted && (character === '\n' || character === '\r')) break;
    else if (!quoted && counts.has(character)) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] > 0 ? best[0] : ',';
}

const unreadable = ({ code, lines }: CsvError) =>
  new UnreadableFile(
    code === 'CSV_QUOTE_NOT_CLOSED'
      ? `Des guillemets ouverts ne se referment pas (le dernier champ commence avant la ligne ${lines}). Fermez-les, ou doublez les guillemets qui font partie du texte.`
      : code === 'CSV_MAX_RECORD_SIZE'
        ? `La ligne ${lines} est démesurée\u00a0: des guillemets mal fermés avalent sans doute la suite du fichier.`
        : `La ligne ${lines} ne peut pas être lue\u00a0: ses guillemets sont mal placés. Doublez les guillemets qui font partie du texte.`,
    code === 'CSV_QUOTE_NOT_CLOSED'
      ? `Opened quotes do not close (the last field begins before line ${lines}). Close them, or double the quotes that are part of the text.`
      : code === 'CSV_MAX_RECORD_SIZE'
        ? `Line ${lines} is out of proportion: quotes that do not close probably swallow the rest of the file.`
        : `Line ${lines} cannot be read: its quotes are misplaced. Double the quotes that are part of the text.`,
  );

/** What spreadsheets write on a line of its own before the titles. */
const SEPARATOR = /^\ufeff?sep=(.)\r?\n/;
/** Letters of a line: far more than a table has, far less than a file that never closes its quotes. */
const LONGEST_LINE = 20_000_000;

export async function csvTable(whole: string, encoding: Table['encoding']): Promise<Table> {
  const told = SEPARATOR.exec(whole);
  const text = told ? `\n${whole.slice(told[0].length)}` : whole;
  const delimiter = told?.[1] ?? delimiterOf(text);
  const parser = parse(text, {
    delimiter,
    max_record_size: LONGEST_LINE,
    bom: true,
    info: true,
    skip_empty_lines: true,
    relax_column_count: true,
    skip_records_with_empty_values: true,
  });
  const records = parser[Symbol.asyncIterator]();
  const next = async (): Promise<{ record: string[]; info: { lines: number } } | null> => {
    try {
      const { value, done } = await records.next();
      return done ? null : value;
    } catch (error) {
      throw error instanceof CsvError ? unreadable(error) : error;
    }
  };
  const head = await next();
  if (!head)
    throw new UnreadableFile('Le fichier n’a pas de ligne de titres.', 'The file has no row of titles.');
  if (head.record.length > WIDEST.columns) throw tooManyColumns(WIDEST.columns);
  const columns = titles(head.record);
  async function* rows(): AsyncGenerator<Row> {
    for (let read = await next(); read; read = await next()) {
      const { record, info } = read;
      if (record.length > columns.length && record.slice(columns.length).some((cell) => cell.trim() !== ''))
        throw new UnreadableFile(
          `La ligne ${info.lines} a ${record.length} cellules pour ${columns.length} titres\u00a0: un séparateur «\u00a0${delimiter}\u00a0» se trouve sans doute dans un texte sans guillemets.`,
          `Line ${info.lines} has ${record.length} cells for ${columns.length} titles: a separator “${delimiter}” probably stands in a text without quotes.`,
        );
      yield { line: info.lines, cells: cellsOf(columns, record) };
    }
  }
  return { columns, rows: rows(), format: 'csv', encoding, delimiter };
}

/** Titles of columns, each once: a second « Montant » becomes « Montant (2) ». */
export function titles(cells: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return cells.map((cell, index) => {
    const title = cell.trim() || `colonne ${index + 1}`;
    const count = (seen.get(title) ?? 0) + 1;
    seen.set(title, count);
    return count === 1 ? title : `${title} (${count})`;
  });
}

export const cellsOf = (columns: readonly string[], record: readonly string[]): Record<string, string> =>
  Object.fromEntries(columns.map((column, index) => [column, (record[index] ?? '').trim()]));
