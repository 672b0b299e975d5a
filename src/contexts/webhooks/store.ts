/** Writes of webhooks. */
import type { Transaction } from '../../platform/db/tables.ts';
import type { DeliveryState, EventKind, HookState } from './domain/webhook.ts';
import './tables.ts';

export async function insertHook(
  tx: Transaction,
  hook: {
    id: string;
    personId: string;
    address: string;
    events: readonly EventKind[];
    told: number;
    at: Date;
  },
): Promise<void> {
  const { id, address, told } = hook;
  await tx
    .insertInto('webhook')
    .values({
      id,
      address,
      told,
      person_id: hook.personId,
      events: [...hook.events],
      state: 'live',
      created_at: hook.at,
    })
    .execute();
}

/** Of this person's own; false when it is none of theirs. `told`: from where to tell again. */
export async function setHookState(
  tx: Transaction,
  { id, personId, state, told }: { id: string; personId: string; state: HookState; told?: number },
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('webhook')
    .set({ state, failures: 0, ...(told !== undefined && { told }) })
    .where('id', '=', id)
    .where('person_id', '=', personId)
    .where('state', '<>', 'ended')
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function advance(tx: Transaction, id: string, told: number): Promise<void> {
  await tx.updateTable('webhook').set({ told }).where('id', '=', id).execute();
}

export async function insertDelivery(
  tx: Transaction,
  delivery: { id: string; webhookId: string; body: string; events: number; at: Date },
): Promise<void> {
  const { webhookId, at, ...rest } = delivery;
  await tx
    .insertInto('webhook_delivery')
    .values({
      ...rest,
      webhook_id: webhookId,
      state: 'waiting',
      outcome: null,
      answer: null,
      created_at: at,
      done_at: null,
    })
    .execute();
}

export interface Tried {
  id: string;
  webhookId: string;
  tries: number;
  state: DeliveryState;
  outcome: string;
  answer: string | null;
  failures: number;
  disable: boolean;
  at: Date;
}

export async function noteTry(tx: Transaction, tried: Tried): Promise<void> {
  const { id, tries, state, outcome, answer, at } = tried;
  await tx
    .updateTable('webhook_delivery')
    .set({ tries, state, outcome, answer, done_at: state === 'waiting' ? null : at })
    .where('id', '=', id)
    .execute();
  await tx
    .updateTable('webhook')
    .set({ failures: tried.failures, ...(tried.disable && { state: 'disabled' }) })
    .where('id', '=', tried.webhookId)
    .execute();
}

export async function forgetDeliveries(tx: Transaction, before: Date): Promise<void> {
  await tx.deleteFrom('webhook_delivery').where('created_at', '<', before).execute();
}
