/** MiniSearch and Orama over a corpus, set up for French as their documentation says. */
import { create, insertMultiple, search } from '@orama/orama';
import MiniSearch from 'minisearch';

export interface Work {
  slug: string;
  title: string;
  summary: string;
  content: string;
}

export interface Engine {
  name: string;
  /** The ten best, by short name. */
  search: (text: string) => Promise<string[]>;
  /** The same for words that may be misspelt, where it is not the same search: for when nothing was found. */
  tolerant?: (text: string) => Promise<string[]>;
  indexed?: { ms: number; bytes: number };
}

const plain = (term: string) => term.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

export async function engines(corpus: readonly Work[]): Promise<Engine[]> {
  const mini = await indexed(async () => {
    const engine = new MiniSearch<Work>({
      idField: 'slug',
      fields: ['title', 'summary', 'content'],
      processTerm: plain,
      searchOptions: { boost: { title: 4, summary: 2 }, combineWith: 'AND' },
    });
    engine.addAll(corpus);
    return engine;
  });
  const orama = await indexed(async () => {
    const engine = create({
      schema: { slug: 'string', title: 'string', summary: 'string', content: 'string' } as const,
      language: 'french',
    });
    await insertMultiple(engine, [...corpus], 500);
    return engine;
  });
  const miniFinds = async (text: string, fuzzy: number | false) =>
    mini.value
      .search(text, { fuzzy })
      .slice(0, 10)
      .map(({ id }) => String(id));
  const oramaFinds = async (term: string, tolerance: number) => {
    const found = await search(orama.value, {
      term,
      properties: ['title', 'summary', 'content'],
      boost: { title: 4, summary: 2 },
      threshold: 0,
      tolerance,
      limit: 10,
    });
    return found.hits.map(({ document }) => String(document.slug));
  };
  return [
    {
      name: 'MiniSearch',
      indexed: mini.cost,
      search: (text) => miniFinds(text, false),
      tolerant: (text) => miniFinds(text, 0.2),
    },
    {
      name: 'Orama',
      indexed: orama.cost,
      search: (text) => oramaFinds(text, 0),
      tolerant: (text) => oramaFinds(text, 1),
    },
  ];
}

async function indexed<T>(
  make: () => Promise<T>,
): Promise<{ value: T; cost: { ms: number; bytes: number } }> {
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const value = await make();
  return {
    value,
    cost: { ms: performance.now() - start, bytes: Math.max(0, process.memoryUsage().heapUsed - before) },
  };
}
