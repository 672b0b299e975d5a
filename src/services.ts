/** Composition root: everything that contexts need, made once. */
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { OnlineTiles } from './config/config.ts';
import { identify } from './contexts/accounts/public.ts';
import { alertWork, followedLists, type Sources } from './contexts/alerts/public.ts';
import { CommunityTitles, followedCommunities } from './contexts/communities/public.ts';
import { RecordNames } from './contexts/contributions/public.ts';
import { diagnosisWork, followedDiagnoses } from './contexts/diagnosis/public.ts';
import { type Around, Discovery, together } from './contexts/discovery/public.ts';
import { eventWork } from './contexts/events/public.ts';
import { federationWork } from './contexts/federation/public.ts';
import { FieldIndex } from './contexts/fields/public.ts';
import { freshnessWork } from './contexts/freshness/public.ts';
import { importWork } from './contexts/imports/public.ts';
import { DeadLinks, linkWork } from './contexts/links/public.ts';
import { MatchFollower, type MatchIndex } from './contexts/matching/public.ts';
import { followedOffers, OfferBook, peerWork } from './contexts/peers/public.ts';
import { type Measures, privacyWork, readMeasures, retentionMetrics } from './contexts/privacy/public.ts';
import { ProgrammeIndex } from './contexts/programmes/public.ts';
import { publicationWork } from './contexts/publication/public.ts';
import type { Geography, Kinds } from './contexts/records/public.ts';
import { RemarkCounts } from './contexts/remarks/public.ts';
import { insideFiles, resourceWork } from './contexts/resources/public.ts';
import { synthesisWork } from './contexts/survey-synthesis/public.ts';
import { surveyWork } from './contexts/surveys/public.ts';
import { type TerritoryIndex, territoryIndex } from './contexts/territories/public.ts';
import { ProviderIndex } from './contexts/trainings/public.ts';
import { webhookWork } from './contexts/webhooks/public.ts';
import { FORMS, KINDS, REGISTER } from './declared.ts';
import { aroundOf, geographyOf, terrainOf } from './geography.ts';
import type { Actor } from './kernel/actor.ts';
import { todayFrom } from './kernel/day.ts';
import type { Operator } from './kernel/operator.ts';
import type { DeadLink } from './kernel/page.ts';
import type { Processing } from './kernel/processing.ts';
import { PATHS } from './paths.ts';
import { ping } from './platform/db/connect.ts';
import type { Database } from './platform/db/tables.ts';
import { createFetch, type FetchPublic } from './platform/fetch/fetch-public.ts';
import type { FileStore } from './platform/files/file-store.ts';
import { openFileStore } from './platform/files/open-file-store.ts';
import { FileReading } from './platform/files/reading/reading.ts';
import type { Assets } from './platform/http/assets.ts';
import { createMetrics, type Metrics } from './platform/http/metrics.ts';
import { PageCache } from './platform/http/page-cache.ts';
import { Jobs } from './platform/jobs/jobs.ts';
import { jobMetrics } from './platform/jobs/metrics.ts';
import type { Mailer } from './platform/mail/letter.ts';
import { type MailSettings, openMailer } from './platform/mail/open-mailer.ts';
import type { Outbox } from './platform/mail/outbox.ts';
import { type Post, postOf } from './platform/mail/post.ts';
import { Auth } from './platform/session/auth.ts';

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
  /** What networks ask of their members' records. */
  fields: FieldIndex;
  programmes: ProgrammeIndex;
  matches: MatchIndex;
  names: RecordNames;
  around: Around;
  /** The offers and requests of know-how that stand. */
  offers: OfferBook;
  /** How pages know of a link that no longer answers. */
  deadLink: (address: string) => DeadLink | undefined;
  /** How many remarks are shown on the record at this address. */
  remarks: (path: string) => number;
  /** The only way out to an address that we did not write. */
  fetchPublic: FetchPublic;
  /** Addresses of the proxy in front; null: none is named. */
  proxies: readonly string[] | null;
  cache: PageCache;
  metrics: Metrics;
  /** Throw when a page asks more queries than its route states, instead of logging it. */
  strict: boolean;
  serving: () => boolean;
  /** An online map under the records, when the instance asks for one. */
  mapTiles: OnlineTiles | undefined;
  auth: Auth;
  /** The secret of the instance. */
  secret: string;
  /** Addresses whose first session makes an administrator. */
  administrators: readonly string[];
  /** Sends a letter on the spot, in the background. */
  post: Post;
  identify: (headers: Headers) => Promise<{ actor: Actor; cookies: readonly string[] } | null>;
  ping: () => Promise<void>;
  mailer: Mailer;
  outbox: Outbox;
  jobs: Jobs;
  register: readonly Processing[];
  /** Who answers for this instance, as the configuration tells it. */
  operator: Operator;
  /** What the tests of this copy of the software measured. */
  measures: Measures;
  /** Where dumps of the public data stand. */
  dumps: string;
  /** What people may follow by e-mail, by kind. */
  sources: Sources;
  /** Where the files that people send are kept, and how they are opened. */
  files: FileStore;
  reading: FileReading;
  incoming: string;
}

