import { describe, expect, test } from 'vitest';
import { isLocal, isProxy, tellsProxy } from './client-address.ts';
import type { RequestContext } from './routes.ts';
import { writerOf } from './write-limit.ts';

/** A request as a socket and headers tell it. */
const request = (
  peer: string,
  headers: Record<string, string>,
  proxies: readonly string[] | null,
): RequestContext =>
  ({
    env: { incoming: { socket: { remoteAddress: peer } } },
    req: { header: (name: string) => headers[name] },
    get: (name: string) => (name === 'proxies' ? proxies : undefined),
  }) as unknown as RequestContext; // all that these functions read of one

const here = { host: 'localhost:3000' };

describe('what only the machine may read', () => {
  test.each<[string, string, Record<string, string>, readonly string[] | null, boolean]>([
    ['asked by the machine', '127.0.0.1', here, null, true],
    ['asked from elsewhere', '203.0.113.9', here, null, false],
    ['by another name', '127.0.0.1', { host: 'terreau.example' }, null, false],
    ['through a proxy that says so', '127.0.0.1', { ...here, via: '1.1 p' }, null, false],
    // As nginx passes on by default: no header, and the machine's own name.
    ['through a named proxy that says nothing', '127.0.0.1', here, ['127.0.0.1'], false],
    ['the same, in the other writing', '::ffff:127.0.0.1', here, ['127.0.0.1'], false],
    ['by the machine, beside its proxy', '::1', { host: '[::1]:3000' }, ['127.0.0.1'], true],
  ])('%s', (_, peer, headers, proxies, local) =>
    expect(isLocal(request(peer, headers, proxies))).toBe(local),
  );
});

describe('whom a write counts for', () => {
  const said = { 'x-forwarded-for': '198.51.100.1, 203.0.113.9' };
  test.each<[string, string, readonly string[] | null, string]>([
    ['the last hop, by a proxy on this machine when none is named', '127.0.0.1', null, '203.0.113.9'],
    ['the last hop, by the named proxy', '10.0.0.5', ['10.0.0.5'], '203.0.113.9'],
    ['the peer, whatever it says, when it is no proxy', '10.0.0.6', ['10.0.0.5'], '10.0.0.6'],
    ['the peer, on this machine too, when another is named', '127.0.0.1', ['10.0.0.5'], '127.0.0.1'],
    ['the peer, from elsewhere, when none is named', '198.51.100.7', null, '198.51.100.7'],
  ])('%s', (_, peer, proxies, writer) => expect(writerOf(request(peer, said, proxies))).toBe(writer));
});

test.each<[string, readonly string[] | null, boolean]>([
  ['http://127.0.0.1:3000', null, true],
  ['http://localhost:3000', null, true],
  ['https://terreau.example', null, false],
  ['https://terreau.example', ['127.0.0.1'], true],
])('%s, proxies %j: letters are shown: %s', (baseUrl, proxies, told) =>
  expect(tellsProxy(baseUrl, proxies)).toBe(told),
);
test('a proxy is one by its address only', () => {
  expect(isProxy('10.0.0.5', ['10.0.0.55'])).toBe(false);
});
