/** A whole OAI-PMH harvest, page after page: how long, and what the process holds meanwhile. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { answerHarvest } from '../../src/contexts/resources/public.ts';
import type { Database } from '../../src/platform/db/tables.ts';

export async function measureHarvest(db: Database): Promise<void> {
  setFlagsFromString('--expose_gc');
  const collect: () => void = runInNewContext('gc');
  const needs = { db, clock: () => new Date(), baseUrl: 'https://terreau.example', operator: {} };
  const held: number[] = [];
  const start = performance.now();
  let query = 'verb=ListRecords&metadataPrefix=oai_dc';
  let works = 0;
  let pages = 0;
  for (; ; pages++) {
    const text = await answerHarvest(
      needs,
      new Map([...new URLSearchParams(query)].map(([name, value]) => [name, [value]])),
    );
    works += text.split('<record>').length - 1;
    const token = /<resumptionToken[^>]*>([^<]+)</.exec(text)?.[1];
    if (pages % 20 === 0) {
      collect();
      held.push(process.memoryUsage().heapUsed);
    }
    if (!token) break;
    query = `verb=ListRecords&resumptionToken=${encodeURIComponent(token)}`;
  }
  const seconds = (performance.now() - start) / 1000;
  const mb = (bytes: number | undefined) => ((bytes ?? 0) / 2 ** 20).toFixed(0);
  console.log(
    `OAI-PMH: ${works} works in ${pages + 1} pages, ${seconds.toFixed(1)} s (${Math.round(works / seconds)} works/s); heap after collection ${mb(held[1] ?? held[0])} MB early, ${mb(held.at(-1))} MB at the end, ${mb(Math.max(...held))} MB at most`,
  );
}
