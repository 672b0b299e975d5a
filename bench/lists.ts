/**
 * `npm run bench -- lists`: the pages of support and funding over 20,000 made-up programmes, each beside a bare server
 * that sends the same bytes, in the same rounds of the same run.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { arch, availableParallelism, loadavg, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { PROGRAMME } from '../src/contexts/programmes/public.ts';
import { territoryIndex } from '../src/contexts/territories/public.ts';
import { geographyOf } from '../src/geography.ts';
import { FRANCE } from '../src/kernel/territory.ts';
import { uuidV5 } from '../src/platform/ids/uuid-v5.ts';
import { fill, openDatabase } from '../src/start.ts';
import { median, rounds } from './figures.ts';
import { write } from './fill.ts';
import { chanceFrom } from './generator/chance.ts';
import { answerOf } from './pages.ts';
import type { AppPart } from './parts/app.ts';
import type { BarePart } from './parts/bare.ts';
import type { LoadPart } from './parts/load.ts';
import { startPart } from './parts/part.ts';
import { madeUp, placesOf } from './programmes.ts';

const PROGRAMMES = 20_000;
const ROUNDS = 3;
const SECONDS = 2;
const CONNECTIONS = 8;
const AT = new Date('2026-11-01T00:00:00Z');
const NAMESPACE = '8b1f6c1e-2f0b-5a55-9c1b-3d1b8f0b6c11';

const PAGES = [
  '/financements',
  '/accompagnement',
  '/financements?type=grant&etape=emergence',
  '/financements?territoire=commune-39300',
  '/accompagnement?territoire=departement-39&tri=proche',
  '/observatoire',
  '/observatoire?territoire=commune-39300',
  '/calendrier',
  '/calendrier.ics?territoire=commune-39300',
] as const;

export async function benchLists(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'terreau-bench-'));
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
  const app = startPart<AppPart>('app');
  const load = startPart<LoadPart>('load');
  const bare = startPart<BarePart>('bare');
  try {
    await fill(database, () => {});
    const territories = await territoryIndex(database.db);
    const places = placesOf(territories.descendants(FRANCE));
    const chance = chanceFrom(11);
    const documents = Array.from({ length: PROGRAMMES }, (_, i) => madeUp(i, chance, places));
    await write(
      { db: database.db, geography: geographyOf(territories) },
      PROGRAMME,
      documents.map((document, i) => ({
        id: uuidV5(NAMESPACE, `programme ${i}`),
        slug: `dispositif-invente-${i}`,
        at: AT,
        // As the register keeps it: what is absent is not there at all.
        document: JSON.parse(JSON.stringify(document)),
      })),
    );
    await database.pool.query('vacuum analyze');
    await app.ask('start', { url: database.url });
    const { afresh } = await app.ask('listen');
    const port = await bare.ask('listen');
    const { rows } = await database.pool.query<{ slug: string }>(
      `select slug from record where slug like 'dispositif-invente-%' order by ordinal limit 5`,
    );
    const compare = `/dispositifs/comparer?${rows.map(({ slug }) => `d=${slug}`).join('&')}`;
    console.log(
      `${platform()} ${arch()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(1)}; ${PROGRAMMES} programmes, nothing kept, ${CONNECTIONS} connections`,
    );
    console.log(
      '| page | size | p50 | p95 | bare p95 | p95 over bare | answers/s, share of bare | processor time | bare’s | not 200 |',
    );
    for (const path of [...PAGES, compare]) {
      const answer = await answerOf(afresh, path);
      const run = async (part: { ask(what: 'cpu'): Promise<number> }, at: number) => {
        const before = await part.ask('cpu');
        const asked = { port: at, paths: [path], seconds: SECONDS, connections: CONNECTIONS };
        const result = await load.ask('run', asked);
        const processor = ((await part.ask('cpu')) - before) / Math.max(1, result.answers);
        return { ...result, processor };
      };
      const results = await rounds(
        {
          bare: async () => {
            await bare.ask('send', [answer]);
            return run(bare, port);
          },
          ours: () => run(app, afresh),
        },
        ROUNDS,
      );
      const of = (which: 'bare' | 'ours', what: 'p50' | 'p95' | 'perSecond' | 'processor') =>
        median(results[which].map((each) => each[what]));
      const failed = results.ours.reduce((sum, each) => sum + each.failed, 0);
      console.log(
        `| ${[
          path.slice(0, 60),
          `${(answer.body.length / 1000).toFixed(0)} kB`,
          `${of('ours', 'p50').toFixed(1)} ms`,
          `${of('ours', 'p95').toFixed(1)} ms`,
          `${of('bare', 'p95').toFixed(1)} ms`,
          (of('ours', 'p95') / of('bare', 'p95')).toFixed(0),
          (of('ours', 'perSecond') / of('bare', 'perSecond')).toFixed(3),
          `${of('ours', 'processor').toFixed(1)} ms`,
          `${of('bare', 'processor').toFixed(2)} ms`,
          String(failed),
        ].join(' | ')} |`,
      );
    }
  } finally {
    await Promise.all([app.stop(), load.stop(), bare.stop()]);
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
