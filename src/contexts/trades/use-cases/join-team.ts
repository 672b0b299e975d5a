/** A member joins a team by its invitation, under an address of their own, and leaves it with all they said. */
import { parisDay } from '../../../kernel/day.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import { hashOf, newToken, type Token } from '../../../platform/ids/token.ts';
import { expiryOf, MOST_MEMBERS } from '../domain/keeping.ts';
import type { Levels } from '../domain/position.ts';
import { countMembers, deleteMember, insertMember, lockPositioning, putLook, touch } from '../store.ts';
import type { TradeNeeds } from './begin-positioning.ts';

interface Joining {
  positioning: number;
  name: string;
  levels: Levels;
}

export async function joinTeam(
  { db, clock }: TradeNeeds,
  { positioning, name, levels }: Joining,
): Promise<Outcome<Token, 'gone' | 'full'>> {
  const token = newToken();
  return transact(db, async (tx) => {
    if (!(await lockPositioning(tx, positioning))) return refused('gone' as const);
    if ((await countMembers(tx, positioning)) >= MOST_MEMBERS) return refused('full' as const);
    const at = clock();
    const member = await insertMember(tx, { positioning, hash: hashOf(token), name, at });
    await putLook(tx, member, parisDay(at), levels);
    await touch(tx, positioning, { at, expiresAt: expiryOf(at) });
    return done(token);
  });
}

/** True when there was one. */
export const leaveTeam = ({ db }: Pick<TradeNeeds, 'db'>, token: Token): Promise<boolean> =>
  transact(db, (tx) => deleteMember(tx, hashOf(token)));
