import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, Jar, signIn } from '../../../tests/support/jar.ts';
import { PATHS } from '../../paths.ts';
import { findRecord, type RecordKind, type StoredRecord } from '../records/public.ts';

let app: TestApp;
let network: StoredRecord;
let member: StoredRecord;
let other: StoredRecord;
/** Looks after the network; looks after a member; nobody in particular. */
let steward: Jar;
let keeper: Jar;
let passer: Jar;
let visitor: Jar;
const OWN = '/reseaux/ess-france';

async function record(kind: RecordKind, slug: string): Promise<StoredRecord> {
  const found = await findRecord(app.services.db, kind, slug);
  if (!found || 'movedTo' in found) throw new Error(`no ${slug}`);
  return found;
}

beforeAll(async () => {
  app = await testApp(() => new Date());
  network = await record('organisation', 'ess-france');
  member = await record('organisation', 'cress-grand-est');
  other = await record('organisation', 'cress-normandie');
  steward = await holding(app, 'network@example.org', 'steward', `record:${network.id}`);
  keeper = await holding(app, 'member@example.org', 'steward', `record:${member.id}`);
  passer = await signIn(app, 'passer@example.org');
  visitor = new Jar(app);
});
afterAll(() => app.close());

const FIELD = {
  fiches: 'organisation',
  nom_fr: 'Accueil du public',
  nom_en: 'Open to the public',
  type: 'yes_no',
  visible: 'public',
};
const path = () => `/organisations/${member.slug}`;
const text = async (jar: Jar, at: string) => (await jar.get(at)).text();
/** What of these a page does not hold. */
const lacks = (page: string, ...texts: string[]) => texts.filter((each) => !page.includes(each));
const json = async (at: string) => (await app.get(at)).json();

describe('a network adds fields without code', () => {
  test('its steward alone; others are told who may', async () => {
    for (const jar of [keeper, passer]) expect((await jar.get(`${OWN}/champs/gestion`)).status).toBe(403);
    expect((await visitor.get(`${OWN}/champs/gestion`)).headers.get('location')).toContain('/connexion');
    expect((await visitor.get(`${OWN}/champs`)).status).toBe(404);
    expect(lacks(await text(steward, `${OWN}/champs/gestion`), 'pas encore de champ')).toEqual([]);
    for (const jar of [keeper, passer]) expect((await jar.post(`${OWN}/champs`, FIELD)).status).toBe(403);
  });
  test('what is missing is told beside it, and what was typed is kept', async () => {
    const sent = await steward.post(`${OWN}/champs`, {
      ...FIELD,
      nom_en: '',
      type: 'one_choice',
      'choix.0.fr': '',
      'choix.0.en': 'One <b>',
    });
    const page = await sent.text();
    expect(sent.status).toBe(422);
    expect(lacks(page, 'Écrivez-le en français', 'One &lt;b', 'Accueil du public')).toEqual([]);
  });
  test('public, between members, and for stewards', async () => {
    const add = async (form: Record<string, string | string[]>) => {
      const sent = await steward.post(`${OWN}/champs`, { ...FIELD, ...form });
      expect([sent.status, sent.headers.get('location')]).toEqual([303, `${OWN}/champs/gestion`]);
    };
    await add({ demande: 'oui' });
    await add({
      nom_fr: 'Publics reçus',
      nom_en: 'Who is received',
      type: 'several_choices',
      'choix.0.fr': 'Jeunes',
      'choix.0.en': 'Young people',
      'choix.1.fr': 'Aînés',
      'choix.1.en': 'Elders',
      condition: ['field.accueil-du-public:yes'],
    });
    await add({ nom_fr: 'Cotisation', nom_en: 'Fee', type: 'amount', visible: 'members' });
    await add({ nom_fr: 'Avis interne', nom_en: 'Inner opinion', type: 'short_text', visible: 'stewards' });
    const set = await json('/api/v1/reseaux/ess-france');
    expect(set.fields.map(({ code }: { code: string }) => code)).toEqual([
      'accueil-du-public',
      'publics-recus',
      'cotisation',
      'avis-interne',
    ]);
    const page = await text(visitor, `${OWN}/champs`);
    expect(page).toContain('Accueil du public');
    expect(/\d+ sur \d+/.exec(page)?.[0]).toBe('0 sur 12');
    expect(lacks(await text(visitor, `/en${OWN}/champs`), 'Only if Open to the public: Yes')).toEqual([]);
  });
});

