/** Definitions that change, members that come and go, territories, programs: no value is ever lost. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { TEST_ORIGIN, type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, Jar } from '../../../tests/support/jar.ts';
import { buildApp } from '../../app.ts';
import { PATHS } from '../../paths.ts';
import {
  findRecord,
  mergeRecords,
  type RecordKind,
  type StoredRecord,
  saveRecord,
} from '../records/public.ts';

let app: TestApp;
let member: StoredRecord;
let network: StoredRecord;
let steward: Jar;
let keeper: Jar;
let visitor: Jar;
const OWN = '/reseaux/ess-france';
const COLUMN = 'champ:ess-france';

async function record(kind: RecordKind, slug: string): Promise<StoredRecord> {
  const found = await findRecord(app.services.db, kind, slug);
  if (!found || 'movedTo' in found) throw new Error(`no ${slug}`);
  return found;
}
beforeAll(async () => {
  app = await testApp(() => new Date());
  network = await record('organisation', 'ess-france');
  member = await record('organisation', 'cress-grand-est');
  steward = await holding(app, 'network@example.org', 'steward', `record:${network.id}`);
  keeper = await holding(app, 'keeper@example.org', 'steward', `record:${member.id}`);
  visitor = new Jar(app);
});
afterAll(() => app.close());

const path = () => `/organisations/${member.slug}`;
const text = async (jar: Jar, at: string) => (await jar.get(at)).text();
const lacks = (page: string, ...texts: string[]) => texts.filter((each) => !page.includes(each));
const said = async () =>
  (await (await app.get(`/api/v1/organisations/${member.slug}`)).json()).networks?.['ess-france'];
const versions = async () =>
  Number((await app.database.pool.query('select max(number) as n from network_revision')).rows[0].n ?? 0);
const fill = async (values: Record<string, string | string[]>) =>
  keeper.post(`${path()}/champs`, {
    reseau: 'ess-france',
    vu: String(await versions()),
    ...Object.fromEntries(Object.entries(values).map(([code, value]) => [`${COLUMN}:${code}`, value])),
  });
/** A field's form as it is shown, with some of it changed. */
async function change(code: string, changes: Record<string, string | string[]>) {
  const page = await text(steward, `${OWN}/champs/${code}/modifier`);
  const form: Record<string, string | string[]> = {};
  for (const [tag] of page.matchAll(/<input [^>]*>/g)) {
    const at = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1] ?? '';
    if (/type="(checkbox|radio)"/.test(tag) && !/\bchecked\b/.test(tag)) continue;
    if (at('name') && at('name') !== 'q')
      form[at('name')] = [...[form[at('name')] ?? []].flat(), at('value')];
  }
  form.type = /<option value="([^"]*)" selected/.exec(page)?.[1] ?? '';
  return steward.post(`${OWN}/champs/${code}/modifier`, { ...form, ...changes });
}

const SIZE = { fiches: 'organisation', nom_fr: 'Taille', nom_en: 'Size', visible: 'public' };

