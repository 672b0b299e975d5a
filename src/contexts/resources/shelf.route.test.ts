/** Telling, reviewing, choosing: what people make of the library. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { photo } from '../../../tests/support/files.ts';
import { holding, type Jar, sendFile, signIn } from '../../../tests/support/jar.ts';

let app: TestApp;
let member: Jar;
let curator: Jar;
let works: { slug: string; name: string }[];
beforeAll(async () => {
  app = await testApp();
  member = await signIn(app, 'lou@example.org');
  curator = await holding(app, 'curatrice@example.org', 'curator', 'shelf:resource');
  works = await app.services.db
    .selectFrom('record')
    .select(['slug', 'name'])
    .where('kind', '=', 'resource')
    .orderBy('ordinal')
    .limit(3)
    .execute();
});
afterAll(() => app.close());

const page = async (path: string, jar?: Jar) => {
  await app.services.discovery.refresh();
  return (await (jar ? jar.get(path) : app.get(path))).text();
};
const placeOf = (answer: Response) => answer.headers.get('location') ?? '';

/** Begins an account, fills its screens, and answers its address. */
async function told(jar: Jar, fields: Record<string, string | string[]>): Promise<string> {
  const begun = await jar.post('/raconter', { genre: 'failure' });
  const path = placeOf(begun).split('?')[0] ?? '';
  for (let step = 1; step <= 5; step++)
    await jar.post(`${path}?etape=${step}`, { suite: 'continuer', ...fields });
  return path;
}
const OVEN = {
  name: 'Pourquoi notre four à pain partagé a fermé',
  summary: 'Un four à pain de quartier, ouvert deux ans, fermé faute de relais.',
  'account.context': 'Un quartier de **trois cents** logements.',
  'account.attempted': 'Un four ouvert à tous, tenu par quatre bénévoles.',
  'account.notWorked': 'La farandolesque répartition des tours de garde.',
  authors: 'Collectif du four',
  stages: ['creation'],
};

