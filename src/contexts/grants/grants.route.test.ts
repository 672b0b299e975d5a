import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { recordId } from '../../platform/ids/uuid-v5.ts';
import { objectsTable } from '../../platform/table/json.ts';
import { ORGANISATION } from '../organisations/public.ts';
import { saveRecord } from '../records/public.ts';
import { importGrants } from './use-cases/import-grants.ts';
import { placesIn } from './use-cases/run-import.ts';

let app: TestApp;
const text = async (path: string) => (await app.get(path)).text();

/** Made up for these tests: no such body exists, no such grant was ever awarded. */
async function organisation(slug: string, name: string, told: object = {}) {
  const document = {
    name,
    summary: 'Inventée pour un essai.',
    kinds: ['bearer'],
    territories: ['region-53'],
    ...told,
  };
  const save = { id: recordId('organisation', slug), document, seen: null, author: 'essai', reason: 'essai' };
  await saveRecord(app.services, ORGANISATION, save);
}
const row = (told: object) => ({
  nomAttribuant: 'Métropole d’essai',
  idAttribuant: '243500139',
  dateConvention: '2025-03-14',
  nomBeneficiaire: 'Association Pomme d’essai',
  idBeneficiaire: '',
  rnaBeneficiaire: 'W333216789',
  objet: 'Animation du collectif',
  montant: '1000',
  pourcentageSubvention: '1',
  ...told,
});

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

describe('without any grant', () => {
  it('teaches what would stand here, and how to begin', async () => {
    const page = await text('/subventions');
    expect(page).toContain('Aucune subvention ici pour l’instant');
    expect(page).toContain('npm run import -- subventions');
    expect((await app.get('/en/subventions')).status).toBe(200);
    expect((await app.get('/organisations/nulle-part/subventions')).status).toBe(404);
  });
});

describe('with grants', () => {
  beforeAll(async () => {
    await organisation('pomme-d-essai', 'Association Pomme d’essai', { rna: 'W333216789' });
    await organisation('poire-d-essai', 'Association Poire d’essai');
    await organisation('metropole-d-essai', 'Une métropole', { siren: '243500139' });
    const rows = [
      row({}),
      row({
        objet: 'Second <b>objet</b>',
        montant: '200.50',
        dateConvention: '2024-01-01',
        pourcentageSubvention: '0.5',
      }),
      row({
        objet: '=1+1',
        nomBeneficiaire: 'Association Poire d’essai',
        rnaBeneficiaire: '',
        montant: '',
        territoire: '35238',
      }),
      ...Array.from({ length: 60 }, (_, i) =>
        row({
          objet: `Tranche ${i}`,
          nomBeneficiaire: 'Club des suites',
          rnaBeneficiaire: 'W333216780',
          dateConvention: '2020-05-05',
        }),
      ),
    ];
    const needs = {
      db: app.services.db,
      clock: app.services.clock,
      findPlace: placesIn(app.services.territories),
    };
    await importGrants(needs, objectsTable(rows), {
      ...{
        source: 'essai',
        label: 'Liste d’essai',
        licence: 'licence-ouverte-2.0',
        page: 'https://source.example/',
        apply: true,
      },
    });
    await app.services.discovery.refresh();
  });

  it('shows an organisation what it received: by year with their number, the latest, the source and licence', async () => {
    const page = await text('/organisations/association-pomme-d-essai');
    expect(page).toContain('Subventions reçues');
    expect(page).not.toContain('<h2>Subventions accordées');
    expect(page).toMatch(/2025<\/th><td[^>]*>1<\/td><td[^>]*>1\u202f000\u00a0€/);
    expect(page).toMatch(/100,25\u00a0€<span class="grant-note">50\u00a0% de 200,50\u00a0€/);
    expect(page).toContain('Second &lt;b>objet');
    expect(page).toContain('Liste d’essai');
    expect(page).toContain('Licence Ouverte 2.0');
    expect(page).not.toContain('rapproché par le nom');
  });

  it('shows the funder what it awarded, and tells a match by name apart', async () => {
    const page = await text('/organisations/une-metropole');
    expect(page).toContain('<h2>Subventions accordées');
    expect(page).toContain('Tout voir\u00a0: 63 subventions');
    const poire = await text('/organisations/association-poire-d-essai');
    expect(poire).toContain('non dit');
    expect(await text('/subventions?q=1')).toMatch(
      /Association Poire d’essai<\/a><span class="grant-note">rapproché par le nom/,
    );
  });

  it.each<[string, string, number]>([
    ['nothing', '', 63],
    ['a funder by words of its name', '?financeur=essai+metropole', 63],
    ['a funder by its SIREN', '?financeur=243500139', 63],
    ['a beneficiary', '?beneficiaire=pomme', 2],
    ['a beneficiary that nobody is', '?beneficiaire=introuvable', 0],
    ['a year', '?annee=2024', 1],
    ['a year that is none', '?annee=abc', 63],
    ['words, by their roots', '?q=animations+collectifs', 1],
    ['a place that holds it', '?lieu=Rennes', 1],
    ['a region that holds it', '?territoire=region-53', 1],
    ['another place', '?territoire=departement-39', 0],
    ['an organisation', '?organisation=association-pomme-d-essai', 2],
    ['what an organisation gave', '?organisation=une-metropole&sens=accordees', 63],
    ['those that are gone', '?retirees=1', 0],
  ])('counts what is narrowed by %s', async (_, query, total) => {
    const answer = await app.get(`/api/v1/subventions${query}`);
    expect(await answer.json()).toMatchObject({ total });
  });

  it('turns its pages, and keeps what was asked', async () => {
    const page = await text('/organisations/une-metropole/subventions?sens=accordees&page=2');
    expect(page).toContain('Subventions 51 à 63 sur 63');
    expect(page).toMatch(/href="[^"]*sens=accordees[^"]*" rel="prev"/);
    expect(await text('/organisations/une-metropole/subventions')).toContain(
      'Aucune subvention connue dans ce sens',
    );
  });

  it('says when a place is not one, and what nothing answers', async () => {
    const page = await text('/subventions?lieu=zzzzzz&q=introuvable');
    expect(page).toContain('Aucun territoire ne s’appelle «\u00a0zzzzzz\u00a0»');
    expect(page).toContain('value="zzzzzz"');
    expect(page).toContain('Aucune subvention ne répond');
  });

  it('exports the columns of the schema, all rows, no formula', async () => {
    const csv = await text('/api/v1/subventions.csv?financeur=243500139');
    const lines = csv.trim().split('\n');
    expect(lines[0]).toMatch(/^nomAttribuant,idAttribuant,dateConvention,/);
    expect(lines).toHaveLength(64);
    expect(csv).toContain("'=1+1");
    expect(csv).toContain('200.50,aide en numéraire');
    expect((await app.get('/api/v1/subventions.csv?organisation=nulle-part')).status).toBe(404);
  });
});
