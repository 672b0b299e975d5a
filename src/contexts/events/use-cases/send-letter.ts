/** Writes and sends a letter to somebody who registered, from what is true when it leaves. */
import { randomUUID } from 'node:crypto';
import { href } from '../../../kernel/page.ts';
import { transact } from '../../../platform/db/connect.ts';
import { hashOf, newToken, type Token } from '../../../platform/ids/token.ts';
import { KEPT_DAYS } from '../domain/event.ts';
import { findMeeting } from '../queries/meetings.ts';
import { findRegistration } from '../queries/registrations.ts';
import { putLink } from '../store/registrations.ts';
import type { EventLetterNeeds } from './needs.ts';
import type { LetterJob } from './queues.ts';

export const registrationPath = (token: Token): string => `/agenda/inscriptions/${token}`;

export async function sendLetter(
  needs: EventLetterNeeds,
  { registrationId, about }: LetterJob,
): Promise<void> {
  const { db, baseUrl, mailer, kinds, letters } = needs;
  const registration = await findRegistration(db, registrationId);
  const meeting = registration && (await findMeeting(db, registration.eventId, kinds));
  if (!registration || !meeting || registration.state === 'cancelled') return;
  // A seat that was lost meanwhile is not announced; nor is a button that was pressed.
  if (about === 'confirm' && registration.state !== 'unconfirmed') return;
  const { locale, email: to } = registration;
  const token = newToken();
  const expiresAt = new Date(meeting.endsAt.getTime() + KEPT_DAYS * 86_400_000);
  await transact(db, (tx) => putLink(tx, { hash: hashOf(token), registrationId, expiresAt }));
  const address = (path: string) => baseUrl + href({ locale }, path);
  const link = address(registrationPath(token));
  const page = address(`/agenda/${meeting.id}`);
  await mailer.send({
    to,
    locale,
    id: randomUUID(),
    ...letters.registration({ locale, about, meeting, link, page }),
  });
}
