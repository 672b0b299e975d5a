/** Made-up works, one in ten with a full text, written through the register's own store; the shipped ones beside. */
import { randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { RESOURCE } from '../../src/contexts/resources/public.ts';
import type { TerritoryIndex } from '../../src/contexts/territories/public.ts';
import { geographyOf } from '../../src/geography.ts';
import { PATHS } from '../../src/paths.ts';
import { transact } from '../../src/platform/db/connect.ts';
import type { Database } from '../../src/platform/db/tables.ts';
import { write } from '../fill.ts';
import { between, type Chance, oneOf } from '../generator/chance.ts';
import type { Prose } from '../generator/prose.ts';
import type { Work } from './engines.ts';
import { insertText } from './insert-text.ts';

const AT_ONCE = 2_000;
const WRITERS = 4;
const KINDS = ['Guide', 'Étude', 'Récit', 'Méthode'] as const;
const GENRES = { Guide: 'guide', Étude: 'study', Récit: 'experience', Méthode: 'tool' } as const;
const STAGES = ['emergence', 'creation', 'consolidation', 'scaling'] as const;

/** Titles, summaries and texts that share nothing but the way they are written. */
export function* madeUp(
  prose: Prose,
  chance: Chance,
  { count, words }: { count: number; words: number },
): Generator<Work & { genre: string }> {
  for (let at = 0; at < count; at++) {
    const content = at % 10 === 0 ? prose.summary(chance, words) : '';
    const genre = oneOf(chance, KINDS);
    const title = `${genre} ${prose.name(chance)} : ${prose.summary(chance, 6)}`.slice(0, 180);
    const summary = prose.summary(chance, between(chance, 20, 50)).slice(0, 1100);
    yield { slug: `made-up-${at}`, title, summary, content, genre: GENRES[genre] };
  }
}

/** Writes them all; the corpus as engines in memory take it. Seconds of the records, and of the texts alone. */
export async function writeWorks(
  { db, territories }: { db: Database; territories: TerritoryIndex },
  works: Iterable<Work & { genre: string }>,
): Promise<{ works: Work[]; seconds: number; ofTexts: number }> {
  const kept: Work[] = [];
  const began = performance.now();
  let ofTexts = 0;
  let batch: (Work & { genre: string })[] = [];
  const flush = async () => {
    const from = performance.now();
    const files = await textsOf(db, batch);
    ofTexts += performance.now() - from;
    const records = batch.map(({ genre, ...work }, at) => {
      const number = kept.push(work);
      const stages = [STAGES[number % STAGES.length] ?? 'emergence'];
      return {
        ...{ id: randomUUID(), slug: work.slug, at: new Date(Date.UTC(2020, 0, 1) + number * 1000) },
        document: {
          ...{ name: work.title, summary: work.summary, kind: genre, language: 'fr', stages },
          ...{ url: `https://example.org/${work.slug}`, files: files[at] ?? [] },
        },
      } as unknown as Parameters<typeof write>[2][number];
    });
    await write({ db, geography: geographyOf(territories) }, RESOURCE, records);
    batch = [];
    if (kept.length % 10_000 === 0)
      console.log(`  ${kept.length} works, ${((performance.now() - began) / 1000).toFixed(0)} s`);
  };
  for (const work of works) {
    batch.push(work);
    if (batch.length === AT_ONCE) await flush();
  }
  if (batch.length > 0) await flush();
  return { works: kept, seconds: (performance.now() - began) / 1000, ofTexts: ofTexts / 1000 };
}

/** Keeps the text of each work that has one; several at once, as several readers of files would. */
async function textsOf(db: Database, works: readonly Work[]) {
  const files: Awaited<ReturnType<typeof insertText>>[][] = works.map(() => []);
  const waiting = [...works.entries()].filter(([, { content }]) => content !== '');
  const writer = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) {
      const [at, { content }] = next;
      files[at] = [await transact(db, (tx) => insertText(tx, content))];
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, writer));
  return files;
}

export async function shippedWorks(): Promise<Work[]> {
  const folder = join(PATHS.content, 'resources');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  return Promise.all(
    names.map(async (name) => {
      const { name: title, summary } = JSON.parse(await readFile(join(folder, name), 'utf8'));
      return { slug: name.slice(0, -5), title, summary, content: '' };
    }),
  );
}
