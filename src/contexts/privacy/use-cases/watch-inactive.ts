/** Warns people whose account has not been used for two years, and erases those who did not come back. */
import type { EmailAddress } from '../../../kernel/email-address.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { emailOf } from '../../accounts/public.ts';
import { inactivityLimits } from '../domain/inactive.ts';
import { unwarned, warnedLongAgo } from '../queries.ts';
import { noteWarning } from '../store.ts';
import { type EraseNeeds, erasePerson } from './erase-person.ts';

/** A night. The others come the next one. */
const AT_ONCE = 200;

export interface InactiveNeeds extends EraseNeeds {
  /** Sends the warning; throws when nobody knows whether it left. */
  warn: (to: EmailAddress) => Promise<void>;
}

export async function watchInactive(needs: InactiveNeeds): Promise<{ warned: number; erased: number }> {
  const { db, clock, warn } = needs;
  const at = clock();
  const { unusedSince, warnedSince } = inactivityLimits(at);
  const gone = await warnedLongAgo(db, warnedSince, AT_ONCE);
  for (const personId of gone) {
    const address = await addressOf(db, personId);
    if (address) await erasePerson(needs, { personId, address }, 'instance');
  }
  const silent = await unwarned(db, unusedSince, AT_ONCE);
  for (const personId of silent) {
    const address = await addressOf(db, personId);
    if (address) await warn(address);
    await transact(db, (tx) => noteWarning(tx, personId, at));
  }
  return { warned: silent.length, erased: gone.length };
}

// A person's address was read as one before their account was made.
const addressOf = async (db: Database, personId: string) =>
  (await emailOf(db, personId)) as EmailAddress | null;
