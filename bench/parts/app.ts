/** The application under measure: the very program, on three ports that differ by one thing each. */
import { pino } from 'pino';
import { buildApp } from '../../src/app.ts';
import type { Discovery, Found } from '../../src/contexts/discovery/public.ts';
import type { Card, RecordKind } from '../../src/contexts/records/public.ts';
import { PATHS } from '../../src/paths.ts';
import { connect } from '../../src/platform/db/connect.ts';
import { readAssets } from '../../src/platform/http/assets.ts';
import { PageCache } from '../../src/platform/http/page-cache.ts';
import { listen } from '../../src/platform/http/server.ts';
import { createServices, type Services } from '../../src/services.ts';
import { type Measured, measureInside } from '../inside/measure-inside.ts';
import { measureTiles, type TileFigures } from '../inside/measure-tiles.ts';
import { answerAs } from './part.ts';

export interface Ports {
  /** As people meet it. */
  whole: number;
  /** The same without the page cache: each page is searched, counted, read and rendered. */
  uncached: number;
  /** Only rendered: what the page shows is in memory already. */
  rendering: number;
}

export interface Memory {
  /** Bytes. */
  resident: number;
  heap: number;
  outside: number;
}

class NoCache extends PageCache {
  override answer(): boolean {
    return false;
  }
}

/** The same index, whose answers are found once and then at hand. */
function remembering(discovery: Discovery): Discovery {
  const found = new Map<RecordKind, Promise<Found>>();
  const drawn = new Map<RecordKind, Promise<Card[]>>();
  const answers: Pick<Discovery, 'find' | 'cards'> = {
    find: (filters) => once(found, filters.kind, () => discovery.find(filters)),
    cards: (filters, which) => once(drawn, filters.kind, () => discovery.cards(filters, which)),
  };
  return Object.assign(Object.create(discovery), answers);
}

function once<Key, Value>(kept: Map<Key, Value>, key: Key, make: () => Value): Value {
  const known = kept.get(key);
  if (known !== undefined) return known;
  const fresh = make();
  kept.set(key, fresh);
  return fresh;
}

let services: Services | undefined;
const started = (): Services => {
  if (!services) throw new Error('the application was not started');
  return services;
};

const answers = {
  /** Reads the indexes over a filled database; tells how long that took, in milliseconds. */
  async start({ url }: { url: string }): Promise<number> {
    const from = performance.now();
    services = await createServices({
      db: connect(url).db,
      baseUrl: 'http://localhost:3000',
      log: pino({ level: 'silent' }),
      assets: readAssets(PATHS.client),
    });
    return performance.now() - from;
  },
  async listen(): Promise<Ports> {
    const whole = started();
    const cache = new NoCache(() => whole.discovery.version);
    const port = async (served: Services) =>
      (await listen(buildApp(served), { ...served, host: '127.0.0.1', port: 0 })).port;
    return {
      whole: await port(whole),
      uncached: await port({ ...whole, cache }),
      rendering: await port({ ...whole, cache, discovery: remembering(whole.discovery) }),
    };
  },
  inside: ({ kind }: { kind: RecordKind }): Promise<Measured[]> => measureInside(started(), kind),
  tiles: (): Promise<TileFigures> => measureTiles(started()),
  cpu(): number {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
  /** After a full collection when the process was given one (`--expose-gc`). */
  memory(): Memory {
    globalThis.gc?.();
    const { rss, heapUsed, external } = process.memoryUsage();
    return { resident: rss, heap: heapUsed, outside: external };
  },
};
export type AppPart = typeof answers;
export const appPart = (): void => answerAs(answers);
