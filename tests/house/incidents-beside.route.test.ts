/** Incidents of others, beside pages: addresses that are asked, files that come and go, tallies, the trail. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { zipSync } from 'fflate';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { runChecks } from '../../checks/run-checks.ts';
import { buildApp, routeTable } from '../../src/app.ts';
import { type Document, type RecordKind, saveRecord } from '../../src/contexts/records/public.ts';
import type { EmailAddress } from '../../src/kernel/email-address.ts';
import { createFetch } from '../../src/platform/fetch/fetch-public.ts';
import { readTable } from '../../src/platform/table/read-table.ts';
import { UnreadableFile } from '../../src/platform/table/table.ts';
import { TEST_ADMINISTRATOR, TEST_ORIGIN, type TestApp, testApp } from '../support/app.ts';
import { addressSentTo, holding, Jar, signIn } from '../support/jar.ts';
import { type TestSmtp, testSmtp } from '../support/smtp.ts';
import { tableStamps } from '../support/table-sums.ts';
import { type TestWeb, testWeb } from '../support/web.ts';
import { zipOf } from '../support/zip.ts';
import { INCIDENTS } from './incidents.ts';

const CHECKS = join(import.meta.dirname, '../../checks');
let app: TestApp;
let smtp: TestSmtp;
let web: TestWeb;
let administrator: Jar;
let folder: string;
/** Where the small web leads whoever asks it. */
let leadsTo = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'terreau-incidents-'));
  smtp = await testSmtp();
  web = await testWeb((_, response) => {
    response.writeHead(leadsTo ? 302 : 204, leadsTo ? { location: leadsTo } : {});
    response.end();
  });
  app = await testApp(() => new Date(), { smtpUrl: smtp.url });
  administrator = await holding(app, TEST_ADMINISTRATOR, 'moderator', 'territory:pays-FR');
});
afterAll(async () => {
  await app.close();
  await web.close();
  await smtp.down();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(() => {
  leadsTo = '';
});

async function save(kind: RecordKind, document: Document): Promise<string> {
  const saved = await saveRecord(app.services, app.services.kinds[kind], {
    ...{ id: randomUUID(), seen: null, document, reason: 'essai', author: 'essai' },
  });
  if (!saved.ok) throw new Error(saved.reason);
  return saved.value.slug;
}

test(INCIDENTS.inner_address, async () => {
  const inner = [
    ...['http://127.0.0.1/', 'http://[::1]/', 'http://0.0.0.0/', 'http://10.0.0.1/'],
    ...[
      'http://192.168.1.1/',
      'http://172.16.0.1/',
      'http://169.254.169.254/latest/meta-data/',
      'http://100.64.0.1/',
    ],
    ...[
      'http://[::ffff:127.0.0.1]/',
      'http://[fd00::1]/',
      'http://[fe80::1]/',
      'http://2130706433/',
      'http://0x7f.1/',
    ],
    ...['http://168.63.129.16/', 'http://[64:ff9b::7f00:1]/', 'http://[2002:7f00:1::]/'],
  ];
  const refused = { is: 'refused', why: 'not_public' };
  for (const address of inner)
    expect(await createFetch({ baseUrl: TEST_ORIGIN })(address), address).toMatchObject(refused);
  for (const address of [
    'file:///etc/passwd',
    'gopher://a.example/',
    'ftp://a.example/',
    'http://a.example:5432/',
  ])
    expect(await web.fetchPublic(address), address).toMatchObject({ is: 'refused' });
  // A name that leads inside, alone or among others.
  for (const addresses of [['10.0.0.1'], ['93.184.215.14', '127.0.0.1'], ['::1']]) {
    const fetchPublic = createFetch({ baseUrl: TEST_ORIGIN, resolve: async () => addresses });
    expect(await fetchPublic('http://dedans.example/'), String(addresses)).toMatchObject(refused);
  }
  // A public site that leads inside.
  for (const address of inner.slice(0, 8)) {
    leadsTo = address;
    expect(await web.fetchPublic(web.at('dehors.example')), address).toMatchObject(refused);
  }
  leadsTo = '';
  // A name that changes once it is judged: the socket goes where it was judged to go, and nobody asks again.
  let asked = 0;
  const rebinding = createFetch({
    baseUrl: TEST_ORIGIN,
    resolve: async () => (asked++ === 0 ? ['127.0.0.1'] : ['10.0.0.1']),
    allow: new Set([`127.0.0.1:${web.port}`]),
  });
  expect(await rebinding(web.at('tournant.example'))).toMatchObject({ is: 'answered', status: 204 });
  expect(asked).toBe(1);
  // What people may have us ask goes through it: refused as it is typed, or when it would leave.
  const hooks = [
    'http://dehors.example/',
    'https://a:b@dehors.example/',
    'https://10.0.0.1:22/',
    'javascript:xss',
  ];
  const register = (adresse: string) =>
    administrator.post('/compte/webhooks', { adresse, evenements: 'record.created' });
  for (const adresse of hooks) expect([adresse, (await register(adresse)).status]).toEqual([adresse, 422]);
  for (const adresse of ['https://127.0.0.1/', 'https://10.0.0.1:8443/'])
    expect([adresse, (await register(adresse)).status]).toEqual([adresse, 200]);
  await save('organisation', { name: 'Celle qui se raconte', summary: 'Essai', kinds: ['network'] });
  const { pool } = app.database;
  await pool.query(
    `insert into jobs.job (name, data) values ('webhooks.dispatch', '{}') on conflict do nothing`,
  );
  await app.runJobs();
  const { rows } = await pool.query('select outcome from webhook_delivery');
  expect(rows).toEqual([{ outcome: 'not_public' }, { outcome: 'not_public' }]);
});

test(INCIDENTS.formula, async () => {
  const formulas = [
    '=HYPERLINK("https://x.example";"Cliquez")',
    '+1+cmd|calc',
    '@SUM(1)',
    '-2+3+cmd',
    '\t=1+1',
    '\r=1+1',
  ];
  for (const [n, text] of formulas.entries())
    await save('organisation', { name: `${text} ${n}`, summary: text, kinds: ['funder'], note: text });
  await save('programme', {
    ...{ name: '=1+1 aide', summary: '@SUM(1)', family: 'funding', types: ['grant'], status: 'open' },
    ...{ conditions: '+cmd', contact: '-cmd' },
  });
  await app.database.pool.query(`
    insert into grant_source (source, label, imported_at) values ('essai', '=1+1', now());
    insert into awarded_grant (source, row_key, funder_name, funder_key, beneficiary_name, beneficiary_key, agreed_on,
      object, amount, cash, in_kind, other, search)
    values ('essai', 'k', '=CMD()', 'cmd', '@SUM(1)', 'sum', '2026-01-01', '+1+1', 100, true, false, '{}', '')`);
  await app.services.discovery.refresh();
  await administrator.post('/compte/nom', { nom: '=1+1 nom' });
  const files = routeTable(app.services)
    .filter(({ method, path, access }) => method === 'GET' && path.endsWith('.csv') && access !== 'holder')
    .map(({ path }) => path);
  expect(files.length).toBeGreaterThan(10);
  const cells: string[] = [];
  for (const path of files) {
    const answer = await administrator.get(path);
    // One of something that is not there: a page says so.
    if (path.includes(':') && answer.status === 404) continue;
    const text = await answer.text();
    const delimiter = text.slice(0, text.indexOf('\n')).includes(';') ? ';' : ',';
    const rows: string[][] = parse(text, { bom: true, delimiter, relax_column_count: true });
    for (const cell of rows.flat()) {
      if (/HYPERLINK|1\+1|SUM\(1\)|cmd/i.test(cell)) cells.push(cell);
      expect(/^[=+\-@\t\r]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell) ? `${path}: ${cell}` : '').toBe('');
    }
  }
  // They were there, disarmed.
  expect(cells.filter((cell) => cell.startsWith("'")).length).toBeGreaterThan(formulas.length * 2);
});

test(INCIDENTS.line_breaks, async () => {
  const broken = 'Aide\r\nATTENDEE:mailto:x@example.org\r\nX-XSS:1\u2028Bcc: x@example.org';
  await save('programme', {
    ...{ name: broken, summary: broken, family: 'funding', types: ['grant'], status: 'open' },
    calendar: { type: 'dated', closes: '2030-01-20' },
  });
  await app.services.discovery.refresh();
  const calendar = await (await app.get('/calendrier.ics')).text();
  expect(calendar).toContain('ATTENDEE:mailto');
  expect(calendar.split('\r\n').filter((line) => /^(ATTENDEE|X-XSS)/.test(line))).toEqual([]);
  // Letters: what is put in a header stays one line, even what is written as it is.
  await app.services.mailer.send({
    ...{ id: randomUUID(), to: 'camille@terreau.example' as EmailAddress, locale: 'fr', text: 'Bonjour' },
    ...{ subject: broken, unsubscribe: `${TEST_ORIGIN}/x>\r\nBcc: <x@example.org` },
  });
  const [received] = smtp.received.slice(-1);
  expect(received?.to).toEqual(['camille@terreau.example']);
  const [head = ''] = (received?.raw ?? '').split('\r\n\r\n');
  expect(head.split('\r\n').filter((line) => /^(bcc|attendee|x-xss)/i.test(line))).toEqual([]);
  // Where one comes back to after signing in is a page of this site, on one line.
  const ways = [
    '//ailleurs.example',
    '/\\ailleurs.example',
    'https://ailleurs.example/',
    '/a\r\nSet-Cookie: x=1',
    '/%2F/ailleurs.example',
  ];
  for (const retour of [...ways, '/.//ailleurs.example', 'javascript:xss', '\t//ailleurs.example']) {
    const jar = new Jar(app);
    await jar.post('/connexion', { courriel: 'retour@example.org', retour });
    await app.database.pool.query('delete from sign_in_request');
    const link = new URLSearchParams(addressSentTo(app, 'retour@example.org').split('?')[1]);
    const answer = await jar.post('/connexion/lien', { jeton: link.get('jeton') ?? '', retour });
    const location = answer.headers.get('location') ?? '';
    expect([retour, answer.status, new URL(location, TEST_ORIGIN).origin]).toEqual([
      retour,
      303,
      TEST_ORIGIN,
    ]);
    expect([retour, /^\/(?![/\\])[\x21-\x7e]*$/.test(location)]).toEqual([retour, true]);
    expect(answer.headers.getSetCookie().filter((cookie) => cookie.startsWith('x='))).toEqual([]);
  }
});

const file = async (name: string, content: string | Uint8Array) => {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
};

test(INCIDENTS.unfolding, async () => {
  // Half a megabyte that unfolds to six hundred, whatever the archive says of its own size.
  const nothing = new Uint8Array(64 * 1024 * 1024);
  const sheets = Array.from({ length: 9 }, (_, n) => `xl/worksheets/sheet${n + 1}.xml`);
  for (const said of [nothing.length, 10, 1_000_000]) {
    const bomb = await file('bombe.xlsx', zipOf(sheets, nothing, said));
    const told = await readTable(bomb).catch((error: unknown) => error);
    expect([said, told instanceof UnreadableFile, String(told)]).toEqual([
      ...[said, true, expect.stringContaining('trop grand une fois décompressé')],
    ]);
  }
  // Entities that each hold ten of the one before: what the workbook says is not multiplied.
  const entities = Array.from({ length: 9 }, (_, n) => `<!ENTITY e${n + 1} "${`&e${n};`.repeat(10)}">`).join(
    '',
  );
  const xml = `<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e0 "${'x'.repeat(1000)}">${entities}]>`;
  const laughs = await file(
    'rires.xlsx',
    zipSync({ 'xl/worksheets/sheet1.xml': Buffer.from(`${xml}<r>&e9;</r>`) }),
  );
  expect(await readTable(laughs).catch((error: unknown) => error)).toBeInstanceOf(UnreadableFile);
  // An answer that unfolds beyond what was asked for is left.
  const folded = await testWeb((_, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(GZIPPED);
  });
  const { gzipSync } = await import('node:zlib');
  const GZIPPED = gzipSync(nothing);
  expect(await folded.fetchPublic(folded.at('plie.example'), { maxBytes: 100_000 })).toMatchObject({
    is: 'too_large',
  });
  await folded.close();
});

test(INCIDENTS.deep_file, async () => {
  const deep = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;
  for (const text of [
    `[${deep(60_000)}]`,
    `{"type":"FeatureCollection","features":[],"results":[${deep(60_000)}]}`,
  ]) {
    const told = await readTable(await file('profond.json', text)).catch((error: unknown) => error);
    expect(told).toBeInstanceOf(UnreadableFile);
  }
  expect((await readTable(await file('plat.json', `[${deep(5)}]`))).columns).toEqual(['a.a.a.a.a']);
  const made = await administrator.post('/compte/jetons', {
    ...{ nom: 'Profond', portee: ['propose', 'edit'], duree: '30', licence: 'oui' },
  });
  const [, token = ''] = /<code>(terreau_[\w-]{32})<\/code>/.exec(await made.text()) ?? [];
  const send = (body: string) =>
    buildApp(app.services).request(`${TEST_ORIGIN}/api/v1/organisations`, {
      ...{ method: 'POST', body },
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    });
  for (const body of [deep(40_000), `{"document":${deep(40_000)},"reason":"essai"}`, '['.repeat(100_000)])
    expect([body.slice(0, 20), (await send(body)).status >= 400 && (await send(body)).status < 500]).toEqual([
      ...[body.slice(0, 20), true],
    ]);
  expect((await send(`{"document":"${'x'.repeat(300_000)}"}`)).status).toBe(413);
});

test(INCIDENTS.tally, async () => {
  const location = (answer: Response) => answer.headers.get('location')?.replace(/\?.*/, '') ?? '';
  const holder = location(await app.post('/faire-le-point', { stage: 'emergence', places: 'Rennes' }));
  await app.post(`${holder}/voix`, {});
  const page = await (await app.get(`${holder}/voix`)).text();
  const [, invitation = ''] =
    /value="http:\/\/terreau.test(\/faire-le-point\/voix\/[\w-]{32})"/.exec(page) ?? [];
  const ballots = ['emergence', 'creation', 'creation', 'creation', 'consolidation'];
  const voices: string[] = [];
  for (const stage of ballots) voices.push(location(await app.post(invitation, { stage })));
  // Changed: it replaces what it was, and stays one; withdrawn: it leaves.
  const seen = /name="vu" value="(\d+)"/.exec(await (await app.get(voices[0] ?? '')).text())?.[1] ?? '';
  const changed = { stage: 'consolidation', vu: seen };
  const both = await Promise.all([1, 2].map(() => app.post(voices[0] ?? '', changed)));
  expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
  await app.post(`${voices[1]}/retrait`, {});
  await app.post(`${holder}/voix/fin`, {});
  // Closed: no ballot comes, and none is changed.
  expect((await app.post(invitation, { stage: 'emergence' })).status).toBe(404);
  await app.post(voices[2] ?? '', { stage: 'emergence', vu: '1' });
  const { rows } = await app.database.pool.query(
    `select answers ->> 'stage' as stage, count(*)::int as n from diagnosis_voice group by 1 order by 1`,
  );
  expect(rows).toEqual([
    { stage: 'consolidation', n: 2 },
    { stage: 'creation', n: 2 },
  ]);
  const closed = await (await app.get(`${holder}/voix`)).text();
  const table = /id="voix-stage".*?<\/table>/s.exec(closed)?.[0] ?? '';
  const counts = [...table.matchAll(/<tr>.*?<\/tr>/gs)].map(([row]) =>
    row.replaceAll(/<[^>]*>/g, ' ').trim(),
  );
  const counted = counts.map((row) =>
    Number(/(\d+)\s*$/.exec(row.replace(/\s*%.*$/, ''))?.[1] ?? Number.NaN),
  );
  expect([table !== '', counted.filter((n) => n > 0)]).toEqual([true, [2, 2]]);
});

test(INCIDENTS.small_cells, async () => {
  const location = (answer: Response) => answer.headers.get('location')?.replace(/\?.*/, '') ?? '';
  const shown = async (holder: string) =>
    /id="voix-stage"/.test(await (await app.get(`${holder}/voix`)).text());
  const open = async (holder: string) => {
    await app.post(`${holder}/voix`, {});
    const page = await (await app.get(`${holder}/voix`)).text();
    return /value="http:\/\/terreau.test(\/faire-le-point\/voix\/[\w-]{32})"/.exec(page)?.[1] ?? '';
  };
  const begin = async () =>
    location(await app.post('/faire-le-point', { stage: 'emergence', places: 'Rennes' }));
  // Two voices are never shown, three are.
  const few = await begin();
  const invitation = await open(few);
  for (const stage of ['creation', 'creation']) await app.post(invitation, { stage });
  await app.post(`${few}/voix/fin`, {});
  expect(await shown(few)).toBe(false);
  const enough = await begin();
  const other = await open(enough);
  const voices: string[] = [];
  for (const stage of ['creation', 'creation', 'creation', 'emergence'])
    voices.push(location(await app.post(other, { stage })));
  await app.post(`${enough}/voix/fin`, {});
  expect(await shown(enough)).toBe(true);
  // One more, then closed again: the two pictures laid side by side would give that one away.
  const pictured = async () =>
    /id="voix-stage".*?<\/table>/s.exec(await (await app.get(`${enough}/voix`)).text())?.[0];
  const first = await pictured();
  await app.post(await open(enough), { stage: 'consolidation' });
  await app.post(`${enough}/voix/fin`, {});
  expect(await pictured()).toBe(first);
  // One that leaves takes the picture with it.
  await app.post(`${voices[3]}/retrait`, {});
  expect(await shown(enough)).toBe(false);
});

test(INCIDENTS.trail, async () => {
  const { pool } = app.database;
  expect((await pool.query('select count(*)::int as n from audit')).rows[0].n).toBeGreaterThan(1);
  for (const query of [
    `update audit set actor = 'somebody'`,
    'delete from audit where seq = 1',
    'truncate audit',
    `update audit set at = now(), detail = '{}' where seq = 1`,
  ])
    await expect(pool.query(query), query).rejects.toThrow('append-only');
  expect(await runChecks(pool, CHECKS)).toEqual([]);
  // Whoever owns the database can still alter it: the seals tell.
  const altered: [string, string][] = [
    [`update audit set actor = 'somebody' where seq = 1`, 'a line changed'],
    [`delete from audit where seq = 1`, 'a line taken out'],
    [`update audit set seq = seq + 1000 where seq = (select max(seq) from audit)`, 'a line moved'],
  ];
  for (const [query, what] of altered) {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query('alter table audit disable trigger user');
      await client.query(query);
      const { rows } = await client.query('select * from audit_faults()');
      expect(rows.length, what).toBeGreaterThan(0);
      await client.query('rollback');
    } finally {
      client.release();
    }
  }
});