describe('a definition that changes', () => {
  test('loses no value: another type hides what does not fit, and the former type shows it again', async () => {
    expect((await steward.post(`${OWN}/champs`, { ...SIZE, type: 'short_text' })).status).toBe(303);
    await fill({ taille: 'une dizaine' });
    expect(await said()).toEqual({ taille: 'une dizaine' });
    expect((await change('taille', { type: 'number', unite: 'ETP' })).status).toBe(303);
    expect(await said()).toEqual({});
    expect(
      lacks(await text(keeper, `${path()}/champs`), 'une dizaine', 'ancienne définition', 'Taille (ETP)'),
    ).toEqual([]);
    expect(lacks(await text(visitor, `${path()}/champs`), 'une dizaine')).toEqual(['une dizaine']);
    // Left blank, it was not emptied: the form did not show it.
    expect(await (await fill({ taille: '' })).text()).toContain('Rien n’a changé');
    expect((await change('taille', { type: 'long_text' })).status).toBe(303);
    expect(await said()).toEqual({ taille: 'une dizaine' });
    // Shown, and emptied.
    await fill({ taille: '' });
    expect(await said()).toEqual({});
  });
  test('a choice taken away is retired: offered no more, but to whoever chose it, and its words stay', async () => {
    const choices = {
      type: 'one_choice',
      'choix.0.fr': 'Petite',
      'choix.0.en': 'Small',
      'choix.1.fr': 'Grande',
      'choix.1.en': 'Large',
      'choix.2.fr': 'Moyenne',
      'choix.2.en': 'Medium',
    };
    await change('taille', choices);
    await fill({ taille: 'petite' });
    await change('taille', { 'choix.0.retire': 'oui' });
    expect(await said()).toEqual({ taille: 'petite' });
    expect(lacks(await text(visitor, path()), 'Petite')).toEqual([]);
    const preview = await text(visitor, `${OWN}/champs/apercu?fiches=organisation`);
    expect(lacks(preview, 'Petite', 'Grande', 'Moyenne')).toEqual(['Petite']);
    expect(lacks(await text(keeper, `${path()}/champs`), 'value="petite"')).toEqual([]);
    // Even when its line is emptied: the choice is kept, retired.
    await change('taille', { 'choix.0.fr': '', 'choix.0.en': '' });
    expect(await said()).toEqual({ taille: 'petite' });
  });
  test('two who change it: the later one is told, and nothing is overwritten', async () => {
    const page = await text(steward, `${OWN}/champs/taille/modifier`);
    const vu = /name="vu" value="(\d+)"/.exec(page)?.[1] ?? '';
    await change('taille', { nom_fr: 'Taille de l’équipe' });
    const late = await change('taille', { vu, nom_fr: 'Une autre' });
    expect([late.status, lacks(await late.text(), 'a changé entre-temps', 'Une autre')]).toEqual([409, []]);
    expect(lacks(await text(visitor, `${OWN}/champs`), 'Taille de l’équipe')).toEqual([]);
  });
  test('retired: asked and shown no more, kept; taken up again, there it is', async () => {
    await steward.post(`${OWN}/champs/taille/place`, { geste: 'retirer' });
    expect(await said()).toBeUndefined();
    expect(lacks(await text(visitor, path()), 'Petite')).toEqual(['Petite']);
    expect((await (await app.get('/api/v1/reseaux/ess-france')).json()).fields[0].retired).toBe(true);
    await steward.post(`${OWN}/champs/taille/place`, { geste: 'reprendre' });
    expect(await said()).toEqual({ taille: 'petite' });
  });
  test('order is theirs, and every change is told with who made it', async () => {
    await steward.post(`${OWN}/champs`, { ...SIZE, nom_fr: 'Site', nom_en: 'Site', type: 'web_address' });
    const order = async () =>
      (await (await app.get('/api/v1/reseaux/ess-france')).json()).fields.map(
        ({ code }: { code: string }) => code,
      );
    expect(await order()).toEqual(['taille', 'site']);
    await steward.post(`${OWN}/champs/site/place`, { geste: 'monter' });
    expect(await order()).toEqual(['site', 'taille']);
    expect(
      lacks(await text(visitor, `${OWN}/champs/historique`), 'ordre', 'réponse', 'retiré ou repris', 'choix'),
    ).toEqual([]);
    for (const jar of [keeper])
      expect((await jar.post(`${OWN}/champs/site/place`, { geste: 'retirer' })).status).toBe(403);
    expect(await runChecks(app.database.pool, PATHS.checks)).toEqual([]);
  });
  test('a circle of conditions is refused', async () => {
    const yes = { type: 'yes_no', fiches: 'organisation', visible: 'public' };
    await steward.post(`${OWN}/champs`, { ...yes, nom_fr: 'Un', nom_en: 'One' });
    await steward.post(`${OWN}/champs`, { ...yes, nom_fr: 'Deux', nom_en: 'Two', condition: 'field.un:yes' });
    const sent = await change('un', { condition: 'field.deux:yes' });
    expect([sent.status, lacks(await sent.text(), 'sa propre réponse')]).toEqual([422, []]);
  });
});

