/** Registering an address, ending it, taking it up again. Each is noted in the audit trail. */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { isAdministrator, note } from '../../accounts/public.ts';
import { lastRevision } from '../../records/public.ts';
import { holdsToken } from '../../tokens/public.ts';
import { type EventKind, MOST_HOOKS } from '../domain/webhook.ts';
import { hooksOf } from '../queries.ts';
import { insertHook, setHookState } from '../store.ts';
import { type HookNeeds, secretOf } from './hook-needs.ts';

type Needs = Pick<HookNeeds, 'db' | 'clock' | 'secret'>;

/** Administrators, and whoever writes by program. */
export const mayRegister = async (db: Database, actor: Actor, now: Date): Promise<boolean> =>
  isAdministrator(actor) || holdsToken(db, actor.personId, now);

/** The secret, which is shown once. What is told begins with the next change. */
export async function registerHook(
  needs: Needs,
  actor: Actor,
  { address, events }: { address: string; events: readonly EventKind[] },
): Promise<Outcome<string, 'not_allowed' | 'too_many'>> {
  const { db, clock } = needs;
  const at = clock();
  const { personId } = actor;
  if (!(await mayRegister(db, actor, at))) return refused('not_allowed');
  if ((await hooksOf(db, personId)).length >= MOST_HOOKS) return refused('too_many');
  const id = randomUUID();
  await transact(db, async (tx) => {
    await insertHook(tx, { id, personId, address, events, told: await lastRevision(tx), at });
    await note(tx, {
      at,
      actor: personId,
      action: 'webhook_made',
      subject: `webhook:${id}`,
      detail: { events },
    });
  });
  return done(secretOf(needs, id));
}

/** One of one's own; of any other, nothing happens. Taken up again, it is told of what comes, not of what was missed. */
export const moveHook = (
  { db, clock }: Needs,
  { personId }: Actor,
  id: string,
  state: 'ended' | 'live',
): Promise<void> =>
  transact(db, async (tx) => {
    const told = state === 'live' ? { told: await lastRevision(tx) } : {};
    if (await setHookState(tx, { id, personId, state, ...told }))
      await note(tx, { at: clock(), actor: personId, action: `webhook_${state}`, subject: `webhook:${id}` });
  });
