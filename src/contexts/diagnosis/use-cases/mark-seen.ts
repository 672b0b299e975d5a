/** The holder of a diagnosis saw what has changed: from now on, only what comes after is told. */

import type { Token } from '../../../kernel/token.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { hashOf } from '../../../platform/ids/token.ts';
import { setSeen } from '../store.ts';

/** True when there is such a diagnosis. It keeps no longer for it: only answers prolong. */
export const markSeen = (
  { db, clock }: { db: Database; clock: () => Date },
  token: Token,
): Promise<boolean> => transact(db, (tx) => setSeen(tx, hashOf(token), clock()));
