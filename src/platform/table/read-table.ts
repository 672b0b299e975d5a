import { readFile, stat } from 'node:fs/promises';
import { csvTable } from './csv.ts';
import { jsonTable } from './json.ts';
import { type Table, UnreadableFile } from './table.ts';
import { isZip, xlsxTable } from './xlsx.ts';

/** Beyond, a file is refused before it is read: it would have to fit in memory. In bytes. */
export const LARGEST_FILE = 100 * 1024 * 1024;

const megabytes = (bytes: number) => `${Math.ceil(bytes / 1024 / 1024)}\u00a0Mo`;

/** Reads a CSV, JSON or XLSX file; its content tells which, not its name. Throws `UnreadableFile`. */
export async function readTable(path: string): Promise<Table> {
  const found = await stat(path).catch(() => null);
  if (!found?.isFile()) throw new UnreadableFile(`Le fichier ${path} n’existe pas, ou n’est pas un fichier.`);
  if (found.size > LARGEST_FILE) {
    throw new UnreadableFile(
      `Le fichier pèse ${megabytes(found.size)}\u00a0; la limite est de ${megabytes(LARGEST_FILE)}. Coupez-le en plusieurs fichiers, chacun avec la ligne de titres.`,
    );
  }
  if (found.size === 0) throw new UnreadableFile('Le fichier est vide.');
  const bytes = await readFile(path);
  if (isZip(bytes)) return xlsxTable(bytes);
  if (bytes.subarray(0, 8).equals(Buffer.from('d0cf11e0a1b11ae1', 'hex')))
    throw new UnreadableFile(
      'C’est un ancien classeur Excel (.xls)\u00a0: enregistrez-le en .xlsx ou en .csv.',
    );
  const { text, encoding } = decode(bytes);
  return /^\s*[[{]/.test(text.slice(0, 1000)) ? jsonTable(text, encoding) : csvTable(text, encoding);
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
