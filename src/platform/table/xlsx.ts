import { Unzip, UnzipInflate, unzipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { cellsOf, titles } from './csv.ts';
import { type Row, type Table, UnreadableFile } from './table.ts';

/** What a workbook may unfold to: a small file can hide a huge one. In bytes. */
const LARGEST_UNFOLDED = 500 * 1024 * 1024;

export const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));

/** The first sheet of a workbook, its first row being the titles. Formulas are never run: their last value is read. */
export async function xlsxTable(bytes: Buffer): Promise<Table> {
  let fits: boolean;
  try {
    unzipSync(bytes, { filter: () => false });
    fits = unfoldsWithin(bytes, LARGEST_UNFOLDED);
  } catch {
    throw new UnreadableFile('Le classeur est abîmé\u00a0: ouvrez-le et enregistrez-le à nouveau.');
  }
  if (!fits)
    throw new UnreadableFile(
      'Le classeur est trop grand une fois décompressé. Enregistrez la feuille en CSV.',
    );
  const sheet = await readSheet(bytes).catch(() => {
    throw new UnreadableFile(
      'Ce fichier n’est pas un classeur .xlsx lisible. Enregistrez la feuille en CSV.',
    );
  });
  const [head, ...body] = sheet.map((row) => row.map(textOf));
  if (!head?.some((cell) => cell !== ''))
    throw new UnreadableFile('La première feuille du classeur n’a pas de ligne de titres.');
  const columns = titles(head);
  async function* rows(): AsyncGenerator<Row> {
    for (const [index, cells] of body.entries()) {
      if (cells.some((cell) => cell !== '')) yield { line: index + 2, cells: cellsOf(columns, cells) };
    }
  }
  return { columns, rows: rows(), format: 'xlsx', encoding: 'utf-8', delimiter: null };
}

const STEP = 64 * 1024;

/**
 * Whether all that an archive holds unfolds to no more than this, found by unfolding it piece by piece and keeping
 * nothing: what an archive says of its own size need not be true. Throws when it cannot be read.
 */
function unfoldsWithin(bytes: Buffer, most: number): boolean {
  let unfolded = 0;
  const archive = new Unzip((file) => {
    file.ondata = (error, piece) => {
      if (error) throw error;
      unfolded += piece.length;
    };
    file.start();
  });
  archive.register(UnzipInflate);
  for (let at = 0; at < bytes.length; at += STEP) {
    archive.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
    if (unfolded > most) return false;
  }
  return true;
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
