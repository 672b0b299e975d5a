/** Composition root: everything that contexts need, made once. */
import type { Logger } from 'pino';
import type { OnlineTiles } from './config/config.ts';
import { COOPERATION } from './contexts/cooperations/public.ts';
import { type Around, Discovery } from './contexts/discovery/public.ts';
import { MatchFollower, type MatchIndex } from './contexts/matching/public.ts';
import { ORGANISATION } from './contexts/organisations/public.ts';
import { PROGRAMME, ProgrammeIndex } from './contexts/programmes/public.ts';
import type { Geography, Kinds } from './contexts/records/public.ts';
import { RESOURCE } from './contexts/resources/public.ts';
import { type TerritoryIndex, territoryIndex } from './contexts/territories/public.ts';
import { aroundOf, geographyOf, terrainOf } from './geography.ts';
import { todayFrom } from './kernel/day.ts';
import { ping } from './platform/db/connect.ts';
import type { Database } from './platform/db/tables.ts';
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
  matches: MatchIndex;
  around: Around;
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
  const matching = new MatchFollower({ programmes, terrain: terrainOf(territories, around) });
  const discovery = new Discovery(db, around, todayFrom(clock), [programmes, matching]);
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
    matches: matching.index,
    around,
    cache: new PageCache(() => discovery.version),
    metrics: createMetrics(),
    strict: options.strict ?? false,
    serving: options.serving ?? (() => true),
    mapTiles: options.mapTiles,
    ping: () => ping(db),
  };
}
