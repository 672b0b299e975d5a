/** From an `Authorization` header to who writes and what the token lets them do. */
import { LRUCache } from 'lru-cache';
import type { Actor } from '../../../kernel/actor.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import { personActor } from '../../accounts/public.ts';
import { type Spent, type Standing, spend, type Window } from '../domain/allowance.ts';
import { bearerIn, type Scope, stateOf } from '../domain/token.ts';
import { tokenByHash } from '../queries.ts';
import { noteUse } from '../store.ts';
import { keyedHash, type TokenNeeds } from './make-token.ts';

export interface Bearer {
  tokenId: string;
  /** Without the second factor, whatever the person showed elsewhere. */
  actor: Actor;
  scopes: readonly Scope[];
}

export type BearerRefusal = 'no_token' | 'unknown_token' | 'token_ended' | 'token_expired';

const WINDOWS: readonly Window[] = [
  { name: 'minute', most: 60, seconds: 60 },
  { name: 'day', most: 2_000, seconds: 86_400 },
];
/** The last use is told to the minute: not one write more for each request. */
const NOTED_MS = 60_000;

export async function readBearer(
  { db, clock, secret }: TokenNeeds,
  header: string | undefined,
): Promise<Outcome<Bearer, BearerRefusal>> {
  if (!header) return refused('no_token');
  const token = bearerIn(header);
  const found = token && (await tokenByHash(db, keyedHash(secret, token)));
  if (!found) return refused('unknown_token');
  const now = clock();
  const state = stateOf(found, now);
  if (state !== 'live') return refused(state === 'ended' ? 'token_ended' : 'token_expired');
  const actor = await personActor(db, found.personId, { sessionId: `token:${found.id}`, now });
  if (!actor) return refused('unknown_token');
  if (!found.usedAt || now.getTime() - found.usedAt.getTime() >= NOTED_MS)
    await transact(db, (tx) => noteUse(tx, found.id, now));
  return done({ tokenId: found.id, actor, scopes: found.scopes });
}

/** What each token wrote lately, in this process. */
export class TokenAllowance {
  private readonly spent = new LRUCache<string, Spent[]>({ max: 10_000 });

  take(tokenId: string, now: Date): { allowed: boolean; standings: Standing[] } {
    const { spent, ...told } = spend(WINDOWS, this.spent.get(tokenId) ?? [], now.getTime());
    this.spent.set(tokenId, spent);
    return told;
  }
}
