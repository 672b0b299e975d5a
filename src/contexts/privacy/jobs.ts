/** What is erased by itself: one job runs every declared rule, another looks after accounts that nobody uses. */
import { randomUUID } from 'node:crypto';
import { Gauge, type Registry } from 'prom-client';
import { z } from 'zod';
import type { Processing } from '../../kernel/processing.ts';
import type { Database } from '../../platform/db/tables.ts';
import { type Queue, type Work, work } from '../../platform/jobs/queue.ts';
import type { Mailer } from '../../platform/mail/letter.ts';
import { retentionRuns } from './queries.ts';
import { applyRetention } from './use-cases/apply-retention.ts';
import { watchInactive } from './use-cases/watch-inactive.ts';

/** Every hour: what is promised after a day must not wait for a second one. */
export const RETENTION: Queue<object> = {
  name: 'privacy.retention',
  payload: z.object({}),
  retry: { limit: 3, delaySeconds: 300 },
  expireInSeconds: 600,
  oneAKey: true,
  schedule: '20 * * * *',
};

/** Every night. */
export const INACTIVE: Queue<object> = {
  name: 'privacy.inactive',
  payload: z.object({}),
  retry: { limit: 3, delaySeconds: 900 },
  expireInSeconds: 1800,
  oneAKey: true,
  schedule: '40 3 * * *',
};

export interface WorkNeeds {
  db: Database;
  clock: () => Date;
  register: readonly Processing[];
  mailer: Pick<Mailer, 'send'>;
  /** The warning. */
  letter: { subject: string; text: string };
}

export const workOf = (needs: WorkNeeds): Work[] => [
  work(RETENTION, async () => {
    await applyRetention(needs);
  }),
  work(INACTIVE, async () => {
    const warn = async (to: Parameters<Mailer['send']>[0]['to']) => {
      await needs.mailer.send({ to, locale: 'fr', id: randomUUID(), ...needs.letter });
    };
    await watchInactive({ ...needs, warn });
  }),
];

/** When each rule last ran, and how many rows it erased in all: the numbers are those of the database. */
export function retentionMetrics(registry: Registry, db: Database): void {
  const lastRun = new Gauge({
    name: 'retention_last_run_seconds',
    help: 'When each rule of retention last ran.',
    labelNames: ['rule'],
    registers: [registry],
  });
  new Gauge({
    name: 'retention_rows_erased',
    help: 'Rows that each rule of retention has erased since the beginning.',
    labelNames: ['rule'],
    registers: [registry],
    async collect() {
      for (const { rule, ranAt, erasedInAll } of await retentionRuns(db)) {
        this.set({ rule }, erasedInAll);
        lastRun.set({ rule }, ranAt.getTime() / 1000);
      }
    },
  });
}
