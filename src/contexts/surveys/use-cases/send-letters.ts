/** Writes the letter of an invitation, and its reminders. What is true when it leaves decides, not what was then. */
import { randomUUID } from 'node:crypto';
import { daysBetween, parisDay } from '../../../kernel/day.ts';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import { href } from '../../../kernel/page.ts';
import { transact } from '../../../platform/db/connect.ts';
import { hashOf } from '../../../platform/ids/token.ts';
import { namesById } from '../../records/public.ts';
import { saidIn } from '../domain/in-words.ts';
import type { LetterFacts, SurveyLetters } from '../domain/letters.ts';
import { reminderDue, waveState } from '../domain/wave.ts';
import { answerByHash } from '../queries/answer.ts';
import { invitationById, type StoredInvitation } from '../queries/invitation.ts';
import { surveyById } from '../queries/survey.ts';
import { noteInvitationSent, noteReminder, stopInvitation } from '../store.ts';
import { answerPath, answerToken } from './answer-token.ts';
import type { SurveyNeeds } from './needs.ts';

export type LetterNeeds = Pick<SurveyNeeds, 'db' | 'clock' | 'baseUrl' | 'secret' | 'mailer'> & {
  letters: SurveyLetters;
};

export async function sendInvitation(needs: LetterNeeds, invitationId: string): Promise<void> {
  const { db, clock, letters } = needs;
  const invitation = await invitationById(db, invitationId);
  if (!invitation || invitation.sentAt || invitation.stoppedAt) return;
  const facts = await factsOf(needs, invitation);
  if (!facts) return;
  await send(needs, invitation, letters.invitation(facts));
  await transact(db, (tx) => noteInvitationSent(tx, invitation.id, clock()));
}

/** Sent once for each count of reminders: noted first, so that a second process finds it noted. */
export async function sendReminder(needs: LetterNeeds, invitationId: string): Promise<void> {
  const { db, clock, secret, letters } = needs;
  const invitation = await invitationById(db, invitationId);
  if (!invitation || invitation.stoppedAt) return;
  const facts = await factsOf(needs, invitation);
  const answer = await answerByHash(db, hashOf(answerToken(secret, invitation.answerId)));
  if (!facts || answer?.sentAt) return;
  const at = clock();
  if (!reminderDue(invitedOf(invitation, false), facts.asked, parisDay(at), daysBetween)) return;
  if (!(await transact(db, (tx) => noteReminder(tx, invitation.id, invitation.reminders, at)))) return;
  await send(needs, invitation, letters.reminder(facts));
}

export const invitedOf = (
  { sentAt, askedAt, lastReminderAt, reminders }: StoredInvitation,
  answered: boolean,
) => ({
  invitedOn: parisDay(sentAt ?? askedAt),
  lastReminderOn: lastReminderAt && parisDay(lastReminderAt),
  reminders,
  answered,
});

async function factsOf(
  { db, clock, baseUrl, secret }: LetterNeeds,
  { surveyId, wave: number, locale, answerId, previousId }: StoredInvitation,
) {
  const survey = await surveyById(db, surveyId);
  const wave = survey?.waves.find((each) => each.number === number);
  if (!survey?.published || !wave || waveState(wave, parisDay(clock())) === 'closed') return null;
  const names = await namesById(db, [survey.ownerId]);
  const path = answerPath(answerToken(secret, answerId));
  const address = (to: string) => baseUrl + href({ locale }, to);
  const facts: LetterFacts = {
    locale,
    title: saidIn(survey.published.questionnaire.title, locale),
    owner: names.get(survey.ownerId) ?? '',
    closesOn: wave.closesOn,
    wave: number,
    answeredBefore: previousId !== null,
    link: address(path),
    stop: address(`${path}/silence`),
  };
  return { ...facts, asked: wave };
}

async function send(
  { db, clock, mailer }: LetterNeeds,
  invitation: StoredInvitation,
  written: { subject: string; text: string },
) {
  if (!invitation.address) return;
  const { locale, address } = invitation;
  const sent = await mailer.send({ id: randomUUID(), to: address as EmailAddress, locale, ...written });
  if (!sent.ok) await transact(db, (tx) => stopInvitation(tx, invitation.id, clock()));
}
