/** A library of made-up works, opened: in a folder that goes, or in the one of `BENCH_DATA`, kept and found again. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Discovery } from '../../src/contexts/discovery/public.ts';
import { insideFiles } from '../../src/contexts/resources/public.ts';
import { territoryIndex } from '../../src/contexts/territories/public.ts';
import { aroundOf } from '../../src/geography.ts';
import { fill, type OpenDatabase, openDatabase } from '../../src/start.ts';
import { between, type Chance, chanceFrom } from '../generator/chance.ts';
import { type Prose, proseOf } from '../generator/prose.ts';
import { madeUp, shippedWorks, writeWorks } from './corpus.ts';
import type { Engine, Work } from './engines.ts';

const QUERIES = 200;
const DAY = '2026-11-25';
const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;

export interface Library {
  database: OpenDatabase;
  dataDir: string;
  /** All works, made up and shipped, as engines in memory take them. */
  corpus: Work[];
  shipped: Work[];
  prose: Prose;
  /** One, two or three words each. */
  asked: string[];
  /** A new index of filters, which remembers no search. */
  opened(): Promise<{ discovery: Discovery; seconds: number }>;
  close(): Promise<void>;
}

export async function openLibrary(count: number, words: number): Promise<Library> {
  const kept = process.env.BENCH_DATA;
  const dataDir = kept ?? (await mkdtemp(join(tmpdir(), 'terreau-bench-')));
  const database = await openDatabase({ dataDir, databaseUrl: undefined }, () => {});
  const close = async () => {
    await database.stop();
    if (!kept) await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await fill(database, () => {});
    const { db, pool } = database;
    const territories = await territoryIndex(db);
    const shipped = await shippedWorks();
    const prose = proseOf(shipped.flatMap(({ title, summary }) => [title, summary]));
    const chance = chanceFrom(41);
    const works = madeUp(prose, chance, { count, words });
    const present = await pool.query<{ n: number }>(
      `select count(*)::int as n from record where slug like 'made-up-%'`,
    );
    let made: Work[];
    if (present.rows[0]?.n === count) made = [...works];
    else {
      if (present.rows[0]?.n) throw new Error(`BENCH_DATA holds ${present.rows[0].n} works, not ${count}`);
      const written = await writeWorks({ db, territories }, works);
      made = written.works;
      console.log(
        `written in ${written.seconds.toFixed(0)} s, of which ${written.ofTexts.toFixed(0)} s for the words of the texts`,
      );
      await pool.query('vacuum analyze');
    }
    const opened = async () => {
      const began = performance.now();
      const elsewhere = { resource: insideFiles };
      const discovery = new Discovery(db, aroundOf(territories), () => DAY, [], null, elsewhere);
      await discovery.refresh();
      return { discovery, seconds: (performance.now() - began) / 1000 };
    };
    await tellSizes(database);
    const corpus = [...made, ...shipped];
    return {
      ...{ database, dataDir, corpus, shipped, prose, opened, close },
      asked: queriesOf(prose.vocabulary, chance),
    };
  } catch (error) {
    await close();
    throw error;
  }
}

async function tellSizes({ pool }: OpenDatabase): Promise<void> {
  const { rows } = await pool.query<{ name: string; n: string }>(
    `select relname as name, pg_total_relation_size(oid) as n from pg_class
     where relname in ('record', 'record_search', 'record_search_words', 'resource_file_use', 'resource_file_use_search', 'search_word')
     order by relname`,
  );
  for (const { name, n } of rows) console.log(`${name}, indexes included: ${mb(Number(n))}`);
}

/** The library's own search, as an engine beside the others. */
export const ownEngine = (discovery: Discovery): Engine => ({
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
    return discovery.ordinals(filters, found, 10).flatMap((ordinal) => {
      const [at] = shelf.positionsOf([ordinal]);
      return at === undefined ? [] : [shelf.at(at).slug];
    });
  },
});

/** One, two or three words, common and rare, as people type them: each text is asked once, so that nothing is kept. */
function queriesOf(vocabulary: readonly string[], chance: Chance): string[] {
  const word = () => vocabulary[Math.floor(vocabulary.length * chance() ** 2)] ?? 'cooperation';
  return [
    ...new Set(
      Array.from({ length: QUERIES }, () => Array.from({ length: between(chance, 1, 3) }, word).join(' ')),
    ),
  ];
}