describe('telling a failure', () => {
  test('asks to sign in, keeps what is typed, and tells at the end what is missing', async () => {
    expect((await app.get('/raconter')).status).toBe(200);
    expect(placeOf(await app.post('/raconter', { genre: 'failure' }))).toContain('/connexion');
    const path = await told(member, { name: 'Un four' });
    const summary = await page(`${path}?etape=7`, member);
    expect(summary).toContain('Il manque encore');
    expect(summary).toContain('Ce que nous avons tenté');
    expect((await member.post(`${path}/envoi`, { licence: 'oui' })).status).toBe(200);
    expect(await page('/raconter', member)).toContain('Un four');
    expect((await curator.get(path)).status).toBe(404);
    expect((await member.post(`${path}/suppression`)).status).toBe(303);
    expect((await member.get(path)).status).toBe(404);
  });

  test('a place or a record that nobody knows is told on its own screen, with those that may be meant', async () => {
    const [organisation] = await app.services.db
      .selectFrom('record')
      .select('name')
      .where('kind', '=', 'organisation')
      .orderBy('ordinal')
      .limit(1)
      .execute();
    const name = organisation?.name ?? '';
    const path = await told(member, OVEN);
    const screen = `${path}?etape=5`;
    const wrong = { ...OVEN, territories: 'Introuvable-sur-Rien', suite: 'continuer' };
    const place = await member.post(screen, wrong);
    expect([place.status, await place.text()]).toEqual([
      422,
      expect.stringContaining('Introuvable-sur-Rien'),
    ]);
    expect((await member.post(screen, { ...wrong, suite: 'plus-tard' })).status).toBe(303);
    const asked = await member.post(screen, { ...OVEN, teller: `${name} x`, suite: 'continuer' });
    const text = await asked.text();
    expect(asked.status).toBe(422);
    expect(text).toContain('laquelle est-ce');
    const at = /name="(nom-\d)"/.exec(text)?.[1] ?? '';
    const chosen = { ...OVEN, teller: `${name} x`, [at]: name, suite: 'continuer' };
    expect(placeOf(await member.post(screen, chosen))).toContain('etape=6');
    const [draft] = await app.services.db.selectFrom('resource_draft').select('typed').execute();
    expect(draft?.typed).toMatchObject({ teller: [name] });
    await member.post(`${path}/suppression`);
  });

  test('going on from the photographs keeps the one that was chosen, and goes on without one', async () => {
    const path = await told(member, OVEN);
    const onward = `${path}/fichiers?suite=continuer`;
    const photograph = { bytes: await photo(), name: 'a.jpg', fields: { alt: 'Le four' } };
    const kept = await sendFile(app, member, onward, photograph);
    expect([kept.status, placeOf(kept)]).toEqual([303, `${path}?etape=7`]);
    const none = await sendFile(app, member, onward, { bytes: new Uint8Array(), name: '' });
    expect([none.status, placeOf(none)]).toEqual([303, `${path}?etape=7`]);
    const unsaid = await sendFile(app, member, onward, { ...photograph, fields: { alt: '' } });
    expect([unsaid.status, await unsaid.text()]).toEqual([422, expect.stringContaining('en une phrase')]);
    const [draft] = await app.services.db.selectFrom('resource_draft').select('files').execute();
    expect(draft?.files).toMatchObject([{ alt: 'Le four' }]);
    expect(await page(`${path}?etape=7`, member)).toContain('Envoyer le récit à la relecture');
    await member.post(`${path}/suppression`);
  });

  test('a member’s is proposed, with its photographs, read by who decides, and found once taken', async () => {
    const path = await told(member, { ...OVEN, territories: 'Rennes' });
    for (const alt of ['Le four éteint', 'La dernière fournée'])
      expect(
        (
          await sendFile(app, member, `${path}/fichiers`, {
            bytes: await photo(),
            name: 'a.jpg',
            fields: { alt },
          })
        ).status,
      ).toBe(303);
    const refused = await sendFile(app, member, `${path}/fichiers`, {
      bytes: Buffer.from('x'),
      name: 'a',
      fields: { alt: 'gardé' },
    });
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('gardé')]);
    expect(await (await member.post(`${path}/envoi`, {})).text()).toContain('Cochez la case');
    const sent = await member.post(`${path}/envoi`, { licence: 'oui' });
    expect(placeOf(sent)).toMatch(/^\/propositions\//);
    expect((await member.post(`${path}/envoi`, { licence: 'oui' })).status).toBe(404);
    const [file] = await app.services.db
      .selectFrom('resource_file')
      .select(['id', 'name'])
      .where('asked_at', 'is not', null)
      .execute();
    const address = `/fichiers/${file?.id}/${file?.name}`;
    expect([(await app.get(address)).status, (await member.get(address)).status]).toEqual([404, 200]);
    const moderator = await holding(app, 'moderation@example.org', 'moderator', 'territory:region-53');
    expect((await moderator.get(address)).status).toBe(200);
    const proposal = placeOf(sent);
    const form = await (await moderator.get(proposal)).text();
    const fields = [...form.matchAll(/name="champ" id="champ-([^"]+)"/g)].map(([, name = '']) => name);
    expect(fields).toContain('files');
    // A field that says nothing before nor after is not shown; nor a code in the place of its name.
    expect(fields).not.toContain('cites');
    expect(form).not.toMatch(/<h3>[a-z]+[A-Z]?[a-z]*<\/h3>/);
    expect(form).toContain(`<a href="${address}">`);
    const silent = [...form.matchAll(/type="hidden" name="champ" value="([^"]+)"/g)].map(
      ([, name = '']) => name,
    );
    const decision = { geste: 'prendre', champ: [...fields, ...silent], vu: '' };
    expect((await moderator.post(`${proposal}/decision`, decision)).status).toBe(303);
    expect((await app.get(address)).status).toBe(200);
    const list = await page('/ressources?q=farandolesques');
    expect(list).toContain('Pourquoi notre four à pain partagé a fermé');
    expect(list).toContain('<mark>farandolesque</mark>');
    expect(list).toContain('Ce qui n’a pas marché');
  });

  test('a curator’s is published at once, under an open licence', async () => {
    const path = await told(curator, { ...OVEN, name: 'Un second four' });
    const sent = placeOf(await curator.post(`${path}/envoi`, { licence: 'oui' }));
    expect(sent).toBe('/ressources/un-second-four');
    const text = await page(sent);
    expect(text).toContain('Récit d’un échec');
    expect(text).toContain('CC BY-SA 4.0');
    expect(text).toContain('<strong>trois cents</strong>');
  });
});

describe('a review', () => {
  test('is read before it is public, and given once', async () => {
    const path = `/ressources/${works[0]?.slug}`;
    const refused = await member.post(`${path}/avis`, { usage: 'court', effet: 'rien de plus' });
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('rien de plus')]);
    const review = {
      usage: 'Pour préparer notre première réunion publique.',
      effet: 'Nous avons gagné un mois.',
      accord: 'oui',
    };
    expect((await member.post(`${path}/avis`, review)).status).toBe(303);
    await member.post(`${path}/avis`, review);
    expect(await page(path)).not.toContain('gagné un mois');
    expect(await page(`${path}/avis`, member)).toContain('est enregistré');
    expect(await page('/moderation/avis', member)).toContain('Aucun avis n’attend');
    const queue = await page('/moderation/avis', curator);
    expect(queue.match(/gagné un mois/g)).toHaveLength(1);
    const [, action = ''] = /action="(\/moderation\/avis\/[^"]+)"/.exec(queue) ?? [];
    expect((await member.post(action, { decision: 'publier' })).status).toBe(404);
    expect((await curator.post(action, { decision: 'refuser' })).status).toBe(422);
    expect((await curator.post(action, { decision: 'publier' })).status).toBe(303);
    expect(await page(path)).toContain('gagné un mois');
    expect((await curator.post(action, { decision: 'publier' })).status).toBe(404);
  });
});

