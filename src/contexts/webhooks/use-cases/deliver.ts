/** One try of one delivery. What is not taken throws once it is noted, so that the queue tries again, later and later. */
import { createHmac } from 'node:crypto';
import { transact } from '../../../platform/db/connect.ts';
import type { Fetched } from '../../../platform/fetch/fetched.ts';
import { note, personActor } from '../../accounts/public.ts';
import { disabledLetter } from '../domain/letter.ts';
import { ANSWER_KEPT, afterTry, signedText } from '../domain/webhook.ts';
import { deliveryById, lockHook } from '../queries.ts';
import { noteTry } from '../store.ts';
import { type HookNeeds, secretOf } from './hook-needs.ts';

const TOTAL_MS = 20_000;
const MAX_BYTES = 64 * 1024;

class NotTaken extends Error {}

export async function deliver(needs: HookNeeds, deliveryId: string): Promise<void> {
  const { db, clock, fetchPublic } = needs;
  const delivery = await deliveryById(db, deliveryId);
  if (delivery?.state !== 'waiting') return;
  const hook = await transact(db, (tx) => lockHook(tx, delivery.webhookId));
  if (hook?.state !== 'live') return;
  const timestamp = String(Math.floor(clock().getTime() / 1000));
  const signature = createHmac('sha256', secretOf(needs, hook.id))
    .update(signedText(timestamp, delivery.body))
    .digest('hex');
  const fetched = await fetchPublic(hook.address, {
    method: 'POST',
    body: delivery.body,
    headers: {
      'content-type': 'application/json',
      'terreau-delivery': deliveryId,
      'terreau-timestamp': timestamp,
      'terreau-signature': `sha256=${signature}`,
    },
    redirects: 0,
    totalMs: TOTAL_MS,
    maxBytes: MAX_BYTES,
  });
  const { taken, outcome, answer } = toldBy(fetched);
  const disabled = await transact(db, async (tx) => {
    const present = await lockHook(tx, hook.id);
    if (!present) return false;
    const tries = delivery.tries + 1;
    const after = afterTry(taken, { tries, failures: present.failures });
    await noteTry(tx, { ...after, id: deliveryId, webhookId: hook.id, tries, outcome, answer, at: clock() });
    if (after.disable)
      await note(tx, {
        at: clock(),
        actor: 'instance',
        action: 'webhook_disabled',
        subject: `webhook:${hook.id}`,
      });
    if (!taken && after.state === 'waiting') return null;
    return after.disable;
  });
  if (disabled) await tellPerson(needs, hook.personId, hook.address, outcome);
  if (disabled === null) throw new NotTaken(`a delivery was not taken: ${outcome}`);
}

function toldBy(fetched: Fetched): { taken: boolean; outcome: string; answer: string | null } {
  if (fetched.is === 'answered') {
    const text = fetched.body.toString('utf8').replaceAll('\0', '').slice(0, ANSWER_KEPT);
    const taken = fetched.status >= 200 && fetched.status < 300;
    return { taken, outcome: String(fetched.status), answer: text === '' ? null : text.toWellFormed() };
  }
  const outcome = 'why' in fetched ? fetched.why : fetched.is;
  return { taken: false, outcome, answer: null };
}

async function tellPerson(
  { db, clock, baseUrl, post }: HookNeeds,
  personId: string,
  address: string,
  outcome: string,
): Promise<void> {
  const person = await personActor(db, personId, { sessionId: 'webhooks', now: clock() });
  if (!person) return;
  const letter = disabledLetter(address, outcome, `${baseUrl}/compte/webhooks`);
  post({ to: person.email, locale: 'fr', ...letter });
}
