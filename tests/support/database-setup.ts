/**
 * Vitest global set-up: ONE throw-away server for the whole run, with one prepared database that each test file
 * copies. Projects of a run share it; it is gone, and its folder with it, when the last one ends.
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { pino } from 'pino';
import type { TestProject } from 'vitest/node';
import { connect } from '../../src/platform/db/connect.ts';
import { launchDatabase } from '../../src/platform/db/launcher.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { Jobs } from '../../src/platform/jobs/jobs.ts';
import { removeAbandonedServers } from './abandoned-servers.ts';
import { prepareTemplate } from './prepare-template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The server's address, on a database that nobody copies. */
    testServer: string;
  }
}

export const TEMPLATE = 'prepared';
const FOLDERS = 'terreau-test-';

interface SharedServer {
  users: number;
  started: Promise<{ url: string; stop(): Promise<void> }>;
}
// Each project of a run loads this file afresh; only the process is common to them.
const shared: typeof globalThis & { terreauTestServer?: SharedServer } = globalThis;

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  shared.terreauTestServer ??= { users: 0, started: startServer() };
  const server = shared.terreauTestServer;
  server.users += 1;
  project.provide('testServer', (await server.started).url);
  return async () => {
    server.users -= 1;
    if (server.users > 0) return;
    delete shared.terreauTestServer;
    await (await server.started).stop();
  };
}

async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  await removeAbandonedServers(FOLDERS);
  const dataDir = await mkdtemp(join(tmpdir(), FOLDERS));
  const server = await launchDatabase({ dataDir, throwAway: true, report: () => {} });
  const stop = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    await makeTemplate(server.url);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: server.url, stop };
}

async function makeTemplate(url: string): Promise<void> {
  await ask(url, `create database ${TEMPLATE}`);
  const { db, pool, close } = connect(onDatabase(url, TEMPLATE));
  try {
    await migrate({ pool, folder: join(import.meta.dirname, '../../db/migrations') });
    await prepareTemplate(db);
    // Made once: copies of the database then open their queue in a few queries.
    const jobs = await Jobs.open({ url: onDatabase(url, TEMPLATE), log: pino({ level: 'silent' }) }, []);
    await jobs.stop();
  } finally {
    // A database is copied only when nobody is connected to it.
    await close();
  }
}

/** One statement on a connection of its own: databases are made and dropped outside any transaction. */
export async function ask(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** The same server's address, on another database. */
export function onDatabase(url: string, database: string): string {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
}
