/** The work of surveys: invitations, reminders (two at most, a week apart, none once answered). */
import { daysBetween, parisDay } from '../../kernel/day.ts';
import { transact } from '../../platform/db/connect.ts';
import type { JobQueue } from '../../platform/jobs/jobs.ts';
import { type Work, work } from '../../platform/jobs/queue.ts';
import { MOST_REMINDERS, reminderDue } from './domain/wave.ts';
import { unanswered } from './queries/invitation.ts';
import { tidyAnswerFiles } from './use-cases/answer-file.ts';
import type { SurveyNeeds } from './use-cases/needs.ts';
import { DUE, INVITE, REMIND, TIDY } from './use-cases/queues.ts';
import { invitedOf, type LetterNeeds, sendInvitation, sendReminder } from './use-cases/send-letters.ts';

type WorkNeeds = LetterNeeds & Pick<SurveyNeeds, 'files'>;

export const workOf = (needs: WorkNeeds, queue: () => JobQueue): Work[] => [
  work(INVITE, ({ invitationId }) => sendInvitation(needs, invitationId)),
  work(REMIND, ({ invitationId }) => sendReminder(needs, invitationId)),
  work(TIDY, async () => {
    await tidyAnswerFiles(needs);
  }),
  work(DUE, () => enqueueDue(needs, queue())),
];

async function enqueueDue({ db, clock }: LetterNeeds, queue: JobQueue): Promise<void> {
  const today = parisDay(clock());
  const waiting = await unanswered(db, today, MOST_REMINDERS);
  const due = waiting.filter(({ opensOn, closesOn, wave, ...invitation }) =>
    reminderDue(
      invitedOf({ ...invitation, wave }, false),
      { number: wave, opensOn, closesOn, closed: false },
      today,
      daysBetween,
    ),
  );
  await transact(db, async (tx) => {
    for (const { id } of due) await queue.enqueue(tx, REMIND, { invitationId: id }, { key: id });
  });
}
