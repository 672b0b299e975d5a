import { randomUUID } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { contentSecurityPolicy } from '../../platform/http/security.ts';
import { saveRecord } from '../records/public.ts';
import { atlasRoutes } from './routes.tsx';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const text = async (path: string) => (await app.get(path)).text();
async function tile(path: string) {
  const answer = await app.get(path);
  return new VectorTile(new PbfReader(new Uint8Array(await answer.arrayBuffer())));
}
/** Records in the four tiles of zoom 1, by kind. */
async function counted(query = '') {
  const sum = { cooperations: 0, organisations: 0 };
  for (const place of ['0/0', '0/1', '1/0', '1/1']) {
    const { groupes, fiches } = (await tile(`/tuiles/1/${place}.mvt${query}`)).layers;
    for (let i = 0; i < (groupes?.length ?? 0); i++) {
      const { records, cooperations } = groupes?.feature(i).properties ?? {};
      sum.cooperations += Number(cooperations);
      sum.organisations += Number(records) - Number(cooperations);
    }
    for (let i = 0; i < (fiches?.length ?? 0); i++) {
      sum[fiches?.feature(i).properties.kind === 'cooperation' ? 'cooperations' : 'organisations']++;
    }
  }
  return sum;
}
const located = (kind: 'cooperation' | 'organisation') => app.services.discovery.shelf(kind).withPoint.size;

describe('tiles', () => {
  test('hold every record that has a place, overseas too', async () => {
    expect(await counted()).toEqual({
      cooperations: located('cooperation'),
      organisations: located('organisation'),
    });
  });
  test('take the filters of the lists', async () => {
    expect(await counted('?fiches=organisation')).toEqual({
      cooperations: 0,
      organisations: located('organisation'),
    });
    const { total } = await app.services.discovery.find({
      kind: 'cooperation',
      text: '',
      territory: null,
      chosen: new Map([['stage', ['emergence']]]),
      sort: 'nom',
      page: 1,
    });
    const { cooperations } = await counted('?fiches=cooperation&stade=emergence');
    expect(cooperations).toBeGreaterThan(0);
    expect(cooperations).toBeLessThanOrEqual(total);
  });
  test.each([
    ['beyond the deepest zoom', '/tuiles/17/0/0.mvt', 404],
    ['a column that does not exist', '/tuiles/3/8/0.mvt', 404],
    ['words', '/tuiles/a/b/c.mvt', 400],
    ['without its suffix', '/tuiles/3/1/1', 400],
    ['the names of communes, too deep', '/tuiles/communes/20/0/0.mvt', 404],
  ])('%s: refused, and why', async (_, path, status) => {
    const answer = await app.get(path);
    expect(answer.status).toBe(status);
    expect(await answer.text()).toMatch(/tuile/i);
  });
  test('say their type, and that any site may draw them', async () => {
    const { headers, status } = await app.get('/tuiles/5/15/11.mvt');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe('application/vnd.mapbox-vector-tile');
    expect(headers.get('access-control-allow-origin')).toBe('*');
  });
  test('are compressed for those who accept it, and are the same', async () => {
    const path = '/tuiles/communes/6/32/22.mvt';
    const plain = Buffer.from(await (await app.get(path)).arrayBuffer());
    const answer = await app.get(path, { 'accept-encoding': 'br, gzip' });
    expect(answer.headers.get('content-encoding')).toBe('gzip');
    expect(gunzipSync(Buffer.from(await answer.arrayBuffer()))).toEqual(plain);
  });
  test('are not sent again while they hold, and are once a record changed', async () => {
    const path = '/tuiles/6/31/22.mvt?fiches=cooperation';
    const etag = (await app.get(path)).headers.get('etag') ?? '';
    const again = await app.get(path, { 'if-none-match': etag });
    expect([again.status, (await again.arrayBuffer()).byteLength]).toEqual([304, 0]);
    expect((await app.get(path, { 'if-none-match': `W/${etag}` })).status).toBe(304);
    expect((await app.get(path.replace('cooperation', 'organisation'))).headers.get('etag')).not.toBe(etag);

    const before = await counted('?fiches=cooperation');
    const { db, geography, clock, kinds, discovery } = app.services;
    await saveRecord({ db, geography, clock }, kinds.cooperation, {
      id: randomUUID(),
      seen: null,
      author: 'test',
      reason: 'test',
      document: { name: 'Le Fournil de Gouarec', summary: 'Du pain.', territories: ['commune-22064'] },
    });
    await discovery.refresh();
    expect((await app.get(path, { 'if-none-match': etag })).status).toBe(200);
    expect((await counted('?fiches=cooperation')).cooperations).toBe(before.cooperations + 1);
  });
  test('name the communes', async () => {
    const { communes } = (await tile('/tuiles/communes/6/31/22.mvt')).layers;
    const names = Array.from(
      { length: communes?.length ?? 0 },
      (_, i) => communes?.feature(i).properties.name,
    );
    expect(names).toContain('Rennes');
  });
});

