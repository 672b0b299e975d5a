/** Bibliographies of every format, on a real database. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { geographyOf } from '../../geography.ts';
import { territoryIndex } from '../territories/public.ts';
import { type RunResourceNeeds, runResourceImport } from './use-cases/run-import.ts';

let database: TestDatabase;
let needs: RunResourceNeeds;
let folder: string;
let said: string[] = [];
beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const geography = geographyOf(await territoryIndex(db));
  needs = { db, geography, clock: () => new Date('2026-11-25T08:00:00Z'), report: (line) => said.push(line) };
  folder = await mkdtemp(join(tmpdir(), 'terreau-import-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

async function run(name: string, text: string, ...words: string[]): Promise<string> {
  said = [];
  const path = join(folder, name);
  await writeFile(path, text);
  await runResourceImport(needs, [path, ...words]);
  return said.join('\n').replaceAll('\u00a0', ' ');
}
const document = async (name: string) =>
  (
    await database.db
      .selectFrom('record')
      .select('document')
      .where('kind', '=', 'resource')
      .where('name', '=', name)
      .execute()
  ).map((row) => row.document);

const BIB = String.raw`@string{ed = {Éditions du Commun}}
@book{un, title = {L'{\'e}conomie \& les communs}, author = {Durand, Lou and {R{\'e}seau des communs}},
  year = 2021, publisher = ed, url = {https://example.org/communs?utm_source=x}, isbn = {978-2-07-036822-8}}

@techreport{casse, title = {Une accolade jamais {ferm\'ee, year = 2020, url = {https://example.org/casse}

@misc{trois, title = {Animer un collectif qui doute}, howpublished = {https://example.org/doute}, year = {2019}}
@misc{sans, title = {Sans adresse du tout}}
`;

test('BibTeX: the broken work is told with its line, the others land, and nothing is written before it is asked', async () => {
  const dry = await run('communs.bib', BIB);
  expect(dry).toContain('4 notices lues : 2 créées, 0 modifiées, 0 inchangées, 0 déjà là, 2 refusées.');
  expect(dry).toContain('ligne 5, « Une accolade jamais » : accolade');
  expect(dry).toContain('« Sans adresse du tout » : sans adresse');
  expect(dry).toContain('1 noms de personnes laissés de côté');
  expect(await document("L'économie & les communs")).toEqual([]);
  expect(await run('communs.bib', BIB, '--apply')).toContain('C’est écrit.');
  expect(await document("L'économie & les communs")).toMatchObject([
    {
      kind: 'study',
      authors: ['Réseau des communs', 'Éditions du Commun'],
      year: 2021,
      isbn: '9782070368228',
      url: 'https://example.org/communs?utm_source=x',
      sources: [{ url: 'https://example.org/communs?utm_source=x', seen: '2026-11-25' }],
    },
  ]);
  expect(JSON.stringify(await document("L'économie & les communs"))).not.toContain('Durand');
  expect(await run('communs.bib', BIB, '--apply')).toContain('0 créées, 0 modifiées, 2 inchangées');
});

describe('what is here already is told, and left', () => {
  test.each([
    [
      'its ISBN',
      'TY  - BOOK\nTI  - Un tout autre titre\nSN  - 2-07-036822-X\nUR  - https://example.org/z\nER  - \n',
      'même ISBN',
    ],
    [
      'its address',
      'TY  - ELEC\nTI  - Encore un autre titre\nUR  - http://www.example.org/doute/\nER  - \n',
      'même adresse',
    ],
    [
      'its title',
      'TY  - ELEC\nTI  - ANIMER un collectif, qui doute !\nUR  - https://example.org/ailleurs\nER  - \n',
      'même titre',
    ],
  ])('by %s', async (_, text, told) => {
    const report = await run('autre.ris', text, '--apply');
    expect(report).toContain('1 déjà là');
    expect(report).toContain(told);
  });

  test('and by its DOI, within one file', async () => {
    const one = 'TY  - JOUR\nTI  - Deux fois la même chose\nDO  - 10.1234/ABC\nER  - \n';
    expect(await run('deux.ris', one + one.replace('Deux', 'Trois'))).toContain(
      '1 créées, 0 modifiées, 0 inchangées, 1 déjà là',
    );
  });
});

test.each<[string, string, string, object]>([
  [
    'RIS, its unclosed work told',
    'a.ris',
    'TY  - RPRT\nTI  - Rapport jamais fermé\nTY  - VIDEO\nTI  - Un film sur le four\nAU  - Dupont, Jean\nAU  - Collectif du four\nPY  - 2022/03/01\nAB  - Première ligne\nsuite de la ligne\nUR  - https://example.org/film\nER  - \n',
    {
      name: 'Un film sur le four',
      kind: 'video',
      authors: ['Collectif du four'],
      year: 2022,
      summary: 'Première ligne suite de la ligne',
    },
  ],
  [
    'Zotero’s CSV',
    'zotero.csv',
    '"Key","Item Type","Publication Year","Author","Title","Publisher","Url","DOI","ISBN","Abstract Note","Language","Rights"\n"A1","report","2023","Martin, Zoé; Réseau Z","Les visites apprenantes","Éditions Z","https://example.org/visites","","","Un résumé.","fr-FR","CC BY 4.0"\n',
    {
      name: 'Les visites apprenantes',
      kind: 'study',
      authors: ['Réseau Z', 'Éditions Z'],
      workLicence: 'CC BY 4.0',
    },
  ],
  [
    'Zotero’s CSL-JSON',
    'zotero.json',
    JSON.stringify([
      {
        id: 'x',
        type: 'webpage',
        title: 'Le transfert de savoir-faire',
        author: [{ family: 'Petit', given: 'A.' }, { literal: 'Coop X' }],
        issued: { 'date-parts': [[2020, 5]] },
        URL: 'https://example.org/transfert',
        language: 'en',
      },
    ]),
    { name: 'Le transfert de savoir-faire', kind: 'guide', authors: ['Coop X'], year: 2020, language: 'en' },
  ],
])('%s', async (_, name, text, told) => {
  const words = name === 'zotero.json' ? ['--genre', 'guide'] : [];
  const report = await run(name, text, '--apply', '--report', join(folder, 'r.csv'), ...words);
  expect(report).toContain('1 créées');
  expect(await document((told as { name: string }).name)).toMatchObject([told]);
  expect(await readFile(join(folder, 'r.csv'), 'utf8')).toContain(
    name === 'a.ris' ? 'Rapport jamais fermé' : 'issue',
  );
});

test.each([
  ['a file that is none', 'x.txt', 'bonjour', 'colonne de titres'],
  ['a kind that is none', 'a.ris', 'TY  - RPRT\nER  - \n', 'Genre inconnu'],
])('%s is told', async (_, name, text, told) => {
  const words = told === 'Genre inconnu' ? ['--genre', 'x'] : [];
  await expect(run(name, text, ...words)).rejects.toThrow(told);
});
