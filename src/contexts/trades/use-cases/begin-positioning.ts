/** A new position, alone or as a team, under an unguessable address; and its end. */
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { hashOf, newToken, type Token } from '../../../platform/ids/token.ts';
import { expiryOf } from '../domain/keeping.ts';
import { deletePositioning, insertPositioning, type NewPositioning } from '../store.ts';

export interface TradeNeeds {
  db: Database;
  clock: () => Date;
}

export async function beginPositioning(
  { db, clock }: TradeNeeds,
  begun: Pick<NewPositioning, 'kind' | 'frame' | 'trade' | 'name'>,
): Promise<Token> {
  const token = newToken();
  const at = clock();
  await transact(db, (tx) =>
    insertPositioning(tx, { ...begun, hash: hashOf(token), at, expiresAt: expiryOf(at) }),
  );
  return token;
}

/** With its members, looks, links and statements. True when there was one. */
export const erasePositioning = ({ db }: Pick<TradeNeeds, 'db'>, token: Token): Promise<boolean> =>
  transact(db, (tx) => deletePositioning(tx, hashOf(token)));
