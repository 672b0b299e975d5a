/**
 * Erases a person, at their request or after a long absence: sessions, address, roles and alerts go at once; what they
 * signed in public keeps its place under a number. Revisions are not touched: they hold a key, and the name behind it
 * is what changes. The audit trail keeps the identifier, which leads to nobody any more.
 */
import type { Processing } from '../../../kernel/processing.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { note } from '../../accounts/public.ts';
import { pseudonymOf, tablesOf } from '../domain/register.ts';
import type { Subject } from '../queries.ts';
import { eraseFrom, noteDeparture } from '../store.ts';

export interface EraseNeeds {
  db: Database;
  clock: () => Date;
  register: readonly Processing[];
}

/** What signs their contributions from now on. `by`: the person, or `instance` when nobody came for long. */
export async function erasePerson(
  { db, clock, register }: EraseNeeds,
  subject: Subject,
  by: string,
): Promise<string> {
  const at = clock();
  const tables = tablesOf(register);
  return transact(db, async (tx) => {
    const pseudonym = pseudonymOf(await noteDeparture(tx, at));
    // Signatures first: once the person's row is gone, nothing tells any more which ones were theirs.
    const signed = tables.filter(({ erasure }) => typeof erasure === 'object');
    const rest = tables.filter(({ erasure }) => typeof erasure !== 'object');
    for (const table of [...signed, ...rest]) await eraseFrom(tx, table, subject, pseudonym);
    await note(tx, { at, actor: by, action: 'person_erased', subject: `person:${subject.personId}` });
    return pseudonym;
  });
}
