/** Takes in a file: what it is, which sheet, its columns and rows as text, and a first reading of its columns. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { tableIn } from '../../../platform/table/read-table.ts';
import { type Row, UnreadableFile } from '../../../platform/table/table.ts';
import { isZip, sheetsOf } from '../../../platform/table/xlsx.ts';
import { type GuessedKind, guessFile } from '../../harvest/public.ts';
import { slugOf } from '../../records/public.ts';
import { type DraftMapping, draftFrom, reused } from '../domain/draft-mapping.ts';
import { contentOf, type FileImport, importById, keptMapping } from '../queries.ts';
import { changeImport, insertImport, insertRows } from '../store.ts';
import { type ImportNeeds, SCREEN_LIMITS } from './needs.ts';

export interface ReceivedFile {
  kind: GuessedKind;
  label: string;
  page: string;
  licence: string;
  /** As people read it. */
  licenceName: string;
  fileName: string;
  content: Buffer;
  /** How changes are signed whose author gave no name. */
  unnamed: string;
}

/** Rows that the columns are guessed from. */
export const SAMPLE = 500;
const BATCH = 500;

/** The identifier of the import. Throws `UnreadableFile`, and then nothing is kept. */
export async function receiveFile(
  { db, clock }: Pick<ImportNeeds, 'db' | 'clock'>,
  actor: Actor,
  { unnamed, ...file }: ReceivedFile,
): Promise<string> {
  const { content } = file;
  const sheets =
    isZip(content) && content.length <= SCREEN_LIMITS.weight ? sheetsOf(content, SCREEN_LIMITS) : [];
  const rows = sheets.length > 1 ? null : await readRows(content, undefined);
  const id = randomUUID();
  const at = clock();
  const signature = actor.name || unnamed;
  await transact(db, async (tx) => {
    const source = slugOf(file.label);
    await insertImport(tx, { ...file, id, at, sheets, source, signature, personId: actor.personId });
    const own = await importById(tx, id);
    if (rows && own) await layRows(tx, own, rows, at);
  });
  return id;
}

/** Reads one sheet of the workbook. Throws `UnreadableFile`; false when the file is not there any more. */
export async function chooseSheet(
  { db, clock }: Pick<ImportNeeds, 'db' | 'clock'>,
  { id, sheets }: FileImport,
  sheet: string,
): Promise<boolean> {
  if (!sheets.includes(sheet)) return false;
  const content = await contentOf(db, id);
  if (!content) return false;
  const rows = await readRows(content, sheet);
  const at = clock();
  return transact(db, async (tx) => {
    const own = await importById(tx, id, true);
    if (own?.state !== 'sheet') return false;
    await changeImport(tx, id, { sheet }, at);
    await layRows(tx, own, rows, at);
    return true;
  });
}

interface ReadFile {
  columns: string[];
  format: string;
  encoding: string;
  rows: Row[];
}

async function readRows(content: Buffer, sheet: string | undefined): Promise<ReadFile> {
  const { columns, format, encoding, rows: each } = await tableIn(content, { limits: SCREEN_LIMITS, sheet });
  const rows: Row[] = [];
  for await (const { line, cells } of each)
    rows.push({
      line,
      cells: Object.fromEntries(Object.entries(cells).map(([key, text]) => [sound(key), sound(text)])),
    });
  if (rows.length === 0)
    throw new UnreadableFile(
      'Le fichier a une ligne de titres et rien d’autre.',
      'The file has a row of titles and nothing else.',
    );
  return { columns: columns.map(sound), format, encoding, rows };
}

/** What a database and a page can hold: no half character, nothing but line breaks and tabs among the signs that command. */
const sound = (text: string): string =>
  text.toWellFormed().replaceAll(/(?![\n\r\t])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, '');

async function layRows(tx: Transaction, own: FileImport, file: ReadFile, at: Date): Promise<void> {
  const { rows, columns, format, encoding } = file;
  for (let from = 0; from < rows.length; from += BATCH)
    await insertRows(tx, own.id, rows.slice(from, from + BATCH), at);
  const sample = rows.slice(0, SAMPLE).map(({ cells }) => cells);
  const kept = (await keptMapping(tx, own.source, own.kind)) as DraftMapping | null; // written by `startRun`
  const known = kept && reused(kept, columns).draft;
  const mapping =
    known?.fields.name && known.id.length > 0
      ? known
      : draftFrom(own.kind, guessFile(own.kind, columns, sample), sample);
  await changeImport(
    tx,
    own.id,
    { ...{ columns, format, encoding, mapping }, state: 'columns', row_count: rows.length },
    at,
  );
}
