/** The whole application in process, over a database of its own. A page that asks too many queries throws. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { buildApp } from '../../src/app.ts';
import type { EmailAddress } from '../../src/kernel/email-address.ts';
import type { FetchPublic } from '../../src/platform/fetch/fetch-public.ts';
import type { Assets } from '../../src/platform/http/assets.ts';
import { createServices, type Services } from '../../src/services.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { TEST_DAY } from './prepare-template.ts';

export const TEST_ORIGIN = 'http://terreau.test';
const TEST_SECRET = 'a secret that only tests know, and long enough';
/** Becomes an administrator on the first session. */
export const TEST_ADMINISTRATOR = 'administration@example.org';
const sender = { name: 'Terreau', address: 'bonjour@terreau.test' as EmailAddress };
const NO_ASSETS: Assets = { files: new Map(), address: (source) => `/assets/${source.split('/').at(-1)}` };

export interface TestApp {
  services: Services;
  /** What was sent by mail, the first first. */
  letters: { to: string; subject: string; text: string }[];
  database: TestDatabase;
  /** Any request. */
  ask(path: string, init?: RequestInit): Promise<Response>;
  /** Asks a path of ours; redirects are not followed. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Sends a form as a browser on this very site would. */
  post(
    path: string,
    form: Record<string, string | string[]>,
    headers?: Record<string, string>,
  ): Promise<Response>;
  /** Runs the jobs that are due, those they lead to as well; `retries`: those that wait for another try too. */
  runJobs(options?: { retries: boolean }): Promise<{ done: number; failed: number }>;
  close(): Promise<void>;
}

/** `smtpUrl`: where letters go; else they are kept in an outbox of this very app. */
export async function testApp(
  clock: () => Date = () => TEST_DAY,
  {
    smtpUrl,
    fetchPublic,
    baseUrl = TEST_ORIGIN,
    proxies = ['192.0.2.1'],
    filesUrl,
  }: {
    smtpUrl?: string;
    fetchPublic?: FetchPublic;
    baseUrl?: string;
    proxies?: readonly string[] | null;
    filesUrl?: string;
  } = {},
): Promise<TestApp> {
  const database = await testDatabase();
  const letters: TestApp['letters'] = [];
  const dataDir = await mkdtemp(join(tmpdir(), 'terreau-app-'));
  const services = await createServices({
    db: database.db,
    url: database.url,
    mail: { dataDir, smtpUrl, mailFrom: sender },
    baseUrl,
    log: pino({ level: 'silent' }),
    assets: NO_ASSETS,
    secret: TEST_SECRET,
    administrators: [TEST_ADMINISTRATOR],
    post: (letter) => void letters.push(letter),
    clock,
    proxies,
    ...(fetchPublic && { fetchPublic }),
    filesUrl,
    strict: true,
  });
  const app = buildApp(services);
  const ask = async (path: string, init?: RequestInit): Promise<Response> =>
    app.request(baseUrl + path, init);
  return {
    services,
    letters,
    database,
    ask,
    get: (path, headers = {}) => ask(path, { headers }),
    post(path, form, headers = {}) {
      const body = new URLSearchParams();
      for (const [name, values] of Object.entries(form))
        for (const value of [values].flat()) body.append(name, value);
      return ask(path, {
        method: 'POST',
        body,
        headers: { origin: baseUrl, 'sec-fetch-site': 'same-origin', ...headers },
      });
    },
    async runJobs({ retries } = { retries: false }) {
      if (retries) await database.pool.query(`update jobs.job set start_after = now() where state = 'retry'`);
      return services.jobs.runDue();
    },
    async close() {
      await services.jobs.stop();
      services.mailer.stop();
      await rm(dataDir, { recursive: true, force: true });
      await database.close();
    },
  };
}
