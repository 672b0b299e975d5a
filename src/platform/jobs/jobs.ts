/**
 * Work that outlives the request: kept in PostgreSQL (pg-boss), written in the transaction of what it follows from,
 * tried again when it fails, run by one process only however many there are.
 */
import { fromKysely, PgBoss } from 'pg-boss';
import type { Logger } from 'pino';
import type { Transaction } from '../db/tables.ts';
import type { JobMetrics } from './metrics.ts';
import type { Queue, Work } from './queue.ts';

/** Beside the tables of the application, in the same database. */
const SCHEMA = 'jobs';
const CONNECTIONS = 2;
const POLL_SECONDS = 2;
const STOP_MS = 20_000;
const TIME_ZONE = 'Europe/Paris';
const A_WEEK = 7 * 24 * 3600;

export interface JobsOptions {
  /** The database, as for `connect`. */
  url: string;
  log: Logger;
  metrics?: JobMetrics;
}

/** PostgreSQL's code for what an account may not do. */
const NOT_PERMITTED = '42501';

/** The account of `DATABASE_URL` may not make the schema of the jobs. */
class SchemaRefused extends Error {
  readonly mend = 'Faites-lui accorder ce droit : grant create on database BASE to COMPTE.';
  constructor() {
    super(`Le compte de DATABASE_URL ne peut pas créer le schéma « ${SCHEMA} ».`);
    this.name = 'SchemaRefused';
  }
}

interface EnqueueOptions {
  /** In a queue that takes one job a key, another is not added while this one waits or runs. */
  key?: string;
}

/** What a use case knows of jobs: to add one with what it writes. */
export interface JobQueue {
  /** Kept if the transaction is, and only then. */
  enqueue<Payload extends object>(
    tx: Transaction,
    queue: Queue<Payload>,
    payload: Payload,
    options?: EnqueueOptions,
  ): Promise<void>;
}

export class Jobs implements JobQueue {
  private readonly boss: PgBoss;
  private readonly log: Logger;
  private readonly metrics: JobMetrics | undefined;
  private works: readonly Work[] = [];

  private constructor({ url, log, metrics }: JobsOptions) {
    this.log = log;
    this.metrics = metrics;
    this.boss = new PgBoss({
      connectionString: url,
      application_name: 'terreau-jobs',
      max: CONNECTIONS,
      schema: SCHEMA,
      registerInstance: false,
    });
    // Without a listener an error of its upkeep would end the process.
    this.boss.on('error', (error) => log.warn({ err: error }, 'the job queue met an error'));
    this.boss.on('warning', ({ message }) => log.warn({ told: message }, 'the job queue warns'));
  }

  /** Opens the queue, its tables made or brought up to date where they are not. Runs nothing yet. */
  static async open(options: JobsOptions, works: readonly Work[]): Promise<Jobs> {
    const jobs = new Jobs(options);
    try {
      await jobs.boss.start();
      await jobs.declare(works);
      return jobs;
    } catch (error) {
      await jobs.stop();
      throw (error as { code?: string }).code === NOT_PERMITTED ? new SchemaRefused() : error;
    }
  }

  private async declare(works: readonly Work[]): Promise<void> {
    this.works = works;
    const known = new Set((await this.boss.getQueues()).map(({ name }) => name));
    for (const { queue } of works) {
      const settings = {
        retryLimit: queue.retry.limit,
        retryDelay: queue.retry.delaySeconds,
        retryBackoff: true,
        expireInSeconds: queue.expireInSeconds,
        deleteAfterSeconds: A_WEEK,
      };
      const policy = queue.oneAKey ? 'exclusive' : 'standard';
      if (known.has(queue.name)) await this.boss.updateQueue(queue.name, settings);
      else await this.boss.createQueue(queue.name, { ...settings, policy });
    }
    const planned = new Map((await this.boss.getSchedules()).map(({ name, cron }) => [name, cron]));
    for (const { queue } of works) {
      if (queue.schedule === undefined || planned.get(queue.name) === queue.schedule) continue;
      await this.boss.schedule(queue.name, queue.schedule, {}, { tz: TIME_ZONE, missed: 'once' });
    }
    const scheduled = new Set(works.filter(({ queue }) => queue.schedule).map(({ queue }) => queue.name));
    for (const name of planned.keys()) if (!scheduled.has(name)) await this.boss.unschedule(name);
    this.metrics?.follow(() => this.counts());
  }

  /** Begins to run what waits, here, until `stop`. */
  async work(): Promise<void> {
    for (const each of this.works) {
      await this.boss.work(
        each.queue.name,
        { pollingIntervalSeconds: POLL_SECONDS, batchSize: 1 },
        async ([job]) => job && this.runOne(each, job.id, job.data),
      );
    }
  }

  async enqueue<Payload extends object>(
    tx: Transaction,
    queue: Queue<Payload>,
    payload: Payload,
    { key }: EnqueueOptions = {},
  ): Promise<void> {
    const singleton = key === undefined ? {} : { singletonKey: key };
    await this.boss.send(queue.name, queue.payload.parse(payload), { db: fromKysely(tx), ...singleton });
  }

  /** Runs all that is due, one job after the other, and says how many runs succeeded and failed. For tests. */
  async runDue(): Promise<{ done: number; failed: number }> {
    const told = { done: 0, failed: 0 };
    for (let found = true; found; ) {
      found = false;
      for (const each of this.works) {
        for (const job of await this.boss.fetch(each.queue.name)) {
          found = true;
          try {
            await this.runOne(each, job.id, job.data);
            await this.boss.complete(each.queue.name, job.id);
            told.done += 1;
          } catch (error) {
            await this.boss.fail(each.queue.name, job.id, { message: String(error) });
            told.failed += 1;
          }
        }
      }
    }
    return told;
  }

  private async runOne({ queue, run }: Work, id: string, payload: unknown): Promise<void> {
    const started = performance.now();
    try {
      await run(payload);
      this.metrics?.ran(queue.name, 'done', performance.now() - started);
    } catch (error) {
      this.metrics?.ran(queue.name, 'failed', performance.now() - started);
      this.log.error({ err: error, queue: queue.name, job: id }, 'a job failed');
      throw error;
    }
  }

  private async counts(): Promise<{ queue: string; waiting: number; active: number; failed: number }[]> {
    return Promise.all(
      this.works.map(async ({ queue: { name } }) => {
        const [stats] = await this.boss.getQueueStats(name, { force: true });
        const { queuedCount: waiting = 0, activeCount: active = 0, failedCount: failed = 0 } = stats ?? {};
        return { queue: name, waiting, active, failed };
      }),
    );
  }

  /** Lets the jobs under way finish, then closes; one that does not finish in time is tried again later. */
  async stop(): Promise<void> {
    await this.boss.stop({ graceful: true, timeout: STOP_MS });
  }
}
