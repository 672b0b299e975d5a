/**
 * `npm run bench -- library [N]`: search over N made-up works, one in ten with a full text, beside MiniSearch and Orama
 * on the very same corpus (time, size, what they find); how fast files are read; the memory of a whole OAI-PMH harvest.
 * Everything in this process and one run, so that the figures can be set side by side.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { arch, availableParallelism, loadavg, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { Discovery } from '../src/contexts/discovery/public.ts';
import { insideFiles, RESOURCE } from '../src/contexts/resources/public.ts';
import { territoryIndex } from '../src/contexts/territories/public.ts';
import { aroundOf, geographyOf } from '../src/geography.ts';
import { PATHS } from '../src/paths.ts';
import { transact } from '../src/platform/db/connect.ts';
import { FileReading } from '../src/platform/files/reading/reading.ts';
import { fill, openDatabase } from '../src/start.ts';
import { pdf } from '../tests/support/files.ts';
import { percentile } from './figures.ts';
import { write } from './fill.ts';
import { between, type Chance, chanceFrom, oneOf } from './generator/chance.ts';
import { proseOf } from './generator/prose.ts';
import { type Engine, engines } from './library/engines.ts';
import { measureHarvest } from './library/harvest.ts';
import { insertText } from './library/insert-text.ts';
import { measurePairs, measureTitles, type Work } from './library/quality.ts';

const QUERIES = 200;
const WORDS_OF_A_TEXT = 6_000;
const DAY = '2026-11-25';
const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;

export async function benchLibrary(count: number): Promise<void> {
  console.log(
    `${platform()} ${arch()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(1)}; ${count} works, ${Math.floor(count / 10)} full texts of about ${WORDS_OF_A_TEXT} words`,
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
    const works: Work[] = [];
    const start = performance.now();
    for (let from = 0; from < count; from += 2_000) {
      const made = Array.from({ length: Math.min(2_000, count - from) }, (_, at) => {
        const content = (from + at) % 10 === 0 ? prose.summary(chance, WORDS_OF_A_TEXT) : '';
        const title =
          `${oneOf(chance, ['Guide', 'Étude', 'Récit', 'Méthode'])} ${prose.name(chance)} : ${prose.summary(chance, 6)}`.slice(
            0,
            180,
          );
        return {
          slug: `made-up-${from + at}`,
          title,
          summary: prose.summary(chance, between(chance, 20, 50)).slice(0, 1100),
          content,
        };
      });
      const records = [];
      for (const work of made) {
        const id = randomUUID();
        const file = work.content === '' ? null : await transact(db, (tx) => insertText(tx, work.content));
        records.push({
          ...{
            id,
            slug: work.slug,
            at: new Date(Date.UTC(2020, 0, 1) + records.length * 1000 + from * 1000),
          },
          document: {
            ...{ name: work.title, summary: work.summary, kind: 'guide', language: 'fr' },
            ...{ url: `https://example.org/${work.slug}`, files: file ? [file] : [] },
          },
        });
      }
      await write({ db, geography: geographyOf(territories) }, RESOURCE, records as never);
      works.push(...made);
    }
    console.log(`written in ${((performance.now() - start) / 1000).toFixed(0)} s`);
    await pool.query('analyze record; analyze resource_file_use');
    for (const name of ['record_search', 'resource_file_use_search'])
      console.log(
        `index ${name}: ${mb(Number((await pool.query(`select pg_relation_size('${name}') as n`)).rows[0]?.n))}`,
      );
    const texts = Number(
      (await pool.query(`select pg_total_relation_size('resource_file_use') as n`)).rows[0]?.n,
    );
    console.log(`words of records with their files, index included: ${mb(texts)}`);

    const corpus = [...works, ...shipped];
    const asked = queriesOf(prose.vocabulary, chance);
    const discovery = new Discovery(db, aroundOf(territories), () => DAY, [], null, {
      resource: insideFiles,
    });
    await discovery.refresh();
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
    await measureExtraction(dataDir, prose.summary(chance, 400));
    await measureHarvest(db);
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

async function shippedWorks(): Promise<Work[]> {
  const folder = join(PATHS.content, 'resources');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  return Promise.all(
    names.map(async (name) => {
      const { name: title, summary } = JSON.parse(await readFile(join(folder, name), 'utf8'));
      return { slug: name.slice(0, -5), title, summary, content: '' };
    }),
  );
}

const PAGES = 100;
const FILES = 5;

async function measureExtraction(folder: string, page: string): Promise<void> {
  const reading = new FileReading(PATHS.fileReader);
  const path = join(folder, 'long.pdf');
  await writeFile(path, pdf(Array.from({ length: PAGES }, () => page)));
  const times: number[] = [];
  for (let at = 0; at < FILES; at++) {
    const began = performance.now();
    const read = await reading.read('pdf', path);
    if (!read.ok || read.value.pages.length < PAGES) throw new Error('a text was not read');
    times.push(performance.now() - began);
  }
  const median = percentile(times, 0.5);
  console.log(
    `reading a PDF of ${PAGES} pages of 400 words, its process included: ${ms(median)}, ${Math.round((PAGES * 1000) / median)} pages/s`,
  );
}