describe('the list in step with the map', () => {
  const names = (html: string) =>
    [...html.matchAll(/class="map-item[^>]*><a href="([^"]+)"/g)].map(([, to]) => to);

  test('holds what is in the box and nothing else', async () => {
    const html = await text('/carte/liste?bbox=-2.6,47.2,-1.0,48.8');
    expect(names(html)).toContain('/cooperations/les-articulteurs');
    expect(names(html)).not.toContain('/cooperations/biovallee');
  });
  test('says how many, comes in parts, and the parts do not overlap', async () => {
    const first = await text('/carte/liste?bbox=-180,-90,180,90');
    expect(first).toMatch(/data-count="\d+ fiches dans cette vue"/);
    expect(names(first)).toHaveLength(30);
    const more = /data-more[^>]*href="([^"]+)"/.exec(first)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const second = names(await text(more));
    expect(second).toHaveLength(30);
    expect(second.filter((name) => names(first).includes(name))).toEqual([]);
  });
  test('where there is nothing, says what to do', async () => {
    expect(await text('/carte/liste?bbox=-30,40,-29,41')).toContain('Reculez');
  });
  test.each(['', '?bbox=', '?bbox=1,2,3', '?bbox=a,b,c,d'])('%s is no box: 400', async (query) => {
    expect((await app.get(`/carte/liste${query}`)).status).toBe(400);
  });
  test('speaks English under /en', async () => {
    const html = await text('/en/carte/liste?bbox=-180,-90,180,90');
    expect(html).toContain('records in this view');
    expect(names(html).every((to) => to?.startsWith('/en/'))).toBe(true);
  });
});

describe('the page', () => {
  test('without script: records, départements with counts, a drawing, and the way to the whole lists', async () => {
    const html = await text('/carte');
    expect(html).toContain('data-island="atlas/map"');
    expect(html.match(/class="map-item/g)).toHaveLength(30);
    expect(html).toContain('href="/carte?territoire=departement-35"');
    expect(html).toContain('class="sketch"');
    expect(html).toMatch(/href="\/cooperations"/);
  });
  test('filters stay in every address of the map', async () => {
    const html = await text('/carte?theme=alimentation&q=ferme');
    const style = /data-style="([^"]+)"/.exec(html)?.[1]?.replaceAll('&amp;', '&') ?? '';
    expect(new URL(style, 'http://x').search).toBe('?q=ferme&theme=alimentation');
    const { sources } = await (await app.get(style)).json();
    expect(sources.fiches.tiles).toEqual([
      'http://terreau.test/tuiles/{z}/{x}/{y}.mvt?q=ferme&theme=alimentation',
    ]);
    expect(html).toMatch(/integrer\?q=ferme&amp;(amp;)*theme=alimentation/);
  });
  test('a place typed is outlined, and the map is fitted to it', async () => {
    const html = await text('/carte?lieu=Ille-et-Vilaine');
    expect(html).toContain('Carte\u00a0: Ille-et-Vilaine');
    const [west = 0, south = 0, east = 0, north = 0] = (/data-bounds="([^"]+)"/.exec(html)?.[1] ?? '')
      .split(',')
      .map(Number);
    expect(west > -2.5 && east < -0.9 && south > 47.5 && north < 48.9).toBe(true);
    const { sources } = await (await app.get('/carte/style.json?territoire=departement-35')).json();
    expect(sources.territoire.data).toBe('http://terreau.test/carte/contours/departement-35.json');
    const contour = await (await app.get('/carte/contours/departement-35.json')).json();
    expect(contour.properties.name).toBe('Ille-et-Vilaine');
  });
  test('homonyms are offered, and a name that nobody bears is told', async () => {
    expect(await text('/carte?lieu=Saint-Denis')).toContain('Vous pensiez à un autre');
    expect(await text('/carte?lieu=Zzyzx')).toContain('Aucun territoire ne porte le nom');
  });
  test('says where there is no record yet, of all records only: a filter leaves places out, it does not empty them', async () => {
    expect(await text('/carte')).toContain('Encore aucune fiche');
    expect(await text('/carte?theme=bois')).not.toContain('Encore aucune fiche');
  });
  test('of one kind, shows that kind', async () => {
    const html = await text('/carte?fiches=organisation');
    expect(html).not.toContain('class="map-item is-cooperation');
    expect(html).not.toContain('name="stade"');
  });
});

