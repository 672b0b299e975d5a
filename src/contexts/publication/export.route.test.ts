/** An export waits for its reader: what is not asked yet is not read yet. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TEST_ORIGIN, type TestApp, testApp } from '../../../tests/support/app.ts';
import { buildApp } from '../../app.ts';
import { connect } from '../../platform/db/connect.ts';

const COPIES = 5_000;
let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  await app.database.pool.query(
    `insert into record (id, kind, slug, document, version, name, name_key, summary, card, facets, territories,
       search, created_at, updated_at, changed)
     select gen_random_uuid(), kind, 'copie-' || n, document, 1, name || n, name_key || n, summary, card, facets,
       territories, search, created_at, updated_at, (select value + 1 from data_version)
     from (select * from record where kind = 'organisation' order by ordinal limit 1) as one,
       generate_series(1, ${COPIES}) as n`,
  );
  await app.database.pool.query('update data_version set value = value + 1');
  await app.services.discovery.refresh();
});
afterAll(() => app.close());

it.each(['/api/v1/organisations.csv', '/tableur/organisations.csv', '/api/v1/organisations.geojson'])(
  '%s reads ahead of a slow reader by no more than a piece',
  async (path) => {
    let read = 0;
    const counted = connect(app.database.url, {
      onQuery: ({ sql }) => {
        if (sql.includes('"document"')) read++;
      },
    });
    try {
      const response = await buildApp({ ...app.services, db: counted.db }).request(TEST_ORIGIN + path);
      const reader = response.body?.getReader();
      if (!reader) throw new Error('no body');
      await reader.read();
      // Whoever reads ahead is given the time of many more queries than the whole export takes.
      for (let i = 0; i < 100; i++) await app.services.ping();
      expect(read).toBeLessThanOrEqual(3);

      let bytes = 0;
      for (let piece = await reader.read(); !piece.done; piece = await reader.read())
        bytes += piece.value.length;
      expect(read).toBeGreaterThan(COPIES / 1000);
      expect(bytes).toBeGreaterThan(COPIES * 20);
    } finally {
      await counted.close();
    }
  },
);

it('stops reading when its reader leaves', async () => {
  let read = 0;
  const counted = connect(app.database.url, {
    onQuery: ({ sql }) => {
      if (sql.includes('"document"')) read++;
    },
  });
  try {
    const address = `${TEST_ORIGIN}/api/v1/organisations.csv`;
    const response = await buildApp({ ...app.services, db: counted.db }).request(address);
    const reader = response.body?.getReader();
    await reader?.read();
    await reader?.cancel();
    const then = read;
    for (let i = 0; i < 100; i++) await app.services.ping();
    expect(read).toBe(then);
  } finally {
    await counted.close();
  }
});
