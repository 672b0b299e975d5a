/** The measures in their order, size after size, over one database that grows. */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { arch, availableParallelism, loadavg, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { type TerritoryIndex, territoryIndex } from '../src/contexts/territories/public.ts';
import { geographyOf } from '../src/geography.ts';
import { PATHS } from '../src/paths.ts';
import { fill, type OpenDatabase, openDatabase } from '../src/start.ts';
import { measureExport } from './export.ts';
import { fillTo, sizeOf } from './fill.ts';
import type { World } from './generator/records.ts';
import { readWorld } from './generator/world.ts';
import { type Growth, growthPicture } from './growth.ts';
import { measurePages } from './pages.ts';
import type { AppPart } from './parts/app.ts';
import { startPart } from './parts/part.ts';
import { markdown } from './report.ts';
import type { Results, SizeFigures, StageFigures } from './results.ts';
import { measureStarts } from './starts.ts';
import { measureWeights, type Weight } from './weights.ts';

const LISTS: Readonly<Record<'cooperation' | 'organisation', string>> = {
  cooperation: '/cooperations',
  organisation: '/organisations',
};

interface Stage {
  cooperations: number;
  organisations: number;
  lists: readonly ('cooperation' | 'organisation')[];
}
const STAGES: readonly Stage[] = [
  { cooperations: 5_000, organisations: 100_000, lists: ['cooperation', 'organisation'] },
  { cooperations: 5_000, organisations: 1_000_000, lists: ['organisation'] },
];

const report = (line: string) => console.log(line);

/** `BENCH_DATA`: a folder to keep the filled database in, and to find it again. */
export async function runBench(which: 'all' | 'quick'): Promise<void> {
  const kept = process.env.BENCH_DATA;
  const [before = 0] = loadavg();
  const dataDir = kept ?? (await mkdtemp(join(tmpdir(), 'terreau-bench-')));
  const database = await openDatabase({ dataDir, databaseUrl: undefined }, report);
  try {
    await fill(database, report);
    const territories = await territoryIndex(database.db);
    const world = await readWorld(PATHS.content, territories);
    const weights = await measurePageWeights(database);
    const stages: StageFigures[] = [];
    const present = await sizeOf(database.db);
    for (const stage of which === 'quick' ? STAGES.slice(0, 1) : STAGES) {
      if (present.organisations > stage.organisations) {
        report(
          `this database holds ${present.organisations} organisations: ${stage.organisations} are not measured`,
        );
        continue;
      }
      stages.push(await measureStage(database, world, territories, stage));
      // A long run that ends badly still leaves what it measured.
      await keep({ stages });
    }
    const [after = 0] = loadavg();
    const results: Results = {
      when: new Date().toISOString(),
      machine: await machineOf(database),
      load: { before, after },
      stages,
      starts: await measureStarts(),
      weights,
    };
    await keep(results);
    report(markdown(results));
  } finally {
    await database.stop();
    if (!kept) await rm(dataDir, { recursive: true, force: true });
  }
}

async function measureStage(
  database: OpenDatabase,
  world: World,
  territories: TerritoryIndex,
  stage: Stage,
): Promise<StageFigures> {
  const { db } = database;
  const present = await sizeOf(db);
  const added = stage.organisations + stage.cooperations - (present.organisations + present.cooperations);
  const from = performance.now();
  if (added > 0) {
    report(`making ${added} records…`);
    await fillTo({ db, geography: geographyOf(territories), world, report }, present, stage);
    await database.pool.query('vacuum analyze');
  }
  const filled = added > 0 ? (performance.now() - from) / 1000 : null;
  const app = startPart<AppPart>('app');
  try {
    const indexed = await app.ask('start', { url: database.url });
    const atRest = await app.ask('memory');
    const ports = await app.ask('listen');
    const sizes: SizeFigures[] = [];
    for (const kind of stage.lists) {
      const path = LISTS[kind];
      report(`${path}…`);
      const pages = await measurePages({ app, ports, world, territories, kind, path, rounds: 3, seconds: 3 });
      const inside = await app.ask('inside', { kind });
      const records = kind === 'cooperation' ? stage.cooperations : stage.organisations;
      sizes.push({ records, kind, pages, inside });
    }
    const underLoad = await app.ask('memory');
    const csv = await measureExport(app, ports.whole, '/api/v1/organisations.csv');
    const tiles = await app.ask('tiles');
    const records = stage.cooperations + stage.organisations;
    return { records, filled, added, indexed, atRest, underLoad, sizes, csv, tiles };
  } finally {
    await app.stop();
  }
}

/** Over whatever the database holds: pages are no heavier with more records behind them. */
async function measurePageWeights(database: OpenDatabase): Promise<Weight[]> {
  const app = startPart<AppPart>('app');
  try {
    await app.ask('start', { url: database.url });
    const ports = await app.ask('listen');
    const record = await database.db
      .selectFrom('record')
      .select('slug')
      .where('kind', '=', 'cooperation')
      .orderBy('ordinal')
      .executeTakeFirstOrThrow();
    return await measureWeights(ports.whole, {
      home: '/',
      'list of cooperations': '/cooperations',
      'list of organisations': '/organisations',
      'a cooperation': `/cooperations/${record.slug}`,
    });
  } finally {
    await app.stop();
  }
}

async function machineOf({ pool }: OpenDatabase): Promise<string> {
  const { rows } = await pool.query<{ server_version: string }>('show server_version');
  const memory = Math.round(totalmem() / 2 ** 30);
  return `${availableParallelism()} cores, ${memory} GiB, ${platform()} ${arch()}, Node ${process.versions.node}, PostgreSQL ${rows[0]?.server_version}`;
}

/** All figures as JSON in `test-output/`, and the picture in `docs/`. */
async function keep(results: Results | Pick<Results, 'stages'>): Promise<void> {
  const folder = join(PATHS.root, 'test-output');
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'benchmarks.json'), `${JSON.stringify(results, null, 2)}\n`);
  await writeFile(join(PATHS.root, 'docs', 'benchmarks-growth.svg'), growthPicture(growthOf(results.stages)));
}

/** The largest of what grows, by size of the shelf. */
function growthOf(stages: readonly StageFigures[]): Growth[] {
  const sizes = stages.flatMap((stage) => stage.sizes);
  const line = (name: string, of: (size: SizeFigures) => number | undefined): Growth => ({
    name,
    points: sizes.flatMap((size) => {
      const milliseconds = of(size);
      return milliseconds === undefined ? [] : [{ records: size.records, milliseconds }];
    }),
  });
  const inside = (name: string) =>
    line(`${name}, p95`, (size) => size.inside.find((each) => each.name === name)?.p95);
  return [
    line('uncached page, mix without words, p95', ({ pages }) => pages['no words'].p95),
    inside('search: rare word'),
    inside('search: medium word'),
    inside('search: common word'),
    inside('facet counts'),
    inside('suggestions of territories'),
  ];
}
