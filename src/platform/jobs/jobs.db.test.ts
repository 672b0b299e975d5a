import { setTimeout as pause } from 'node:timers/promises';
import { pino } from 'pino';
import { Registry } from 'prom-client';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { transact } from '../db/connect.ts';
import { Jobs } from './jobs.ts';
import { jobMetrics } from './metrics.ts';
import { type Queue, type Work, work } from './queue.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

const log = pino({ level: 'silent' });
const open: Jobs[] = [];
afterEach(async () => {
  for (const jobs of open.splice(0)) await jobs.stop();
});
async function opened(works: readonly Work[], registry = new Registry()): Promise<Jobs> {
  const jobs = await Jobs.open({ url: database.url, log, metrics: jobMetrics(registry) }, works);
  open.push(jobs);
  return jobs;
}
const queue = (name: string, more: Partial<Queue<{ n: number }>> = {}): Queue<{ n: number }> => ({
  name,
  payload: z.object({ n: z.number() }),
  retry: { limit: 2, delaySeconds: 60 },
  expireInSeconds: 60,
  ...more,
});
const add = (jobs: Jobs, to: Queue<{ n: number }>, n: number, key?: string) =>
  transact(database.db, (tx) => jobs.enqueue(tx, to, { n }, key === undefined ? {} : { key }));
/** Those that wait for another try are due now. */
const makeDue = () => database.pool.query(`update jobs.job set start_after = now() where state = 'retry'`);

describe('a job', () => {
  it('is kept with the transaction it was added in, and lost with it', async () => {
    const one = queue('test.kept');
    const seen: number[] = [];
    const jobs = await opened([work(one, async ({ n }) => void seen.push(n))]);
    await add(jobs, one, 1);
    const failing = transact(database.db, async (tx) => {
      await jobs.enqueue(tx, one, { n: 2 });
      throw new Error('something else failed');
    });
    await expect(failing).rejects.toThrow('something else');
    expect(await jobs.runDue()).toEqual({ done: 1, failed: 0 });
    expect(seen).toEqual([1]);
  });

  it('is refused when it is not of the shape of its queue', async () => {
    const one = queue('test.shape');
    const jobs = await opened([work(one, async () => {})]);
    await expect(add(jobs, one, 'one' as unknown as number)).rejects.toThrow('expected number');
    expect(await jobs.runDue()).toEqual({ done: 0, failed: 0 });
  });

  it('that fails is tried again later, as often as its queue says, then is counted as failed', async () => {
    const one = queue('test.retry');
    let runs = 0;
    const registry = new Registry();
    const failing = work(one, async () => {
      runs += 1;
      throw new Error('not today');
    });
    const jobs = await opened([failing], registry);
    await add(jobs, one, 1);
    expect(await jobs.runDue()).toEqual({ done: 0, failed: 1 });
    expect(await jobs.runDue()).toEqual({ done: 0, failed: 0 });
    for (let i = 0; i < 4; i++) {
      await makeDue();
      await jobs.runDue();
    }
    expect(runs).toBe(3);
    const metrics = await registry.metrics();
    expect(metrics).toContain('job_runs_total{queue="test.retry",result="failed"} 3');
    expect(metrics).toContain('jobs{queue="test.retry",state="failed"} 1');
  });

  it('waits or runs once a key, where the queue says so', async () => {
    const one = queue('test.key', { oneAKey: true });
    const seen: number[] = [];
    const jobs = await opened([work(one, async ({ n }) => void seen.push(n))]);
    await add(jobs, one, 1, 'a');
    await add(jobs, one, 2, 'a');
    await add(jobs, one, 3, 'b');
    await jobs.runDue();
    await add(jobs, one, 4, 'a');
    await jobs.runDue();
    expect(seen.sort()).toEqual([1, 3, 4]);
  });

  it('is run once however many processes work', async () => {
    const one = queue('test.many');
    const seen: number[] = [];
    const counting = work(one, async ({ n }) => {
      await pause(1);
      seen.push(n);
    });
    const several = await Promise.all([1, 2, 3].map(() => opened([counting])));
    const [first] = several;
    if (!first) throw new Error('none');
    for (let n = 0; n < 60; n++) await add(first, one, n);
    const told = await Promise.all(several.map((jobs) => jobs.runDue()));
    expect(told.reduce((sum, { done }) => sum + done, 0)).toBe(60);
    expect(seen.sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, n) => n));
  });
});

describe('a process', () => {
  it('runs what waits by itself, and lets it finish when it stops', async () => {
    const one = queue('test.works');
    let begun: () => void = () => {};
    const beginning = new Promise<void>((resolve) => {
      begun = resolve;
    });
    let finished = false;
    const slow = work(one, async () => {
      begun();
      await pause(200);
      finished = true;
    });
    const jobs = await opened([slow]);
    await add(jobs, one, 1);
    await jobs.work();
    await beginning;
    await jobs.stop();
    expect(finished).toBe(true);
    const { rows } = await database.pool.query(`select state from jobs.job where name = 'test.works'`);
    expect(rows).toEqual([{ state: 'completed' }]);
  });

  it('plans what comes by itself, once, and forgets what no longer does', async () => {
    const daily: Queue<object> = { ...queue('test.daily'), payload: z.object({}), schedule: '30 6 * * *' };
    const planned = async () =>
      (await database.pool.query(`select name, cron, timezone from jobs.schedule`)).rows;
    await opened([work(daily, async () => {})]);
    await opened([work(daily, async () => {})]);
    expect(await planned()).toEqual([{ name: 'test.daily', cron: '30 6 * * *', timezone: 'Europe/Paris' }]);
    const { schedule: _no, ...quiet } = daily;
    await opened([work(quiet, async () => {})]);
    expect(await planned()).toEqual([]);
  });
});

describe('an account that may not make a schema', () => {
  it('is told what to ask for; once allowed, it works', async () => {
    const { pool } = database;
    const { rows } = await pool.query('select current_database() as name');
    const right = `create on database ${rows[0]?.name}`;
    await pool.query('drop schema jobs cascade');
    await pool.query(`revoke ${right} from current_user`);
    const open = () => Jobs.open({ url: database.url, log }, []);
    await expect(open()).rejects.toMatchObject({ mend: expect.stringContaining('grant create') });
    await pool.query(`grant ${right} to current_user`);
    await (await open()).stop();
  });
});
