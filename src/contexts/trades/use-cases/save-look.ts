/** Keeps where a member stands today. What they said on other days stays. */
import { parisDay } from '../../../kernel/day.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import { expiryOf } from '../domain/keeping.ts';
import type { Levels } from '../domain/position.ts';
import { lastLook, lockPositioning, putLook, touch } from '../store.ts';
import type { TradeNeeds } from './begin-positioning.ts';

/** Which look a form was filled from: its day and how many times it was saved; empty when there was none. */
export const seenOf = (look: { day: string; revision: number } | undefined): string =>
  look ? `${look.day}.${look.revision}` : '';

interface LookSaved {
  positioning: number;
  member: number;
  levels: Levels;
  seen: string;
}

/** `changed_meanwhile`: another page saved since the form was filled; nothing is written. */
export const saveLook = (
  { db, clock }: TradeNeeds,
  { positioning, member, levels, seen }: LookSaved,
): Promise<Outcome<null, 'gone' | 'changed_meanwhile'>> =>
  transact(db, async (tx) => {
    if (!(await lockPositioning(tx, positioning))) return refused('gone' as const);
    if (seenOf(await lastLook(tx, member)) !== seen) return refused('changed_meanwhile' as const);
    const at = clock();
    await putLook(tx, member, parisDay(at), levels);
    await touch(tx, positioning, { at, expiresAt: expiryOf(at) });
    return done(null);
  });
