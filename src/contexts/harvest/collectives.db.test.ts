/** Real files of cooperations, read by the mapping that is guessed for them. They run when `REAL_DATA` names their folder. */
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { geographyOf } from '../../geography.ts';
import { readTable } from '../../platform/table/read-table.ts';
import { findRecord } from '../records/public.ts';
import { territoryIndex, territoryOf } from '../territories/public.ts';
import { guessedFields, guessFile, importRows, mapping } from './public.ts';

const REAL = process.env.REAL_DATA;
let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.close());

describe.runIf(REAL)('the real files', () => {
  it.each([
    ['tzcld-habilites-partiel.csv', 22, 'Colombelles', 'commune-14167'],
    ['territoires-engagement-citoyen-anct-2025.csv', 230, 'Montaud', 'commune-34164'],
  ])('%s comes in whole, its places told or left unknown', async (file, rows, name, territory) => {
    const path = join(REAL ?? '', 'ess', file);
    const sample: Record<string, string>[] = [];
    const table = await readTable(path);
    for await (const { cells } of table.rows) sample.push(cells);
    const guess = guessFile('cooperation', table.columns, sample);
    const fields = {
      ...guessedFields('cooperation', guess, sample),
      // What a person would say on the screen: these files name places, which are also their names.
      name: { from: table.columns.find((column) => /libgeo|territoire/.test(column)) },
      ...(file.startsWith('tzcld')
        ? { territories: { from: 'territoire', as: 'territory', within: 'departement' } }
        : {
            territories: {
              from: 'codgeo',
              as: 'territory',
              kindFrom: 'echelon',
              kinds: { commune: 'commune', epci: 'epci' },
            },
          }),
    };
    const id = file.startsWith('tzcld') ? ['territoire'] : ['id_engcit'];
    const chosen = mapping.parse({
      kind: 'cooperation',
      ...{
        source: `reel-${rows}`,
        label: file,
        licence: 'Licence Ouverte 2.0',
        page: 'https://example.org',
        id,
        fields,
      },
    });
    const territories = await territoryIndex(database.db);
    const report = await importRows(
      {
        db: database.db,
        clock: () => new Date('2026-11-25'),
        geography: geographyOf(territories),
        territory: territoryOf(territories),
      },
      await readTable(path),
      chosen,
      { apply: true },
    );
    expect([report.read, report.created + report.refused.length]).toEqual([rows, rows]);
    expect(report.refused.length).toBeLessThan(rows / 10);
    const found = await findRecord(database.db, 'cooperation', name.toLowerCase());
    expect(found).toMatchObject({ document: { territories: [territory] } });
  });
});
