/** Erases a diagnosis, for whoever holds its address; and, in time, all those kept long enough. */

import type { Token } from '../../../kernel/token.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { hashOf } from '../../../platform/ids/token.ts';
import { deleteDiagnosis, deleteExpired } from '../store.ts';

/** True when there was one. */
export const eraseDiagnosis = ({ db }: { db: Database }, token: Token): Promise<boolean> =>
  transact(db, (tx) => deleteDiagnosis(tx, hashOf(token)));

/** How many diagnoses, their twelve months over, were erased. To be run at start and once a day. */
export const eraseExpiredDiagnoses = ({ db, clock }: { db: Database; clock: () => Date }): Promise<number> =>
  transact(db, (tx) => deleteExpired(tx, clock()));
