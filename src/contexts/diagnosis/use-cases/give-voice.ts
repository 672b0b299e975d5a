/** A member's own answers: given by an invitation, changed while the consultation is open, withdrawn at any time. */
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Token } from '../../../kernel/token.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { hashOf, newToken } from '../../../platform/ids/token.ts';
import type { Facts } from '../domain/facts.ts';
import { MOST_VOICES, withoutVoice } from '../domain/voices.ts';
import {
  countVoices,
  deleteVoice,
  insertVoice,
  isOpen,
  lockInvited,
  lockVoice,
  updateVoice,
} from '../store/voices.ts';
import type { RecordNeeds } from './record-answers.ts';

/** The address of the new voice. `closed`: the invitation leads to nothing any more. */
export async function addVoice(
  { db, clock, random }: RecordNeeds,
  invitation: Token,
  facts: Facts,
): Promise<Outcome<Token, 'closed' | 'full'>> {
  const token = newToken(random);
  return transact(db, async (tx) => {
    const diagnosis = await lockInvited(tx, hashOf(invitation), clock());
    if (diagnosis === undefined) return refused('closed' as const);
    if ((await countVoices(tx, diagnosis)) >= MOST_VOICES) return refused('full' as const);
    await insertVoice(tx, diagnosis, hashOf(token), facts);
    return done(token);
  });
}

type Needs = { db: Database; clock: () => Date };
export type VoiceRefusal = { reason: 'gone' } | { reason: 'closed' } | { reason: 'changed_meanwhile' };

/** `seen`: the revision that the form was filled from. */
export const changeVoice = (
  { db, clock }: Needs,
  token: Token,
  facts: Facts,
  seen: number,
): Promise<Outcome<null, VoiceRefusal>> =>
  transact(db, async (tx) => {
    const voice = await lockVoice(tx, hashOf(token), clock());
    if (!voice) return refused({ reason: 'gone' as const });
    if (!(await isOpen(tx, voice.diagnosis))) return refused({ reason: 'closed' as const });
    if (voice.revision !== seen) return refused({ reason: 'changed_meanwhile' as const });
    await updateVoice(tx, voice.id, facts);
    return done(null);
  });

/** True when there was one. What it said leaves with it, and is not shown without it. */
export const withdrawVoice = ({ db, clock }: Needs, token: Token): Promise<boolean> =>
  transact(db, async (tx) => {
    const voice = await lockVoice(tx, hashOf(token), clock());
    if (voice) await deleteVoice(tx, voice, withoutVoice(voice.shown, voice.departed));
    return voice !== undefined;
  });