describe('the base map', () => {
  test('outlines the 101 départements', async () => {
    const { features } = await (await app.get('/carte/fond.json')).json();
    expect(features).toHaveLength(101);
  });
  test('is drawn as one path, light enough for the first page', async () => {
    const answer = await app.get('/carte/esquisse.svg');
    expect(answer.headers.get('content-type')).toBe('image/svg+xml');
    const svg = await answer.text();
    expect(svg).toMatch(/^<svg [^>]*><path id="france" d="M[\d lMz-]+"\/><\/svg>$/);
    expect(svg.length).toBeLessThan(40_000);
  });
  test.each([
    '/carte/contours/departement-999.json',
    '/carte/contours/x.json',
    '/carte/contours/commune-22064.json',
  ])('%s: no contour known', async (path) => expect((await app.get(path)).status).toBe(404));
  test('is light or dark, asks no other site, and needs no font server', async () => {
    for (const query of ['', '?teinte=sombre']) {
      const style = await (await app.get(`/carte/style.json${query}`)).text();
      const addresses = [...style.matchAll(/https?:\/\/[^/"]+/g)].map(([address]) => address);
      expect(new Set(addresses)).toEqual(new Set(['http://terreau.test']));
      expect(JSON.parse(style)).not.toHaveProperty('glyphs');
      expect(JSON.parse(style)).not.toHaveProperty('sprite');
    }
    expect(await text('/carte/style.json')).not.toBe(await text('/carte/style.json?teinte=sombre'));
  });
});

describe('an online map, when the instance asks for one', () => {
  const mapTiles = { address: 'https://carte.example/{z}/{x}/{y}.png', credit: 'IGN' };
  const routesWith = (tiles: typeof mapTiles | undefined) =>
    atlasRoutes({ ...app.services, mapTiles: tiles }).declared;

  test('is the one other site that the map pages may ask', () => {
    const asking = routesWith(mapTiles).filter(({ connect }) => connect?.length);
    expect(asking.map(({ path, connect }) => [path, connect])).toEqual([
      ['/carte', ['https://carte.example']],
      ['/carte/integrer', ['https://carte.example']],
    ]);
    expect(contentSecurityPolicy(asking[0])).toContain("connect-src 'self' https://carte.example;");
  });
  test('no other site is asked without it', () => {
    for (const route of routesWith(undefined)) {
      expect(contentSecurityPolicy(route)).toContain("connect-src 'self';");
    }
  });
});

describe('the page for partners', () => {
  test('may stand in any frame, the map page in none', async () => {
    const policy = async (path: string) => (await app.get(path)).headers.get('content-security-policy');
    expect(await policy('/carte/integrer')).toContain('frame-ancestors *');
    expect(await policy('/carte')).toContain("frame-ancestors 'none'");
  });
  test('has the map, its list, a way back, and nothing of the site around', async () => {
    const html = await text('/carte/integrer?theme=alimentation');
    expect(html).toContain('data-embedded');
    expect(html).toContain('href="/carte?theme=alimentation"');
    expect(html).toContain('class="map-item');
    expect(html).not.toContain('site-header');
  });
});
