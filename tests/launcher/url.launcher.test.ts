import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, connect as open, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { launchDatabase } from '../../src/platform/db/launcher.ts';
import { standIn } from './stage.ts';

const servers: { server: Server; sockets: Set<Socket> }[] = [];
afterEach(() => {
  for (const { server, sockets } of servers.splice(0)) {
    server.close();
    for (const socket of sockets) socket.destroy();
  }
});

/** A server of ours on a loopback port, the system's choice unless given; answers the port. */
function listen(answer: (socket: Socket) => void, port = 0): Promise<number> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => {});
    answer(socket);
  });
  servers.push({ server, sockets });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      if (typeof address === 'object' && address !== null) resolve(address.port);
    });
  });
}
async function closedPort(): Promise<number> {
  const port = await listen(() => {});
  servers.pop()?.server.close();
  return port;
}
/** A real PostgreSQL, and the same one behind a port. */
let real: { url: string; relay: (socket: Socket) => void; through: (port: number) => string };
beforeAll(async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'terreau-launcher-url-'));
  const { url, stop } = await launchDatabase({ dataDir, throwAway: true, report: () => {} });
  const path = `${new URL(url).searchParams.get('host')}/.s.PGSQL.5432`;
  const relay = (socket: Socket) => {
    const inner = open(path);
    inner.on('error', () => socket.destroy());
    socket.pipe(inner).pipe(socket);
  };
  const through = (port: number) => {
    const address = new URL(url);
    address.port = String(port);
    address.search = '';
    return address.href;
  };
  real = { url, relay, through };
  return async () => {
    await stop();
    await rm(dataDir, { recursive: true });
  };
});
const attempt = async (databaseUrl: string, patienceMs: number) => {
  const steps: string[] = [];
  const launching = launchDatabase({
    dataDir: '/nonexistent',
    databaseUrl,
    patienceMs,
    report: (line) => steps.push(line),
  });
  const outcome = await launching.catch((error: unknown) => error);
  return { outcome, steps };
};

describe('DATABASE_URL', () => {
  it('to a server that is down: told at each wait, then given up', async () => {
    const port = await closedPort();
    const databaseUrl = `postgres://me:secret@127.0.0.1:${port}/base`;
    const app = standIn({ dataDir: '/nonexistent', databaseUrl, patienceMs: 1_200 });
    const { code, message, mend } = await app.hears('refused');
    expect({ code, message }).toEqual({
      code: 'urlUnreachable',
      message: `Le serveur de DATABASE_URL (127.0.0.1:${port}/base) ne répond pas après 1 s : rien n’écoute à cette adresse.`,
    });
    expect(mend).toContain('Démarrez ce serveur');
    const steps = app.said.filter(({ said }) => said === 'step');
    expect(steps).toEqual([
      { said: 'step', line: expect.stringContaining('Nouvel essai dans 0,5 s') },
      { said: 'step', line: expect.stringContaining('Nouvel essai dans') },
    ]);
    expect(JSON.stringify(app.said)).not.toContain('secret');
    expect(await app.ends()).toBe(1);
  });

  it('to a machine that accepts and never answers', async () => {
    const port = await listen(() => {});
    const { outcome } = await attempt(`postgres://me:secret@127.0.0.1:${port}/base`, 100);
    expect(outcome).toMatchObject({ code: 'urlUnreachable' });
  });

  it('to a server that comes up meanwhile', async () => {
    const { relay, through } = real;
    const port = await closedPort();
    const late = new Promise((resolve) => setTimeout(() => resolve(listen(relay, port)), 300));
    const { outcome, steps } = await attempt(through(port), 60_000);
    await late;
    expect(outcome).toMatchObject({
      kind: 'external',
      url: through(port),
      version: expect.stringMatching(/^\d+\.\d+$/),
    });
    expect(steps.length).toBeGreaterThan(0);
  });

  it('that the server refuses: said at once, without a wait and without the password', async () => {
    const { url } = real;
    const guess = new URL(url);
    guess.password = 'guess-at-it';
    const nowhere = new URL(url);
    nowhere.pathname = '/nowhere';
    const cases = [
      { address: guess.href, why: 'mot de passe refusé' },
      { address: nowhere.href, why: 'cette base n’existe pas' },
    ];
    for (const { address, why } of cases) {
      const { outcome, steps } = await attempt(address, 60_000);
      expect(outcome).toMatchObject({ code: 'urlRefused', message: expect.stringContaining(why) });
      expect(steps).toEqual([]);
      expect(JSON.stringify(outcome)).not.toContain('guess-at-it');
    }
  });

  it('to a database that is not in UTF-8', async () => {
    const { url } = real;
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await client.query(`create database latin encoding 'LATIN1' locale 'C' template template0`);
    await client.end();
    const latin = new URL(url);
    latin.pathname = '/latin';
    expect((await attempt(latin.href, 0)).outcome).toMatchObject({
      code: 'urlNotUtf8',
      message: expect.stringContaining('LATIN1'),
    });
  });

  it.each(['postgres://[', 'postgres://host:port/base'])('%s is no address', async (databaseUrl) => {
    expect((await attempt(databaseUrl, 0)).outcome).toMatchObject({ code: 'urlInvalid' });
  });
});
