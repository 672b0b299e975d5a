/** What is kept among members, or by stewards, leaves by no way out: each way is asked for here. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_ADMINISTRATOR, TEST_ORIGIN, type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, Jar, signIn } from '../../../tests/support/jar.ts';
import { buildApp } from '../../app.ts';
import { writeDump } from '../publication/use-cases/write-dump.ts';
import { findRecord, type StoredRecord } from '../records/public.ts';

const OPEN = 'MARQUEPUBLIQUE';
const BETWEEN = 'MARQUEMEMBRES';
const INNER = 'MARQUEGARDIENS';
const AMOUNT = '98765432';
const NETWORK = 'ess-france';

let app: TestApp;
let member: StoredRecord;
let jars: Record<string, Jar>;
let revisionsBefore: number;

async function record(slug: string): Promise<StoredRecord> {
  const found = await findRecord(app.services.db, 'organisation', slug);
  if (!found || 'movedTo' in found) throw new Error(`no ${slug}`);
  return found;
}
const revisions = async () =>
  (await app.database.pool.query('select count(*)::int as n from revision')).rows[0].n as number;
const who = (name: string): Jar => jars[name] ?? new Jar(app);
const path = () => `/organisations/${member.slug}`;

beforeAll(async () => {
  app = await testApp(() => new Date());
  const network = await record(NETWORK);
  member = await record('cress-grand-est');
  const listed = await record('cress-normandie');
  const claiming = await record('cress-bretagne');
  jars = {
    visitor: new Jar(app),
    passer: await signIn(app, 'passer@example.org'),
    network: await holding(app, 'network@example.org', 'steward', `record:${network.id}`),
    keeper: await holding(app, 'keeper@example.org', 'steward', `record:${member.id}`),
    'of a listed member': await holding(app, 'listed@example.org', 'steward', `record:${listed.id}`),
    'of a member that says so alone': await holding(
      app,
      'claims@example.org',
      'steward',
      `record:${claiming.id}`,
    ),
    'of nothing to do with it': await holding(
      app,
      'elsewhere@example.org',
      'steward',
      `record:${(await record('ademe')).id}`,
    ),
    moderator: await holding(app, 'moderator@example.org', 'moderator', 'territory:region-44'),
    'moderator elsewhere': await holding(app, 'far@example.org', 'moderator', 'territory:region-53'),
    administrator: await holding(app, TEST_ADMINISTRATOR, 'curator', 'shelf:resource'),
  };
  const add = async (form: Record<string, string | string[]>) => {
    const sent = await who('network').post(`/reseaux/${NETWORK}/champs`, { fiches: 'organisation', ...form });
    expect(sent.status).toBe(303);
  };
  await add({ nom_fr: 'Ouvert', nom_en: 'Open', type: 'short_text', visible: 'public' });
  await add({ nom_fr: 'Entre nous', nom_en: 'Between us', type: 'short_text', visible: 'members' });
  await add({ nom_fr: 'Caisse', nom_en: 'Till', type: 'amount', visible: 'members', demande: 'oui' });
  await add({ nom_fr: 'Avis', nom_en: 'Opinion', type: 'long_text', visible: 'stewards' });
  await add({ nom_fr: 'Accord', nom_en: 'Agreement', type: 'yes_no', visible: 'stewards' });
  // Shown only where a hidden answer is yes: its presence would tell that answer.
  await add({
    nom_fr: 'Suite',
    nom_en: 'Next',
    type: 'short_text',
    visible: 'public',
    condition: 'field.accord:yes',
  });
  await who('network').post(`/reseaux/${NETWORK}/membres`, {
    geste: 'inscrire',
    fiche: `/organisations/${listed.slug}`,
  });
  revisionsBefore = await revisions();
  const sent = await who('keeper').post(`${path()}/champs`, {
    reseau: NETWORK,
    vu: '0',
    motif: `Parce que ${INNER}`,
    'champ:ess-france:ouvert': OPEN,
    'champ:ess-france:entre-nous': BETWEEN,
    'champ:ess-france:caisse': '987654,32',
    'champ:ess-france:avis': INNER,
    'champ:ess-france:accord': 'oui',
    'champ:ess-france:suite': 'MARQUESUITE',
  });
  expect(sent.status).toBe(200);
});
afterAll(() => app.close());

/** The marks that a text holds, whatever it writes of the amount. */
const marksIn = (text: string): string[] =>
  [OPEN, BETWEEN, INNER, 'MARQUESUITE', AMOUNT].filter(
    (mark) => text.includes(mark) || (mark === AMOUNT && /987\D?654/.test(text)),
  );

