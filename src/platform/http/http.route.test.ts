/** The HTTP layer as a client meets it, on a real socket. */
import { once } from 'node:events';
import { request } from 'node:http';
import { connect, type Socket } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { buildApp, routeTable } from '../../app.ts';
import { MOST_FIELDS } from './form-size.ts';
import { fileTaking } from './requests.ts';
import { listen, type RunningServer } from './server.ts';

let app: TestApp;
let server: RunningServer;
beforeAll(async () => {
  app = await testApp();
  server = await listen(buildApp(app.services), { ...app.services, host: '127.0.0.1', port: 0 });
});
afterAll(async () => {
  await server.stop();
  await app.close();
});

interface Answer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

function ask(
  path: string,
  {
    method = 'GET',
    headers = {},
    body = '',
  }: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port: server.port, path, method, headers, agent: false },
      (answer) => {
        const parts: Buffer[] = [];
        answer.on('data', (part) => parts.push(part));
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(parts) }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body);
  });
}
const own = () => `http://127.0.0.1:${server.port}`;
const form = { 'content-type': 'application/x-www-form-urlencoded' };

describe('a public page', () => {
  it('says the same the first time and from the cache, headers included', async () => {
    const first = await ask('/cooperations?theme=bois');
    const second = await ask('/cooperations?theme=bois');
    expect(second.body.equals(first.body)).toBe(true);
    for (const name of [
      'content-security-policy',
      'etag',
      'content-type',
      'x-content-type-options',
      'vary',
      'cache-control',
    ]) {
      expect(second.headers[name], name).toEqual(first.headers[name]);
    }
  });
  it.each(['gzip', 'br'])(
    'comes compressed (%s) to who accepts it, first and cached alike',
    async (encoding) => {
      const path = `/organisations?q=${encoding}`;
      const plain = await ask(`${path}&x=1`);
      for (const _ of [1, 2]) {
        const packed = await ask(path, { headers: { 'accept-encoding': encoding } });
        expect(packed.headers['content-encoding']).toBe(encoding);
        expect(packed.body.length).toBeLessThan(plain.body.length / 2);
      }
      const gz = await ask('/organisations', { headers: { 'accept-encoding': 'gzip' } });
      expect(gunzipSync(gz.body).toString()).toContain('</html>');
    },
  );
  it('is not sent again to who has it', async () => {
    const { headers } = await ask('/a-propos');
    const again = await ask('/a-propos', { headers: { 'if-none-match': String(headers.etag) } });
    expect(again.status).toBe(304);
    expect(again.body.length).toBe(0);
  });
  it('believes who says that an encoding is not for it', async () => {
    const plain = await ask('/cooperations', { headers: { 'accept-encoding': 'br;q=0, gzip;q=0' } });
    expect(plain.headers['content-encoding']).toBeUndefined();
  });
  it('never leads to another site, whatever the address', async () => {
    const page = await ask('/en//evil.example/x');
    expect(page.body.toString()).not.toContain('href="//');
  });
  it('answers HEAD without a body', async () => {
    const head = await ask('/cooperations', { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(head.body.length).toBe(0);
  });
});

describe('a write', () => {
  it.each([
    ['from another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['from another site that says nothing of itself', {}],
    ['from a sibling', { 'sec-fetch-site': 'same-site', origin: 'http://other.terreau.test' }],
    ['with an origin that is none', { origin: 'null' }],
    ['under a name that is not ours', { origin: 'http://evil.example', host: 'evil.example' }],
  ])('%s is refused', async (_case, headers) => {
    expect((await ask('/faire-le-point', { method: 'POST', headers: { ...form, ...headers } })).status).toBe(
      403,
    );
  });
  it('that is too large is refused', async () => {
    const answer = await ask('/faire-le-point', {
      method: 'POST',
      headers: { ...form, origin: own() },
      body: `x=${'a'.repeat(300_000)}`,
    });
    expect(answer.status).toBe(413);
  });
  it.each([
    ['as a form', form['content-type'], 'a&'.repeat(MOST_FIELDS + 1)],
    ['under one name', form['content-type'], 'a=1&'.repeat(MOST_FIELDS + 1)],
    ['in parts', 'multipart/form-data; boundary=b', '--b\r\n\r\n'.repeat(MOST_FIELDS + 1)],
  ])('of more fields than any form of ours has is refused, %s', async (_case, type, body) => {
    const answer = await ask('/faire-le-point', {
      method: 'POST',
      headers: { ...form, 'content-type': type, origin: own() },
      body,
    });
    expect([answer.status, answer.body.toString()]).toEqual([413, expect.stringContaining('trop de champs')]);
  });
  it('by a method that no route knows is not found', async () => {
    expect((await ask('/cooperations', { method: 'DELETE', headers: { origin: own() } })).status).toBe(404);
  });
  it('repeated without end from one address is asked to wait', async () => {
    const answers = await Promise.all(
      Array.from({ length: 200 }, () =>
        ask('/nulle-part', { method: 'POST', headers: { ...form, origin: own() } }),
      ),
    );
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThanOrEqual(20);
    expect((await ask('/cooperations')).status).toBe(200);
  });
});

describe('the operator’s pages', () => {
  it('answer the machine itself', async () => {
    expect((await ask('/healthz')).body.toString()).toBe('ok');
    expect((await ask('/readyz')).status).toBe(200);
    expect((await ask('/metrics')).body.toString()).toContain('http_request_duration_seconds');
  });
  it('do not answer through a proxy', async () => {
    const proxied = [
      { 'x-forwarded-for': '203.0.113.9' },
      { 'x-real-ip': '203.0.113.9' },
      { via: '1.1 proxy' },
      { host: 'terreau.example' },
    ];
    for (const headers of proxied) {
      const answer = await ask('/metrics', { headers });
      expect(answer.status, JSON.stringify(headers)).toBe(404);
      expect(answer.body.toString()).not.toContain('process_cpu');
    }
  });
});

describe('odd requests', () => {
  it.each([
    '/%',
    '/%E0%A4%A',
    '/en',
    '/en/',
    '//evil.example',
    '/cooperations/%2e%2e%2fetc',
    '/assets/..%2f..%2fpackage.json',
    `/${'a'.repeat(9000)}`,
    '/cooperations?%',
    '/cooperations?q=%E0%A4%A',
  ])('%s gets an answer, never a trace', async (path) => {
    const answer = await ask(path);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body.toString()).not.toMatch(/ at .*\.(ts|js):\d+/);
  });
});

describe('a body that never ends', () => {
  let slow: RunningServer;
  beforeAll(async () => {
    const takesFile = fileTaking(routeTable(app.services));
    const address = { host: '127.0.0.1', port: 0 };
    slow = await listen(buildApp(app.services), { ...app.services, ...address, takesFile, bodyMs: 300 });
  });
  afterAll(() => slow.stop(0));

  /** A connection that says it will send a file, and sends a few letters of it. */
  async function begin(path: string): Promise<Socket> {
    const socket = connect(slow.port, '127.0.0.1');
    socket.on('error', () => {});
    socket.resume();
    await once(socket, 'connect');
    const head = [
      `POST ${path} HTTP/1.1`,
      'host: terreau.test',
      'content-type: multipart/form-data; boundary=x',
    ];
    socket.write(`${[...head, 'content-length: 100000'].join('\r\n')}\r\n\r\n--x`);
    return socket;
  }

  // No time is measured: what is waited for is the end itself, which without the guard would not come.
  it.each(['/connexion', '/en/connexion', '/faire-le-point', '/raconter', '/rien/de/tel'])(
    'has its connection closed on a route that takes no file: %s',
    async (path) => {
      const socket = await begin(path);
      if (!socket.closed) await once(socket, 'close');
      expect(socket.closed).toBe(true);
    },
  );
  it('is not kept either by a route that takes files, once it was refused: nobody signed in', async () => {
    const socket = await begin('/imports');
    if (!socket.closed) await once(socket, 'close');
    expect(socket.closed).toBe(true);
  });
  it('is waited for by a route that takes files, and by those alone', () => {
    const takes = fileTaking(routeTable(app.services));
    expect([
      takes('POST', '/imports?x=1'),
      takes('POST', '/en/imports'),
      takes('POST', '/ressources/guide/fichiers'),
      takes('GET', '/imports'),
      takes('POST', '/imports/1/essai'),
      takes('POST', '/connexion'),
    ]).toEqual([true, true, true, false, false, false]);
  });
});
