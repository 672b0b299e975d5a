/** Following lists by e-mail, as its tests need it: the application, a real mail server, and days that pass when told. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { DUE } from '../../src/contexts/alerts/use-cases/queues.ts';
import { type Document, saveRecord } from '../../src/contexts/records/public.ts';
import { transact } from '../../src/platform/db/connect.ts';
import { type TestApp, testApp } from './app.ts';
import { type Received, type TestSmtp, testSmtp } from './smtp.ts';

export const START = new Date('2026-11-21T09:00:00Z');
export const DAY_MS = 86_400_000;
/** The list that is followed unless another is named. */
export const LIST = '/financements?territoire=departement-39';

/** Call it once, at the top of a test file: it opens and closes by itself, and each test begins without any alert. */
export function alertStage() {
  let now = START;
  let app: TestApp;
  let smtp: TestSmtp;
  beforeAll(async () => {
    smtp = await testSmtp();
    app = await testApp(() => now, { smtpUrl: smtp.url });
  });
  afterAll(async () => {
    await app.close();
    await smtp.down();
  });
  beforeEach(async () => {
    now = START;
    smtp.received.length = 0;
    smtp.refuse = () => null;
    await app.database.pool.query('delete from alert');
    await app.database.pool.query('delete from jobs.job');
  });

  const ask = (form: Record<string, string> = {}, prefix = '') =>
    app.post(`${prefix}/alertes`, {
      liste: LIST,
      courriel: 'camille@terreau.example',
      rythme: 'daily',
      ...form,
    });
  const last = (): Received => {
    const received = smtp.received.at(-1);
    if (!received) throw new Error('no letter came');
    return received;
  };
  const link = (which: string) => linkIn(last().mail.text, which);
  const after = (ms: number) => {
    now = new Date(START.getTime() + ms);
  };
  let made = 0;
  return {
    get app() {
      return app;
    },
    get smtp() {
      return smtp;
    },
    now: () => now,
    after,
    ask,
    last,
    link,
    alerts: async () => (await app.database.pool.query('select * from alert order by address')).rows,
    /** Follows a list to the end: the path of its management. */
    async follow(form: Record<string, string> = {}): Promise<string> {
      expect((await ask(form)).status).toBe(303);
      await app.runJobs();
      const answer = await app.post(link('confirmation'), {});
      expect(answer.status).toBe(303);
      smtp.received.length = 0;
      return answer.headers.get('location')?.split('?')[0] ?? '';
    },
    /** What a morning does, so many days after. */
    async morning(days: number): Promise<void> {
      after(days * DAY_MS);
      const { jobs, db } = app.services;
      await transact(db, (tx) => jobs.enqueue(tx, DUE, {}));
      await app.runJobs();
    },
    /** A new programme of the list, recorded now. */
    async programme(name: string, more: Document = {}): Promise<string> {
      made += 1;
      const saved = await saveRecord(app.services, app.services.kinds.programme, {
        id: randomUUID(),
        seen: null,
        document: {
          name: `${name} ${made}`,
          summary: 'Pour essayer les alertes.',
          family: 'funding',
          types: ['grant'],
          status: 'open',
          territories: ['departement-39'],
          ...more,
        },
        author: 'essai',
        reason: 'essai',
      });
      await app.services.discovery.refresh();
      expect(saved.ok).toBe(true);
      return `${name} ${made}`;
    },
  };
}

/** The path of the link to one of the pages of alerts in a letter. */
export function linkIn(text: string | undefined, which: string): string {
  const found = new RegExp(`http://terreau\\.test((?:/en)?/alertes/${which}/[\\w-]{32})`).exec(text ?? '');
  if (!found?.[1]) throw new Error(`no link to ${which} in ${text}`);
  return found[1];
}
