/** Composition root: everything that contexts need, made once. */
import type { Logger } from 'pino';
import type { OnlineTiles } from './config/config.ts';
import { COOPERATION } from './contexts/cooperations/public.ts';
import { type Around, Discovery } from './contexts/discovery/public.ts';
import { DeadLinks } from './contexts/links/public.ts';
import { ORGANISATION } from './contexts/organisations/public.ts';
import { PROGRAMME, ProgrammeIndex } from './contexts/programmes/public.ts';
import type { Geography, Kinds } from './contexts/records/public.ts';
import { RESOURCE } from './contexts/resources/public.ts';
import { type TerritoryIndex, territoryIndex } from './contexts/territories/public.ts';
import { aroundOf, geographyOf } from './geography.ts';
import { todayFrom } from './kernel/day.ts';
import type { DeadLink } from './kernel/page.ts';
import { ping } from './platform/db/connect.ts';
import type { Database } from './platform/db/tables.ts';
import { createFetch, type FetchPublic } from './platform/fetch/fetch-public.ts';
import type { Assets } from './platform/http/assets.ts';
import { createMetrics, type Metrics } from './platform/http/metrics.ts';
import { PageCache } from './platform/http/page-cache.ts';

export const KINDS: Kinds = {
  cooperation: COOPERATION,
  organisation: ORGANISATION,
  programme: PROGRAMME,
  resource: RESOURCE,
};

export interface Services {
  db: Database;
  baseUrl: string;
  log: Logger;
  clock: () => Date;
  assets: Assets;
  kinds: Kinds;
  territories: TerritoryIndex;
  geography: Geography;
  discovery: Discovery;
  programmes: ProgrammeIndex;
  around: Around;
  /** How pages know of a link that no longer answers. */
  deadLink: (address: string) => DeadLink | undefined;
  /** The only way out to an address that we did not write. */
  fetchPublic: FetchPublic;
  cache: PageCache;
  metrics: Metrics;
  /** Throw when a page asks more queries than its route states, instead of logging it. */
  strict: boolean;
  serving: () => boolean;
  /** An online map under the records, when the instance asks for one. */
  mapTiles: OnlineTiles | undefined;
  ping: () => Promise<void>;
}

export interface ServiceOptions {
  db: Database;
  baseUrl: string;
  log: Logger;
  assets: Assets;
  clock?: () => Date;
  strict?: boolean;
  serving?: () => boolean;
  mapTiles?: OnlineTiles | undefined;
}

/** Makes the services over a migrated database, and reads the indexes once. */
export async function createServices({
  db,
  baseUrl,
  log,
  assets,
  ...options
}: ServiceOptions): Promise<Services> {
  const territories = await territoryIndex(db);
  const clock = options.clock ?? (() => new Date());
  const around = aroundOf(territories);
  const programmes = new ProgrammeIndex({ db, around });
  const deadLinks = new DeadLinks(db);
  const discovery = new Discovery(db, around, todayFrom(clock), [programmes, deadLinks]);
  await discovery.refresh();
  return {
    db,
    baseUrl,
    log,
    assets,
    clock,
    kinds: KINDS,
    territories,
    geography: geographyOf(territories),
    discovery,
    programmes,
    around,
    deadLink: (address) => deadLinks.of(address),
    fetchPublic: createFetch({ baseUrl }),
    cache: new PageCache(() => discovery.version),
    metrics: createMetrics(),
    strict: options.strict ?? false,
    serving: options.serving ?? (() => true),
    mapTiles: options.mapTiles,
    ping: () => ping(db),
  };
}