describe('membership', () => {
  test('those who look after a record refuse it, and take it back; its values are kept', async () => {
    await keeper.post(`${path()}/champs/appartenance`, { reseau: 'ess-france', geste: 'refuser' });
    expect(await said()).toBeUndefined();
    expect(lacks(await text(visitor, path()), 'Champs du réseau ESS France')).toEqual([
      'Champs du réseau ESS France',
    ]);
    expect(lacks(await text(steward, `${OWN}/membres`), 'disent qu’elle n’en est pas')).toEqual([]);
    await keeper.post(`${path()}/champs/appartenance`, { reseau: 'ess-france', geste: 'accepter' });
    expect(await said()).toEqual({ taille: 'petite' });
  });
  test('the network confirms, lists, sets aside; each is told as it is known', async () => {
    expect(lacks(await text(visitor, path()), 'le réseau ne l’a pas confirmé')).toEqual([]);
    const say = (geste: string, fiche: string) => steward.post(`${OWN}/membres`, { geste, fiche });
    await say('inscrire', path());
    expect(lacks(await text(visitor, path()), 'le réseau le confirme')).toEqual([]);
    expect((await say('inscrire', '/organisations/nulle-part')).status).toBe(422);
    await steward.post(`${OWN}/champs`, { ...SIZE, fiches: 'cooperation', type: 'number' });
    await say('inscrire', '/cooperations/biovallee');
    expect(lacks(await text(visitor, '/cooperations/biovallee'), 'la fiche ne le dit pas')).toEqual([]);
    expect((await keeper.post(`${OWN}/membres`, { geste: 'inscrire', fiche: path() })).status).toBe(403);
    await say('ecarter', path());
    expect(await said()).toBeUndefined();
    await say('oublier', path());
    expect(await said()).toEqual({ taille: 'petite' });
  });
  test('follows what the record says', async () => {
    const { db, geography, clock, kinds } = app.services;
    const present = await record('organisation', member.slug);
    const write = (networks: string[], seen: number) =>
      saveRecord({ db, geography, clock }, kinds.organisation, {
        id: member.id,
        document: { ...present.document, networks },
        seen,
        author: 'test',
        reason: 'essai',
      });
    await write([], present.version);
    await app.services.discovery.refresh();
    expect(await said()).toBeUndefined();
    await write([network.id], present.version + 1);
    await app.services.discovery.refresh();
    expect(await said()).toEqual({ taille: 'petite' });
  });
});

describe('a territory', () => {
  test('its moderators add fields; the records that stand in it are its members', async () => {
    const moderator = await holding(app, 'drome@example.org', 'moderator', 'territory:departement-26');
    const inside = await record('cooperation', 'biovallee');
    const at = '/reseaux/departement-26';
    for (const jar of [steward, keeper]) expect((await jar.get(`${at}/champs/gestion`)).status).toBe(403);
    const sent = await moderator.post(`${at}/champs`, {
      fiches: 'cooperation',
      nom_fr: 'Vallée',
      nom_en: 'Valley',
      type: 'short_text',
      visible: 'public',
      condition: 'record.stage:consolidation',
    });
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `${at}/champs/gestion`]);
    const members = app.services.discovery.shelf('cooperation').bearing('reseau:departement-26');
    const slugs = [...members].map(
      (position) => app.services.discovery.shelf('cooperation').at(position).slug,
    );
    expect(slugs).toContain(inside.slug);
    for (const slug of slugs) {
      const { territories } = (await record('cooperation', slug)).document;
      const held = (territories as string[]).some((id) =>
        app.services.around.holding(id as never).has('departement-26' as never),
      );
      expect([slug, held]).toEqual([slug, true]);
    }
    expect(lacks(await text(visitor, `${at}/champs`), ': Consolidation')).toEqual([]);
  });
});