describe('a member fills them', () => {
  test('from the page of its fields', async () => {
    expect(lacks(await text(visitor, path()), 'Rien n’est encore dit en public')).toEqual([]);
    expect(lacks(await text(visitor, path()), 'Demandé par le réseau, pas encore rempli')).toEqual([]);
    const sent = await keeper.post(`${path()}/champs`, {
      reseau: 'ess-france',
      vu: '0',
      'champ:ess-france:accueil-du-public': 'oui',
      'champ:ess-france:publics-recus': ['jeunes'],
      'champ:ess-france:cotisation': '1 250,50',
      'champ:ess-france:avis-interne': 'SECRETINTERNE',
    });
    expect([sent.status, lacks(await sent.text(), 'C’est enregistré')]).toEqual([200, []]);
    expect(await runChecks(app.database.pool, PATHS.checks)).toEqual([]);
  });
  test('everybody sees what is public, filters by it, and finds it in the exports', async () => {
    const page = await text(visitor, path());
    expect(lacks(page, 'Accueil du public', 'Jeunes')).toEqual([]);
    const list = await text(visitor, '/organisations?reseau=ess-france&ess-france%3Aaccueil-du-public=yes');
    expect(lacks(list, String(member.document.name), String(other.document.name))).toEqual([
      other.document.name,
    ]);
    const csv: Record<string, string>[] = parse(
      await (await app.get('/api/v1/organisations.csv?reseau=ess-france')).text(),
      {
        columns: true,
      },
    );
    const row = csv.find(({ id }) => id === member.id) ?? {};
    expect(row['ess-france:accueil-du-public']).toBe('true');
    expect(Object.keys(row)).not.toContain('ess-france:cotisation');
    const { networks } = await json(`/api/v1/organisations/${member.slug}`);
    expect(networks).toEqual({ 'ess-france': { 'accueil-du-public': true, 'publics-recus': ['jeunes'] } });
  });
});

