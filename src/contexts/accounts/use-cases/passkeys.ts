/**
 * Keys as a second factor: added, shown, removed. Each challenge is for one person in one session, five minutes, once.
 */
import { createHash } from 'node:crypto';
import type { Actor } from '../../../kernel/actor.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import {
  askKnownKey,
  askNewKey,
  checkKey,
  type KeySite,
  keyNamed,
  readNewKey,
} from '../../../platform/session/passkeys.ts';
import type { Purpose } from '../domain/purpose.ts';
import { readName } from '../forms.ts';
import { passkeysOf } from '../queries/passkeys.ts';
import { countPasskey, dropPasskey, keepPasskey } from '../store/passkeys.ts';
import { keepToken, useToken } from '../store/tokens.ts';
import { forgetExpired, note, strengthen } from '../store.ts';

const CHALLENGE_MS = 5 * 60 * 1000;
const MOST_KEYS = 10;

export interface PasskeyNeeds {
  db: Database;
  clock: () => Date;
  site: KeySite;
}

export async function offerNewKey(needs: PasskeyNeeds, actor: Actor) {
  const known = await passkeysOf(needs.db, actor.personId);
  const { personId: id, email, name } = actor;
  const options = await askNewKey(needs.site, { id, email, name }, known);
  await keepChallenge(needs, actor, 'passkey_register', options.challenge);
  return options;
}

/** What the browser is asked to show; null when the person has no key. */
export async function offerKnownKey(needs: PasskeyNeeds, actor: Actor) {
  const known = await passkeysOf(needs.db, actor.personId);
  if (known.length === 0) return null;
  const options = await askKnownKey(needs.site, known);
  await keepChallenge(needs, actor, 'passkey_show', options.challenge);
  return options;
}

export type KeyRefusal = 'does_not_hold' | 'not_a_name' | 'too_many';

export async function addKey(
  needs: PasskeyNeeds,
  actor: Actor,
  { json, label }: { json: string; label: string },
): Promise<Outcome<null, KeyRefusal>> {
  const name = readName(label);
  if (name === null) return refused('not_a_name');
  if ((await passkeysOf(needs.db, actor.personId)).length >= MOST_KEYS) return refused('too_many');
  const key = await readNewKey(needs.site, json, (challenge) =>
    useChallenge(needs, actor, 'passkey_register', challenge),
  );
  if (!key) return refused('does_not_hold');
  const at = needs.clock();
  const { personId } = actor;
  return transact(needs.db, async (tx) => {
    if (!(await keepPasskey(tx, { key, personId, label: name, at })))
      return refused('does_not_hold' as const);
    // It was just shown: the session is as strong as after showing it.
    await strengthen(tx, actor.sessionId, at);
    await note(tx, { at, actor: personId, action: 'passkey_added', subject: `person:${personId}` });
    return done(null);
  });
}

/** Shows a key: the session is strong from then on. */
export async function showKey(needs: PasskeyNeeds, actor: Actor, json: string): Promise<boolean> {
  const { personId, sessionId } = actor;
  const id = keyNamed(json);
  const key = (await passkeysOf(needs.db, personId)).find((each) => each.id === id);
  const counter =
    key &&
    (await checkKey(needs.site, key, json, (challenge) =>
      useChallenge(needs, actor, 'passkey_show', challenge),
    ));
  const at = needs.clock();
  const subject = `person:${personId}`;
  return transact(needs.db, async (tx) => {
    const right =
      key && typeof counter === 'number' && (await countPasskey(tx, { id: key.id, personId, counter, at }));
    if (right) await strengthen(tx, sessionId, at);
    const action = right ? 'second_factor_shown' : 'second_factor_wrong';
    await note(tx, { at, actor: personId, action, subject, detail: { by: 'passkey' } });
    return right === true;
  });
}

export function removeKey(
  { db, clock }: Pick<PasskeyNeeds, 'db' | 'clock'>,
  actor: Actor,
  id: string,
): Promise<boolean> {
  const { personId } = actor;
  return transact(db, async (tx) => {
    const dropped = await dropPasskey(tx, { id, personId });
    if (dropped)
      await note(tx, {
        at: clock(),
        actor: personId,
        action: 'passkey_removed',
        subject: `person:${personId}`,
      });
    return dropped;
  });
}

const hashed = (challenge: string): Buffer => createHash('sha256').update(challenge).digest();

function keepChallenge({ db, clock }: PasskeyNeeds, actor: Actor, purpose: Purpose, challenge: string) {
  const at = clock();
  return transact(db, async (tx) => {
    await forgetExpired(tx, at);
    await keepToken(tx, {
      hash: hashed(challenge),
      purpose,
      personId: actor.personId,
      data: { session: actor.sessionId },
      at,
      until: new Date(at.getTime() + CHALLENGE_MS),
    });
  });
}

/** Whether this challenge was given to this person in this session, lately, and not used since. */
function useChallenge(
  { db, clock }: PasskeyNeeds,
  actor: Actor,
  purpose: Purpose,
  challenge: string,
): Promise<boolean> {
  return transact(db, async (tx) => {
    const used = await useToken(tx, { hash: hashed(challenge), purpose, now: clock() });
    return used?.personId === actor.personId && used.data.session === actor.sessionId;
  });
}
