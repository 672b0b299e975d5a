import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { cooperation } from '../cooperations/public.ts';
import { SHIPPED_PACK } from './domain/shipped-pack.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const FORGED = 'A'.repeat(32);
const textOf = async (path: string) => (await app.get(path)).text();
const locationOf = (answer: Response) => answer.headers.get('location') ?? '';
const seenIn = (page: string) => /name="vu" value="(\d+)"/.exec(page)?.[1] ?? '';
const begun = async (form: Record<string, string> = { places: 'Rennes' }) =>
  locationOf(await app.post('/faire-le-point/commencer', form)).replace(/\/question\/.*/, '');
const save = async (path: string, form: Record<string, string | string[]>, vu?: string) =>
  app.post(path, { ...form, vu: vu ?? seenIn(await textOf(path)) });

describe('one question a screen', () => {
  it('keeps the first answer at a new address, then each, and ends with a summary', async () => {
    const holder = await begun();
    expect(holder).toMatch(/^\/faire-le-point\/[\w-]{32}$/);
    let at = `${holder}/question/work`;
    for (const { code } of SHIPPED_PACK.asked.slice(1)) {
      expect(at).toBe(`${holder}/question/${code}`);
      at = locationOf(await save(at, code === 'stage' ? { stage: 'creation' } : {}));
    }
    expect(at).toBe(`${holder}/recapitulatif`);
    const summary = await textOf(at);
    expect(summary).toContain('Création');
    expect(summary).toContain('Rennes (Ille-et-Vilaine)');
    expect(summary).not.toContain('pas encore vue');
  });

  it('saves when one goes back, leaves, or returns to the summary', async () => {
    const holder = await begun();
    const stage = `${holder}/question/stage`;
    const to = async (ensuite: string) => locationOf(await save(stage, { stage: 'scaling', ensuite }));
    expect(await to('precedente')).toBe(`${holder}/question/themes`);
    expect(await to('plus-tard')).toBe(holder);
    expect(await to('recapitulatif')).toBe(`${holder}/recapitulatif`);
    expect(await textOf(stage)).toMatch(/value="scaling" checked/);
    const result = await textOf(holder);
    expect(result).toContain(`<code>http://terreau.test${holder}</code>`);
  });

  it('takes two questions saved by two tabs, and tells the later of two answers to one', async () => {
    const holder = await begun();
    const stage = `${holder}/question/stage`;
    const vu = seenIn(await textOf(stage));
    const other = `${holder}/question/carrier`;
    const otherSeen = seenIn(await textOf(other));
    expect((await save(stage, { stage: 'creation' }, vu)).status).toBe(303);
    expect((await save(other, { carrier: 'citizen' }, otherSeen)).status).toBe(303);
    const late = await save(stage, { stage: 'scaling' }, vu);
    expect(late.status).toBe(409);
    const page = await late.text();
    expect(page).toMatch(/Réponse enregistrée entre-temps.*<strong>Création<\/strong>/s);
    expect(page).toMatch(/value="scaling" checked/);
    expect((await save(stage, { stage: 'scaling' }, seenIn(page))).status).toBe(303);
    const modify = await textOf(`${holder}/modifier`);
    expect(modify).toMatch(/value="scaling" checked/);
    expect(modify).toMatch(/value="citizen" checked/);
  });

  it('refuses ten thousand characters and keeps them, and takes two thousand', async () => {
    const holder = await begun();
    const work = `${holder}/question/work`;
    const refused = await save(work, { work: 'é'.repeat(10_000) });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('é'.repeat(10_000));
    expect(page).toMatch(/Il en compte 10\s000, pour 2\s000 au plus/);
    expect((await save(work, { work: `${'é'.repeat(1_999)}\u0000a` })).status).toBe(303);
    expect((await save(work, { work: 'é'.repeat(2_001) })).status).toBe(422);
  });

  it('takes several places, and keeps those typed beside one that is not known', async () => {
    const holder = await begun({ places: 'Rennes', 'places-2': 'Atlantide' });
    expect(holder).toBe('');
    const refused = await app.post('/faire-le-point/commencer', {
      places: 'Rennes',
      'places-2': 'Atlantide',
    });
    expect(refused.status).toBe(422);
    const page = await refused.text();
    expect(page).toContain('href="#places-2"');
    expect(page).toContain('value="Rennes (Ille-et-Vilaine)"');
    expect(page).toContain('value="Atlantide"');
    const two = await begun({ places: 'Rennes', 'places-2': 'commune-97411' });
    expect(await textOf(`${two}/question/places`)).toContain('Saint-Denis (La Réunion)');
  });

  it('proposes themes from the words, and ticks none', async () => {
    const holder = await begun();
    await save(`${holder}/question/work`, { work: 'Un maraîchage et une cantine' });
    const page = await textOf(`${holder}/question/themes`);
    expect(page).toContain('maraîchage, cantine');
    expect(page).not.toMatch(/value="alimentation" checked/);
  });

  it.each([
    ['GET', `/faire-le-point/${FORGED}/question/stage`],
    ['POST', `/faire-le-point/${FORGED}/question/stage`],
    ['GET', `/faire-le-point/${FORGED}/recapitulatif`],
    ['GET', `/faire-le-point/${FORGED}/garder`],
    ['POST', `/faire-le-point/${FORGED}/partage`],
    ['POST', `/faire-le-point/${FORGED}/partage/retrait`],
    ['GET', `/faire-le-point/${FORGED}/fiche`],
    ['GET', `/faire-le-point/${FORGED}/fiche.json`],
    ['GET', `/faire-le-point/${FORGED}/resultat.json`],
  ])('answers nothing to a forged address: %s %s', async (method, path) => {
    expect((method === 'GET' ? await app.get(path) : await app.post(path, {})).status).toBe(404);
  });

  it('refuses a question that does not exist, what is out of scale, what is no form', async () => {
    const holder = await begun();
    expect((await app.get(`${holder}/question/humeur`)).status).toBe(404);
    expect((await save(`${holder}/question/purpose`, { purpose: '101' })).status).toBe(422);
    expect((await app.post(`${holder}/question/purpose`, { purpose: '10' })).status).toBe(400);
    const json = await app.post(`${holder}/question/purpose`, {}, { 'content-type': 'application/json' });
    expect(json.status).toBe(400);
  });
});

