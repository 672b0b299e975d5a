/** What a page of the list costs: its search, its counts, its cards, its passages; far pages and facets beside. */
import type { Discovery, Filters } from '../../src/contexts/discovery/public.ts';
import { findPassages } from '../../src/contexts/resources/use-cases/find-passages.ts';
import type { Database } from '../../src/platform/db/tables.ts';
import { percentile } from '../figures.ts';

const filters = (text: string, more: Partial<Filters> = {}): Filters => ({
  ...{
    kind: 'resource',
    text,
    territory: null,
    chosen: new Map(),
    sort: text ? 'pertinence' : 'recent',
    page: 1,
  },
  ...more,
});

export async function measurePages(
  { db, discovery }: { db: Database; discovery: Discovery },
  asked: readonly string[],
): Promise<void> {
  const parts = { search: [], cards: [], passages: [], whole: [] } as Record<string, number[]>;
  const timed = async <T>(name: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const value = await work();
    parts[name] = [...(parts[name] ?? []), performance.now() - began];
    return value;
  };
  for (const text of asked)
    await timed('whole', async () => {
      const wanted = filters(text);
      const found = await timed('search', () => discovery.find(wanted));
      await timed('cards', () => discovery.cards(wanted, found));
      await timed('passages', () => findPassages(db, text, discovery.ordinals(wanted, found)));
    });
  const plain = asked.slice(0, 60);
  for (const [at] of plain.entries()) {
    const last = Math.ceil((await discovery.find(filters(''))).total / 50);
    const page = Math.max(1, Math.floor((last * (at + 1)) / plain.length));
    await timed('far page, no words', async () => {
      const wanted = filters('', { page });
      return discovery.cards(wanted, await discovery.find(wanted));
    });
  }
  for (const text of plain) {
    const { total } = await discovery.find(filters(text));
    const page = Math.max(1, Math.ceil(total / 50));
    await timed('last page, same words again', async () => {
      const wanted = filters(text, { page });
      const found = await discovery.find(wanted);
      await discovery.cards(wanted, found);
      return findPassages(db, text, discovery.ordinals(wanted, found));
    });
    await timed('one facet more', () =>
      discovery.find(filters(text, { chosen: new Map([['resource_kind', ['guide']]]) as Filters['chosen'] })),
    );
  }
  for (const [name, times] of Object.entries(parts))
    console.log(
      `page of the list, ${name}: p50 ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms`,
    );
}
