/** What events do by themselves: letters, reminders, partners' calendars. */
import { transact } from '../../platform/db/connect.ts';
import type { JobQueue } from '../../platform/jobs/jobs.ts';
import { type Work, work } from '../../platform/jobs/queue.ts';
import { REMINDED_HOURS } from './domain/event.ts';
import { dueFeeds } from './queries/feeds.ts';
import { lockMeeting } from './queries/meetings.ts';
import { toRemind, waitedFor } from './queries/registrations.ts';
import { noteReminder } from './store/registrations.ts';
import type { EventLetterNeeds, FeedNeeds } from './use-cases/needs.ts';
import { FEEDS, LETTER, READ_FEED, REMIND } from './use-cases/queues.ts';
import { readFeed } from './use-cases/read-feed.ts';
import { promote } from './use-cases/register.ts';
import { sendLetter } from './use-cases/send-letter.ts';

const HOUR_MS = 3_600_000;

export const workOf = (needs: EventLetterNeeds & FeedNeeds, queue: () => JobQueue): Work[] => [
  work(LETTER, (letter) => sendLetter(needs, letter)),
  work(REMIND, () => remind(needs, queue())),
  work(READ_FEED, ({ feedId }) => readFeed(needs, feedId)),
  work(FEEDS, () => readDue(needs, queue())),
];

/** Seats first, then reminders. The mark and the letter are one transaction: nobody is reminded twice, nor forgotten. */
async function remind({ db, clock }: EventLetterNeeds, jobs: JobQueue): Promise<void> {
  const now = clock();
  for (const eventId of await waitedFor(db, now))
    await transact(db, async (tx) => {
      const meeting = await lockMeeting(tx, eventId);
      if (meeting?.state === 'published') await promote({ jobs }, tx, eventId, meeting.seats);
    });
  for (const registrationId of await toRemind(db, now, new Date(now.getTime() + REMINDED_HOURS * HOUR_MS)))
    await transact(db, async (tx) => {
      if (!(await noteReminder(tx, registrationId, now))) return;
      await jobs.enqueue(tx, LETTER, { registrationId, about: 'reminder' });
    });
}

async function readDue({ db, clock }: FeedNeeds, jobs: JobQueue): Promise<void> {
  const due = await dueFeeds(db, clock());
  await transact(db, async (tx) => {
    for (const feedId of due) await jobs.enqueue(tx, READ_FEED, { feedId }, { key: feedId });
  });
}
