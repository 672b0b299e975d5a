/**
 * Looks at what an alert follows and sends what is new. What was told is noted when the letter has left, so that
 * nothing is lost; a letter whose fate nobody knows is sent again as it was, under the same identifier, and only then.
 */
import { randomUUID } from 'node:crypto';
import { parisDay } from '../../../kernel/day.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { type Letter, LetterNotSent } from '../../../platform/mail/letter.ts';
import { type Alert, nextLook, REFUSALS } from '../domain/alert.ts';
import type { Look, Source } from '../domain/digest.ts';
import { digestOf, findAlert } from '../queries.ts';
import { doubtDigest, dropDigest, eraseAlert, holdDigest, noteLook, noteRefusal } from '../store.ts';
import { addressIn, linkPath, mintToken } from './make-links.ts';
import type { SendNeeds } from './send-needs.ts';

/** Longer than one sending may take: whoever held it before is gone. */
const HELD_MS = 10 * 60_000;

interface Held {
  alert: Alert;
  look: Look;
  letter: Letter;
}

export async function sendDigest(needs: SendNeeds, alertId: string): Promise<void> {
  const { db, clock, mailer, sources } = needs;
  const at = clock();
  const before = await findAlert(db, alertId);
  const source = before && sources.get(before.subject.kind);
  if (!before || !source) return;
  const due = isDue(before, at);
  const look = due ? await source.look(before.subject.text, before.memory, before.locale, at) : null;
  if (look?.ended) {
    await transact(db, (tx) => eraseAlert(tx, alertId));
    return;
  }
  const held = await transact(db, (tx) => hold(needs, tx, { before, source, look, at }));
  if (!held) return;
  const { alert } = held;
  const dueOn = nextLook(alert.rhythm, parisDay(at));
  try {
    const sent = await mailer.send(held.letter);
    await transact(db, async (tx) => {
      await dropDigest(tx, alertId);
      if (sent.ok) return noteLook(tx, alertId, { memory: held.look.memory, dueOn, sentAt: at });
      const refusals = alert.refusals + 1;
      await noteRefusal(tx, alertId, { refusals, dueOn, suspendedAt: refusals >= REFUSALS ? at : null });
    });
  } catch (error) {
    const surelyNotSent = error instanceof LetterNotSent && error.certain;
    await transact(db, (tx) => (surelyNotSent ? dropDigest(tx, alertId) : doubtDigest(tx, alertId)));
    throw error;
  }
}

const isDue = ({ confirmed, suspended, dueOn }: Alert, at: Date): boolean =>
  confirmed && !suspended && dueOn !== null && dueOn <= parisDay(at);

/** Takes the digest to send in hand, written; null when there is none. Throws when another process has it in hand. */
async function hold(
  needs: SendNeeds,
  tx: Transaction,
  { before, source, look, at }: { before: Alert; source: Source; look: Look | null; at: Date },
): Promise<Held | null> {
  const alert = await findAlert(tx, before.id, true);
  if (!alert || !isDue(alert, at)) return null;
  const pending = await digestOf(tx, alert.id);
  if (pending?.sendingSince && at.getTime() - pending.sendingSince.getTime() < HELD_MS)
    throw new Error('another process is sending this digest');
  if (!pending && (!look || alert.dueOn !== before.dueOn)) return null;
  const told: Look | null = pending ?? look;
  if (!told) return null;
  if (told.items.length === 0) {
    await noteLook(tx, alert.id, { memory: told.memory, dueOn: nextLook(alert.rhythm, parisDay(at)) });
    return null;
  }
  const id = pending?.id ?? randomUUID();
  await holdDigest(tx, alert.id, { ...told, id, since: at });
  return { alert, look: told, letter: await write(needs, tx, { alert, source, told, id, at }) };
}

async function write(
  { baseUrl, letters }: SendNeeds,
  tx: Transaction,
  { alert, source, told, id, at }: { alert: Alert; source: Source; told: Look; id: string; at: Date },
): Promise<Letter> {
  const { address: to, locale, rhythm, subject } = alert;
  const address = (path: string) => addressIn(baseUrl, locale, path);
  const manage = address(linkPath('manage', await mintToken(tx, alert.id, 'manage', at)));
  const unsubscribe = address(linkPath('unsubscribe', await mintToken(tx, alert.id, 'unsubscribe', at)));
  const title = source.title(subject.text, locale);
  const list = address(source.path(subject.text));
  const { items, more } = told;
  const written = letters.digest({ locale, title, rhythm, list, items, more, address, manage, unsubscribe });
  return { to, locale, id, unsubscribe, ...written };
}
