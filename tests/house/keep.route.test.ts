/**
 * What an instance holds outlives its database: copied, destroyed and put back, or brought from the first version to
 * the last, it gives the very same pages.
 */
import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { runChecks } from '../../checks/run-checks.ts';
import { buildApp } from '../../src/app.ts';
import type { EmailAddress } from '../../src/kernel/email-address.ts';
import { type Connection, connect } from '../../src/platform/db/connect.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { exportSnapshot, importSnapshot } from '../../src/platform/db/snapshot.ts';
import { createServices } from '../../src/services.ts';
import { TEST_ORIGIN, type TestApp, testApp } from '../support/app.ts';
import { ask, onDatabase } from '../support/database-setup.ts';
import { holding, signIn } from '../support/jar.ts';
import { TEST_DAY } from '../support/prepare-template.ts';

const MIGRATIONS = join(import.meta.dirname, '../../db/migrations');
const CHECKS = join(import.meta.dirname, '../../checks');
const SERVER = inject('testServer');
const quiet = () => {};

interface Empty extends Connection {
  url: string;
  end(): Promise<void>;
}
async function empty(name: string, folder = MIGRATIONS): Promise<Empty> {
  await ask(SERVER, `create database ${name}`);
  const url = onDatabase(SERVER, name);
  const connection = connect(url);
  await migrate({ pool: connection.pool, folder });
  return {
    ...connection,
    url,
    end: async () => {
      await connection.close();
      await ask(SERVER, `drop database ${name}`);
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

async function pagesOf(
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

const over = (app: ReturnType<typeof buildApp>) => ({
  get: async (path: string) => app.request(TEST_ORIGIN + path),
});

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'terreau-keep-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

async function openOn<T>(
  url: string,
  db: Connection['db'],
  work: (app: ReturnType<typeof over>) => Promise<T>,
): Promise<T> {
  const services = await createServices({
    db,
    url,
    mail: {
      dataDir,
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
    return await work(over(buildApp(services)));
  } finally {
    await services.jobs.stop();
    services.mailer.stop();
  }
}

/** Every table with the number of its rows and a sum over them, whatever their order. */
async function sums({ pool }: { pool: pg.Pool }, only?: readonly string[]): Promise<Record<string, string>> {
  const { rows } = await pool.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const told: Record<string, string> = {};
  for (const { name } of rows.filter(
    (row) => row.name !== 'migration' && (only?.includes(row.name) ?? true),
  )) {
    const {
      rows: [sum],
    } = await pool.query(
      `select count(*) || ' ' || coalesce(md5(string_agg(md5(t::text), '' order by md5(t::text))), '') as sum from "${name}" t`,
    );
    told[name] = sum.sum;
  }
  return told;
}

/** Where two pages part, if they do. */
function difference(one = '', other = ''): string | null {
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return one === other ? null : `${one.slice(at - 80, at + 120)} ≠ ${other.slice(at - 80, at + 120)}`;
}

describe('a whole copy', () => {
  let app: TestApp;
  let folder: string;
  let before: { sums: Record<string, string>; pages: Map<string, string> };
  let target: Empty;
  beforeAll(async () => {
    app = await testApp();
    folder = join(dataDir, 'copy');
    // People, roles, tokens and a change, so that more than the catalogue is there.
    const { id } = await app.services.db
      .selectFrom('record')
      .select('id')
      .where('kind', '=', 'organisation')
      .limit(1)
      .executeTakeFirstOrThrow();
    const steward = await holding(app, 'garante@example.org', 'steward', `record:${id}`);
    await steward.post('/compte/jetons', { nom: 'Copie', portee: 'edit', duree: '365', licence: 'oui' });
    await signIn(app, 'passante@example.org');
    before = { sums: await sums(app.database), pages: await pagesOf(app) };
    await exportSnapshot(app.database, folder, quiet);
    await app.close();
    target = await empty('kept_copy');
  });
  afterAll(() => target.end());

  test('that was cut, altered or left unfinished is refused, and leaves nothing', async () => {
    const untouched = await sums(target);
    const damage: [string, RegExp, (copy: string) => Promise<void>][] = [
      ['cut', /n’est pas celui/, (copy) => truncate(join(copy, 'revision.copy'), 50_000)],
      [
        'altered',
        /n’est pas celui/,
        async (copy) => {
          const file = join(copy, 'person.copy');
          await writeFile(file, (await readFile(file, 'utf8')).replace('garante', 'autre'));
        },
      ],
      ['unfinished', /n’est pas une copie entière/, (copy) => rm(join(copy, 'manifest.json'))],
      ['missing', /n’est pas celui/, (copy) => rm(join(copy, 'territory.copy'))],
    ];
    for (const [name, told, harm] of damage) {
      const copy = join(dataDir, name);
      await cp(folder, copy, { recursive: true });
      await harm(copy);
      await expect(
        importSnapshot({ ...target, inUse: async () => false }, copy, quiet),
        name,
      ).rejects.toThrow();
      await importSnapshot({ ...target, inUse: async () => false }, copy, quiet).catch((error) =>
        expect(String(error)).toMatch(told),
      );
      expect(await sums(target), name).toEqual(untouched);
    }
  });
  test('whose restore is cut in the middle leaves nothing half', async () => {
    const untouched = await sums(target);
    const cut = importSnapshot({ ...target, inUse: async () => false }, folder, (line) => {
      // The connection is lost once some tables are in, as when the machine stops.
      if (line.startsWith('record :')) throw new Error('cut');
    });
    await expect(cut).rejects.toThrow('cut');
    expect(await sums(target)).toEqual(untouched);
  });
  test('gives back every row of every table, and the very same pages', async () => {
    await importSnapshot({ ...target, inUse: async () => false }, folder, quiet);
    expect(await sums(target)).toEqual(before.sums);
    expect(Object.values(before.sums).filter((sum) => !sum.startsWith('0 ')).length).toBeGreaterThan(12);
    expect(await runChecks(target.pool, CHECKS)).toEqual([]);
    const pages = await openOn(target.url, target.db, (app) => pagesOf(app));
    expect([...pages.keys()]).toEqual([...before.pages.keys()]);
    for (const [path, text] of pages) expect(difference(text, before.pages.get(path)), path).toBeNull();
  });
  test('leaves the audit trail sealed, and open to one more line only', async () => {
    await expect(target.pool.query(`update audit set actor = 'x'`)).rejects.toThrow('append-only');
    await target.pool.query(
      `insert into audit (at, actor, action, subject, detail) values (now(), 'test', 'restored', 'x', '{}')`,
    );
    expect(await runChecks(target.pool, CHECKS)).toEqual([]);
  });
});

describe('a database of the first version', () => {
  test('full, is brought to the last with its checks and its pages', async () => {
    const first = join(dataDir, 'first');
    for (const file of (await readdir(MIGRATIONS)).filter((name) => name < '0006'))
      await cp(join(MIGRATIONS, file), join(first, file));
    const old = await empty('kept_old', first);
    const app = await testApp();
    try {
      const moved = await pour(app.database.url, old);
      const wanted = await sums(app.database, moved);
      const steps: string[] = [];
      await migrate({ pool: old.pool, folder: MIGRATIONS, report: (line) => void steps.push(line) });
      expect(await runChecks(old.pool, CHECKS)).toEqual([]);
      expect(await sums(old, moved)).toEqual(wanted);
      const pages = await openOn(old.url, old.db, (each) => pagesOf(each));
      for (const [path, text] of await pagesOf(app))
        expect(difference(pages.get(path), text), path).toBeNull();
    } finally {
      await old.end();
      await app.close();
    }
  });
});

/** Fills the tables that an older database has with the rows of another's; gives the names of those that got any. */
async function pour(from: string, to: Empty): Promise<string[]> {
  const columns = `select c.relname as name, array_agg(quote_ident(a.attname) order by a.attnum) as columns
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname not in ('migration', 'search_word') group by 1`;
  const { rows: all } = await to.pool.query<{ name: string; columns: string[] }>(columns);
  const { rows: keys } = await to.pool.query<{ from: string; to: string }>(
    `select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint where contype = 'f' and conrelid <> confrelid`,
  );
  const rank = (table: string): number =>
    Math.max(0, ...keys.filter((key) => key.from === table).map((key) => rank(key.to) + 1));
  const [source, sink] = [
    new pg.Client({ connectionString: from }),
    new pg.Client({ connectionString: to.url }),
  ];
  await source.connect();
  await sink.connect();
  try {
    const tables: typeof all = [];
    for (const table of all)
      if ((await source.query(`select 1 from "${table.name}" limit 1`)).rowCount) tables.push(table);
    const ordered = tables.toSorted((a, b) => rank(a.name) - rank(b.name));
    for (const { name } of ordered.toReversed()) await sink.query(`delete from "${name}"`);
    for (const { name, columns: own } of ordered)
      await pipeline(
        source.query(copyTo(`copy "${name}" (${own}) to stdout`)),
        sink.query(copyFrom(`copy "${name}" (${own}) from stdin`)),
      );
    return tables.map(({ name }) => name);
  } finally {
    await source.end();
    await sink.end();
  }
}
