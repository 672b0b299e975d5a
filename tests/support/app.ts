/** The whole application in process, over a database of its own. A page that asks too many queries throws. */
import { pino } from 'pino';
import { buildApp } from '../../src/app.ts';
import type { Assets } from '../../src/platform/http/assets.ts';
import { createServices, type Services } from '../../src/services.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { TEST_DAY } from './prepare-template.ts';

export const TEST_ORIGIN = 'http://terreau.test';
const TEST_SECRET = 'a secret that only tests know, and long enough';
/** Becomes an administrator on the first session. */
export const TEST_ADMINISTRATOR = 'administration@example.org';
const NO_ASSETS: Assets = { files: new Map(), address: (source) => `/assets/${source.split('/').at(-1)}` };

export interface TestApp {
  services: Services;
  /** What was sent by mail, the first first. */
  letters: { to: string; subject: string; text: string }[];
  database: TestDatabase;
  /** Asks a path of ours; redirects are not followed. */
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Sends a form as a browser on this very site would. */
  post(
    path: string,
    form: Record<string, string | string[]>,
    headers?: Record<string, string>,
  ): Promise<Response>;
  close(): Promise<void>;
}

export async function testApp(clock: () => Date = () => TEST_DAY): Promise<TestApp> {
  const database = await testDatabase();
  const letters: TestApp['letters'] = [];
  const services = await createServices({
    db: database.db,
    baseUrl: TEST_ORIGIN,
    log: pino({ level: 'silent' }),
    assets: NO_ASSETS,
    secret: TEST_SECRET,
    administrators: [TEST_ADMINISTRATOR],
    post: async (letter) => void letters.push(letter),
    clock,
    strict: true,
  });
  const app = buildApp(services);
  const ask = async (path: string, init?: RequestInit): Promise<Response> =>
    app.request(TEST_ORIGIN + path, init);
  return {
    services,
    letters,
    database,
    get: (path, headers = {}) => ask(path, { headers }),
    post(path, form, headers = {}) {
      const body = new URLSearchParams();
      for (const [name, values] of Object.entries(form))
        for (const value of [values].flat()) body.append(name, value);
      return ask(path, {
        method: 'POST',
        body,
        headers: { origin: TEST_ORIGIN, 'sec-fetch-site': 'same-origin', ...headers },
      });
    },
    close: () => database.close(),
  };
}
