/** The application under measure: the very program, on ports that differ by one thing each. */
import { pino } from 'pino';
import { buildApp } from '../../src/app.ts';
import type { Discovery, Found } from '../../src/contexts/discovery/public.ts';
import type { RecordKind } from '../../src/contexts/records/public.ts';
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
  /** The same without the page cache. Cards drawn for one list still serve the next, as they do for people. */
  uncached: number;
  /** Without the page cache and without kept cards: all is searched, counted, read and drawn. */
  afresh: number;
  /** Only drawn: what the filters leave is known already, and so are the cards. */
  rendering: number;
  /** Only drawn, cards too: these are read from the database and drawn for each page. */
  renderingAfresh: number;
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

/** The same index, whose answers for a shelf are found once and then at hand. */
function remembering(discovery: Discovery): Discovery {
  const found = new Map<RecordKind, Promise<Found>>();
  const answers: Pick<Discovery, 'find'> = {
    find: (filters) => {
      const known = found.get(filters.kind) ?? discovery.find(filters);
      found.set(filters.kind, known);
      return known;
    },
  };
  return Object.assign(Object.create(discovery), answers);
}

/** The same index, of which each reader thinks that the data just changed: no card drawn before is shown again. */
function everNew(discovery: Discovery): Discovery {
  let version = discovery.version;
  return Object.create(discovery, {
    version: {
      get: () => {
        version += 1;
        return version;
      },
    },
  });
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
      secret: 'only this bench knows it, and only for a while',
      db: connect(url).db,
      url,
      mail: { smtpUrl: undefined, mailFrom: undefined, dataDir: PATHS.root },
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
    const { discovery } = whole;
    const known = remembering(discovery);
    return {
      whole: await port(whole),
      uncached: await port({ ...whole, cache }),
      afresh: await port({ ...whole, cache, discovery: everNew(discovery) }),
      rendering: await port({ ...whole, cache, discovery: known }),
      renderingAfresh: await port({ ...whole, cache, discovery: everNew(known) }),
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
