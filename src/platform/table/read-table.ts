import { readFile, stat } from 'node:fs/promises';
import { csvTable } from './csv.ts';
import { jsonTable } from './json.ts';
import { limited, megabytes, type TableLimits, WIDEST } from './limits.ts';
import { type Table, UnreadableFile } from './table.ts';
import { isZip, xlsxTable } from './xlsx.ts';

/** Reads a CSV, JSON, GeoJSON or XLSX file; its content tells which, not its name. Throws `UnreadableFile`. */
export async function readTable(path: string): Promise<Table> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new UnreadableFile(`Le fichier ${path} n’existe pas, ou n’est pas un fichier.`);
  if (found.size > WIDEST.weight) throw tooHeavy(found.size, WIDEST.weight);
  return tableIn(await readFile(path));
}

const tooHeavy = (size: number, most: number) =>
  new UnreadableFile(
    `Le fichier pèse ${megabytes(size)}\u00a0Mo\u00a0; la limite est de ${megabytes(most)}\u00a0Mo. Coupez-le en plusieurs fichiers, chacun avec la ligne de titres.`,
    `The file weighs ${megabytes(size)} MB; the limit is ${megabytes(most)} MB. Cut it into several files, each with the row of titles.`,
  );

/** The same of bytes. `sheet`: the name of one of the workbook's; without it, the first. Throws `UnreadableFile`. */
export async function tableIn(
  bytes: Buffer,
  { limits = WIDEST, sheet }: { limits?: TableLimits; sheet?: string | undefined } = {},
): Promise<Table> {
  if (bytes.length > limits.weight) throw tooHeavy(bytes.length, limits.weight);
  if (bytes.length === 0) throw new UnreadableFile('Le fichier est vide.', 'The file is empty.');
  return limited(await unlimited(bytes, limits, sheet), limits);
}

async function unlimited(bytes: Buffer, limits: TableLimits, sheet: string | undefined): Promise<Table> {
  if (isZip(bytes)) return xlsxTable(bytes, limits, sheet);
  if (bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex')))
    throw new UnreadableFile(
      'C’est un ancien classeur Excel (.xls)\u00a0: enregistrez-le en .xlsx ou en .csv.',
      'This is an old Excel workbook (.xls): save it as .xlsx or .csv.',
    );
  if (isBinary(bytes))
    throw new UnreadableFile(
      'Ce n’est pas un tableau\u00a0: il faut un fichier CSV, XLSX, JSON ou GeoJSON. Ce qu’il contient le dit, pas son nom.',
      'This is not a table: a CSV, XLSX, JSON or GeoJSON file is needed. What it holds tells, not its name.',
    );
  const { text, encoding } = decode(bytes);
  return /^\s*[[{]/.test(text.slice(0, 1000)) ? jsonTable(text, encoding) : csvTable(text, encoding);
}

/** Letters are no zeros, and neither is a PDF or an image text: bytes tell, not names. */
function isBinary(bytes: Buffer): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return false;
  const start = bytes.subarray(0, 8192);
  return start.includes(0) || start.subarray(0, 5).toString('latin1') === '%PDF-';
}

/** Text of bytes, line by line: a file pasted together from two programs has lines of two encodings. */
export function decode(bytes: Buffer): { text: string; encoding: Table['encoding'] } {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    const text = new TextDecoder(first === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes);
    return { text, encoding: 'utf-16' };
  }
  const strict = new TextDecoder('utf-8', { fatal: true });
  try {
    return { text: strict.decode(bytes), encoding: 'utf-8' };
  } catch {
    // At least one line is not UTF-8: each is read on its own.
  }
  const windows = new TextDecoder('windows-1252');
  const lines: string[] = [];
  let accentedUtf8 = false;
  for (let start = 0; start <= bytes.length; ) {
    const end = bytes.indexOf(0x0a, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    try {
      lines.push(strict.decode(line));
      accentedUtf8 ||= line.some((byte) => byte > 127);
    } catch {
      lines.push(windows.decode(line));
    }
    start = end < 0 ? bytes.length + 1 : end + 1;
  }
  return { text: lines.join('\n'), encoding: accentedUtf8 ? 'mixed' : 'windows-1252' };
}
