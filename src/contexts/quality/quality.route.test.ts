import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { bandOf, completenessOf, refreshProjections, saveRecord } from '../records/public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const text = async (path: string) => (await app.get(path)).text();

test('a record says what is not known of it, each with the field to fill; once it is known, no more', async () => {
  const { db, kinds } = app.services;
  const id = randomUUID();
  const save = (document: Record<string, never>, seen: number | null) =>
    saveRecord(app.services, kinds.cooperation, {
      ...{ id, seen, author: 'test', reason: 'essai' },
      document: {
        name: 'Les Essais de Redon',
        summary: 'On essaie.',
        territories: ['commune-35236'],
        ...document,
      },
    });
  await save({}, null);
  await app.services.discovery.refresh();
  const path = '/cooperations/les-essais-de-redon';
  const before = await text(path);
  expect(before).toContain('Ce qu’on ne sait pas encore');
  expect(before).toContain(`${path}/modifier#commonWork`);
  expect(await text('/cooperations?completude=sketch&q=essais')).toContain('Les Essais de Redon');
  expect(await text('/a-completer?lieu=Redon')).toContain(`${path}/modifier#commonWork`);

  const whole = {
    commonWork: 'Une cantine',
    born: 2020,
    stages: [{ stage: 'creation' }],
    stakeholders: [{ group: 'Des voisines', roles: ['partner'] }],
    models: ['none'],
    carrying: 'citizen',
    themes: ['alimentation'],
    body: 'Chaque midi.',
    gradients: { model: { position: 0 }, purpose: { position: 10 }, economy: { position: 0 } },
    links: [{ url: 'https://essais.example' }],
    sources: [{ url: 'https://essais.example' }],
  };
  const parsed = kinds.cooperation.schema.safeParse({ name: 'x y', summary: 'z', ...whole });
  // What this test writes is of the kind: if the vocabulary changes, it is the test that is behind.
  expect(parsed.error?.issues ?? []).toEqual([]);
  await save(whole as never, 1);
  await app.services.discovery.refresh();
  expect(await text(path)).not.toContain('Ce qu’on ne sait pas encore');
  expect(await text('/cooperations?completude=sketch&q=essais')).not.toContain('Les Essais de Redon');
  const [{ facets } = { facets: [] as string[] }] = await db
    .selectFrom('record')
    .select('facets')
    .where('id', '=', id)
    .execute();
  expect(facets).toContain('completeness:complete');
});

describe('the page of what is to be completed', () => {
  test('counts each kind as one by one does, for all and for a place', async () => {
    const rows = await app.services.db
      .selectFrom('record')
      .select(['kind', 'document'])
      .where('merged_into', 'is', null)
      .execute();
    const sketches = rows.filter(
      ({ kind, document }) => bandOf(completenessOf(kind, document).percent) === 'sketch',
    );
    const page = await text('/a-completer');
    expect(page).toContain(new Intl.NumberFormat('fr-FR').format(sketches.length));
    expect(page).toContain(new Intl.NumberFormat('fr-FR').format(rows.length));
    expect(await text('/en/a-completer?territoire=region-53')).toContain('Bretagne');
  });
  test('a place that is none is told, and all is shown', async () => {
    expect(await text('/a-completer?lieu=Nulleparville')).toContain('Aucun territoire connu');
  });
});

test('an older database is worked out again, once, and nothing else of a record changes', async () => {
  const { db, geography, kinds } = app.services;
  const read = () =>
    db.selectFrom('record').select(['ordinal', 'facets', 'version', 'document']).orderBy('ordinal').execute();
  const before = await read();
  await app.database.pool.query(
    `update record set facets = array(select each from unnest(facets) each where each not like 'completeness:%')`,
  );
  await app.database.pool.query(`update record set search = '' where kind = 'training'`);
  await app.database.pool.query('update record_projection set version = 0');
  expect(await refreshProjections({ db, geography }, kinds)).toBe(before.length);
  expect(await refreshProjections({ db, geography }, kinds)).toBe(0);
  const sorted = (rows: typeof before) => rows.map((row) => ({ ...row, facets: row.facets.toSorted() }));
  expect(sorted(await read())).toEqual(sorted(before));
  const { rows } = await app.database.pool.query(
    `select count(*)::int as wordless from record where kind = 'training' and search = ''`,
  );
  expect(rows).toEqual([{ wordless: 0 }]);
});
