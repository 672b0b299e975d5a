/**
 * `npm run bench -- export`: the memory that a whole export takes, at sizes that double. Each size is read twice: as
 * fast as it comes, by a server left to itself; and slowly, by a server that collects its garbage at each look, so
 * that only what it holds is counted.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { arch, availableParallelism, loadavg, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { territoryIndex } from '../src/contexts/territories/public.ts';
import { geographyOf } from '../src/geography.ts';
import { PATHS } from '../src/paths.ts';
import { fill, openDatabase } from '../src/start.ts';
import { measureExport } from './export.ts';
import { fillTo, sizeOf } from './fill.ts';
import { readWorld } from './generator/world.ts';
import type { AppPart } from './parts/app.ts';
import { startPart } from './parts/part.ts';

const SIZES = [50_000, 100_000, 200_000, 400_000, 1_000_000];
const PATH = '/api/v1/organisations.csv';

/** `most`: the largest size to measure. `BENCH_DATA` keeps the filled database, as for the other measures. */
export async function benchExport(most: number): Promise<void> {
  const kept = process.env.BENCH_DATA;
  const dataDir = kept ?? (await mkdtemp(join(tmpdir(), 'terreau-bench-')));
  const database = await openDatabase(
    {
      port: 0,
      host: '127.0.0.1',
      dataDir,
      databaseUrl: undefined,
      baseUrl: 'http://127.0.0.1',
      smtpUrl: undefined,
      mailFrom: undefined,
      secretKey: undefined,
      adminEmails: [],
      logLevel: 'silent',
      linkCheck: false,
    },
    () => {},
  );
  try {
    await fill(database, () => {});
    const territories = await territoryIndex(database.db);
    const world = await readWorld(PATHS.content, territories);
    console.log(
      `${platform()} ${arch()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(1)}`,
    );
    console.log(
      '| records | rows/s | answer | resident before | most | held before | most held | held above |',
    );
    for (const organisations of SIZES.filter((size) => size <= most)) {
      const present = await sizeOf(database.db);
      if (present.organisations > organisations) continue;
      if (present.organisations < organisations) {
        const needs = {
          db: database.db,
          geography: geographyOf(territories),
          world,
          report: () => {},
        };
        await fillTo(needs, present, { organisations, cooperations: present.cooperations });
        await database.pool.query('vacuum analyze');
      }
      const free = await measured(database.url, []);
      const held = await measured(database.url, ['--expose-gc']);
      console.log(
        `| ${[
          organisations.toLocaleString('en'),
          Math.round(free.csv.rows / free.csv.seconds).toLocaleString('en'),
          megabytes(free.csv.bytes),
          megabytes(free.csv.before),
          megabytes(free.csv.most),
          megabytes(held.csv.heldBefore),
          megabytes(held.csv.heldMost),
          megabytes(held.csv.heldMost - held.csv.heldBefore),
        ].join(' | ')} |`,
      );
    }
  } finally {
    await database.stop();
    if (!kept) await rm(dataDir, { recursive: true, force: true });
  }
}

async function measured(url: string, flags: readonly string[]) {
  const app = startPart<AppPart>('app', flags);
  try {
    await app.ask('start', { url });
    const ports = await app.ask('listen');
    return { csv: await measureExport(app, ports.whole, PATH) };
  } finally {
    await app.stop();
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
