/** Puts what changed since into deliveries: the cursor and the deliveries move in one transaction, once. */
import { randomUUID } from 'node:crypto';
import { transact } from '../../../platform/db/connect.ts';
import type { JobQueue } from '../../../platform/jobs/jobs.ts';
import { revisionsAfter, type Told } from '../../records/public.ts';
import { EVENTS_TOGETHER, type EventKind, type HookEvent } from '../domain/webhook.ts';
import { type Hook, liveHooks, lockHook } from '../queries.ts';
import { advance, forgetDeliveries, insertDelivery } from '../store.ts';
import type { HookNeeds } from './hook-needs.ts';
import { DELIVER } from './queues.ts';

const ROUNDS = 10;
const KEPT_MS = 30 * 24 * 60 * 60 * 1000;

export async function dispatch(needs: HookNeeds, queue: JobQueue): Promise<void> {
  const { db, clock } = needs;
  await transact(db, (tx) => forgetDeliveries(tx, new Date(clock().getTime() - KEPT_MS)));
  for (const { id } of await liveHooks(db))
    for (let round = 0; round < ROUNDS; round++) if (!(await tellMore(needs, queue, id))) break;
}

/** One delivery's worth; true when there may be more. */
const tellMore = (
  { db, clock, baseUrl, kinds }: HookNeeds,
  queue: JobQueue,
  hookId: string,
): Promise<boolean> =>
  transact(db, async (tx) => {
    const hook = await lockHook(tx, hookId);
    if (hook?.state !== 'live') return false;
    const revisions = await revisionsAfter(tx, hook.told, EVENTS_TOGETHER);
    const last = revisions.at(-1);
    if (!last) return false;
    await advance(tx, hookId, last.id);
    const events = revisions
      .map((each) => eventOf(each, baseUrl, kinds[each.kind].path))
      .filter(wantedBy(hook));
    if (events.length > 0) {
      const id = randomUUID();
      const at = clock();
      const body = JSON.stringify({ delivery: id, instance: baseUrl, events });
      await insertDelivery(tx, { id, webhookId: hookId, body, events: events.length, at });
      await queue.enqueue(tx, DELIVER, { deliveryId: id }, { key: id });
    }
    return revisions.length === EVENTS_TOGETHER;
  });

const wantedBy =
  ({ events }: Hook) =>
  (told: HookEvent) =>
    events.includes(told.event);

function eventOf(told: Told, baseUrl: string, path: string): HookEvent {
  const event: EventKind = told.number === 1 ? 'record.created' : 'record.changed';
  const record = {
    id: told.recordId,
    kind: told.kind,
    url: `${baseUrl}${path}/${told.slug}`,
    api: `${baseUrl}/api/v1${path}/${told.recordId}`,
    version: told.number,
  };
  return { event, at: told.at.toISOString(), record, fields: told.fields };
}
