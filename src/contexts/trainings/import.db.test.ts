/** Tables of trainings, on a real database. Every training here is made up. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { geographyOf } from '../../geography.ts';
import { saveRecord } from '../records/public.ts';
import { territoryIndex } from '../territories/public.ts';
import { TRAINING } from './domain/kind.ts';
import { type RunTrainingNeeds, runTrainingImport } from './use-cases/run-import.ts';

let database: TestDatabase;
let needs: RunTrainingNeeds;
let folder: string;
let said: string[] = [];
beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  const territories = await territoryIndex(db);
  needs = {
    ...{ db, territories, geography: geographyOf(territories) },
    clock: () => new Date('2026-11-25T08:00:00Z'),
    report: (line) => said.push(line),
  };
  folder = await mkdtemp(join(tmpdir(), 'terreau-trainings-'));
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true });
});

async function run(name: string, text: string, ...words: string[]): Promise<string> {
  said = [];
  const path = join(folder, name);
  await writeFile(path, text);
  await runTrainingImport(needs, [path, ...words]);
  return said.join('\n').replaceAll('\u00a0', ' ');
}
const one = async (name: string) =>
  database.db
    .selectFrom('record')
    .select(['id', 'document', 'version'])
    .where('kind', '=', 'training')
    .where('name', '=', name)
    .executeTakeFirst();

const CSV = `titre;organisme;résumé;compétences;heures;modalité;montant;qualifiante;RNCP;session_début;session_fin;session_commune;formateur
Faciliter (essai);Oxalis;Deux jours inventés.;Outils d’intelligence collective : 3 | consultation;14 h;Sur place;650,50;oui;RNCP38565;10/02/2027;11/02/2027;Rennes;Ada
Faciliter (essai);Oxalis;;;;;;;;2027-05-11;2027-05-10;Rennes;Ada
Faciliter (essai);Oxalis;;;;;;;;2027-06-01;;Rennes;Ada
Deviner (essai);École fictive;Une ligne inventée.;télépathie;;;;;;;;;
=CMD|calc (essai);École fictive;<script>alert(1)</script>;;9999;;;;;;;;
`;

test('dry: each refused line is told with why, columns left aside too, and nothing is written', async () => {
  const dry = await run('essai.csv', CSV);
  expect(dry).toContain('5 lignes lues : 1 formations et 2 sessions ; 1 créées');
  expect(dry).toContain('3 lignes refusées');
  expect(dry).toContain(
    'ligne 3, « Faciliter (essai) » : Dernier jour : Le dernier jour tombe avant le premier.',
  );
  expect(dry).toContain('ligne 5, « Deviner (essai) » : mot inconnu, competences : télépathie');
  expect(dry).toMatch(/ligne 6, « =CMD\|calc \(essai\) » : Durée en heures : Vérifiez cette durée/);
  expect(dry).toContain('formateur');
  expect(dry).toContain('Rien n’a été écrit');
  expect(await one('Faciliter (essai)')).toBeUndefined();
});

test('applied: as the form would have it, its provider recognised; again changes nothing', async () => {
  await run('essai.csv', CSV, '--apply');
  expect((await one('Faciliter (essai)'))?.document).toMatchObject({
    providers: [{ name: 'Oxalis' }],
    competences: [{ competence: 'collective_intelligence', level: '3' }, { competence: 'consultation' }],
    ...{ hours: 14, mode: 'onsite', cost: 'amount', amount: 65_050, qualifying: true },
    certifications: [{ register: 'rncp', number: '38565' }],
    sessions: [
      { starts: '2027-02-10', ends: '2027-02-11', territory: 'commune-35238', state: 'planned' },
      { starts: '2027-06-01', territory: 'commune-35238' },
    ],
  });
  expect(await run('essai.csv', CSV, '--apply')).toContain('0 créées, 0 modifiées, 1 inchangées');
});

test('what people changed since stands; what the source changes follows', async () => {
  const before = await one('Faciliter (essai)');
  if (!before) throw new Error('imported before');
  await saveRecord(needs, TRAINING, {
    ...{ id: before.id, seen: before.version, author: 'Une personne', reason: 'Vu sur place' },
    document: { ...before.document, hours: 15 },
  });
  await run(
    'essai.csv',
    CSV.replace('2027-06-01', '2027-06-02').replace('Sur place', 'À distance'),
    '--apply',
  );
  expect((await one('Faciliter (essai)'))?.document).toMatchObject({
    ...{ hours: 15, mode: 'online' },
    sessions: [{ starts: '2027-02-10' }, { starts: '2027-06-02' }],
  });
});

test('JSON is read the same; what another source told is told and left', async () => {
  const json = JSON.stringify([
    { titre: 'Faciliter (essai)', organisme: 'Autre', resume: 'Redite.' },
    { titre: 'Prévoir (essai)', organisme: 'École fictive', resume: 'Inventée.', prix: 'Sur devis' },
  ]);
  const report = await run('autre.json', json, '--apply');
  expect(report).toContain('« Faciliter (essai) » : /formations/faciliter-essai');
  expect((await one('Prévoir (essai)'))?.document).toMatchObject({ cost: 'quotation' });
});

test('a report for spreadsheets runs no formula', async () => {
  const path = join(folder, 'refus.csv');
  await run('essai.csv', CSV, '--report', path);
  const text = await readFile(path, 'utf8');
  expect(text).toContain("'=CMD|calc");
  expect(text.split('\n').length).toBe(5);
});

test('a table without titles is refused with what to do', async () =>
  expect(run('vide.csv', 'a;b\n1;2\n')).rejects.toThrow('se nomme'));
