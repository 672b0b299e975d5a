import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TEST_ORIGIN, type TestApp, testApp } from '../../../tests/support/app.ts';
import { saveRecord } from '../records/public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const json = async (path: string) => (await app.get(path)).json();
const SHELVES = ['cooperations', 'organisations', 'dispositifs', 'ressources', 'formations'];

describe('the API', () => {
  it.each(SHELVES)(
    'lists %s by pages whose next leads to the rest, without a gap or a repeat',
    async (shelf) => {
      const seen = new Set<string>();
      let next: string | null = `/api/v1/${shelf}?par_page=100`;
      let total = -1;
      while (next !== null) {
        const page = await json(next.replace(TEST_ORIGIN, ''));
        total = page.total;
        for (const record of page.results) seen.add(record.id);
        next = page.next;
      }
      expect(seen.size).toBe(total);
      expect(total).toBeGreaterThan(shelf === 'formations' ? 3 : 50);
    },
  );

  it('narrows by the same filters as the lists', async () => {
    const { total, results } = await json('/api/v1/cooperations?modele=tzcld&region=region-27&par_page=100');
    expect(total).toBeGreaterThan(0);
    for (const { document } of results) expect(document.models).toContain('tzcld');
  });

  it('gives a record by its slug and by its identifier, the same', async () => {
    const { results } = await json('/api/v1/organisations?par_page=1');
    const bySlug = await json(
      new URL(results[0].url).pathname.replace('/organisations', '/api/v1/organisations'),
    );
    expect(await json(`/api/v1/organisations/${results[0].id}`)).toEqual(bySlug);
    expect(bySlug).toEqual(results[0]);
  });

  it.each(['/api/v1/cooperations/nulle-part', '/api/v1/cooperations/00000000-0000-4000-8000-000000000000'])(
    'says in JSON that %s is not there',
    async (path) => {
      const answer = await app.get(path);
      expect(answer.status).toBe(404);
      expect(await answer.json()).toMatchObject({ error: 'not_found' });
    },
  );

  it.each([
    'page=0',
    'page=-1',
    'par_page=abc',
    'par_page=999999',
    'tri=drop%20table',
    'stade=%00',
    'territoire=commune-99999',
    'q=%27%22%3B--',
    'q=%00',
    "q=a'&page=99999",
  ])('answers %s without failing', async (query) => {
    expect((await app.get(`/api/v1/cooperations?${query}`)).status).toBe(200);
  });

  it('describes every address that it answers, in OpenAPI 3.1', async () => {
    const description = await json('/api/v1/openapi.json');
    expect(description.openapi).toMatch(/^3\.1/);
    for (const shelf of SHELVES) {
      for (const path of [
        `/api/v1/${shelf}`,
        `/api/v1/${shelf}/{record}`,
        `/api/v1/${shelf}.geojson`,
        `/api/v1/${shelf}.csv`,
      ]) {
        expect(Object.keys(description.paths)).toContain(path);
      }
    }
    expect(description.components.schemas.cooperationRecord.properties).toHaveProperty('document');
  });
});

describe('exports', () => {
  it('write every record of the list as CSV', async () => {
    const { total } = await json('/api/v1/cooperations');
    const rows = parse(await (await app.get('/api/v1/cooperations.csv')).text(), { columns: true }) as Record<
      string,
      string
    >[];
    expect(rows).toHaveLength(total);
    expect(rows[0]).toHaveProperty('stages');
    expect(new Set(rows.map((row) => row.id)).size).toBe(total);
  });

  it('disarm cells that a spreadsheet would run', async () => {
    const id = '6f3c2f8e-6f0e-4d1b-9a63-0d6f1a3d7c11';
    const { db, geography, clock, kinds, discovery } = app.services;
    const document = { name: '=HYPERLINK("http://evil.example")', summary: '+1+1' };
    await saveRecord({ db, geography, clock }, kinds.organisation, {
      id,
      document: { ...document, kinds: ['network'] },
      seen: null,
      author: 'test',
      reason: 'test',
    });
    await discovery.refresh();
    const text = await (await app.get('/api/v1/organisations.csv?q=HYPERLINK')).text();
    const [row] = parse(text, { columns: true }) as Record<string, string>[];
    expect(row?.name?.startsWith("'=")).toBe(true);
    expect(row?.summary?.startsWith("'+")).toBe(true);
  });

  it('write what stands somewhere as GeoJSON, longitude first, and count the rest', async () => {
    const { total } = await json('/api/v1/organisations');
    const collection = await json('/api/v1/organisations.geojson');
    expect(collection.features.length + collection.withoutPosition).toBe(total);
    for (const { geometry } of collection.features) {
      const [lon, lat] = geometry.coordinates;
      expect(Math.abs(lat)).toBeLessThanOrEqual(90);
      expect(lon).toBeGreaterThan(-180);
    }
    const metropolitan = collection.features.filter(
      ({ geometry: { coordinates } }: { geometry: { coordinates: number[] } }) => (coordinates[1] ?? 0) > 41,
    );
    expect(metropolitan.length).toBeGreaterThan(collection.features.length / 2);
  });
});

describe('feeds', () => {
  it('tell the latest of a filtered list, as Atom that parses and as JSON Feed', async () => {
    const feed = await json('/flux/cooperations.json?theme=alimentation');
    expect(feed.version).toBe('https://jsonfeed.org/version/1.1');
    expect(feed.items.length).toBeGreaterThan(3);
    const atom = await (await app.get('/flux/cooperations.atom?theme=alimentation')).text();
    expect(atom.match(/<entry>/g)).toHaveLength(feed.items.length);
    expect(atom).toContain(
      '<link rel="self" href="http://terreau.test/flux/cooperations.atom?theme=alimentation"/>',
    );
    expect(atom).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/);
  });
  it('list every record in the sitemap', async () => {
    const index = await (await app.get('/sitemap.xml')).text();
    const parts = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, loc]) => loc ?? '');
    const pages = await Promise.all(
      parts.map(
        async (part) =>
          (await (await app.get(part.replace(TEST_ORIGIN, ''))).text()).match(/<url>/g)?.length ?? 0,
      ),
    );
    const totals = await Promise.all(SHELVES.map(async (shelf) => (await json(`/api/v1/${shelf}`)).total));
    expect(pages.reduce((a, b) => a + b)).toBe(totals.reduce((a, b) => a + b));
  });
});
