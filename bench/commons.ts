/**
 * `npm run bench -- commons`: what a contribution costs. A proposal read again and published, beside a bare insert and
 * update; the history of a record of a thousand revisions, beside one of a single revision; a merge, beside a save; a
 * policy asked, beside one that always says no.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, loadavg, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { buildApp } from '../src/app.ts';
import { mayEdit } from '../src/contexts/contributions/policy.ts';
import { proposalById } from '../src/contexts/contributions/queries.ts';
import { acceptProposal } from '../src/contexts/contributions/use-cases/decide-proposal.ts';
import { propose } from '../src/contexts/contributions/use-cases/propose.ts';
import {
  type Document,
  mergeRecords,
  recordsById,
  saveRecord,
  unmergeRecord,
} from '../src/contexts/records/public.ts';
import type { Actor } from '../src/kernel/actor.ts';
import { parseEmailAddress } from '../src/kernel/email-address.ts';
import { PATHS } from '../src/paths.ts';
import { readAssets } from '../src/platform/http/assets.ts';
import { PageCache } from '../src/platform/http/page-cache.ts';
import { createServices, type Services } from '../src/services.ts';
import { fill, type OpenDatabase, openDatabase } from '../src/start.ts';
import { percentile } from './figures.ts';

const TIMES = 200;
const REVISIONS = 1_000;
const quiet = () => {};

class NoCache extends PageCache {
  override answer(): boolean {
    return false;
  }
}

export async function benchCommons(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'terreau-commons-'));
  const database = await openDatabase({ dataDir, databaseUrl: undefined }, quiet);
  try {
    await fill(database, quiet);
    const services = await createServices({
      ...{ db: database.db, url: database.url, baseUrl: 'http://localhost:3000' },
      secret: 'only this bench knows it, and only for a while',
      mail: { smtpUrl: undefined, mailFrom: undefined, dataDir },
      log: pino({ level: 'silent' }),
      assets: readAssets(PATHS.client),
    });
    console.log(
      `${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(1)}; ${TIMES} of each, one after the other\n`,
    );
    console.log('| measure | p50 | p95 | beside | its p95 | ratio of p95 |\n|---|--:|--:|---|--:|--:|');
    await publication(services, database);
    await merging(services);
    await history(services);
    policies();
    await services.jobs.stop();
    services.mailer.stop();
  } finally {
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const ADMINISTRATOR: Actor = {
  personId: 'bench',
  sessionId: 'bench',
  name: 'Mesure',
  email: 'mesure@example.org',
  strong: true,
  relations: [{ role: 'administrator', subject: null }],
} as unknown as Actor; // as a session would give it

const signed = { author: 'bench', reason: 'mesure' };
const ms = (value: number) => (value < 0.1 ? `${(value * 1000).toFixed(1)} µs` : `${value.toFixed(1)} ms`);

function told(name: string, times: readonly number[], beside: string, bare: readonly number[]): void {
  const [own, other] = [percentile(times, 0.95), percentile(bare, 0.95)];
  console.log(
    `| ${name} | ${ms(percentile(times, 0.5))} | ${ms(own)} | ${beside} | ${ms(other)} | ${(own / other).toFixed(1)} × |`,
  );
}

async function timed(work: () => unknown): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

async function created(services: Services, name: string, more: Document = {}): Promise<string> {
  const id = randomUUID();
  const document = { name, summary: 'Pour mesurer.', territories: ['commune-35238'], ...more };
  const saved = await saveRecord(services, services.kinds.cooperation, {
    ...signed,
    id,
    seen: null,
    document,
  });
  if (!saved.ok) throw new Error(saved.reason);
  return id;
}

async function present(services: Services, id: string) {
  const [record] = await recordsById(services.db, [id]);
  if (!record) throw new Error('no record');
  return record;
}

async function publication(services: Services, { pool }: OpenDatabase): Promise<void> {
  const email = parseEmailAddress('mesure@example.org');
  if (!email) throw new Error('no address');
  await pool.query('create table bare (id uuid primary key, document jsonb not null, state text not null)');
  const [proposed, accepted, whole, bare]: number[][] = [[], [], [], []];
  const id = await created(services, 'Celle que l’on change');
  for (let n = 0; n < TIMES; n++) {
    const record = await present(services, id);
    const document = { ...record.document, born: 1900 + n };
    const from = performance.now();
    const sent = await propose(services, {
      ...{ kind: record.kind, record, document, reason: 'mesure', source: null, author: 'mesure' },
      ...{ personId: null, email, locale: 'fr', network: null, form: null },
    });
    if (!sent.ok) throw new Error(sent.reason.reason);
    const middle = performance.now();
    await pool.query(`update proposal set state = 'open' where id = $1`, [sent.value.id]);
    const proposal = await proposalById(services.db, sent.value.id);
    if (!proposal) throw new Error('no proposal');
    const decision = { actor: ADMINISTRATOR, fields: ['born'], seen: record.version, reason: '' };
    const taken = await acceptProposal(services, proposal, decision);
    if (!taken.ok) throw new Error(taken.reason);
    await services.discovery.refresh();
    const end = performance.now();
    // The limit of an address is not what is measured.
    await pool.query(`update proposal set email = null where id = $1`, [sent.value.id]);
    proposed?.push(middle - from);
    accepted?.push(end - middle);
    whole?.push(end - from);
    const other = randomUUID();
    bare?.push(
      await timed(async () => {
        await pool.query(`insert into bare values ($1, $2, 'open')`, [other, JSON.stringify(document)]);
        await pool.query(`update bare set state = 'taken' where id = $1`, [other]);
      }),
    );
  }
  const beside = 'a bare insert and update';
  told('a proposal, written', proposed ?? [], beside, bare ?? []);
  told('taken, published and in the index', accepted ?? [], beside, bare ?? []);
  told('from proposal to publication', whole ?? [], beside, bare ?? []);
}

async function merging(services: Services): Promise<void> {
  const [stays, goes] = [
    await created(services, 'Celle qui reste'),
    await created(services, 'Celle qui part'),
  ];
  const [merged, parted, saved]: number[][] = [[], [], []];
  for (let n = 0; n < TIMES; n++) {
    const [one, other] = [await present(services, stays), await present(services, goes)];
    const asked = { stays: { id: one.id, seen: one.version }, goes: { id: other.id, seen: other.version } };
    merged?.push(await timed(() => mergeRecords(services, { ...signed, ...asked, fields: ['name'] })));
    parted?.push(await timed(() => unmergeRecord(services, { ...signed, id: goes })));
    const now = await present(services, goes);
    const document = { ...now.document, born: 1900 + n };
    const save = { ...signed, id: goes, seen: now.version, document };
    saved?.push(await timed(() => saveRecord(services, services.kinds.cooperation, save)));
  }
  told('a merge', merged ?? [], 'a save', saved ?? []);
  told('a merge undone', parted ?? [], 'a save', saved ?? []);
}

async function history(services: Services): Promise<void> {
  const [long, short] = [
    await created(services, 'Mille fois changée'),
    await created(services, 'Jamais changée'),
  ];
  for (let n = 0; n < REVISIONS - 1; n++) {
    const record = await present(services, long);
    const document = { ...record.document, born: 1800 + (n % 250) };
    await saveRecord(services, services.kinds.cooperation, {
      ...signed,
      id: long,
      seen: record.version,
      document,
    });
  }
  await services.discovery.refresh();
  const app = buildApp({ ...services, cache: new NoCache(() => services.discovery.version) });
  const page = async (id: string, part: string) => {
    const { slug } = await present(services, id);
    const answer = await app.request(`http://localhost:3000/cooperations/${slug}${part}`);
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${part}: ${answer.status}`);
    return text.length;
  };
  for (const [name, part] of [
    ['history page', '/historique'],
    ['page of the record', ''],
    [`versions 1 and ${REVISIONS} compared`, `/historique?de=1&a=${REVISIONS}`],
  ] as const) {
    const [times, bare]: number[][] = [[], []];
    const other = part.includes('?') ? '/historique' : part;
    for (let n = 0; n < TIMES / 4; n++) {
      times?.push(await timed(() => page(long, part)));
      bare?.push(await timed(() => page(short, other)));
    }
    told(`${name}, ${REVISIONS} revisions`, times ?? [], 'one revision', bare ?? []);
  }
}

const ASKED = 1_000_000;

/** A million questions, each other than the last; one round is no measure. */
function policies(): void {
  const territories = ['commune-35238', 'epci-243500139', 'departement-35', 'region-53', 'pays-FR'];
  const subjects = Array.from({ length: 20 }, (_, n) => `record:${n}`);
  const actor = {
    ...ADMINISTRATOR,
    relations: subjects.map((subject) => ({ role: 'steward', subject })),
  } as Actor;
  const never = (who: Actor | null, ground: { recordId: string | null }): boolean =>
    who === null && ground.recordId === null;
  const rounds = (ask: typeof never | typeof mayEdit) =>
    Array.from({ length: 9 }, () => {
      let yes = 0;
      const from = performance.now();
      for (let n = 0; n < ASKED; n++) if (ask(actor, { recordId: String(n % 40), territories })) yes += 1;
      const each = (performance.now() - from) / ASKED;
      if (yes > ASKED) throw new Error('more yes than questions');
      return each;
    }).slice(1);
  const [own, empty] = [rounds(mayEdit), rounds(never)];
  const ns = (times: readonly number[]) => `${(percentile(times, 0.5) * 1e6).toFixed(0)} ns`;
  console.log(
    `| may this person edit, twenty roles held | ${ns(own)} |  | an empty policy | ${ns(empty)} | ${(percentile(own, 0.5) / percentile(empty, 0.5)).toFixed(0)} × |`,
  );
}
