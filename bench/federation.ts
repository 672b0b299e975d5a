/**
 * `npm run bench -- federation [RECORDS]`: a first visit to another instance of so many made-up records, half of them
 * naming the others; then a visit where nothing changed. What this process holds is read after a collection, every tenth
 * of the way: it is not to grow with what was read.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { arch, availableParallelism, loadavg, platform, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { peerById } from '../src/contexts/federation/queries/peers.ts';
import { followInstance } from '../src/contexts/federation/use-cases/manage-peers.ts';
import { visit } from '../src/contexts/federation/use-cases/visit.ts';
import { territoryIndex } from '../src/contexts/territories/public.ts';
import { FORMS, KINDS } from '../src/declared.ts';
import { aroundOf, geographyOf } from '../src/geography.ts';
import { createFetch } from '../src/platform/fetch/fetch-public.ts';
import { fill, openDatabase } from '../src/start.ts';
import { startPart } from './parts/part.ts';
import type { PeerPart } from './parts/peer.ts';

setFlagsFromString('--expose-gc');
const collect: () => void = runInNewContext('gc');

export async function benchFederation(records: number): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'terreau-bench-'));
  const database = await openDatabase({ dataDir, databaseUrl: undefined }, () => {});
  const peer = startPart<PeerPart>('peer');
  try {
    await fill(database, () => {});
    const { db } = database;
    const territories = await territoryIndex(db);
    const port = await peer.ask('serve', { records });
    const baseUrl = 'https://terreau.example';
    const needs = {
      ...{ db, baseUrl, kinds: KINDS, forms: FORMS, clock: () => new Date() },
      ...{ geography: geographyOf(territories), around: aroundOf(territories) },
      fetchPublic: createFetch({ baseUrl, allow: new Set([`127.0.0.1:${port}`]) }),
    };
    const id = await followInstance(needs, 'bench', {
      ...{ address: `http://127.0.0.1:${port}`, name: 'Instance inventée', licence: 'licence-ouverte-2.0' },
      ...{ kinds: ['organisation', 'cooperation'], territory: null, state: 'paused' },
    });
    console.log(
      `${platform()} ${arch()}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GiB, load ${loadavg()[0]?.toFixed(1)}`,
    );
    console.log('| records read | seconds | records/s | held (heap after collection) | resident |');
    const tenth = Math.max(1, Math.floor(records / 200 / 10));
    for (const what of ['first', 'again']) {
      const known = await peerById(db, id ?? '');
      if (!known) throw new Error('no such instance');
      const started = performance.now();
      const row = (read: number) => {
        const seconds = (performance.now() - started) / 1000;
        collect();
        const { heapUsed, rss } = process.memoryUsage();
        const cells = [read.toLocaleString('en'), seconds.toFixed(1), Math.round(read / seconds || 0)];
        console.log(`| ${[...cells, megabytes(heapUsed), megabytes(rss)].join(' | ')} |`);
      };
      row(0);
      const { report, fault } = await visit(needs, known, {
        until: () => false,
        told: ({ pages, created }) => pages % tenth === 0 && row(created),
      });
      row(report.created + report.changed + report.unchanged);
      const { created, completed, refused, checked } = report;
      console.log(`${what}: ${JSON.stringify({ created, completed, refused, checked, fault })}`);
    }
  } finally {
    await peer.stop();
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(0)} MB`;
