import { strFromU8, strToU8, Unzip, UnzipInflate, unzipSync, zipSync } from 'fflate';
import { readSheet } from 'read-excel-file/node';
import { cellsOf, titles } from './csv.ts';
import { type TableLimits, tooManyColumns, tooManyRows, WIDEST } from './limits.ts';
import { type Row, type Table, UnreadableFile } from './table.ts';

export const isZip = (bytes: Buffer): boolean => bytes.subarray(0, 4).equals(Buffer.from('PK\u0003\u0004'));

/** The names of the sheets of a workbook, in order. Throws `UnreadableFile`. */
export function sheetsOf(bytes: Buffer, limits: TableLimits = WIDEST): string[] {
  const { names } = opened(bytes, limits);
  return names;
}

/** A sheet of a workbook, its first row being the titles. Formulas are never run: their last value is read. */
export async function xlsxTable(bytes: Buffer, limits: TableLimits, sheet?: string): Promise<Table> {
  const workbook = opened(bytes, limits);
  const read = await readSheet(workbook.bytes, sheet ?? 1).catch(() => {
    throw notAWorkbook();
  });
  const [head, ...body] = read.map((row) => row.map(textOf));
  if (!head?.some((cell) => cell !== ''))
    throw new UnreadableFile(
      sheet === undefined
        ? 'La première feuille du classeur n’a pas de ligne de titres.'
        : `La feuille «\u00a0${sheet}\u00a0» n’a pas de ligne de titres.`,
      sheet === undefined
        ? 'The first sheet of the workbook has no row of titles.'
        : `The sheet “${sheet}” has no row of titles.`,
    );
  const columns = titles(head);
  async function* rows(): AsyncGenerator<Row> {
    for (const [index, cells] of body.entries()) {
      if (cells.some((cell) => cell !== '')) yield { line: index + 2, cells: cellsOf(columns, cells) };
    }
  }
  return { columns, rows: rows(), format: 'xlsx', encoding: 'utf-8', delimiter: null };
}

const notAWorkbook = () =>
  new UnreadableFile(
    'Ce fichier n’est pas un classeur .xlsx lisible. Enregistrez la feuille en CSV.',
    'This file is not a readable .xlsx workbook. Save the sheet as CSV.',
  );

/**
 * What a workbook holds, looked at before anything reads it: a few letters can ask for a million rows. `bytes`: what is to
 * be read of it. Programs give a look to cells that hold nothing, down to the last row of a sheet: where they alone pass
 * a limit, they are taken off.
 */
export function opened(bytes: Buffer, limits: TableLimits): { names: string[]; bytes: Buffer } {
  const found = new Set<string>();
  const unzip = (wanted: (name: string) => boolean) => {
    try {
      return unzipSync(bytes, { filter: ({ name }) => wanted(name) });
    } catch {
      throw new UnreadableFile(
        'Le classeur est abîmé\u00a0: ouvrez-le et enregistrez-le à nouveau.',
        'The workbook is damaged: open it and save it again.',
      );
    }
  };
  let fits: boolean;
  try {
    fits = unfoldsWithin(bytes, limits.unfolded);
    unzipSync(bytes, {
      filter: ({ name }) => {
        found.add(name);
        return false;
      },
    });
  } catch {
    throw new UnreadableFile(
      'Le classeur est abîmé\u00a0: ouvrez-le et enregistrez-le à nouveau.',
      'The workbook is damaged: open it and save it again.',
    );
  }
  if (!fits)
    throw new UnreadableFile(
      'Le classeur est trop grand une fois décompressé. Enregistrez la feuille en CSV.',
      'The workbook is too large once unfolded. Save the sheet as CSV.',
    );
  if (found.has('content.xml') && found.has('META-INF/manifest.xml'))
    throw new UnreadableFile(
      'C’est un classeur LibreOffice (.ods)\u00a0: enregistrez-le en .xlsx ou en .csv.',
      'This is a LibreOffice workbook (.ods): save it as .xlsx or .csv.',
    );
  if (!found.has('xl/workbook.xml')) throw notAWorkbook();
  const parts = unzip((name) => name === 'xl/workbook.xml' || SHEET.test(name));
  const lighter = new Map<string, Uint8Array>();
  for (const [name, part] of Object.entries(parts)) {
    if (!SHEET.test(name)) continue;
    const xml = strFromU8(part);
    if (!beyond(xml, limits)) continue;
    const light = withoutEmptyCells(xml);
    const refusal = beyond(light, limits);
    if (refusal) throw refusal;
    lighter.set(name, strToU8(light));
  }
  const workbook = strFromU8(parts['xl/workbook.xml'] ?? new Uint8Array());
  const names = [...workbook.matchAll(/<(?:\w+:)?sheet\b[^>]*?\bname="([^"]*)"/g)].map(([, name = '']) =>
    unescaped(name),
  );
  return { names, bytes: lighter.size > 0 ? rewritten(bytes, lighter) : bytes };
}

const rewritten = (bytes: Buffer, parts: ReadonlyMap<string, Uint8Array>): Buffer =>
  Buffer.from(zipSync({ ...unzipSync(bytes), ...Object.fromEntries(parts) }, { level: 1 }));

/** Each pattern stops at the next `<`, so that none goes through a text again and again. */
const withoutEmptyCells = (xml: string): string =>
  xml
    .replaceAll(/<c\b[^<>]*\/>|<c\b[^<>]*>(?:<v\/>|<v><\/v>)?<\/c>/g, '')
    .replaceAll(/<row\b[^<>]*\/>|<row\b[^<>]*><\/row>|<dimension\b[^<>]*\/>/g, '');

const STEP = 64 * 1024;

/** A workbook has a few dozen parts. */
const MOST_PARTS = 2_000;

/**
 * Whether all that an archive holds unfolds to no more than this. What its directory says is added up first: a name
 * given twice, or parts that together weigh more than the file, are one part told many times. Then it is unfolded piece
 * by piece, keeping nothing, because what an archive says of its own size need not be true. Throws when it cannot be
 * read.
 */
export function unfoldsWithin(bytes: Buffer, most: number): boolean {
  const names = new Set<string>();
  let [parts, packed, told] = [0, 0, 0];
  unzipSync(bytes, {
    filter: ({ name, size, originalSize }) => {
      names.add(name);
      parts += 1;
      packed += size;
      told += originalSize;
      return false;
    },
  });
  if (parts > MOST_PARTS || names.size < parts || packed > bytes.length || told > most) return false;
  return reallyUnfoldsWithin(bytes, most);
}

function reallyUnfoldsWithin(bytes: Buffer, most: number): boolean {
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

const SHEET = /^xl\/worksheets\/[^/]+\.xml$/;

/** A cell far to the right, or far down, would make the whole table up to it. */
function beyond(xml: string, { columns, rows }: TableLimits): UnreadableFile | null {
  for (const [, letters, row = '0'] of xml.matchAll(/\br="([A-Z]{1,3})?(\d{1,8})"/g)) {
    if (Number(row) > rows + 1) return tooManyRows(rows);
    if (letters && columnOf(letters) > columns) return tooManyColumns(columns);
  }
  return null;
}

const columnOf = (letters: string): number =>
  [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(amp|lt|gt|quot|apos);/g, (whole, name: string) => ENTITIES[name] ?? whole);

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell);
}
