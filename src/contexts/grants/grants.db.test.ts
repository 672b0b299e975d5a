import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { objectsTable } from '../../platform/table/json.ts';
import { readTable } from '../../platform/table/read-table.ts';
import { territoryIndex } from '../territories/public.ts';
import { importGrants } from './use-cases/import-grants.ts';
import { placesIn } from './use-cases/run-import.ts';

let database: TestDatabase;
let findPlace: ReturnType<typeof placesIn>;
beforeAll(async () => {
  database = await testDatabase();
  findPlace = placesIn(await territoryIndex(database.db));
});
afterAll(() => database.close());

/** Made up for these tests: no such grant was ever awarded. */
const row = (told: object = {}) => ({
  nomAttribuant: 'Ville d’essai',
  idAttribuant: '21060004500392',
  dateConvention: '2025-03-14',
  referenceDecision: 'D-1',
  nomBeneficiaire: 'Association d’essai',
  idBeneficiaire: '',
  rnaBeneficiaire: 'W333216789',
  objet: 'Animation du collectif',
  montant: '21 667,00 €',
  nature: 'aide en numéraire',
  conditionsVersement: 'unique',
  datesPeriodeVersement: '2025-04-01/2025-09-01',
  idRAE: '',
  notificationUE: 'non',
  pourcentageSubvention: '1',
  dispositifAide: '',
  ...told,
});

const load = (source: string, rows: object[], options: object = {}) =>
  importGrants(
    { db: database.db, clock: () => new Date('2026-11-24T10:00:00Z'), findPlace },
    objectsTable(rows),
    {
      source,
      label: 'Essai',
      licence: null,
      page: null,
      apply: true,
      ...options,
    },
  );
const stored = (source: string) =>
  database.db.selectFrom('awarded_grant').selectAll().where('source', '=', source).orderBy('id').execute();
const version = async () =>
  (await database.db.selectFrom('data_version').select('value').executeTakeFirstOrThrow()).value;

describe('an import of grants', () => {
  it('writes nothing when it is only rehearsed', async () => {
    const before = await version();
    expect(await load('repetition', [row()], { apply: false })).toMatchObject({
      read: 1,
      created: 1,
      total: 2166700,
    });
    expect(await stored('repetition')).toEqual([]);
    expect(await version()).toBe(before);
  });

  it('reads a row whole, in exact cents, with this beneficiary’s part', async () => {
    const told = row({
      objet: 'Part',
      montant: '100,05',
      pourcentageSubvention: '0.5',
      nature: 'aide en numéraire;aide en nature',
    });
    await load('lecture', [told]);
    expect((await stored('lecture'))[0]).toMatchObject({
      funder_siren: '210600045',
      beneficiary_rna: 'W333216789',
      agreed_on: '2025-03-14',
      year: 2025,
      amount: 10005,
      part: 5003,
      share: 5000,
      cash: true,
      in_kind: true,
      payment: 'unique',
      paid_from: '2025-04-01',
      paid_until: '2025-09-01',
      eu_notified: false,
      gone_since: null,
    });
  });

  it('changes nothing the second time, follows a corrected amount, and marks what is gone until it comes back', async () => {
    const rows = [1, 2, 3].map((n) => row({ objet: `Suivi ${n}` }));
    expect(await load('suivi', rows)).toMatchObject({ created: 3 });
    const before = await version();
    expect(await load('suivi', rows)).toMatchObject({ created: 0, changed: 0, unchanged: 3, gone: 0 });
    expect(await version()).toBe(before);
    const corrected = [{ ...rows[0], montant: '10' }, ...rows.slice(1, 2)];
    expect(await load('suivi', corrected)).toMatchObject({ created: 0, changed: 1, unchanged: 1, gone: 1 });
    expect((await stored('suivi')).map(({ amount, gone_since }) => [amount, gone_since])).toEqual([
      [1000, null],
      [2166700, null],
      [2166700, '2026-11-24'],
    ]);
    expect(await version()).toBe(before + 1);
    expect(await load('suivi', corrected)).toMatchObject({ unchanged: 2, gone: 0 });
    expect(await load('suivi', [...corrected, ...rows.slice(2)])).toMatchObject({ changed: 1, unchanged: 2 });
    expect((await stored('suivi'))[2]?.gone_since).toBeNull();
  });

  it('does not take a part of a source for the whole of it', async () => {
    const many = Array.from({ length: 30 }, (_, n) => row({ objet: `Partie ${n}` }));
    await load('partie', many);
    expect(await load('partie', many.slice(0, 5))).toMatchObject({ gone: 0, goneHeld: 25 });
    expect(await load('partie', many.slice(0, 20), { partial: true })).toMatchObject({
      gone: 0,
      goneHeld: 0,
    });
    expect(await load('partie', many.slice(0, 5), { whole: true })).toMatchObject({ gone: 25 });
  });

  it('refuses a row told twice, here or by another source, and keeps two payments of one decision', async () => {
    const once = row({ objet: 'Deux fois' });
    expect((await load('double', [once, once, { ...once, montant: '5' }])).refused).toEqual([
      { line: 2, column: '', reason: 'la même que la ligne 1' },
    ]);
    expect(await stored('double')).toHaveLength(2);
    expect((await load('ailleurs', [once])).refused).toEqual([
      { line: 1, column: '', reason: 'déjà donnée par la source «\u00a0double\u00a0»' },
    ]);
  });

  it('keeps nothing of a beneficiary that may be a person, not even in its report', async () => {
    const report = await load('personne', [row({ nomBeneficiaire: 'Odile Durand', rnaBeneficiaire: '' })]);
    expect(report).toMatchObject({ created: 0, refused: [{ line: 1, column: 'nomBeneficiaire' }] });
    expect(JSON.stringify(report)).not.toContain('Durand');
    expect(await stored('personne')).toEqual([]);
  });

  it('undoes everything when it cannot end', async () => {
    async function* broken() {
      yield { line: 1, cells: row({ objet: 'Coupé' }) };
      throw new Error('coupure');
    }
    const table = { ...objectsTable([row()]), rows: broken() };
    const needs = { db: database.db, clock: () => new Date('2026-11-24T10:00:00Z'), findPlace };
    const options = { source: 'coupure', label: 'Essai', licence: null, page: null, apply: true };
    await expect(importGrants(needs, table, options)).rejects.toThrow('coupure');
    expect(
      await database.db.selectFrom('grant_source').selectAll().where('source', '=', 'coupure').execute(),
    ).toEqual([]);
  });

  it('refuses a file of other columns, and names those it lacks', async () => {
    await expect(load('autre', [{ Nom: 'x', Montant: '1' }])).rejects.toThrow(
      /nomAttribuant.*nomBeneficiaire/s,
    );
  });
});

const REAL = process.env.REAL_DATA;
it.skipIf(!REAL)('lands every row of the schema’s own example', async () => {
  const table = await readTable(join(REAL ?? '', 'funding', 'scdl-exemple_valide.csv'));
  const needs = { db: database.db, clock: () => new Date('2026-11-24T10:00:00Z'), findPlace };
  const options = { source: 'exemple', label: 'Exemple', licence: null, page: null, apply: true };
  const report = await importGrants(needs, table, options);
  // Periods that end before they begin, and one with a thirtieth month, in the example itself.
  expect(report.warnings.map(({ line, column }) => [line, column])).toEqual(
    [24, 25, 27, 29].map((line) => [line, 'datesPeriodeVersement']),
  );
  expect(report).toMatchObject({ read: 29, created: 29, refused: [], unread: [] });
});
