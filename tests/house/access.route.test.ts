/**
 * Deny by default: a route that is mounted states its policy, and every policy is one that somebody wrote down here.
 * Adding a route, or opening one wider, changes the table below in the same commit.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp, routeTable } from '../../src/app.ts';
import { RESERVED_SLUGS } from '../../src/contexts/records/public.ts';
import type { DeclaredRoute } from '../../src/platform/http/routes.ts';
import { type TestApp, testApp } from '../support/app.ts';
import { ACCESS, EMBEDDABLE, FROM_ELSEWHERE } from './expected-access.ts';

let app: TestApp;
let routes: DeclaredRoute[];
beforeAll(async () => {
  app = await testApp();
  routes = routeTable(app.services);
});
afterAll(() => app.close());

const name = ({ method, path }: { method: string; path: string }) => `${method} ${path}`;
/** A path that somebody could type, nothing of it known. */
const typed = (path: string) => path.replaceAll(/:\w+(\{[^}]*\})?\??/g, 'inconnu').replaceAll('*', 'inconnu');
const STRANGE = '?page=-1&page=2&tri=%3Cscript%3E&q=%00%27%22&inconnu=1&lieu=%ED%A0%80&region=999999';

describe('what is mounted', () => {
  test('is declared with a policy', () => {
    const declared = new Set(routes.map(name));
    // What stands around every path is no route; that it answers none by itself is shown below.
    const mounted = buildApp(app.services).routes.filter(({ path }) => path !== '/*');
    expect(mounted.map(name).filter((route) => !declared.has(route))).toEqual([]);
  });
  test('is open to whom the table says, and nothing else is', () => {
    expect(Object.fromEntries(routes.map((route) => [name(route), route.access]).sort())).toEqual(
      Object.fromEntries(Object.entries(ACCESS).sort()),
    );
  });
  test('is declared once', () => {
    const names = routes.map(name);
    expect(names.filter((one, at) => names.indexOf(one) !== at)).toEqual([]);
  });
  test('stands at no address that a record could take', () => {
    const shelves = Object.values(app.services.kinds).map(({ path }) => path);
    const fixed = routes.flatMap(({ path }) => {
      const [, shelf = '', name = '', ...rest] = path.split('/');
      return shelves.includes(`/${shelf}`) && rest.length === 0 && !/^(:|$)/.test(name) ? [name] : [];
    });
    expect(fixed.length).toBeGreaterThan(0);
    expect(fixed.filter((name) => !RESERVED_SLUGS.has(name))).toEqual([]);
  });
  test('is framed by others only where the table says', () => {
    expect(routes.filter(({ embeddable }) => embeddable).map(name)).toEqual(EMBEDDABLE);
  });
  test('is written to from elsewhere only where the table says, by who holds its address', () => {
    const open = routes.filter(({ fromElsewhere }) => fromElsewhere);
    expect(open.map(name)).toEqual(FROM_ELSEWHERE);
    // Harvesters ask by POST too: it reads no cookie and writes nothing.
    expect(open.filter(({ access }) => access !== 'holder').map(name)).toEqual(['POST /oai']);
  });
  test('writes only by POST, and what is written is not kept for others', () => {
    expect(routes.filter(({ method, cache }) => method !== 'GET' && cache !== 'none').map(name)).toEqual([]);
  });
  test('keeps for everybody only what everybody may see', () => {
    expect(routes.filter(({ access, cache }) => access !== 'public' && cache !== 'none').map(name)).toEqual(
      [],
    );
  });
});

describe('whatever is asked', () => {
  test('each page answers within its budget, and never with an error of ours', async () => {
    const asked = routes
      .filter(({ method }) => method === 'GET')
      .flatMap(({ path }) => [typed(path), typed(path) + STRANGE]);
    const failed: string[] = [];
    for (const path of asked) {
      const answer = await app
        .get(path)
        .catch((error: Error) => ({ status: 500, text: async () => error.message }));
      if (answer.status >= 500) failed.push(`${path}: ${(await answer.text()).slice(0, 200)}`);
    }
    expect(failed).toEqual([]);
  });
  test('each answer carries the policies that protect it', async () => {
    const bare: string[] = [];
    for (const { path } of routes.filter(({ method }) => method === 'GET')) {
      const { headers } = await app.get(typed(path));
      const csp = headers.get('content-security-policy') ?? '';
      const framed = EMBEDDABLE.includes(`GET ${path}`) || csp.includes("frame-ancestors 'none'");
      const strict = csp.includes("default-src 'none'") && !csp.includes('unsafe');
      if (!strict || !framed || headers.get('x-content-type-options') !== 'nosniff') bare.push(path);
      if (headers.has('set-cookie')) bare.push(`${path} sets a cookie`);
    }
    expect(bare).toEqual([]);
  });
  test('no write is taken from another site', async () => {
    const closed = routes.filter((route) => route.method !== 'GET' && !FROM_ELSEWHERE.includes(name(route)));
    for (const { path } of closed) {
      const headers = { origin: 'https://elsewhere.example', 'sec-fetch-site': 'cross-site' };
      expect([path, (await app.post(typed(path), {}, headers)).status]).toEqual([path, 403]);
    }
  });
  test.each(['get', 'post'] as const)(
    'a path that no route has is a page that says so: %s',
    async (method) => {
      const answer = await app[method]('/rien/de/tel', {});
      expect([answer.status, answer.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    },
  );
});
