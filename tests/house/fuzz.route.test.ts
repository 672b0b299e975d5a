/**
 * Whatever is typed into an address or a form, names included: no error of ours, no script that comes back, on this page
 * or on another, and never more queries than the route states (the application throws when one does).
 * Names are those that the source reads and those that pages put in their forms; `FUZZ_RUNS` asks for more tries.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routeTable } from '../../src/app.ts';
import type { DeclaredRoute } from '../../src/platform/http/routes.ts';
import { TEST_ADMINISTRATOR, type TestApp, testApp } from '../support/app.ts';
import { holding, type Jar } from '../support/jar.ts';

const RUNS = Number(process.env.FUZZ_RUNS ?? 12);
const SOURCE = join(import.meta.dirname, '../../src');
/** What no page may ever hold as it is: markup that somebody sent. */
const MARK =
  /<(script|img|svg|iframe)[^>]*\b(xss|onerror|onload)\b|"\s*onmouseover=xss|\b(href|src|action)="\s*javascript:/i;

let app: TestApp;
let jar: Jar;
let routes: DeclaredRoute[];
let slugs: string[];
let names: string[];
beforeAll(async () => {
  app = await testApp();
  jar = await holding(app, TEST_ADMINISTRATOR, 'moderator', 'territory:pays-FR');
  routes = routeTable(app.services);
  const rows = await app.services.db.selectFrom('record').select(['slug', 'id']).limit(300).execute();
  slugs = rows.flatMap(({ slug, id }) => [slug, id]);
  names = namesInSource();
});
afterAll(() => app.close());

