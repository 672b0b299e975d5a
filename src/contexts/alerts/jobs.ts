/** What alerts do by themselves: answer the form, look every morning, send, erase. */
import { parisDay } from '../../kernel/day.ts';
import { transact } from '../../platform/db/connect.ts';
import type { JobQueue } from '../../platform/jobs/jobs.ts';
import { type Work, work } from '../../platform/jobs/queue.ts';
import { SUSPENDED_DAYS } from './domain/alert.ts';
import { dueAlerts } from './queries.ts';
import { eraseOver } from './store.ts';
import { DIGEST, DUE, ERASE, LETTER } from './use-cases/queues.ts';
import { sendDigest } from './use-cases/send-digest.ts';
import { sendLetter } from './use-cases/send-letter.ts';
import type { SendNeeds } from './use-cases/send-needs.ts';

const AT_ONCE = 500;
const DAY_MS = 86_400_000;

/** `queue`: where the morning's jobs go, once it is open. */
export const workOf = (needs: SendNeeds, queue: () => JobQueue): Work[] => [
  work(LETTER, ({ alertId }) => sendLetter(needs, alertId)),
  work(DIGEST, ({ alertId }) => sendDigest(needs, alertId)),
  work(DUE, () => enqueueDue(needs, queue())),
  work(ERASE, () => eraseWhatIsOver(needs)),
];

async function enqueueDue({ db, clock }: SendNeeds, queue: JobQueue): Promise<void> {
  const day = parisDay(clock());
  let after: string | null = null;
  for (;;) {
    const ids: string[] = await dueAlerts(db, day, after, AT_ONCE);
    await transact(db, async (tx) => {
      for (const alertId of ids) await queue.enqueue(tx, DIGEST, { alertId }, { key: alertId });
    });
    if (ids.length < AT_ONCE) return;
    after = ids.at(-1) ?? null;
  }
}

async function eraseWhatIsOver({ db, clock }: SendNeeds): Promise<void> {
  const now = clock();
  await transact(db, (tx) => eraseOver(tx, now, new Date(now.getTime() - SUSPENDED_DAYS * DAY_MS)));
}
