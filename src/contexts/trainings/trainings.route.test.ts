/** The list, the page, calendars and sessions announced, on the whole application. Every training here is made up. */
import { randomUUID } from 'node:crypto';
import ICAL from 'ical.js';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar, signIn } from '../../../tests/support/jar.ts';
import { recordId } from '../../platform/ids/uuid-v5.ts';
import { type Document, findRecord, saveRecord } from '../records/public.ts';
import { TRAINING } from './domain/kind.ts';

const START = Date.parse('2026-11-25T10:00:00Z');
const DAY_MS = 86_400_000;
let now = START;
let app: TestApp;
let provider: Jar;
let stranger: Jar;
const OXALIS = recordId('organisation', 'oxalis');

beforeAll(async () => {
  app = await testApp(() => new Date(now));
  provider = await holding(app, 'oxalis@example.org', 'steward', `record:${OXALIS}`);
  stranger = await signIn(app, 'passante@example.org');
  await save('Formation fictive à la concertation', {
    providers: [{ organisation: OXALIS, name: 'Oxalis' }],
    competences: [{ competence: 'consultation', level: '3' }],
    ...{ hours: 14, mode: 'onsite', cost: 'amount', amount: 65_050, payers: ['opco'], qualifying: true },
    territories: ['commune-35238'],
    sessions: [
      {
        starts: '2026-12-10',
        ends: '2026-12-11',
        closes: '2026-12-01',
        territory: 'commune-35238',
        place: 'Salle A',
      },
      { starts: '2027-03-10', url: 'https://inscription.example/mars' },
      { starts: '2027-01-10', state: 'cancelled' },
    ],
  });
  await save('Formation fictive en ligne', {
    providers: [{ name: 'École fictive' }],
    competences: [{ competence: 'consultation' }],
    ...{ mode: 'online', cost: 'free' },
    sessions: [{ starts: '2026-12-05', mode: 'online' }],
  });
});
afterAll(() => app.close());
afterEach(async () => {
  now = START;
  await app.services.discovery.refresh();
});

async function save(name: string, document: Document): Promise<void> {
  const saved = await saveRecord(app.services, TRAINING, {
    ...{ id: randomUUID(), seen: null, author: 'Essai', reason: 'Essai' },
    document: { name, summary: 'Donnée inventée pour les tests.', ...document },
  });
  if (!saved.ok) throw new Error(saved.reason);
  await app.services.discovery.refresh();
}
const text = async (answer: Response | Promise<Response>) => (await answer).text();
const names = (html: string) =>
  [...html.matchAll(/<a href="\/formations\/(?!carte")[a-z0-9-]+"[^>]*>([^<]+)</g)].map(([, name]) => name);
const CONSULTATION = '/formations/formation-fictive-a-la-concertation';
const ADD = `${CONSULTATION}/sessions/nouvelle`;

describe('the list', () => {
  test('shows what begins next first, with its price and date', async () => {
    const page = await text(app.get('/formations'));
    expect(names(page).slice(0, 2)).toEqual([
      'Formation fictive en ligne',
      'Formation fictive à la concertation',
    ]);
    expect(page).toContain('prochaine session\u00a0: 10 décembre 2026');
    expect(page).toMatch(/650,50\s€ par personne/);
  });
  test.each([
    ['competence=consultation&prix=free', ['Formation fictive en ligne']],
    ['prix=amount', ['Formation fictive à la concertation']],
    ['financeur=opco', ['Formation fictive à la concertation']],
    ['qualifiante=yes', ['Formation fictive à la concertation']],
    ['session=month', ['Formation fictive en ligne', 'Formation fictive à la concertation']],
    ['q=concertation+fictive', ['Formation fictive à la concertation', 'Formation fictive en ligne']],
    ['q=concerter+fictives', ['Formation fictive à la concertation', 'Formation fictive en ligne']],
    ['q=facilitation+fictive', []],
    ['region=region-53&prix=amount', ['Formation fictive à la concertation']],
    ['prix=amount&mode=online', []],
  ])('%s', async (query, expected) =>
    expect(names(await text(app.get(`/formations?${query}`)))).toEqual(expected),
  );

  test('a session that passed leaves the list with the day, and nothing is written', async () => {
    const before = app.services.discovery.version;
    now = START + 20 * DAY_MS;
    const page = await text(app.get('/formations?session=month'));
    expect(names(page)).toEqual([]);
    expect(names(await text(app.get('/formations?session=announced')))).toEqual([
      'Formation fictive à la concertation',
    ]);
    expect(await text(app.get(CONSULTATION))).toContain('1 session passée');
    expect(Math.floor(app.services.discovery.version)).toBe(Math.floor(before));
  });
});

test.each(['facilitation', 'faciliter', 'animation', 'intelligence collective', 'collective intelligence'])(
  'a training is found by what its competence is called: %s',
  async (words) => {
    const shipped = await text(app.get(`/formations?q=${encodeURIComponent(words)}`));
    expect(shipped).toContain('/formations/concevoir-des-dispositifs-cooperatifs-niveau-2"');
    expect(shipped).not.toContain('/formations/mooc-monnaies-complementaires"');
  },
);

describe('the page', () => {
  test('tells sessions to come, how to register, and what is not known', async () => {
    const page = await text(app.get(CONSULTATION));
    expect(page).toContain('Salle A');
    expect(page).toContain('href="https://inscription.example/mars"');
    expect(page).toContain('Annulée');
    expect(page).toContain('jusqu’au niveau');
    expect(page).toContain('"@type":"CourseInstance"');
    expect(await text(app.get('/en/formations/formation-fictive-en-ligne'))).toContain('level not told');
  });
  test('registration that is over is told, without its link', async () => {
    now = START + 8 * DAY_MS;
    expect(await text(app.get(CONSULTATION))).toContain('Inscriptions closes');
  });
  test('none at an address of none', async () =>
    expect((await app.get('/formations/telepathie')).status).toBe(404));
});

describe('what is taken away', () => {
  test.each([
    [`${CONSULTATION}.ics`, 3],
    ['/formations.ics?prix=amount', 3],
    ['/formations.ics?mode=online', 1],
  ])('%s holds each session to come as whole days', async (path, count) => {
    const calendar = new ICAL.Component(ICAL.parse(await text(app.get(path))));
    const events = calendar.getAllSubcomponents('vevent');
    expect(events).toHaveLength(count);
    expect(new Set(events.map((event) => event.getFirstPropertyValue('uid'))).size).toBe(count);
    for (const event of events)
      expect(event.getFirstPropertyValue('dtstart')?.toString()).toMatch(/^\d{4}-\d\d-\d\d$/);
  });
  test('a cancelled session is told as such, and two days end after the second', async () => {
    const file = (await text(app.get(`${CONSULTATION}.ics`))).replaceAll('\r\n ', '');
    expect(file).toContain('STATUS:CANCELLED');
    expect(file).toContain('DTEND;VALUE=DATE:20261212');
  });
  test.each([
    ['/api/v1/formations', 'application/json'],
    ['/flux/formations.atom', 'application/atom+xml'],
    ['/tableur/formations.csv', 'text/csv'],
  ])('%s', async (path, type) => {
    const answer = await app.get(path);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining(type)]);
    expect(await answer.text()).toContain('Formation fictive');
  });
});

