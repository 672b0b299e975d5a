import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { TEST_ADMINISTRATOR, type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar, signIn } from '../../../tests/support/jar.ts';
import { type TestWeb, testWeb } from '../../../tests/support/web.ts';
import { createFetch } from '../../platform/fetch/fetch-public.ts';
import { type Document, saveRecord } from '../records/public.ts';

interface Heard {
  headers: Record<string, unknown>;
  body: string;
}
let heard: Heard[] = [];
let status = 204;
let answer = '';
let web: TestWeb;
let app: TestApp;
let jar: Jar;

beforeAll(async () => {
  web = await testWeb((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      heard.push({ headers: request.headers, body });
      response.writeHead(status, status === 302 ? { location: web.at('crochet.example', '/ailleurs') } : {});
      response.end(answer);
    });
  });
  app = await testApp(() => new Date(), { fetchPublic: web.fetchPublic });
  jar = await holding(app, TEST_ADMINISTRATOR, 'curator', 'shelf:dispositifs');
});
afterAll(async () => {
  await app.close();
  await web.close();
});
beforeEach(() => {
  heard = [];
  status = 204;
  answer = '';
});

const hookRow = () =>
  app.services.db.selectFrom('webhook').selectAll().orderBy('created_at', 'desc').executeTakeFirstOrThrow();
const deliveries = () =>
  app.services.db.selectFrom('webhook_delivery').selectAll().orderBy('created_at').execute();

/** Registers an address by the form, then lets it stand for the test's server, which speaks plain http. */
async function register(events: string[]): Promise<{ id: string; secret: string }> {
  await app.database.pool.query('delete from webhook');
  const page = await jar.post('/compte/webhooks', {
    adresse: 'https://crochet.example/terreau',
    evenements: events,
  });
  const secret = /<code>(whsec_[\w-]{43})<\/code>/.exec(await page.text())?.[1] ?? '';
  const { id } = await hookRow();
  await app.database.pool.query('update webhook set address = $1', [web.at('crochet.example', '/terreau')]);
  return { id, secret };
}
async function change(summary: string): Promise<string> {
  const { db, kinds } = app.services;
  const row = await db
    .selectFrom('record')
    .select(['id', 'document', 'version'])
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .executeTakeFirstOrThrow();
  const document: Document = { ...row.document, summary };
  const saved = await saveRecord(app.services, kinds.organisation, {
    id: row.id,
    document,
    seen: row.version,
    author: 'Essai',
    reason: 'Essai',
  });
  expect(saved.ok).toBe(true);
  return row.id;
}
async function minute(retries = false) {
  await app.database.pool.query(
    `insert into jobs.job (name, data) values ('webhooks.dispatch', '{}') on conflict do nothing`,
  );
  return app.runJobs({ retries });
}

describe('an address', () => {
  test('is asked of people who write by program or administer; others are told how', async () => {
    const stranger = await signIn(app, 'passante@example.org');
    const form = { adresse: 'https://crochet.example/', evenements: 'record.changed' };
    expect((await stranger.post('/compte/webhooks', form)).status).toBe(403);
    await stranger.post('/compte/jetons', { nom: 'Essai', portee: 'propose', duree: '30', licence: 'oui' });
    expect((await stranger.post('/compte/webhooks', form)).status).toBe(200);
  });
  test.each(['http://crochet.example/', 'https://127.0.0.1:22/', 'javascript:alert(1)', ''])(
    '%s is refused, and stays as it was typed',
    async (adresse) => {
      const page = await jar.post('/compte/webhooks', { adresse, evenements: 'record.changed' });
      expect(page.status).toBe(422);
      if (adresse) expect(await page.text()).toContain(`value="${adresse}"`);
    },
  );
  test('of somebody else is not ended by me', async () => {
    const { id } = await register(['record.changed']);
    const stranger = await signIn(app, 'autre@example.org');
    await stranger.post(`/compte/webhooks/${id}/retrait`);
    expect((await hookRow()).state).toBe('live');
  });
  test('its secret stands nowhere in the database', async () => {
    const { secret } = await register(['record.changed']);
    expect(secret).not.toBe('');
    expect(JSON.stringify(await hookRow())).not.toContain(secret);
    expect(await (await jar.get('/compte/webhooks')).text()).not.toContain(secret);
  });
});

