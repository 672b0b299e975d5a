/**
 * Goes over the web addresses of public records: each at most once in thirty days, one request at a time on a site and
 * a pause between two, so many sites at once, so many addresses a run. What was not reached is there the next time.
 */
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import type { FetchPublic } from '../../../platform/fetch/fetch-public.ts';
import { HostTurns } from '../../../platform/fetch/host-turns.ts';
import { nextDataVersion } from '../../records/public.ts';
import { follow, type LinkState, type Sign } from '../domain/standing.ts';
import { type DueLink, dueLinks, linkCounts } from '../queries.ts';
import { reserve, writeStandings } from '../store.ts';
import { probe } from './probe.ts';
import { readAddresses } from './read-addresses.ts';

export interface CheckNeeds {
  db: Database;
  clock: () => Date;
  fetchPublic: FetchPublic;
  sleep: (ms: number) => Promise<void>;
}

export interface CheckOptions {
  /** Addresses in a run. */
  batch?: number;
  /** Of those, on one site. */
  perHost?: number;
  /** Sites asked at once. */
  hosts?: number;
  pauseMs?: number;
  signal?: AbortSignal;
}

export interface CheckReport {
  checked: number;
  died: number;
  cameBack: number;
  /** No site at all answered: our own network is taken to be down, and nothing is held against anybody. */
  offline: boolean;
  counts: Record<LinkState | 'waiting', number>;
}

const BATCH = 2_000;
const PER_HOST = 50;
const HOSTS = 4;
const PAUSE_MS = 3_000;
/** A run that was cut is taken up again after this. */
const RESERVED_MS = 6 * 60 * 60 * 1000;
const WRITTEN_TOGETHER = 20;
/** Silence of fewer sites than this says nothing of our own network. */
const TELLING_HOSTS = 3;

export async function checkLinks(needs: CheckNeeds, options: CheckOptions = {}): Promise<CheckReport> {
  const { db, clock, fetchPublic, sleep } = needs;
  const { batch = BATCH, perHost = PER_HOST, hosts = HOSTS, pauseMs = PAUSE_MS, signal } = options;
  await readAddresses(needs, signal);
  const due = await transact(db, async (tx) => {
    const found = await dueLinks(tx, { at: clock(), batch, perHost });
    const until = new Date(clock().getTime() + RESERVED_MS);
    await reserve(
      tx,
      found.map(({ address }) => address),
      until,
    );
    return found;
  });
  const turns = new HostTurns({ pauseMs, sleep });
  const turn = (host: string) => turns.take(host);
  const results = new Results(needs);
  const waiting = byHost(due);
  const work = async () => {
    for (let links = waiting.shift(); links; links = waiting.shift()) {
      for (const link of links) {
        if (signal?.aborted) return;
        const sign = await probe(fetchPublic, link.address, turn, signal);
        // Cut by our own stop: it says nothing of the site.
        if (signal?.aborted) return;
        await results.take(link, sign);
      }
    }
  };
  await Promise.all(Array.from({ length: hosts }, work));
  return { ...(await results.end()), counts: await linkCounts(db) };
}

function byHost(due: readonly DueLink[]): DueLink[][] {
  return [...Map.groupBy(due, ({ host }) => host).values()];
}

/** Writes what was found, some at a time; failures are held until some site has answered. */
class Results {
  private readonly needs: CheckNeeds;
  private pending: { link: DueLink; sign: Sign; at: Date }[] = [];
  private readonly silent = new Set<string>();
  private heard = false;
  private checked = 0;
  private died = 0;
  private cameBack = 0;

  constructor(needs: CheckNeeds) {
    this.needs = needs;
  }

  async take(link: DueLink, sign: Sign): Promise<void> {
    this.pending.push({ link, sign, at: this.needs.clock() });
    if (sign.is === 'silent' && !sign.why.startsWith('status_')) this.silent.add(link.host);
    else if (sign.is !== 'refused') this.heard = true;
    if (this.heard && this.pending.length >= WRITTEN_TOGETHER) await this.write();
  }

  async end(): Promise<Omit<CheckReport, 'counts'>> {
    const offline = !this.heard && this.silent.size >= TELLING_HOSTS;
    if (offline) this.pending = this.pending.filter(({ sign }) => sign.is === 'refused');
    await this.write();
    return { checked: this.checked, died: this.died, cameBack: this.cameBack, offline };
  }

  /** The marks that pages bear change in the same transaction as the data version by which pages are kept. */
  private async write(): Promise<void> {
    const taken = this.pending;
    this.pending = [];
    if (taken.length === 0) return;
    const standings = taken.map(({ link, sign, at }) => ({
      address: link.address,
      before: link.before?.state,
      standing: follow(link.before, sign, at),
    }));
    const died = standings.filter((s) => s.standing.state === 'dead' && s.before !== 'dead').length;
    const cameBack = standings.filter((s) => s.standing.state !== 'dead' && s.before === 'dead').length;
    await transact(this.needs.db, async (tx) => {
      await writeStandings(tx, standings, this.needs.clock());
      if (died + cameBack > 0) await nextDataVersion(tx);
    });
    this.checked += taken.length;
    this.died += died;
    this.cameBack += cameBack;
  }
}