describe('a session announced by whoever gives the training', () => {
  const versionAt = async () => /name="vu" value="(\d+)"/.exec(await text(provider.get(ADD)))?.[1] ?? '';
  const sessions = async () => {
    const record = await findRecord(app.services.db, 'training', CONSULTATION.split('/')[2] ?? '');
    return record && 'document' in record ? (record.document.sessions as { starts: string }[]) : [];
  };

  test('is not for others', async () => {
    const told = await stranger.get(ADD);
    expect(told.status).toBe(403);
    expect(await told.text()).toContain(`${CONSULTATION}/garde`);
    expect((await stranger.post(ADD, { starts: '2027-06-01' })).status).toBe(403);
    expect((await stranger.get('/formations/telepathie/sessions/nouvelle')).status).toBe(404);
    expect((await app.get(ADD)).status).not.toBe(200);
  });
  test.each([
    ['no day', { place: 'Rennes <b>' }, 'ne peut pas rester vide'],
    ['dates reversed', { starts: '2027-06-03', ends: '2027-06-01' }, 'avant le premier'],
    ['a place that is none', { starts: '2027-06-01', territory: 'Nullepart-sur-Rien' }, 'n’est pas connu'],
    ['an address that runs', { starts: '2027-06-01', url: 'javascript:alert(1)' }, 'adresse complète'],
  ])('%s is told, and what was typed is kept', async (_, typed, told) => {
    const refused = await provider.post(ADD, { vu: await versionAt(), ...typed });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain(told);
    expect(page).not.toContain('Rennes <b>');
    for (const value of Object.values(typed))
      expect(page).toContain(value.replaceAll('<', '&lt;').replaceAll('>', '>'));
    expect(await sessions()).toHaveLength(3);
  });
  test('is public at once; of two people at once, neither is lost and the second is told', async () => {
    const vu = await versionAt();
    const first = await provider.post(ADD, { vu, starts: '01/06/2027', territory: 'Rennes', seats: '12' });
    expect(first.headers.get('location')).toBe(CONSULTATION);
    const second = await provider.post(ADD, { vu, starts: '2027-07-01' });
    expect(second.status).toBe(409);
    expect(await second.text()).toContain('value="2027-07-01"');
    expect((await provider.post(ADD, { vu: await versionAt(), starts: '2027-07-01' })).status).toBe(303);
    expect((await sessions()).map(({ starts }) => starts)).toEqual([
      ...['2026-12-10', '2027-03-10', '2027-01-10', '2027-06-01', '2027-07-01'],
    ]);
    await app.services.discovery.refresh();
    expect(await text(app.get(CONSULTATION))).toContain('juin 2027');
  });
});

test('anybody proposes one by the form that every record has', async () => {
  const page = await text(app.get('/contribuer/training'));
  expect(page).toContain('Ajouter une formation');
  expect(page).toContain('name="sessions.0.starts"');
});