describe('a change', () => {
  test('is told, once, signed', async () => {
    const { secret } = await register(['record.changed', 'record.created']);
    const id = await change('Racontée');
    await minute();
    await minute();
    expect(heard.length).toBe(1);
    const [{ headers, body } = { headers: {}, body: '' }] = heard;
    const { events, instance } = JSON.parse(body);
    expect([instance, events.length]).toEqual(['http://terreau.test', 1]);
    expect(events[0]).toMatchObject({
      event: 'record.changed',
      fields: ['summary'],
      record: { id, kind: 'organisation' },
    });
    const expected = createHmac('sha256', secret)
      .update(`${headers['terreau-timestamp']}.${body}`)
      .digest('hex');
    expect(headers['terreau-signature']).toBe(`sha256=${expected}`);
    expect((await app.get(new URL(events[0].record.api).pathname)).status).toBe(200);
  });
  test('of another kind than asked is not told', async () => {
    await register(['record.created']);
    await change('Passée sous silence');
    await minute();
    expect(heard).toEqual([]);
  });
  test('that came before the address is not told', async () => {
    await change('Avant');
    await register(['record.changed']);
    await minute();
    expect(heard).toEqual([]);
  });
  test('among many goes in deliveries of a hundred, none left out, in order', async () => {
    await register(['record.changed']);
    for (let at = 0; at < 103; at++) await change(`Changement ${at}`);
    await minute();
    const events = heard.flatMap(({ body }) => JSON.parse(body).events);
    expect(heard.length).toBe(2);
    const versions = events.map(({ record }: { record: { version: number } }) => record.version);
    expect(versions).toEqual(versions.toSorted((a: number, b: number) => a - b));
    expect(new Set(versions).size).toBe(103);
  });
});

describe('what is not taken', () => {
  test('is tried again with the same body, and the answer is kept in short', async () => {
    await register(['record.changed']);
    await change('À retenter');
    status = 503;
    answer = 'é'.repeat(2_000);
    await minute();
    const [first] = await deliveries();
    expect([first?.state, first?.tries, first?.outcome, first?.answer?.length]).toEqual([
      'waiting',
      1,
      '503',
      500,
    ]);
    status = 200;
    await app.runJobs({ retries: true });
    const [second] = await deliveries();
    expect([second?.state, second?.tries]).toEqual(['delivered', 2]);
    expect(heard[0]?.body).toBe(heard[1]?.body);
  });
  test('a redirect is not followed', async () => {
    await register(['record.changed']);
    await change('Redirigée');
    status = 302;
    await minute();
    expect(heard.length).toBe(1);
    expect((await deliveries())[0]?.outcome).toBe('302');
  });
  test('five deliveries in a row disable the address, with one letter; it is taken up again from there', async () => {
    const { id } = await register(['record.changed']);
    status = 500;
    for (let lost = 0; lost < 5; lost++) {
      await change(`Perdue ${lost}`);
      await minute();
      for (let tries = 1; tries < 7; tries++) await app.runJobs({ retries: true });
    }
    expect(heard.length).toBe(35);
    expect((await hookRow()).state).toBe('disabled');
    expect((await deliveries()).every(({ state, tries }) => state === 'failed' && tries === 7)).toBe(true);
    const told = app.letters.filter(
      ({ to, subject }) => to === TEST_ADMINISTRATOR && /webhook/i.test(subject),
    );
    expect(told.length).toBe(1);
    await change('Pendant l’arrêt');
    await minute();
    expect(heard.length).toBe(35);
    expect(await (await jar.get('/compte/webhooks')).text()).toContain('Arrêtée après cinq envois');
    status = 204;
    await jar.post(`/compte/webhooks/${id}/reprise`);
    await change('Après la reprise');
    await minute();
    expect(heard.length).toBe(36);
  });
});

test('an address that leads to this machine or its network is never asked, whatever its name', async () => {
  const inward = createFetch({ baseUrl: 'http://terreau.test', resolve: async () => ['10.0.0.7'] });
  const closed = await testApp(() => new Date(), { fetchPublic: inward });
  try {
    const admin = await holding(closed, TEST_ADMINISTRATOR, 'curator', 'shelf:dispositifs');
    const made = await admin.post('/compte/webhooks', {
      adresse: 'https://dedans.example/',
      evenements: 'record.changed',
    });
    expect(made.status).toBe(200);
    await closed.database.pool.query('update webhook set told = told - 1');
    await closed.database.pool.query(`update webhook set events = '{record.created,record.changed}'`);
    await closed.database.pool.query(`insert into jobs.job (name, data) values ('webhooks.dispatch', '{}')`);
    await closed.runJobs();
    const [first] = await closed.services.db.selectFrom('webhook_delivery').selectAll().execute();
    expect([first?.state, first?.outcome]).toEqual(['waiting', 'not_public']);
  } finally {
    await closed.close();
  }
});
