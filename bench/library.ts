/**
 * `npm run bench -- library [N [WORDS]]`: search over N made-up works, one in ten with a text of so many words, beside MiniSearch and Orama
 * on the very same corpus (time, size, what they find); how fast files are read; the memory of a whole OAI-PMH harvest.
 * Everything in this process and one run, so that the figures can be set side by side.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { arch, availableParallelism, loadavg, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { Discovery } from '../src/contexts/discovery/public.ts';
import { insideFiles } from '../src/contexts/resources/public.ts';
import { territoryIndex } from '../src/contexts/territories/public.ts';
import { aroundOf } from '../src/geography.ts';
import { fill, openDatabase } from '../src/start.ts';
import { percentile } from './figures.ts';
import { between, type Chance, chanceFrom } from './generator/chance.ts';
import { proseOf } from './generator/prose.ts';
import { madeUp, shippedWorks, writeWorks } from './library/corpus.ts';
import { type Engine, engines, type Work } from './library/engines.ts';
import { measureExtraction } from './library/extraction.ts';
import { measureHarvest } from './library/harvest.ts';
import { measurePages } from './library/pages.ts';
import { measurePairs, measureTitles } from './library/quality.ts';

const QUERIES = 200;
const DAY = '2026-11-25';
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;

export async function benchLibrary(count: number, words: number): Promise<void> {
  console.log(
    `${platform()} ${arch()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(1)}; ${count} works, ${Math.floor(count / 10)} full texts of about ${words} words`,
  );
  const dataDir = await mkdtemp(join(tmpdir(), 'terreau-bench-'));
  const database = await openDatabase({ dataDir, databaseUrl: undefined }, () => {});
  try {
    await fill(database, () => {});
    const { db, pool } = database;
    const territories = await territoryIndex(db);
    const shipped = await shippedWorks();
    const prose = proseOf(shipped.flatMap(({ title, summary }) => [title, summary]));
    const chance = chanceFrom(41);
    const made = await writeWorks({ db, territories }, madeUp(prose, chance, { count, words }));
    console.log(
      `written in ${made.seconds.toFixed(0)} s, of which ${made.ofTexts.toFixed(0)} s for the words of the texts`,
    );
    await pool.query('analyze record; analyze resource_file_use');
    for (const name of ['record_search', 'resource_file_use_search'])
      console.log(
        `index ${name}: ${mb(Number((await pool.query(`select pg_relation_size('${name}') as n`)).rows[0]?.n))}`,
      );
    const texts = Number(
      (await pool.query(`select pg_total_relation_size('resource_file_use') as n`)).rows[0]?.n,
    );
    console.log(`words of records with their files, index included: ${mb(texts)}`);

    const corpus: Work[] = [...made.works, ...shipped];
    const asked = queriesOf(prose.vocabulary, chance);
    const opened = async () => {
      const began = performance.now();
      const elsewhere = { resource: insideFiles };
      const discovery = new Discovery(db, aroundOf(territories), () => DAY, [], null, elsewhere);
      await discovery.refresh();
      return { discovery, seconds: (performance.now() - began) / 1000 };
    };
    const { discovery, seconds } = await opened();
    console.log(`index of filters in this process: ${seconds.toFixed(1)} s`);
    const own: Engine = {
      name: 'Terreau',
      search: async (text) => {
        const filters = {
          kind: 'resource',
          text,
          territory: null,
          chosen: new Map(),
          sort: 'pertinence',
          page: 1,
        } as const;
        const found = await discovery.find(filters);
        const shelf = discovery.shelf('resource');
        return [...found.ordered()].slice(0, 10).map((at) => shelf.at(at).slug);
      },
    };
    await measurePages({ db, discovery: (await opened()).discovery }, asked);
    await measureExtraction(dataDir, prose.summary(chance, 400));
    await measureHarvest(db);
    const all = [own, ...(await engines(corpus))];
    for (const engine of all) {
      const times: number[] = [];
      let nothing = 0;
      for (const text of asked) {
        const began = performance.now();
        if ((await engine.search(text)).length === 0) nothing++;
        times.push(performance.now() - began);
      }
      const told = engine.indexed
        ? `, indexed in ${(engine.indexed.ms / 1000).toFixed(1)} s, ${mb(engine.indexed.bytes)} of heap`
        : '';
      console.log(
        `${engine.name}: p50 ${ms(percentile(times, 0.5))}, p95 ${ms(percentile(times, 0.95))}, ${nothing}/${asked.length} found nothing${told}`,
      );
    }
    await measurePairs(pool);
    await measureTitles(all, shipped);
  } finally {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** One, two or three words, common and rare, as people type them: each text is asked once, so that nothing is kept. */
function queriesOf(vocabulary: readonly string[], chance: Chance): string[] {
  const word = () => vocabulary[Math.floor(vocabulary.length * chance() ** 2)] ?? 'cooperation';
  return [
    ...new Set(
      Array.from({ length: QUERIES }, () => Array.from({ length: between(chance, 1, 3) }, word).join(' ')),
    ),
  ];
}
