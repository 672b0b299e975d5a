/** Composition root: everything that contexts need, made once. */
import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { OnlineTiles } from './config/config.ts';
import { identify } from './contexts/accounts/public.ts';
import { COOPERATION, COOPERATION_FORM } from './contexts/cooperations/public.ts';
import { type Around, Discovery } from './contexts/discovery/public.ts';
import { ORGANISATION, ORGANISATION_FORM } from './contexts/organisations/public.ts';
import { PROGRAMME, PROGRAMME_FORM, ProgrammeIndex } from './contexts/programmes/public.ts';
import type { Geography, Kinds, RecordForm, RecordKind } from './contexts/records/public.ts';
import { RESOURCE, RESOURCE_FORM } from './contexts/resources/public.ts';
import { type TerritoryIndex, territoryIndex } from './contexts/territories/public.ts';
import { aroundOf, geographyOf } from './geography.ts';
import type { Actor } from './kernel/actor.ts';
import { todayFrom } from './kernel/day.ts';
import { ping } from './platform/db/connect.ts';
import type { Database } from './platform/db/tables.ts';
import type { Assets } from './platform/http/assets.ts';
import { createMetrics, type Metrics } from './platform/http/metrics.ts';
import { PageCache } from './platform/http/page-cache.ts';
import { Auth } from './platform/session/auth.ts';

/** What a person may fill of each. */
export const FORMS: Readonly<Record<RecordKind, RecordForm>> = {
  cooperation: COOPERATION_FORM,
  organisation: ORGANISATION_FORM,
  programme: PROGRAMME_FORM,
  resource: RESOURCE_FORM,
};

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
  forms: typeof FORMS;
  territories: TerritoryIndex;
  geography: Geography;
  discovery: Discovery;
  programmes: ProgrammeIndex;
  around: Around;
  cache: PageCache;
  metrics: Metrics;
  /** Throw when a page asks more queries than its route states, instead of logging it. */
  strict: boolean;
  serving: () => boolean;
  /** Bytes nobody can foresee. */
  random: () => Uint8Array;
  /** An online map under the records, when the instance asks for one. */
  mapTiles: OnlineTiles | undefined;
  auth: Auth;
  /** The secret of the instance. */
  secret: string;
  /** Addresses whose first session makes an administrator. */
  administrators: readonly string[];
  post: (letter: { to: string; locale: 'fr' | 'en'; subject: string; text: string }) => Promise<void>;
  identify: (headers: Headers) => Promise<{ actor: Actor; cookies: readonly string[] } | null>;
  ping: () => Promise<void>;
}

export interface ServiceOptions {
  db: Database;
  baseUrl: string;
  log: Logger;
  assets: Assets;
  secret: string;
  administrators?: readonly string[];
  post?: Services['post'];
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
  secret,
  ...options
}: ServiceOptions): Promise<Services> {
  const territories = await territoryIndex(db);
  const clock = options.clock ?? (() => new Date());
  const around = aroundOf(territories);
  const auth = new Auth({ db, baseUrl, secret });
  const programmes = new ProgrammeIndex({ db, around });
  const discovery = new Discovery(db, around, todayFrom(clock), [programmes]);
  await discovery.refresh();
  return {
    db,
    baseUrl,
    log,
    assets,
    clock,
    kinds: KINDS,
    forms: FORMS,
    territories,
    geography: geographyOf(territories),
    discovery,
    programmes,
    around,
    cache: new PageCache(() => discovery.version),
    metrics: createMetrics(),
    strict: options.strict ?? false,
    random: () => randomBytes(24),
    serving: options.serving ?? (() => true),
    mapTiles: options.mapTiles,
    auth,
    secret,
    administrators: options.administrators ?? [],
    post: options.post ?? (async () => {}),
    identify: (headers) => identify({ db, auth, clock }, headers),
    ping: () => ping(db),
  };
}
