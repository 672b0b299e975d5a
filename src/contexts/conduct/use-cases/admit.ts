/**
 * The one gate before anything that somebody sends is kept: sanctions, form, links, repetition, pace. What is let in is
 * counted in the transaction that keeps it, one at a time for a sender: what is not kept is not counted.
 */
import type { EmailAddress } from '../../../kernel/email-address.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import { type FormSigns, judge, type Refusal } from '../domain/judgment.ts';
import { type Act, LIMITS, REPEATED_SECONDS } from '../domain/limits.ts';
import { isHeld } from '../domain/sanctions.ts';
import { linksIn, resemblance, sketchOf } from '../domain/sketch.ts';
import { inForce, type Like, sentWithin, sketchesLike } from '../queries.ts';
import { noteAct, waitTurn } from '../store.ts';
import { addressHash, ageOfForm, networkHash, personHash } from './keyed.ts';

export interface AdmitNeeds {
  db: Database;
  clock: () => Date;
  /** The secret of the instance. */
  secret: string;
}

export interface Attempt {
  act: Act;
  personId: string | null;
  /** Null: none is known, as of somebody who appeals by a letter's address alone. */
  email: EmailAddress | null;
  /** Where it comes from; null when nothing tells. */
  network: string | null;
  /** The record that it is about; null: none, or a new one. */
  recordId: string | null;
  /** All that was written. */
  text: string;
  /** Null: no form, but a program that signed in; or somebody who did. */
  form: FormSigns | null;
}

/** Whoever nothing is known of is counted together. */
const NOBODY = Buffer.alloc(32);

/** `held`: a sanction lets it in, but nothing of it is shown before somebody looked. */
export async function admit(
  tx: Transaction,
  { clock, secret }: Pick<AdmitNeeds, 'clock' | 'secret'>,
  attempt: Attempt,
): Promise<Outcome<{ held: boolean }, Refusal>> {
  const now = clock();
  const { act, personId, email, network, recordId, text, form } = attempt;
  const address = email && addressHash(secret, email);
  const person = personId === null ? null : personHash(secret, personId);
  const hashes = {
    person,
    // Somebody signed in is counted as a person, whose pace is another.
    address: person ? null : address,
    network: network === null ? null : networkHash(secret, network),
  };
  const who = person ?? address ?? hashes.network ?? NOBODY;
  const sketch = sketchOf(text);
  const since = new Date(now.getTime() - REPEATED_SECONDS * 1000);
  await waitTurn(tx, who);
  const weighing = await inForce(tx, { personId, addressHash: address }, now);
  const like = await sketchesLike(tx, { sketch, recordId, whoHash: who, since });
  const refusal = judge(act, {
    inForce: weighing,
    form: form && { age: ageOfForm(secret, form.mark, now), trap: form.trap !== '' },
    links: linksIn(text),
    alike: {
      own: bestByRecord(
        sketch,
        like.filter(({ own }) => own),
      ),
      all: bestByRecord(sketch, like),
    },
    sent: await sentWithin(tx, act, LIMITS[act].rates, { hashes, now }),
  });
  if (refusal) return refused(refusal);
  await noteAct(tx, { at: now, act, whoHash: who, networkHash: hashes.network, recordId, sketch });
  return done({ held: isHeld(weighing) });
}

/** Whether what somebody sent before is to be looked at before it is shown. */
export const isHeldNow = async (
  tx: Transaction,
  secret: string,
  { personId, email, now }: { personId: string | null; email: EmailAddress; now: Date },
): Promise<boolean> => isHeld(await inForce(tx, { personId, addressHash: addressHash(secret, email) }, now));

/** The likeness of the text to the one most like it on each record; new records count one each. */
function bestByRecord(sketch: readonly number[], others: readonly Like[]): number[] {
  const best = new Map<string, number>();
  for (const [at, { recordId, sketch: other }] of others.entries()) {
    const key = recordId ?? `new ${at}`;
    best.set(key, Math.max(best.get(key) ?? 0, resemblance(sketch, other)));
  }
  return [...best.values()];
}
