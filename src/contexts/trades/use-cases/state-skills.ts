/**
 * What a peer says of somebody's skills. The holder asks, by an address made for this one peer; the peer writes; it is
 * shown on the portfolio only once the holder accepts these very words. Either may take it away at any time.
 */
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import { hashOf, newToken, type Token } from '../../../platform/ids/token.ts';
import { askedUntil, MOST_STATEMENTS } from '../domain/keeping.ts';
import { findStatement } from '../queries.ts';
import {
  countStatements,
  deleteStatement,
  insertStatement,
  lockPositioning,
  type StatementWords,
  showStatement,
  writeStatement,
} from '../store.ts';
import type { TradeNeeds } from './begin-positioning.ts';

/** The address to give to the peer: it is shown once. */
export async function askStatement(
  { db, clock }: TradeNeeds,
  positioning: number,
): Promise<Outcome<Token, 'gone' | 'full'>> {
  const token = newToken();
  return transact(db, async (tx) => {
    if (!(await lockPositioning(tx, positioning))) return refused('gone' as const);
    if ((await countStatements(tx, positioning)) >= MOST_STATEMENTS) return refused('full' as const);
    const at = clock();
    await insertStatement(tx, { positioning, hash: hashOf(token), at, expiresAt: askedUntil(at) });
    return done(token);
  });
}

/** False when the address leads to nothing any more. */
export const giveStatement = (
  { db, clock }: TradeNeeds,
  token: Token,
  said: StatementWords,
): Promise<boolean> =>
  transact(db, async (tx) => {
    const at = clock();
    const found = await findStatement(tx, hashOf(token), at);
    return found ? writeStatement(tx, hashOf(token), said, at) : false;
  });

export const takeBackStatement = ({ db }: Pick<TradeNeeds, 'db'>, token: Token): Promise<boolean> =>
  transact(db, (tx) => deleteStatement(tx, { hash: hashOf(token) }));

interface OfHolder {
  positioning: number;
  id: number;
}

export const acceptStatement = (
  { db }: Pick<TradeNeeds, 'db'>,
  { positioning, id }: OfHolder,
): Promise<boolean> => transact(db, (tx) => showStatement(tx, positioning, id));

export const removeStatement = ({ db }: Pick<TradeNeeds, 'db'>, which: OfHolder): Promise<boolean> =>
  transact(db, (tx) => deleteStatement(tx, which));
