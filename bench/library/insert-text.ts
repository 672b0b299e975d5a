/** A made-up file with a text, as the library keeps it: its pages, its words. */
import { randomUUID } from 'node:crypto';
import { writeText } from '../../src/contexts/resources/store/files.ts';
import type { Transaction } from '../../src/platform/db/tables.ts';

const PAGE = 3_000;

/** What a record tells of it. */
export async function insertText(tx: Transaction, text: string) {
  const file = {
    id: randomUUID(),
    name: 'texte.pdf',
    type: 'application/pdf',
    bytes: Math.max(1, text.length),
  } as const;
  await tx
    .insertInto('resource_file')
    .values({
      ...file,
      ...{ width: null, height: null, person_id: null, received_at: new Date(0), state: 'waiting' },
      ...{ pages: null, search: null, asked_at: null },
    })
    .execute();
  const pages = Array.from({ length: Math.ceil(text.length / PAGE) }, (_, at) =>
    text.slice(at * PAGE, (at + 1) * PAGE),
  );
  await writeText(tx, file.id, { pages, state: 'readable' });
  return file;
}
