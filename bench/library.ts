/**
 * `npm run bench -- library [N [WORDS]]`: search over N made-up works, one in ten with a text of so many words, beside
 * MiniSearch and Orama on the very same corpus (time, size, what they find); how fast files are read; the memory of a
 * whole OAI-PMH harvest. Everything in this process and one run, so that the figures can be set side by side.
 * `-- search [N [WORDS [tell]]]`: the search alone; `tell` prints the titles that did not come first, with what did.
 */
import { arch, availableParallelism, loadavg, platform, totalmem } from 'node:os';
import { parseQuery } from '../src/platform/search/sql.ts';
import { percentile } from './figures.ts';
import { chanceFrom } from './generator/chance.ts';
import { type Engine, engines } from './library/engines.ts';
import { measureExtraction } from './library/extraction.ts';
import { measureHarvest } from './library/harvest.ts';
import { type Library, openLibrary, ownEngine } from './library/opened.ts';
import { measurePages } from './library/pages.ts';
import { measurePairs } from './library/pairs.ts';
import { measureTitles } from './library/titles.ts';

const ms = (value: number) => `${value.toFixed(value < 10 ? 2 : 0)} ms`;
const mb = (bytes: number) => `${(bytes / 2 ** 20).toFixed(1)} MB`;

const machine = (count: number, words: number) =>
  `${platform()} ${arch()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(1)}; ${count} works, ${Math.floor(count / 10)} full texts of about ${words} words`;

export async function benchLibrary(count: number, words: number): Promise<void> {
  console.log(machine(count, words));
  const library = await openLibrary(count, words);
  try {
    const { db } = library.database;
    await measurePages({ db, discovery: (await library.opened()).discovery }, library.asked);
    await measureExtraction(library.dataDir, library.prose.summary(chanceFrom(43), 400));
    await measureHarvest(db);
    await measureSearch(library, 'beside others');
  } finally {
    await library.close();
  }
}

export async function benchSearch(count: number, words: number, how: string): Promise<void> {
  console.log(machine(count, words));
  const library = await openLibrary(count, words);
  try {
    await measureSearch(library, how);
  } finally {
    await library.close();
  }
}

async function measureSearch(library: Library, how: string): Promise<void> {
  const { discovery, seconds } = await library.opened();
  console.log(`index of filters in this process: ${seconds.toFixed(1)} s`);
  const own = ownEngine(discovery);
  const all: Engine[] = how === 'tell' ? [own] : [own, ...(await engines(library.corpus))];
  // Texts of small words alone, such as « les », ask for nothing.
  const asked = library.asked.filter((text) => parseQuery(text) !== null);
  for (const engine of all) {
    const times: number[] = [];
    const empty: string[] = [];
    for (const text of asked) {
      const began = performance.now();
      if ((await engine.search(text)).length === 0) empty.push(text);
      times.push(performance.now() - began);
    }
    const told = engine.indexed
      ? `, indexed in ${(engine.indexed.ms / 1000).toFixed(1)} s, ${mb(engine.indexed.bytes)} of heap`
      : '';
    console.log(
      `${engine.name}: p50 ${ms(percentile(times, 0.5))}, p95 ${ms(percentile(times, 0.95))}, ${empty.length}/${asked.length} found nothing${told}`,
    );
    if (how === 'tell') {
      console.log(`nothing: ${empty.join(' | ')}`);
      const slowest = [...asked.keys()].sort((a, b) => (times[b] ?? 0) - (times[a] ?? 0)).slice(0, 15);
      for (const at of slowest) console.log(`  ${ms(times[at] ?? 0)}: ${asked[at]}`);
    }
  }
  if (how !== 'tell') await measurePairs(library.database.pool);
  const titles = new Map(library.corpus.map(({ slug, title }) => [slug, title]));
  await measureTitles(all, library.shipped, how === 'tell' ? tellAbove(titles) : undefined);
  console.log(`load at the end ${loadavg()[0]?.toFixed(1)}`);
}

const tellAbove =
  (titles: ReadonlyMap<string, string>) =>
  ({ slug, title, text }: { slug: string; title: string; text: string }, found: readonly string[]) => {
    console.log(`« ${text} » is « ${title} », came ${found.indexOf(slug) + 1 || 'not'}`);
    for (const other of found.slice(0, 4)) console.log(`     ${titles.get(other)}`);
  };
