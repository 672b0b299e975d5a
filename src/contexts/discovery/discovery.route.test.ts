import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { saveRecord } from '../records/public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const text = async (path: string) => (await app.get(path)).text();
const cards = (html: string) =>
  [...html.matchAll(/<h3 class="card-title"><a href="([^"]+)"/g)].map(([, href]) => href ?? '');

describe.each(['/cooperations', '/organisations', '/dispositifs', '/ressources'])('the list %s', (path) => {
  it('shows fifty records at most, and the next ones on the next page', async () => {
    const first = cards(await text(path));
    const second = cards(await text(`${path}?page=2`));
    expect(first).toHaveLength(50);
    expect(second.length).toBeGreaterThan(0);
    expect(first.filter((card) => second.includes(card))).toEqual([]);
  });
  it('stands in English too', async () => {
    const html = await text(`/en${path}`);
    expect(html).toContain('<html lang="en">');
    expect(cards(html)[0]).toMatch(new RegExp(`^/en${path}/`));
  });
  it.each([
    '?page=9999',
    '?page=-1',
    '?tri=prix',
    '?couleur=rouge',
    '?stade=autre',
    '?territoire=nulle-part',
    '?q=%00%27%22',
    '?lieu=Zzyzx',
    '?per_page=<script>alert(1)</script>',
  ])('answers %s with a page, and gives nothing of it back as markup', async (query) => {
    const answer = await app.get(path + query);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toContain('<script>alert');
  });
});

describe('finding', () => {
  it('keeps what stands in a place, and what contains it', async () => {
    const inBrittany = cards(await text('/cooperations?territoire=region-53'));
    expect(inBrittany).toContain('/cooperations/communaute-d-action-du-pays-de-morlaix');
    expect(inBrittany).not.toContain('/cooperations/biovallee');
  });
  it('takes the place that was typed', async () => {
    expect(cards(await text('/cooperations?lieu=Bretagne'))).toEqual(
      cards(await text('/cooperations?territoire=region-53')),
    );
  });
  it('takes the likeliest of homonyms, offers the others, and loses nothing of what was asked', async () => {
    const html = await text('/cooperations?lieu=Saint-Denis&theme=alimentation');
    expect(html).toContain('Vous pensiez à un autre');
    expect(html).toMatch(/href="\/cooperations\?territoire=commune-93066&amp;theme=alimentation"/);
  });
  it('says that results are near when nothing bears the words', async () => {
    const html = await text('/cooperations?q=cooperatoin');
    expect(html).toContain('Résultats approchants');
    expect(cards(html).length).toBeGreaterThan(0);
  });
  it('teaches when nothing is found', async () => {
    const html = await text('/cooperations?q=xylophoniste');
    expect(cards(html)).toEqual([]);
    expect(html).toContain('Rien ne correspond');
    // No filter is chosen, no place: none is told to be taken off.
    expect(html).toContain('Cherchez un seul mot');
    expect(html).not.toContain('Retirez un filtre');
  });
  it('searches all shelves at once', async () => {
    const html = await text('/recherche?q=alimentation');
    for (const shelf of ['/cooperations/', '/organisations/', '/dispositifs/'])
      expect(cards(html).some((href) => href.startsWith(shelf))).toBe(true);
  });
  it('shows a change as soon as the index followed it', async () => {
    const { db, geography, clock, kinds, discovery } = app.services;
    await saveRecord({ db, geography, clock }, kinds.cooperation, {
      id: randomUUID(),
      document: {
        name: 'Filature Zéphyrine',
        summary: 'Une filature <b>commune</b>.',
        territories: ['commune-35238'],
        sources: [{ url: 'https://exemple.fr/filature' }],
      },
      seen: null,
      author: 'test',
      reason: 'test',
    });
    await discovery.refresh();
    const html = await text('/cooperations?q=zephyrine');
    expect(cards(html)).toEqual(['/cooperations/filature-zephyrine']);
    expect(html).toContain('&lt;b>commune');
  });
});

describe('record pages', () => {
  it.each(['/cooperations', '/organisations', '/dispositifs', '/ressources'])(
    'of %s all answer, within their query budget, with one h1 and their sources',
    async (path) => {
      const hrefs = [...cards(await text(path)), ...cards(await text(`${path}?page=2`))];
      for (const href of hrefs) {
        const answer = await app.get(href);
        const html = await answer.text();
        expect(answer.status, href).toBe(200);
        expect(html.match(/<h1/g), href).toHaveLength(1);
        expect(html, href).toContain('rel="external"');
      }
    },
  );
  it.each(['/cooperations/nulle-part', '/organisations/%00', '/dispositifs/..%2f..', '/ressources/x'])(
    '%s is a page that says so',
    async (path) => {
      const answer = await app.get(path);
      expect(answer.status).toBe(404);
      expect(await answer.text()).toContain('Cette page n’existe pas');
    },
  );
});

describe('every page', () => {
  it.each([
    '/',
    '/cooperations',
    '/cooperations/biovallee',
    '/recherche?q=bois',
    '/a-propos',
    '/accessibilite',
    '/style',
    '/api',
    '/nulle-part',
  ])('%s runs nothing inline', async (path) => {
    const answer = await app.get(path);
    const html = await answer.text();
    expect(html).not.toMatch(/ style="/);
    expect(html).not.toMatch(/ on[a-z]+="/);
    expect(html).not.toMatch(/<script(?![^>]*(src=|application\/ld\+json))/);
    expect(answer.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  });
});

describe('the general search', () => {
  it('puts first the shelf that holds the very name', async () => {
    expect(cards(await text('/recherche?q=avise'))[0]).toBe('/organisations/avise');
  });
  it.each([
    [
      'a question',
      '/recherche?q=qui+paie+l%E2%80%99animation+d%E2%80%99un+collectif+informel+dans+le+Jura',
      1,
    ],
    ['a name', '/recherche?q=avise', 0],
    ['a place', '/recherche?q=pays+de+Redon', 0],
  ])('reads %s as filters of the catalogues only when it is one', async (_, path, times) => {
    const html = await text(path);
    expect(html.split('Vos mots disent peut-être ceci').length - 1).toBe(times);
    if (times)
      expect(html).toMatch(
        /href="\/(dispositifs|financements|accompagnement)\?[^"]*territoire=departement-39/,
      );
  });

  it('knows a place, and does not take it for a slip of the finger', async () => {
    const html = await text('/recherche?q=Mende');
    expect(html).toContain('/cooperations?territoire=commune-48095');
    expect(html).not.toContain('Résultats approchants');
  });
  it('offers ways to widen an empty list', async () => {
    const html = await text('/cooperations?q=alimentation&lieu=Redon');
    expect(html).toContain('territoire=departement-35');
    expect(html).toContain('Chercher partout en France');
  });
});
