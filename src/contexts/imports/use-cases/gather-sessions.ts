/**
 * Rows of one training are its sessions: the first row tells the training, each row tells one session. All the rows are
 * read once before the others are judged or written, since those of one training may stand anywhere in the file.
 */
import type { Database } from '../../../platform/db/tables.ts';
import { type Mapping, type Remark, remark } from '../../harvest/public.ts';
import type { Document, Json } from '../../records/public.ts';
import { MOST_SESSIONS } from '../../trainings/public.ts';
import { type FileImport, rowsAfter } from '../queries.ts';
import type { Opened } from './import-work.ts';

/** By what tells a training from the others in the file: its sessions, in the order of the file. */
export type Gathered = ReadonlyMap<string, readonly Json[]>;

export const gathers = ({ kind }: Pick<Mapping, 'kind'>): boolean => kind === 'training';

const BATCH = 1000;

/** Empty for other kinds of records. A query for each thousand rows. */
export async function gatherSessions(
  db: Database,
  { id }: Pick<FileImport, 'id'>,
  { mapping, reader }: Pick<Opened, 'mapping' | 'reader'>,
): Promise<Gathered> {
  const gathered = new Map<string, Json[]>();
  if (!gathers(mapping)) return gathered;
  for (let reached = 0; ; ) {
    const rows = await rowsAfter(db, id, reached, BATCH);
    for (const { cells } of rows) {
      const { importedId, document } = reader.read(cells);
      const [told] = sessionsOf(document);
      if (told !== undefined) gathered.set(importedId, [...(gathered.get(importedId) ?? []), told]);
    }
    if (rows.length < BATCH) return gathered;
    reached = rows.at(-1)?.line ?? reached;
  }
}

const sessionsOf = (document: Document | null): readonly Json[] =>
  Array.isArray(document?.sessions) ? document.sessions : [];

/** What a file tells beyond what a training may hold. */
export const tooMany = (told: readonly Json[] | undefined): Remark[] =>
  told && told.length > MOST_SESSIONS
    ? [
        remark('', {
          fr: `${told.length} sessions dans le fichier\u00a0: les ${MOST_SESSIONS} premières sont gardées`,
          en: `${told.length} sessions in the file: the first ${MOST_SESSIONS} are kept`,
        }),
      ]
    : [];

/** A training with the sessions of all its rows, each once; as many as a training may have. */
export function withSessions(document: Document, told: readonly Json[] | undefined): Document {
  if (!told) return document;
  const once = new Map(told.map((session) => [JSON.stringify(session), session]));
  return { ...document, sessions: [...once.values()].slice(0, MOST_SESSIONS) };
}