describe('a collection', () => {
  const form = (more: Record<string, string> = {}) => ({
    titre: 'Animer un collectif qui démarre',
    introduction: 'À lire **dans cet ordre**.',
    besoin: 'internal_facilitation',
    publier: 'oui',
    'oeuvres.0.oeuvre': `/ressources/${works[0]?.slug}`,
    'oeuvres.0.rang': '1',
    'oeuvres.0.mot': 'Pour commencer.',
    'oeuvres.1.oeuvre': works[1]?.name ?? '',
    'oeuvres.1.rang': '2',
    ...more,
  });
  const order = (text: string) =>
    [...text.matchAll(/class="card-title"><a href="([^"]+)"/g)].map(([, path]) => path);

  test('is written by curators only; what cannot be found is told and kept', async () => {
    expect((await member.get('/collections/nouvelle')).status).toBe(404);
    expect((await member.post('/collections/nouvelle', form())).status).toBe(404);
    const refused = await curator.post('/collections/nouvelle', form({ 'oeuvres.2.oeuvre': 'Introuvable' }));
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('Introuvable')]);
  });

  test('stands in its order, in a frame too, on the pages of its works, and is moved by rank', async () => {
    expect(placeOf(await curator.post('/collections/nouvelle', form()))).toBe(
      '/collections/animer-un-collectif-qui-demarre',
    );
    const path = '/collections/animer-un-collectif-qui-demarre';
    const feed = await app.get(`${path}/flux.atom`);
    expect([feed.status, feed.headers.get('content-type')]).toEqual([
      200,
      'application/atom+xml; charset=utf-8',
    ]);
    const entries = [...(await feed.text()).matchAll(/<entry>[\s\S]*?<link[^>]*href="([^"]+)"/g)].map(
      ([, url = '']) => new URL(url).pathname,
    );
    expect(entries).toHaveLength(2);
    expect(entries.every((at) => at.startsWith('/ressources/'))).toBe(true);
    expect((await app.get('/collections/aucune/flux.atom')).status).toBe(404);
    const [first, second] = works.map(({ slug }) => `/ressources/${slug}`);
    expect(order(await page(path))).toEqual([first, second]);
    expect(await page(path)).toContain('<strong>dans cet ordre</strong>');
    const frame = await app.get(`${path}/integrer`);
    expect([frame.headers.get('x-frame-options'), order(await frame.text())]).toEqual([
      null,
      [first, second],
    ]);
    expect(await page(first ?? '')).toContain(path);
    expect(placeOf(await curator.post(`${path}/modifier`, form({ vu: '1', 'oeuvres.1.rang': '1' })))).toBe(
      path,
    );
    expect(order(await page(path))).toEqual([second, first]);
    const stale = await curator.post(`${path}/modifier`, form({ vu: '1' }));
    expect([stale.status, await stale.text()]).toEqual([422, expect.stringContaining('entre-temps')]);
    const twin = await curator.post('/collections/nouvelle', form({ titre: 'Une autre liste' }));
    expect([twin.status, await twin.text()]).toEqual([422, expect.stringContaining('existe déjà')]);
  });

  test('as a reading list it comes first in the diagnosis of who has that need', async () => {
    await app.services.discovery.refresh();
    const { Library } = await import('../diagnosis/use-cases/find-resources.ts');
    const library = new Library(app.services, { rows: [] });
    const needs = [{ code: 'internal_facilitation' }] as never;
    const readings = await library.for(needs, { stage: 'emergence' } as never);
    expect(
      readings.get('internal_facilitation')?.map(({ path, reasons }) => [path, reasons[0]?.code]),
    ).toEqual([
      [`/ressources/${works[1]?.slug}`, 'list'],
      [`/ressources/${works[0]?.slug}`, 'list'],
    ]);
  });
});

test('“cited by” is told on the page of the work that is cited', async () => {
  const [one, other] = works;
  const { saveRecord, findRecord } = await import('../records/public.ts');
  const record = await findRecord(app.services.db, 'resource', one?.slug ?? '');
  const cited = await findRecord(app.services.db, 'resource', other?.slug ?? '');
  if (!record || !('id' in record) || !cited || !('id' in cited)) throw new Error('two works are needed');
  await saveRecord(app.services, app.services.kinds.resource, {
    id: record.id,
    document: { ...record.document, cites: [cited.id] },
    seen: record.version,
    author: 'test',
    reason: 'cites',
  });
  const text = await page(`/ressources/${other?.slug}`);
  expect(text.slice(text.indexOf('Citée par'))).toContain(`/ressources/${one?.slug}`);
});