/** Every name that some route reads of an address or of a form. */
function namesInSource(): string[] {
  const found = new Set<string>();
  for (const file of readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })) {
    if (!/\.tsx?$/.test(file) || /\.test\.tsx?$/.test(file)) continue;
    const text = readFileSync(join(SOURCE, file), 'utf8');
    for (const [, name = ''] of text.matchAll(/\b(?:get|getAll|has|text|texts)\(\s*'([a-z_-]{1,30})'/g))
      found.add(name);
    for (const [, name = ''] of text.matchAll(/\bname(?:=|: )["']([a-zA-Z_.-]{1,30})["']/g)) found.add(name);
    for (const [, name = ''] of text.matchAll(/\bparam: '([a-z_-]+)'/g)) found.add(name);
    for (const [, list = ''] of text.matchAll(/sentFields\([^[]*\[([^\]]*)\]/g))
      for (const [, name = ''] of list.matchAll(/'([a-z_-]+)'/g)) found.add(name);
  }
  return [...found].toSorted();
}

const hostile = fc.constantFrom(
  '<script>xss</script>',
  '"><img src=x onerror=xss>',
  "'><svg onload=xss>",
  '" onmouseover=xss x="',
  '</textarea></title></style><iframe onload=xss>',
  'javascript:xss',
  "'; drop table record; --",
  "' or 1=1 --",
  '%',
  '\\',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\u202e\u2066',
  '-1',
  '0',
  '1e309',
  '99999999999999999999',
  '2147483648',
  'NaN',
  '0x10',
  '../../etc/passwd',
  '%2e%2e%2f',
  '{{7*7}}',
  '__proto__',
  'constructor',
  'toString',
  'commune-35238',
  'commune-99999',
  'region-53',
  'pays-FR',
  '2026-02-30',
  '(((',
  'ce « mot » "et',
  'x'.repeat(5_000),
  'é'.repeat(700),
  '\n\r\nSet-Cookie: a=b',
);
const value = () =>
  fc.oneof(
    { weight: 5, arbitrary: hostile },
    { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
    { weight: 1, arbitrary: fc.constantFrom(...slugs, 'oui', 'non', '1', '2', 'cooperation') },
  );
const fields = (known: readonly string[]) =>
  fc.array(
    fc.tuple(
      fc.oneof(
        { weight: 6, arbitrary: fc.constantFrom(...known) },
        { weight: 1, arbitrary: hostile },
        { weight: 1, arbitrary: fc.string({ maxLength: 20 }) },
      ),
      value(),
    ),
    { maxLength: 12 },
  );
/** A path of this shape with something in each of its parts. */
const paths = ({ path }: DeclaredRoute) =>
  fc.array(value(), { minLength: 4, maxLength: 4 }).map((parts) => {
    let at = 0;
    return path.replaceAll(/:\w+(\{[^}]*\})?\??|\*/g, () => encoded(parts[at++] ?? '') || 'x');
  });
/** As a browser would write it; half a character becomes the bytes that a hostile one may send. */
const encoded = (text: string): string =>
  [...text]
    .map((letter) => (letter.isWellFormed() ? encodeURIComponent(letter) : '%ED%A0%80'))
    .join('')
    .slice(0, 3_000);
const queryOf = (pairs: readonly (readonly [string, string])[]): string =>
  pairs.map(([name, text]) => `${encoded(name)}=${encoded(text)}`).join('&');

interface Answered {
  status: number;
  type: string;
  text: string;
}
async function answered(asking: Promise<Response>): Promise<Answered> {
  try {
    const answer = await asking;
    const type = answer.headers.get('content-type') ?? '';
    if (answer.headers.has('a') || /a=b/.test(answer.headers.get('set-cookie') ?? ''))
      throw new Error('a header was injected');
    return { status: answer.status, type, text: /html|xml/.test(type) ? await answer.text() : '' };
  } catch (error) {
    return {
      status: 500,
      type: 'thrown',
      text: String(error instanceof Error ? error.stack : error).slice(0, 600),
    };
  }
}
const wrong = ({ status, type, text }: Answered): string | null => {
  if (status >= 500) return `${status} ${text.slice(0, 600)}`;
  const found = type.startsWith('text/html') ? MARK.exec(text) : null;
  return found && `script: ${text.slice(Math.max(0, found.index - 80), found.index + 80)}`;
};
const holds = (told: string | null, asked: string) => {
  if (told !== null) throw new Error(`${asked.slice(0, 1_500)}\n${told}`);
};

describe('whatever is typed', () => {
  test('the names that are tried are many', () => {
    expect(names.length).toBeGreaterThan(60);
    for (const name of ['q', 'territoire', 'page', 'tri', 'courriel', 'motif']) expect(names).toContain(name);
  });

  test('into an address', async () => {
    for (const route of routes.filter(({ method }) => method === 'GET'))
      await fc.assert(
        fc.asyncProperty(
          paths(route),
          fields(names),
          fc.constantFrom('', '/en'),
          async (path, pairs, language) => {
            const address = `${language}${path}?${queryOf(pairs)}`;
            holds(wrong(await answered(jar.get(address))), address);
          },
        ),
        { numRuns: RUNS },
      );
  });

  test('into a form, by somebody who may do all; nothing of it comes back as markup anywhere', async () => {
    const cookies = new Map(jar.cookies);
    for (const route of routes.filter(({ method }) => method === 'POST'))
      await fc.assert(
        fc.asyncProperty(paths(route), fields(names), async (path, pairs) => {
          // Leaving, or ending one's sessions, is not what is tried here.
          for (const [name, text] of cookies) jar.cookies.set(name, text);
          if (/deconnexion|fermeture|second-facteur/.test(route.path)) return;
          const form: Record<string, string[]> = {};
          for (const [name, text] of pairs)
            if (name !== '__proto__')
              form[name] = [...(Object.hasOwn(form, name) ? (form[name] ?? []) : []), text];
          holds(wrong(await answered(jar.post(path, form))), `${path} ${JSON.stringify(form)}`);
        }),
        { numRuns: RUNS },
      );
    for (const [name, text] of cookies) jar.cookies.set(name, text);
    for (const path of [
      '/',
      '/moderation',
      '/compte',
      '/compte/jetons',
      '/cooperations',
      '/organisations',
      '/recherche?q=xss',
      '/flux/cooperations.atom',
    ])
      holds(wrong(await answered(jar.get(path))), path);
  });

  test('into a form that is right but for one field: what is stored never comes back as markup', async () => {
    const bad = '"><img src=x onerror=xss><script>xss</script>';
    for (const kind of ['organisation', 'cooperation', 'resource', 'programme']) {
      const page = await (await jar.get(`/contribuer/${kind}`)).text();
      const own = [...new Set([...page.matchAll(/\bname="([^"]+)"/g)].map(([, name = '']) => name))];
      const form = Object.fromEntries(own.map((name) => [name, bad]));
      const sent = await answered(jar.post(`/contribuer/${kind}`, { ...form, licence: 'oui' }));
      holds(wrong(sent), kind);
    }
    const signed = { motif: bad, licence: 'oui', source: '' };
    const stored = await jar.post('/contribuer/organisation', {
      ...signed,
      name: bad,
      summary: bad,
      kinds: 'funder',
      body: bad,
      territories: '',
      alias: bad,
    });
    expect([stored.status, (await stored.text()).slice(0, 0)]).toEqual([303, '']);
    const at = stored.headers.get('location') ?? '';
    for (const path of [
      at,
      `${at}/historique`,
      `${at}/modifier`,
      '/organisations?tri=recent',
      '/recherche?q=onerror',
      '/organisations?q=onerror',
    ])
      holds(wrong(await answered(jar.get(path))), path);
  });

  test('into a body that a program sends', async () => {
    const made = await jar.post('/compte/jetons', {
      nom: 'Essai',
      portee: ['propose', 'edit'],
      duree: '30',
      licence: 'oui',
    });
    const token = /<code>(terreau_[\w-]{32})<\/code>/.exec(await made.text())?.[1] ?? '';
    expect(token).not.toBe('');
    const { buildApp } = await import('../../src/app.ts');
    const send = buildApp(app.services);
    for (const route of routes.filter(({ access }) => access === 'bearer'))
      await fc.assert(
        fc.asyncProperty(
          paths(route),
          fc.oneof(
            fc.json(),
            fc.json().map((text) => `{"document":${text},"reason":"Essai","changes":${text}}`),
            value(),
          ),
          value(),
          async (path, body, key) => {
            const headers = new Headers({
              authorization: `Bearer ${token}`,
              'content-type': 'application/json',
              'if-match': '*',
            });
            if (/^[\x21-\x7e]+$/.test(key)) headers.set('idempotency-key', key);
            const asked = Promise.resolve(
              send.request(`http://terreau.test${path}`, {
                method: route.method,
                headers,
                ...(route.method !== 'GET' && { body }),
              }),
            );
            holds(wrong(await answered(asked)), `${route.method} ${path} ${body}`);
          },
        ),
        { numRuns: RUNS },
      );
  });
});
