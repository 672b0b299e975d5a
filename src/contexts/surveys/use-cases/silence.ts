/**
 * “No more letters”: what was asked once holds for the survey, whoever invites again and to whichever wave. The address
 * itself is not kept for that: a hash of it under the secret of the instance, another one for each survey.
 */
import { createHmac } from 'node:crypto';
import { addressKey, type EmailAddress } from '../../../kernel/email-address.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { StoredInvitation } from '../queries/invitation.ts';
import { insertSilence, stopInvitation, stopInvitationsTo } from '../store.ts';
import type { SurveyNeeds } from './needs.ts';

export const silenceHash = (secret: string, surveyId: string, address: EmailAddress): Buffer =>
  createHmac('sha256', secret)
    .update(`surveys.silence:${surveyId}:${addressKey(address)}`)
    .digest();

/** Asked by whoever holds the link of the invitation: its other invitations to the survey are stopped with it. */
export async function silence(
  { db, clock, secret }: Pick<SurveyNeeds, 'db' | 'clock' | 'secret'>,
  { id, surveyId, address }: Pick<StoredInvitation, 'id' | 'surveyId' | 'address'>,
): Promise<void> {
  const at = clock();
  await transact(db, async (tx) => {
    if (address) {
      const read = address as EmailAddress;
      await insertSilence(tx, { surveyId, hash: silenceHash(secret, surveyId, read), at });
      await stopInvitationsTo(tx, { surveyId, addressKey: addressKey(read), at });
    }
    await stopInvitation(tx, id, at);
  });
}