describe('a program', () => {
  const token = async (jar: Jar) => {
    const made = await jar.post('/compte/jetons', {
      nom: 'Essai',
      portee: ['propose', 'edit'],
      duree: '30',
      licence: 'oui',
    });
    return /<code>(terreau_[\w-]{32})<\/code>/.exec(await made.text())?.[1] ?? '';
  };
  async function api(
    jar: Jar,
    method: string,
    at: string,
    body: object,
    headers: Record<string, string> = {},
  ) {
    const answer = await buildApp(app.services).request(`${TEST_ORIGIN}/api/v1/reseaux/ess-france${at}`, {
      method,
      ...(method !== 'GET' && { body: JSON.stringify(body) }),
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${await token(jar)}`,
        ...headers,
      },
    });
    return { status: answer.status, etag: answer.headers.get('etag') ?? '', body: await answer.json() };
  }
  test('writes values under the same policy, against the version that it read', async () => {
    const at = `/fiches/${member.id}`;
    const { etag, body } = await api(keeper, 'GET', at, {});
    expect(body).toMatchObject({ membership: 'said', audience: 'stewards', values: { taille: 'petite' } });
    const values = { taille: 'grande', site: 'https://exemple.fr/ici' };
    const asked = { values, reason: 'Par programme' };
    expect((await api(keeper, 'PATCH', at, asked)).body.code).toBe('if_match_needed');
    expect((await api(keeper, 'PATCH', at, asked, { 'if-match': '"1"' })).body.code).toBe(
      'changed_meanwhile',
    );
    const wrong = await api(
      keeper,
      'PATCH',
      at,
      { ...asked, values: { taille: 'géante', inconnu: 1 } },
      { 'if-match': etag },
    );
    expect(wrong.body.errors.map(({ path: each }: { path: string }) => each)).toEqual([
      'values.taille',
      'values.inconnu',
    ]);
    expect(
      (
        await api(await holding(app, 'x@example.org', 'curator', 'shelf:resource'), 'PATCH', at, asked, {
          'if-match': etag,
        })
      ).body.code,
    ).toBe('out_of_scope');
    expect((await api(keeper, 'PATCH', at, asked, { 'if-match': etag })).status).toBe(200);
    expect(await said()).toEqual(values);
  });
  test('writes a definition in French alone: French stands where English lacks, as by page', async () => {
    const definition = {
      ...{ label: { fr: 'Accueil du public' }, help: { fr: 'Aux heures dites.', en: '' } },
      ...{ type: 'one_choice', visibility: 'members' },
      choices: [
        { code: 'oui', label: { fr: 'Oui' } },
        { code: 'non', label: { fr: 'Non', en: 'No' } },
      ],
    };
    const asked = { kind: 'organisation', definition };
    expect((await api(steward, 'PUT', '/champs/accueil-du-public', asked)).status).toBe(201);
    const { fields } = await (await app.get('/api/v1/reseaux/ess-france')).json();
    const told = fields.find(({ code }: { code: string }) => code === 'accueil-du-public');
    expect(told).toMatchObject({
      label: { fr: 'Accueil du public', en: 'Accueil du public' },
      help: { fr: 'Aux heures dites.', en: 'Aux heures dites.' },
      choices: [{ label: { en: 'Oui' } }, { label: { en: 'No' } }],
    });
    const bare = { ...asked, definition: { ...definition, label: { en: 'Open' } } };
    expect((await api(steward, 'PUT', '/champs/sans-francais', bare)).body.errors[0].path).toBe(
      'definition.label.fr',
    );
  });
  test('writes definitions: its network’s steward, and nobody else', async () => {
    const definition = { label: { fr: 'Budget', en: 'Budget' }, type: 'amount', visibility: 'members' };
    const asked = { kind: 'organisation', definition };
    expect((await api(keeper, 'PUT', '/champs/budget', asked)).status).toBe(404);
    const made = await api(steward, 'PUT', '/champs/budget', asked);
    expect([made.status, made.body.version]).toEqual([201, 1]);
    expect((await api(steward, 'PUT', '/champs/budget', asked)).body.code).toBe('if_match_needed');
    const wrong = { ...asked, definition: { ...definition, type: 'one_choice' } };
    expect((await api(steward, 'PUT', '/champs/budget', wrong, { 'if-match': made.etag })).status).toBe(422);
    const changed = { ...asked, definition: { ...definition, required: true } };
    expect(
      (await api(steward, 'PUT', '/champs/budget', changed, { 'if-match': made.etag })).body.version,
    ).toBe(2);
  });
});

test('markup that somebody writes in a field or in a value never comes back as such', async () => {
  const bad = '"><img src=x onerror=xss><script>xss</script>';
  const form = {
    fiches: 'organisation',
    nom_fr: bad,
    nom_en: bad,
    aide_fr: bad,
    aide_en: bad,
    visible: 'public',
    demande: 'oui',
  };
  const choices = { 'choix.0.fr': bad, 'choix.0.en': bad, 'choix.1.fr': `${bad}2`, 'choix.1.en': `${bad}2` };
  for (const more of [{ type: 'short_text' }, { type: 'one_choice', ...choices }])
    expect((await steward.post(`${OWN}/champs`, { ...form, ...more })).status).toBe(303);
  const { fields } = await (await app.get('/api/v1/reseaux/ess-france')).json();
  const [text0, choice] = fields.slice(-2);
  await fill({ [text0.code]: bad, [choice.code]: choice.choices[0].code, site: 'javascript:xss' });
  await fill({ [text0.code]: bad, [choice.code]: choice.choices[0].code, site: 'https://exemple.fr/a' });
  expect((await said())[text0.code]).toBe(bad);
  const list = `/organisations?reseau=ess-france&ess-france%3A${choice.code}=${choice.choices[0].code}`;
  for (const at of [
    path(),
    `${path()}/champs`,
    `${path()}/champs/historique`,
    `${path()}/modifier`,
    `${OWN}/champs`,
    `${OWN}/champs/historique`,
    `${OWN}/champs/apercu`,
    `${OWN}/champs/gestion`,
    `${OWN}/champs/${choice.code}/modifier`,
    list,
  ])
    for (const language of ['', '/en']) {
      const page = await text(
        at.includes('gestion') || /champs\/.*modifier/.test(at) ? steward : keeper,
        language + at,
      );
      expect([at, /<(script|img)[^>]*(xss|onerror)|href="javascript/i.exec(page)?.[0]]).toEqual([
        at,
        undefined,
      ]);
    }
});

test('a network that is merged into another keeps its fields, under the one that stays', async () => {
  const into = await record('organisation', 'coorace');
  const { db, geography, clock, kinds } = app.services;
  const present = await record('organisation', 'ess-france');
  await fill({ taille: 'grande', site: 'https://exemple.fr/a' });
  const before = await said();
  expect(before).toMatchObject({ taille: 'grande' });
  const merged = await mergeRecords(
    { db, geography, clock, kinds },
    {
      stays: { id: into.id, seen: into.version },
      goes: { id: present.id, seen: present.version },
      ...{ fields: [], author: 'test', reason: 'essai' },
    },
  );
  expect(merged).toMatchObject({ ok: true });
  await app.services.discovery.refresh();
  expect(await said()).toEqual(before);
  expect(lacks(await text(visitor, `${OWN}/champs`), String(into.document.name))).toEqual([]);
  expect(await runChecks(app.database.pool, PATHS.checks)).toEqual([]);
});