describe('through the form of the record itself', () => {
  const EDIT = () => `${path()}/modifier`;
  /** The form as a browser fills it from the page. */
  async function filled(jar: Jar): Promise<Record<string, string[]>> {
    const page = await text(jar, EDIT());
    const form: Record<string, string[]> = {};
    const add = (name = '', value = '') => {
      form[name] = [
        ...(form[name] ?? []),
        value.replaceAll('&#39;', "'").replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
      ];
    };
    for (const [tag] of page.matchAll(/<input [^>]*>/g)) {
      const at = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
      const kept = /type="(checkbox|radio)"/.test(tag) ? /\bchecked\b/.test(tag) : !/type="search"/.test(tag);
      if (kept && at('name') && at('name') !== 'q') add(at('name'), at('value'));
    }
    for (const [, name, value] of page.matchAll(/<textarea[^>]*\bname="([^"]*)"[^>]*>([^<]*)<\/textarea>/g))
      add(name, value);
    for (const [, name, body] of page.matchAll(/<select[^>]*\bname="([^"]*)"[^>]*>(.*?)<\/select>/gs))
      add(
        name,
        /<option[^>]*\bselected\b[^>]*value="([^"]*)"|<option[^>]*value="([^"]*)"[^>]*\bselected\b/
          .exec(body ?? '')
          ?.slice(1)
          .find(Boolean) ?? '',
      );
    return form;
  }
  const SIGNED = { motif: 'Un essai', licence: 'oui' };
  const said = async () => (await json(`/api/v1/organisations/${member.slug}`)).networks['ess-france'];

  test('whoever publishes fills all of them, folded and told to be optional; sent as shown, nothing changes', async () => {
    const page = await text(keeper, EDIT());
    expect(
      lacks(page, 'Champs de ESS France (facultatifs)', 'SECRETINTERNE', 'champ:ess-france:cotisation'),
    ).toEqual([]);
    const form = await filled(keeper);
    const before = await app.database.pool.query('select count(*)::int as n from network_revision');
    expect((await keeper.post(EDIT(), { ...form, ...SIGNED })).status).toBe(303);
    expect((await app.database.pool.query('select count(*)::int as n from network_revision')).rows).toEqual(
      before.rows,
    );
    const sent = await keeper.post(EDIT(), {
      ...form,
      ...SIGNED,
      'champ:ess-france:accueil-du-public': 'non',
    });
    expect(sent.status).toBe(303);
    await app.services.discovery.refresh();
    // What hangs on the other answer is kept, and shown no more.
    expect(await said()).toEqual({ 'accueil-du-public': false });
    expect(lacks(await text(keeper, `${path()}/champs`), 'sa condition n’est pas remplie', 'Jeunes')).toEqual(
      [],
    );
  });
  test('a fault is told beside its field, and nothing of the record is written', async () => {
    const form = await filled(keeper);
    const sent = await keeper.post(EDIT(), {
      ...form,
      ...SIGNED,
      name: 'Autre nom',
      'champ:ess-france:cotisation': 'beaucoup',
    });
    expect([sent.status, lacks(await sent.text(), 'beaucoup', 'Écrivez un nombre')]).toEqual([422, []]);
    expect((await record('organisation', member.slug)).document.name).toBe(member.document.name);
  });
  test('two who fill the same field: nothing is overwritten, neither there nor on the page of fields', async () => {
    const form = await filled(keeper);
    const seen = form['vu-champs:ess-france']?.[0] ?? '';
    const own = { reseau: 'ess-france', vu: seen, 'champ:ess-france:accueil-du-public': 'non' };
    const rest = {
      'champ:ess-france:publics-recus': ['jeunes'],
      'champ:ess-france:avis-interne': 'SECRETINTERNE',
    };
    expect(
      (await keeper.post(`${path()}/champs`, { ...own, ...rest, 'champ:ess-france:cotisation': '10' }))
        .status,
    ).toBe(200);
    const late = { ...form, ...SIGNED, 'champ:ess-france:cotisation': ['20'] };
    expect((await keeper.post(EDIT(), late)).status).toBe(409);
    const again = await keeper.post(`${path()}/champs`, {
      ...own,
      ...rest,
      'champ:ess-france:cotisation': '30',
    });
    expect([again.status, lacks(await again.text(), 'quelqu’un a écrit', '10\u00a0€', 'value="30"')]).toEqual(
      [409, []],
    );
  });
  test('anybody proposes what everybody sees; who decides takes it, once, and not over somebody else’s words', async () => {
    const propose = async (email: string, answer: string) => {
      const jar = await signIn(app, email);
      const form = await filled(jar);
      expect(Object.keys(form).filter((name) => /cotisation|avis/.test(name))).toEqual([]);
      const sent = await jar.post(EDIT(), {
        ...form,
        ...SIGNED,
        'champ:ess-france:accueil-du-public': answer,
      });
      return sent.headers.get('location') ?? '';
    };
    const [one, two] = [await propose('one@example.org', 'oui'), await propose('two@example.org', '')];
    expect(one).toMatch(/^\/propositions\//);
    const page = await text(keeper, one);
    expect(lacks(page, 'Accueil du public', 'oui')).toEqual([]);
    const { version } = await record('organisation', member.slug);
    const take = (at: string) =>
      keeper.post(`${at}/decision`, {
        geste: 'prendre',
        vu: String(version),
        champ: ['champ:ess-france:accueil-du-public'],
      });
    expect((await take(one)).headers.get('location')).toBe(path());
    await app.services.discovery.refresh();
    expect(await said()).toEqual({ 'accueil-du-public': true, 'publics-recus': ['jeunes'] });
    expect((await take(two)).status).toBe(409);
    expect(lacks(await text(visitor, `${path()}/champs/historique`), 'one', 'Non, puis Oui')).toEqual([
      'one',
    ]);
    expect(await runChecks(app.database.pool, PATHS.checks)).toEqual([]);
  });
  test('a change is taken back by one change more', async () => {
    const page = await text(keeper, `${path()}/champs/historique`);
    const version = /name="version" value="(\d+)"/.exec(page)?.[1] ?? '';
    expect(
      (await passer.post(`${path()}/champs/historique/retablissement`, { reseau: 'ess-france', version }))
        .status,
    ).toBe(404);
    await keeper.post(`${path()}/champs/historique/retablissement`, { reseau: 'ess-france', version });
    expect(await said()).toEqual({ 'accueil-du-public': false });
    expect(
      lacks(await text(visitor, `${path()}/champs/historique`), `Retour sur la version ${version}`),
    ).toEqual([]);
    expect(await runChecks(app.database.pool, PATHS.checks)).toEqual([]);
  });
});

describe('a field without English', () => {
  test('is shown in French on English pages', async () => {
    const french = { ...FIELD, fiches: 'cooperation', nom_fr: 'Jardin partagé', nom_en: '' };
    expect((await steward.post(`${OWN}/champs`, french)).status).toBe(303);
    expect(lacks(await text(visitor, `/en${OWN}/champs`), 'Jardin partagé')).toEqual([]);
    const form = await text(steward, `${OWN}/champs/jardin-partage/modifier`);
    expect(/<input[^>]*name="nom_en"[^>]*>/.exec(form)?.[0]).not.toContain('Jardin');
    await steward.post(`${OWN}/champs/jardin-partage/place`, { geste: 'retirer' });
  });
});