describe('beginning from a record of the atlas', () => {
  const slugWithModel = async () => {
    const { rows } = await app.database.pool.query(
      `select slug, name from record where kind = 'cooperation' and document->'models' @> '["ptce"]' order by slug limit 1`,
    );
    return rows[0] as { slug: string; name: string };
  };

  it('shows what the record says to be confirmed, and counts nothing of it before', async () => {
    const { slug, name } = await slugWithModel();
    const page = await textOf(`/faire-le-point?cooperation=${slug}`);
    expect(page).toContain('à confirmer');
    expect(page).toMatch(/value="ptce" checked/);
    expect(page).toContain(`name="cooperation" value="${slug}"`);
    const holder = await begun({ cooperation: slug });
    expect((await (await app.get(`${holder}/resultat.json`)).json()).answers.facts).toEqual({});
    expect(await textOf(`${holder}/question/models`)).toMatch(/value="ptce" checked/);
    const made = await (await app.get(`${holder}/fiche.json`)).json();
    expect(cooperation.parse(made).name).toBe(name);
  });

  it('ignores a record that there is not', async () => {
    const answer = await app.get('/faire-le-point?cooperation=rien-de-tel');
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('à confirmer');
  });

  it('is led to from the page of a cooperation', async () => {
    const { slug } = await slugWithModel();
    expect(await textOf(`/cooperations/${slug}`)).toContain(`/faire-le-point?cooperation=${slug}"`);
  });
});

describe('the record that a diagnosis would make', () => {
  it('is valid, bears the name given, and says that nothing is published', async () => {
    const holder = await begun();
    const page = await textOf(`${holder}/fiche?nom=Le+Four+commun`);
    expect(page).toContain('Rien n’est publié');
    expect(page).toContain('Le Four commun');
    const made = await (await app.get(`${holder}/fiche.json?nom=Le+Four+commun`)).json();
    expect(cooperation.parse(made)).toMatchObject({ name: 'Le Four commun', territories: ['commune-35238'] });
    expect(await textOf(`${holder}/fiche?nom=x`)).toContain('au moins deux caractères');
  });
});

describe('examples of the poles', () => {
  it('are cooperations of the register, linked', async () => {
    const page = await textOf('/faire-le-point');
    const [, hint] = /Dans l’atlas, par exemple(.*?)<\/p>/s.exec(page) ?? [];
    const slugs = [...(hint ?? '').matchAll(/\/cooperations\/([\w-]+)"/g)].map(([, slug]) => slug);
    expect(slugs.length).toBeGreaterThan(1);
    for (const slug of slugs) expect((await app.get(`/cooperations/${slug}`)).status).toBe(200);
  });
});