export interface ServiceOptions {
  db: Database;
  /** The same database, for the jobs. */
  url: string;
  mail: MailSettings;
  baseUrl: string;
  log: Logger;
  assets: Assets;
  secret: string;
  administrators?: readonly string[];
  operator?: Operator;
  post?: Post;
  /** In tests, whose servers stand on this machine. */
  fetchPublic?: FetchPublic;
  clock?: () => Date;
  strict?: boolean;
  /** Asks the web addresses of records every night. */
  linkCheck?: boolean;
  serving?: () => boolean;
  proxies?: readonly string[] | null;
  mapTiles?: OnlineTiles | undefined;
  /** An S3-compatible server that keeps files; a folder of the data without it. */
  filesUrl?: string | undefined;
}

/** Makes the services over a migrated database, and reads the indexes once. */
export async function createServices({
  db,
  url,
  mail,
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
  const deadLinks = new DeadLinks(db);
  const names = new RecordNames();
  const remarks = new RemarkCounts(db, KINDS);
  const matching = new MatchFollower({ programmes, terrain: terrainOf(territories, around) });
  const fields = new FieldIndex({ db, territories, around });
  const geography = geographyOf(territories);
  const today = todayFrom(clock);
  const offers = new OfferBook({ db, kinds: KINDS, centre: geography.centre, today });
  const communities = new CommunityTitles(db);
  const followers = [programmes, matching, deadLinks, names, remarks, offers, communities];
  const asked = together(fields, new ProviderIndex(db));
  const discovery = new Discovery(db, around, today, followers, asked, { resource: insideFiles });
  await discovery.refresh();
  const metrics = createMetrics();
  const { mailer, outbox } = openMailer(mail, clock);
  retentionMetrics(metrics.registry, db);
  const lists = followedLists({ db, kinds: KINDS, discovery, programmes, territories });
  const diagnoses = followedDiagnoses({ db, territories, matches: matching.index });
  const sources: Sources = new Map(
    [lists, diagnoses, followedOffers(offers), followedCommunities(db, communities)].map((source) => [
      source.kind,
      source,
    ]),
  );
  const post = options.post ?? postOf(mailer, log);
  const fetchPublic = options.fetchPublic ?? createFetch({ baseUrl });
  const dumps = join(mail.dataDir, 'dumps');
  const federation = {
    ...{ db, clock, baseUrl, secret, kinds: KINDS, forms: FORMS, geography, territories, around, names },
    ...{ fetchPublic, post, followed: () => discovery.refresh() },
  };
  const fileNeeds = {
    files: openFileStore(options.filesUrl, mail.dataDir),
    reading: new FileReading(PATHS.fileReader),
    incoming: join(mail.dataDir, 'files', 'incoming'),
  };
  const jobs: Jobs = await Jobs.open({ url, log, metrics: jobMetrics(metrics.registry) }, [
    ...diagnosisWork({ db, clock }),
    ...importWork({
      db,
      clock,
      kinds: KINDS,
      geography,
      territories,
      around,
      names,
    }),
    ...linkWork({ db, clock, fetchPublic, log, metrics }, options.linkCheck ?? false),
    ...privacyWork({ db, clock, baseUrl, mailer, register: REGISTER }),
    ...publicationWork({ db, clock, baseUrl, kinds: KINDS, discovery, around, fields, dumps }),
    ...resourceWork({ db, clock, ...fileNeeds }),
    ...webhookWork({ db, clock, baseUrl, secret, kinds: KINDS, fetchPublic, post }, () => jobs),
    ...eventWork({ db, clock, baseUrl, mailer, kinds: KINDS, fetchPublic }, () => jobs),
    ...peerWork({ db, clock, baseUrl, mailer, kinds: KINDS }),
    ...synthesisWork({ db, clock, baseUrl, secret, mailer, kinds: KINDS, geography, territories }),
    ...surveyWork({ db, clock, baseUrl, secret, mailer, files: fileNeeds.files }, () => jobs),
    ...freshnessWork({ db, clock, baseUrl, mailer }, () => jobs),
    ...alertWork({ db, clock, baseUrl, mailer, sources }, () => jobs),
    ...federationWork(federation, () => jobs),
  ]);
  return {
    db,
    baseUrl,
    log,
    assets,
    clock,
    kinds: KINDS,
    forms: FORMS,
    territories,
    geography,
    discovery,
    fields,
    programmes,
    matches: matching.index,
    names,
    around,
    offers,
    deadLink: (address) => deadLinks.of(address),
    remarks: (path) => remarks.of(path),
    fetchPublic,
    cache: new PageCache(() => discovery.version),
    metrics,
    strict: options.strict ?? false,
    proxies: options.proxies ?? null,
    serving: options.serving ?? (() => true),
    mapTiles: options.mapTiles,
    auth,
    secret,
    administrators: options.administrators ?? [],
    post,
    identify: (headers) => identify({ db, auth, clock }, headers),
    ping: () => ping(db),
    mailer,
    outbox,
    jobs,
    register: REGISTER,
    operator: options.operator ?? {},
    measures: readMeasures(PATHS.measures),
    dumps,
    sources,
    ...fileNeeds,
  };
}
