/** Reads of webhooks. */
import { sql } from 'kysely';
import type { Database, Transaction } from '../../platform/db/tables.ts';
import type { DeliveryState, EventKind, HookState } from './domain/webhook.ts';
import './tables.ts';

export interface Hook {
  id: string;
  personId: string;
  address: string;
  events: EventKind[];
  state: HookState;
  told: number;
  failures: number;
}

const HOOK = ['id', 'person_id as personId', 'address', 'events', 'state', 'told', 'failures'] as const;

export const hooksOf = (db: Database, personId: string): Promise<Hook[]> =>
  db
    .selectFrom('webhook')
    .select(HOOK)
    .where('person_id', '=', personId)
    .where('state', '<>', 'ended')
    .orderBy('created_at')
    .execute();

export const liveHooks = (db: Database): Promise<Hook[]> =>
  db.selectFrom('webhook').select(HOOK).where('state', '=', 'live').orderBy('id').execute();

/** Locked: two processes that tell the same address do so one after the other. */
export const lockHook = (tx: Transaction, id: string): Promise<Hook | undefined> =>
  tx.selectFrom('webhook').select(HOOK).where('id', '=', id).forUpdate().executeTakeFirst();

export interface DeliverySeen {
  id: string;
  webhookId: string;
  events: number;
  state: DeliveryState;
  tries: number;
  outcome: string | null;
  answer: string | null;
  createdAt: Date;
}

/** The last deliveries to each of these addresses, the latest first. One query. */
export async function deliveriesTo(
  db: Database,
  hooks: readonly string[],
  each: number,
): Promise<DeliverySeen[]> {
  if (hooks.length === 0) return [];
  return db
    .selectFrom((from) =>
      from
        .selectFrom('webhook_delivery')
        .select([
          'id',
          'webhook_id as webhookId',
          'events',
          'state',
          'tries',
          'outcome',
          'answer',
          'created_at as createdAt',
        ])
        .select(
          sql<number>`row_number() over (partition by webhook_id order by created_at desc, id)`.as('place'),
        )
        .where('webhook_id', '=', sql<string>`any(${[...hooks]}::uuid[])`)
        .as('seen'),
    )
    .select(['id', 'webhookId', 'events', 'state', 'tries', 'outcome', 'answer', 'createdAt'])
    .where('place', '<=', each)
    .orderBy('createdAt', 'desc')
    .execute();
}

export const deliveryById = (
  db: Database,
  id: string,
): Promise<{ webhookId: string; body: string; state: DeliveryState; tries: number } | undefined> =>
  db
    .selectFrom('webhook_delivery')
    .select(['webhook_id as webhookId', 'body', 'state', 'tries'])
    .where('id', '=', id)
    .executeTakeFirst();
