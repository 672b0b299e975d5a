/** Instances opened on any database, the pages that they give, and where two of them part. */
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { expect, inject } from 'vitest';
import { buildApp } from '../../src/app.ts';
import type { EmailAddress } from '../../src/kernel/email-address.ts';
import { type Connection, connect } from '../../src/platform/db/connect.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { createServices, type Services } from '../../src/services.ts';
import { TEST_ORIGIN, type TestApp } from './app.ts';
import { ask, onDatabase } from './database-setup.ts';
import { TEST_DAY } from './prepare-template.ts';

export const MIGRATIONS = join(import.meta.dirname, '../../db/migrations');
export const CHECKS = join(import.meta.dirname, '../../checks');

export interface Empty extends Connection {
  url: string;
  end(): Promise<void>;
}
/** A database of its own, brought to the migrations of a folder; nothing else is in it. */
export async function empty(name: string, folder = MIGRATIONS): Promise<Empty> {
  const server = inject('testServer');
  await ask(server, `create database ${name}`);
  const url = onDatabase(server, name);
  const connection = connect(url);
  await migrate({ pool: connection.pool, folder });
  return {
    ...connection,
    url,
    end: async () => {
      await connection.close();
      await ask(server, `drop database ${name}`);
    },
  };
}

/** Every shelf's first pages, lists, the map's list, feeds and exports, as they are sent. */
const ADDRESSES = [
  '/',
  '/cooperations',
  '/organisations?page=2',
  '/dispositifs',
  '/ressources',
  '/observatoire',
  '/recherche?q=alimentation',
  '/calendrier',
  '/api/v1/cooperations?par_page=100',
  '/api/v1/organisations.csv',
  '/api/v1/dispositifs.geojson',
  '/flux/cooperations.atom',
  '/sitemap.xml',
];

/** By address: the shipped cooperations, their first histories, what is above, and `more`. */
export async function pagesOf(
  app: TestApp | ReturnType<typeof over>,
  more: readonly string[] = [],
): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const { results } = await (await app.get('/api/v1/cooperations?par_page=100')).json();
  const records = results.map(({ url }: { url: string }) => new URL(url).pathname);
  for (const path of [
    ...ADDRESSES,
    ...records,
    ...records.slice(0, 5).map((path: string) => `${path}/historique`),
    ...more,
  ]) {
    const answer = await app.get(path);
    expect([path, answer.status]).toEqual([path, 200]);
    pages.set(path, await answer.text());
  }
  return pages;
}

export const over = (app: ReturnType<typeof buildApp>) => ({
  get: async (path: string) => app.request(TEST_ORIGIN + path),
});

/** An instance on this database while something is done with it. */
export async function openOn<T>(
  url: string,
  db: Connection['db'],
  work: (app: ReturnType<typeof over>, services: Services) => Promise<T>,
): Promise<T> {
  const services = await createServices({
    db,
    url,
    mail: {
      dataDir: join(tmpdir(), 'terreau-kept-nowhere'),
      smtpUrl: undefined,
      mailFrom: { name: 'Terreau', address: 'bonjour@terreau.test' as EmailAddress },
    },
    baseUrl: TEST_ORIGIN,
    log: pino({ level: 'silent' }),
    assets: { files: new Map(), address: (source) => `/assets/${source.split('/').at(-1)}` },
    secret: 'a secret that only tests know, and long enough',
    clock: () => TEST_DAY,
    strict: true,
  });
  try {
    return await work(over(buildApp(services)), services);
  } finally {
    await services.jobs.stop();
    services.mailer.stop();
  }
}

/** Where two pages part, if they do. */
export function difference(one = '', other = ''): string | null {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return one === other ? null : `${one.slice(at - 80, at + 120)} ≠ ${other.slice(at - 80, at + 120)}`;
}
