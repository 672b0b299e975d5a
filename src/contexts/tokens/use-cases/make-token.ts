/** Makes and ends tokens. Both are noted in the audit trail, never with the secret. */
import { createHmac, randomUUID } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { newToken } from '../../../platform/ids/token.ts';
import { note } from '../../accounts/public.ts';
import { type Lasting, MOST_TOKENS, PREFIX, type Scope, stateOf } from '../domain/token.ts';
import { tokensOf } from '../queries.ts';
import { endToken, insertToken } from '../store.ts';

export interface TokenNeeds {
  db: Database;
  clock: () => Date;
  /** The secret of the instance. */
  secret: string;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/** Keyed with the instance: the same token is nothing on another. */
export const keyedHash = (secret: string, token: string): Buffer =>
  createHmac('sha256', secret).update(`api token ${token}`).digest();

/** The token itself, which is shown once and kept nowhere. */
export async function makeToken(
  { db, clock, secret }: TokenNeeds,
  actor: Actor,
  { name, scopes, days }: { name: string; scopes: readonly Scope[]; days: Lasting },
): Promise<Outcome<string, 'too_many'>> {
  const at = clock();
  const live = (await tokensOf(db, actor.personId)).filter((each) => stateOf(each, at) === 'live');
  if (live.length >= MOST_TOKENS) return refused('too_many');
  const token = newToken();
  const id = randomUUID();
  const expiresAt = new Date(at.getTime() + days * DAY_MS);
  const { personId } = actor;
  await transact(db, async (tx) => {
    await insertToken(tx, { id, personId, name, hash: keyedHash(secret, token), scopes, at, expiresAt });
    const detail = { scopes, days };
    await note(tx, { at, actor: personId, action: 'token_made', subject: `token:${id}`, detail });
  });
  return done(PREFIX + token);
}

/** One of one's own; of any other, nothing happens. */
export const revokeToken = (
  { db, clock }: Pick<TokenNeeds, 'db' | 'clock'>,
  { personId }: Actor,
  id: string,
): Promise<void> =>
  transact(db, async (tx) => {
    const at = clock();
    if (await endToken(tx, personId, id, at))
      await note(tx, { at, actor: personId, action: 'token_ended', subject: `token:${id}` });
  });
