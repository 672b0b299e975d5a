/** Chooses the name that signs one's contributions. */
import type { Actor } from '../../../kernel/actor.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { readName } from '../forms.ts';
import { renamePerson } from '../store.ts';

export async function rename(
  { db, clock }: { db: Database; clock: () => Date },
  actor: Actor,
  typed: string,
): Promise<Outcome<string, 'not_a_name'>> {
  const name = readName(typed);
  if (name === null) return refused('not_a_name');
  await transact(db, (tx) => renamePerson(tx, { personId: actor.personId, name, at: clock() }));
  return done(name);
}
