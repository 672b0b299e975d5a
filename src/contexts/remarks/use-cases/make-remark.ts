/**
 * Says something of a record. Somebody signed in is taken at their word; anybody else confirms an address first. Those
 * who look after the record, and those of whom some remarks were shown before, are shown at once; the others after a
 * first look.
 */
import { randomUUID } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.ts';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { hashOf, newToken, type Token } from '../../../platform/ids/token.ts';
import { admit, type FormSigns, isHeldNow, type Refusal, TRUSTED_AFTER } from '../../conduct/public.ts';
import { giveConsent } from '../../consents/public.ts';
import { type Ground, mayEdit } from '../../contributions/public.ts';
import { nextDataVersion, type StoredRecord } from '../../records/public.ts';
import { firstState, type RemarkState, type Topic } from '../domain/remark.ts';
import { type Remark, shownBefore } from '../queries.ts';
import { insertRemark, turnRemark } from '../store.ts';
import type { RemarkNeeds } from './needs.ts';

export interface RemarkInput {
  record: Pick<StoredRecord, 'id'>;
  /** The territories that the record names, and whose business it is. */
  territories: readonly string[];
  ground: Ground;
  topic: Topic;
  body: string;
  author: string;
  /** Null: somebody without an account. */
  actor: Actor | null;
  email: EmailAddress;
  locale: Locale;
  network: string | null;
  form: FormSigns | null;
}

type Needs = Pick<RemarkNeeds, 'db' | 'clock' | 'secret'>;

/** The author's own address of the remark, and where it stands. */
export async function makeRemark(
  needs: Needs,
  { record, actor, ground, ...input }: RemarkInput,
): Promise<Outcome<{ token: Token; id: string; state: RemarkState }, Refusal>> {
  const at = needs.clock();
  const token = newToken();
  const id = randomUUID();
  const personId = actor?.personId ?? null;
  const { topic, email, network, form, body, ...rest } = input;
  return transact(needs.db, async (tx) => {
    const recordId = record.id;
    const admitted = await admit(tx, needs, {
      ...{ act: 'remark', personId, email, network, recordId, form },
      text: body,
    });
    if (!admitted.ok) return admitted;
    const trusted =
      !admitted.value.held &&
      (mayEdit(actor, ground) || (await shownBefore(tx, { personId, email })) >= TRUSTED_AFTER);
    const state = actor ? firstState(topic, trusted) : 'unconfirmed';
    await insertRemark(tx, {
      ...{ ...rest, id, recordId, topic, body, personId, email, state, at },
      tokenHash: hashOf(token),
    });
    await giveConsent(tx, {
      ...{ subject: `remark:${id}`, personId, at },
      purpose: 'contribution',
      channel: 'web',
    });
    if (state === 'published') await nextDataVersion(tx);
    return done({ token, id, state });
  });
}

/** By the button of the author's own page. Null: it was confirmed before. */
export function confirmRemark(needs: Needs, remark: Remark): Promise<RemarkState | null> {
  const at = needs.clock();
  return transact(needs.db, async (tx) => {
    const state = firstState(remark.topic, await isTrusted(tx, needs, remark, at));
    const turned = await turnRemark(tx, remark.id, ['unconfirmed'], {
      ...{ state, at, by: 'author', reason: null },
    });
    if (!turned) return null;
    if (state === 'published') await nextDataVersion(tx);
    return state;
  });
}

async function isTrusted(
  tx: Transaction,
  { secret }: Pick<Needs, 'secret'>,
  { personId, email }: Remark,
  now: Date,
): Promise<boolean> {
  if (email === null || (await isHeldNow(tx, secret, { personId, email, now }))) return false;
  return (await shownBefore(tx, { personId, email })) >= TRUSTED_AFTER;
}

/** False: somebody hid it, or it was taken back, before. */
export function withdrawRemark({ db, clock }: Needs, { id, state }: Remark): Promise<boolean> {
  return transact(db, async (tx) => {
    const from: RemarkState[] = ['unconfirmed', 'waiting', 'published', 'closed'];
    const turn = { state: 'withdrawn', at: clock(), by: 'author', reason: null } as const;
    if (!(await turnRemark(tx, id, from, turn))) return false;
    if (state === 'published') await nextDataVersion(tx);
    return true;
  });
}