describe('what a position lacks leads to trainings, with why', () => {
  const where = (answer: Response) => (answer.headers.get('location') ?? '').replace(/\?.*/, '');
  async function team(said: Record<string, string>): Promise<string> {
    const path = where(await app.post('/metiers/se-situer', { forme: 'equipe' }));
    const form = await text(app.get(`${path}/reponses`));
    const vu = /name="vu" value="([^"]*)"/.exec(form)?.[1] ?? '';
    await app.post(`${path}/reponses`, { vu, ...said });
    return path;
  }
  test('how far it leads, the next session, the distance from a place', async () => {
    const path = await team({ 'niveau-consultation': '1' });
    const page = await text(app.get(`${path}?lieu=Rennes`));
    const section = page.slice(page.indexOf('id="formations"'));
    expect(section).toContain('Formation fictive à la concertation');
    expect(section).toMatch(/jusqu’au niveau «\s3 · En autonomie\s»/);
    expect(section).toContain('prochaine session');
    expect(section).toContain('sur place');
    expect(section).toContain('niveau non précisé');
  });
  test('a place that is none is told, and kept', async () => {
    const path = await team({ 'niveau-consultation': '1' });
    const page = await text(app.get(`${path}?lieu=Nullepart`));
    expect(page).toContain('Aucun territoire connu ne se nomme');
    expect(page).toContain('value="Nullepart"');
  });
  test('pages of competences and job descriptions lead there too', async () => {
    expect(await text(app.get('/metiers/competences/consultation'))).toContain(CONSULTATION);
    expect(await text(app.get('/metiers/fiche-de-poste?metier=facilitator'))).toContain(
      '/formations?competence=',
    );
  });
});

describe('who gives it, and where', () => {
  const listed = async (query: string) =>
    [...(await (await app.get(`/formations?${query}`)).text()).matchAll(/Formation fictive [^<]*/g)].map(
      ([name]) => name,
    );

  test('filters are the organisations of the directory by their record, the others by name', async () => {
    expect(await listed(`organisme=${OXALIS}`)).toContain('Formation fictive à la concertation');
    expect(await listed(`organisme=${OXALIS}`)).not.toContain('Formation fictive en ligne');
    expect(await listed('organisme=nom-ecole-fictive')).toContain('Formation fictive en ligne');
    const page = await (await app.get('/formations')).text();
    expect(page).toMatch(/Qui la donne[\s\S]*organisme=nom-ecole-fictive[\s\S]*École fictive/);
    const text = JSON.stringify(await (await app.get(`/api/v1/formations?organisme=${OXALIS}`)).json());
    expect(text).toContain('Formation fictive à la concertation');
    expect(text).not.toContain('Formation fictive en ligne');
  });

  test('an organisation that joins a network brings its trainings under it at once; one renamed keeps its filter', async () => {
    const { db } = app.services;
    const network = randomUUID();
    const put = async (id: string, change: Document) => {
      const [record] = await db
        .selectFrom('record')
        .select(['version', 'document'])
        .where('id', '=', id)
        .execute();
      const saved = await saveRecord(app.services, app.services.kinds.organisation, {
        ...{ id, seen: record?.version ?? null, author: 'Essai', reason: 'Essai' },
        document: { ...(record?.document as Document | undefined), ...change },
      });
      if (!saved.ok) throw new Error(saved.reason);
      await app.services.discovery.refresh();
    };
    await put(network, {
      ...{ name: 'Réseau fictif', summary: 'Inventé.', kinds: ['network'], territories: ['pays-FR'] },
      sources: [{ url: 'https://reseau.example/' }],
    });
    expect(await listed(`reseau_organisme=${network}`)).toContain('Formation fictive en ligne');
    await put(OXALIS, { networks: [network], name: 'Oxalis renommée' });
    expect(await listed(`reseau_organisme=${network}`)).toEqual(
      expect.not.arrayContaining(['Formation fictive en ligne']),
    );
    expect(await listed(`reseau_organisme=${network}`)).toContain('Formation fictive à la concertation');
    expect(await (await app.get('/formations')).text()).toContain('Oxalis renommée');
  });

  test('the map says sessions by place, remote ones apart, what has no place, and follows the filters', async () => {
    const page = await (await app.get('/formations/carte')).text();
    expect(page).toMatch(/Carte de France\u00a0: \d+ sessions? dans 1 lieu/);
    expect(page).toMatch(/Rennes[\s\S]*Formation fictive à la concertation[\s\S]*Salle A/);
    expect(page).toMatch(/À distance[\s\S]*Formation fictive en ligne/);
    expect(page).toMatch(/Lieu non précisé[\s\S]*10 mars 2027/);
    expect(page).not.toContain('10 janvier 2027');
    const narrowed = await (await app.get('/formations/carte?prix=free')).text();
    expect(narrowed).not.toContain('Rennes');
    expect(narrowed).toContain('href="/formations?prix=free"');
    expect(await (await app.get('/formations?prix=free')).text()).toContain(
      'href="/formations/carte?prix=free"',
    );
    expect(await (await app.get('/en/formations/carte?prix=quotation')).text()).toContain(
      'No session to come',
    );
  });
});