describe('on the page of the record’s fields', () => {
  test.each([
    ['visitor', [OPEN]],
    ['passer', [OPEN]],
    ['of nothing to do with it', [OPEN]],
    ['of a member that says so alone', [OPEN]],
    ['moderator elsewhere', [OPEN]],
    ['of a listed member', [OPEN, BETWEEN, AMOUNT]],
    ['network', [OPEN, BETWEEN, INNER, 'MARQUESUITE', AMOUNT]],
    ['keeper', [OPEN, BETWEEN, INNER, 'MARQUESUITE', AMOUNT]],
    ['moderator', [OPEN, BETWEEN, INNER, 'MARQUESUITE', AMOUNT]],
  ])('%s sees %j, there and in the history', async (name, seen) => {
    expect(marksIn(await (await who(name).get(`${path()}/champs`)).text())).toEqual(seen);
    const history = marksIn(await (await who(name).get(`${path()}/champs/historique`)).text());
    expect(history).toEqual(seen);
  });
});

describe('to a visitor and to somebody signed in', () => {
  const WAYS = [
    () => path(),
    () => `/en${path()}`,
    () => `${path()}/modifier`,
    () => `${path()}/historique`,
    () => `${path()}/verification`,
    () => `${path()}/garde`,
    () => '/organisations?par_page=100',
    () => `/organisations?reseau=${NETWORK}`,
    () => `/api/v1/organisations/${member.slug}`,
    () => `/api/v1/organisations/${member.id}`,
    () => `/api/v1/organisations?reseau=${NETWORK}&par_page=100`,
    () => `/api/v1/organisations.csv?reseau=${NETWORK}`,
    () => `/api/v1/organisations.geojson?reseau=${NETWORK}`,
    () => `/tableur/organisations.csv?reseau=${NETWORK}`,
    () => `/api/v1/organisations/${member.slug}/murmurations.json`,
    () => `/flux/organisations.atom?reseau=${NETWORK}`,
    () => `/flux/organisations.json?reseau=${NETWORK}`,
    () => `/integrer/liste/organisations?reseau=${NETWORK}`,
    () => `/integrer/fiche/organisations/${member.slug}`,
    () => `/integrer/code/organisations?reseau=${NETWORK}`,
    () => `/carte?reseau=${NETWORK}`,
    () => `/carte/liste?reseau=${NETWORK}&bbox=-180,-85,180,85`,
    () => `/reseaux/${NETWORK}/champs`,
    () => `/reseaux/${NETWORK}/champs/historique`,
    () => `/reseaux/${NETWORK}/champs/apercu?fiches=organisation`,
    () => `/reseaux/${NETWORK}/membres`,
    () => `/api/v1/reseaux/${NETWORK}`,
    () => '/donnees-personnelles/registre.json',
    () => '/',
  ];
  test.each(WAYS.map((way) => [way]))('%s', async (way) => {
    for (const name of ['visitor', 'passer', 'of a member that says so alone'])
      expect([
        name,
        marksIn(await (await who(name).get(way())).text()).filter((mark) => mark !== OPEN),
      ]).toEqual([name, []]);
  });
  test('the marks are found where they may be: the table above can fail', async () => {
    for (const way of [
      path(),
      `/api/v1/organisations/${member.slug}`,
      `/api/v1/organisations.csv?reseau=${NETWORK}`,
      `/tableur/organisations.csv?reseau=${NETWORK}`,
    ])
      expect([way, marksIn(await (await who('visitor').get(way)).text())]).toEqual([way, [OPEN]]);
  });
});