test(INCIDENTS.mass_assignment, async () => {
  const { pool } = app.database;
  const person = await signIn(app, 'ambitieuse@example.org');
  const own = async () =>
    (
      await pool.query(
        `select to_jsonb(p) - 'name' - 'updated_at' as row from person p where email like 'ambitieuse%'`,
      )
    ).rows;
  const before = [await own(), await tableStamps(pool, ['person', 'person_session', 'account_activity'])];
  const more = {
    ...{
      role: 'administrator',
      etat: 'held',
      state: 'held',
      totp_enabled: 'true',
      email: 'autre@example.org',
    },
    ...{
      email_verified: 'true',
      person_id: '1',
      personId: '1',
      id: '1',
      strong_at: '2030-01-01',
      admin: 'oui',
    },
  };
  await person.post('/compte/nom', { nom: 'Ambitieuse', ...more });
  expect([await own(), await tableStamps(pool, ['person', 'person_session', 'account_activity'])]).toEqual(
    before,
  );
  // A proposal is not taken because it says so, nor signed by another.
  const proposed = await person.post('/contribuer/cooperation', {
    ...{ name: 'Une coopération pressée', summary: 'Essai', motif: 'essai', licence: 'oui', inedit: 'oui' },
    ...{
      decided_by: 'moi',
      version: '12',
      slug: 'accueil',
      merged_into: '1',
      ...more,
      state: 'accepted',
      etat: 'accepted',
    },
  });
  expect([proposed.status, proposed.headers.get('location')?.slice(0, 14)]).toEqual([303, '/propositions/']);
  const { rows } = await pool.query(
    `select state, decided_by, changes::text from proposal where name = 'Une coopération pressée'`,
  );
  expect(rows).toMatchObject([{ state: 'open', decided_by: null }]);
  expect(rows[0].changes).not.toMatch(/merged_into|accepted|administrator|slug/);
  // By program: what no schema names is refused by name.
  const made = await administrator.post('/compte/jetons', {
    ...{ nom: 'Essai', portee: ['propose', 'edit'], duree: '30', licence: 'oui' },
  });
  const [, token = ''] = /<code>(terreau_[\w-]{32})<\/code>/.exec(await made.text()) ?? [];
  const document = { name: 'Une organisation', summary: 'Essai', kinds: ['network'] };
  const send = (body: object) =>
    buildApp(app.services).request(`${TEST_ORIGIN}/api/v1/organisations`, {
      ...{ method: 'POST', body: JSON.stringify(body) },
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    });
  for (const extra of [
    'id',
    'slug',
    'version',
    'merged_into',
    'author',
    'status',
    'role',
    '__proto__x',
    'createdAt',
  ]) {
    const answer = await send({ document: { ...document, [extra]: 'x' }, reason: 'essai' });
    expect([extra, answer.status, (await answer.json()).errors?.[0]?.code]).toEqual([
      extra,
      422,
      'unknown_field',
    ]);
    expect([extra, (await send({ document, reason: 'essai', [extra]: 'x' })).status]).toEqual([extra, 422]);
  }
  expect((await send({ document, reason: 'essai' })).status).toBeLessThan(300);
});
