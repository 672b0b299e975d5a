/** The holder of a diagnosis read what the present rules say otherwise, and moves to them. */

import type { Token } from '../../../kernel/token.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { hashOf } from '../../../platform/ids/token.ts';
import { setRulePack } from '../store.ts';

/** True when there is such a diagnosis. Answers, and the time they are kept, stay as they are. */
export const adoptRules = (
  { db, clock }: { db: Database; clock: () => Date },
  token: Token,
  version: string,
): Promise<boolean> => transact(db, (tx) => setRulePack(tx, hashOf(token), version, clock()));