describe('nothing of it is', () => {
  test('found by its words', async () => {
    for (const mark of [BETWEEN, INNER, 'MARQUESUITE']) {
      // Near words may be searched instead; nothing bears these.
      const { total, approximateSearch } = await (await app.get(`/api/v1/organisations?q=${mark}`)).json();
      expect([mark, approximateSearch === null ? total : 0]).toEqual([mark, 0]);
    }
  });
  test('in what lists, search and revisions are made of', async () => {
    const { rows } = await app.database.pool.query('select * from record where id = $1', [member.id]);
    expect(marksIn(JSON.stringify(rows))).toEqual([]);
    const { shelf } = { shelf: app.services.discovery.shelf('organisation') };
    const [position] = shelf.positionsOf([member.ordinal]);
    const tokens = shelf
      .at(position ?? -1)
      .facets.filter((token) => /reseau|champ|membre|rempli/.test(token));
    expect(tokens).toEqual(['reseau:ess-france', 'membre.ess-france:said', 'rempli.ess-france:ouvert']);
    // Webhooks, feeds and the record's own history are made of revisions: a value makes none.
    expect(await revisions()).toBe(revisionsBefore);
  });
  test('a filter or a count', async () => {
    const total = async (query: string) =>
      (await (await app.get(`/api/v1/organisations?${query}`)).json()).total;
    const all = await total(`reseau=${NETWORK}`);
    for (const answer of ['yes', 'no'])
      expect(await total(`reseau=${NETWORK}&ess-france%3Aaccord=${answer}`)).toBe(all);
    const page = await (await who('visitor').get(`/reseaux/${NETWORK}/champs`)).text();
    expect([...page.matchAll(/(\d+) sur \d+/g)].map(([, n]) => n)).toEqual(['1', '0']);
  });
  test('in the nightly dump', async () => {
    await app.services.discovery.refresh();
    const { day } = await writeDump(app.services);
    const folder = join(app.services.dumps, day);
    const texts = await Promise.all(
      (await readdir(folder)).map(async (name) => {
        const bytes = await readFile(join(folder, name));
        return name.endsWith('.gz') ? gunzipSync(bytes).toString() : bytes.toString();
      }),
    );
    expect(marksIn(texts.join('\n'))).toEqual([OPEN]);
    expect(JSON.parse(texts.find((text) => text.startsWith('{\n')) ?? '{}').networks[0].code).toBe(NETWORK);
  });
  test('in a proposal, nor asked of whoever proposes', async () => {
    const form = await (await who('visitor').get(`${path()}/modifier`)).text();
    const asked = [...form.matchAll(/name="(champ:[^"]+)"/g)].map(([, name]) => name);
    expect([...new Set(asked)]).toEqual(['champ:ess-france:ouvert', 'champ:ess-france:suite']);
  });
  test('given by a token to whoever may not see it', async () => {
    const send = buildApp(app.services);
    const asked = async (name: string) => {
      const made = await who(name).post('/compte/jetons', {
        nom: 'Essai',
        portee: ['propose', 'edit'],
        duree: '30',
        licence: 'oui',
      });
      const token = /<code>(terreau_[\w-]{32})<\/code>/.exec(await made.text())?.[1] ?? '';
      const answer = await send.request(`${TEST_ORIGIN}/api/v1/reseaux/${NETWORK}/fiches/${member.id}`, {
        headers: { authorization: `Bearer ${token}` },
      });
      return [answer.status, marksIn(await answer.text()), answer.headers.has('etag')];
    };
    expect(await asked('passer')).toEqual([200, [OPEN], false]);
    expect(await asked('of a member that says so alone')).toEqual([200, [OPEN], false]);
    expect(await asked('of a listed member')).toEqual([200, [OPEN, BETWEEN, AMOUNT], false]);
    expect(await asked('keeper')).toEqual([200, [OPEN, BETWEEN, INNER, 'MARQUESUITE', AMOUNT], true]);
    // A moderator's rights are not in a token.
    expect(await asked('moderator')).toEqual([200, [OPEN], false]);
  });
});

describe('a field that is opened', () => {
  test('does not open what was given before, until those who gave it agree', async () => {
    const page = await (await who('network').get(`/reseaux/${NETWORK}/champs/entre-nous/modifier`)).text();
    const vu = /name="vu" value="(\d+)"/.exec(page)?.[1] ?? '';
    const form = {
      fiches: 'organisation',
      nom_fr: 'Entre nous',
      nom_en: 'Between us',
      type: 'short_text',
      vu,
    };
    const opened = await who('network').post(`/reseaux/${NETWORK}/champs/entre-nous/modifier`, {
      ...form,
      visible: 'public',
    });
    expect(opened.status).toBe(303);
    const seen = async () => marksIn(await (await who('visitor').get(path())).text());
    const said = async () =>
      marksIn(await (await who('visitor').get(`/api/v1/organisations/${member.slug}`)).text());
    expect([await seen(), await said()]).toEqual([[OPEN], [OPEN]]);
    const values = {
      'champ:ess-france:ouvert': OPEN,
      'champ:ess-france:entre-nous': BETWEEN,
      'champ:ess-france:caisse': '987654,32',
      'champ:ess-france:avis': INNER,
      'champ:ess-france:accord': 'oui',
      'champ:ess-france:suite': 'MARQUESUITE',
    };
    const send = (more: object) =>
      who('keeper').post(`${path()}/champs`, { reseau: NETWORK, vu: '1', ...values, ...more });
    expect(await (await send({})).text()).toContain('Rien n’a changé');
    expect([await seen(), await said()]).toEqual([[OPEN], [OPEN]]);
    expect(await (await send({ ouvrir: 'oui' })).text()).toContain('C’est enregistré');
    expect([await seen(), await said()]).toEqual([
      [OPEN, BETWEEN],
      [OPEN, BETWEEN],
    ]);
    const history = await (await who('visitor').get(`${path()}/champs/historique`)).text();
    expect(marksIn(history)).toEqual([OPEN, BETWEEN]);
  });
});
