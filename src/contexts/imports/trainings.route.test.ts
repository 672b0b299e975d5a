/** Trainings brought by screen: rows of one training are its sessions, whichever batch they stand in; undone as a whole. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_ADMINISTRATOR, type TestApp, testApp } from '../../../tests/support/app.ts';
import { fieldsOfScreen } from '../../../tests/support/import-screens.ts';
import { holding, type Jar } from '../../../tests/support/jar.ts';
import { bring } from '../../../tests/support/uploads.ts';
import { findRecord } from '../records/public.ts';
import type { Training } from '../trainings/public.ts';

let app: TestApp;
let admin: Jar;
beforeAll(async () => {
  app = await testApp();
  admin = await holding(app, TEST_ADMINISTRATOR, 'moderator', 'territory:pays-FR');
});
afterAll(() => app.close());

const HEAD =
  'Intitulé;Organisme;Objectifs;Compétences;Date de début;Date de fin;Ville;Places;État;Tarif;Durée (heures);Qualifiante;RNCP;Contact';
const FIRST =
  'Tenir un collectif;Atelier du Lavoir;Faire vivre un collectif.;Intelligence collective : 3|Communication;12/01/2027;14/01/2027;Rennes;12;Ouverte;450 €;21;oui;38565;a@lavoir.example.org';
const OTHER =
  'Chiffrer ensemble;Atelier du Lavoir;Un budget à plusieurs.;Financements prévisionnels;05/02/2027;;Redon;8;complet;gratuit;;non;;';
const SECOND = 'Tenir un collectif;Atelier du Lavoir;;;03/05/2027;05/05/2027;Redon;10;annulée;;;;;';

async function brought(rows: readonly string[], source = 'Formations du Lavoir'): Promise<string> {
  const content = `${[HEAD, ...rows].join('\r\n')}\r\n`;
  const answer = await bring(app, admin, { content, kind: 'training', label: source });
  expect(answer.status).toBe(303);
  const path = answer.headers.get('location') ?? '';
  const columns = await (await admin.get(`${path}/colonnes`)).text();
  expect((await admin.post(`${path}/colonnes`, fieldsOfScreen(columns))).status).toBe(303);
  const words = await (await admin.get(`${path}/mots`)).text();
  expect((await admin.post(`${path}/mots`, fieldsOfScreen(words))).status).toBe(303);
  await app.runJobs();
  return path;
}
async function written(rows: readonly string[], source?: string): Promise<string> {
  const path = await brought(rows, source);
  expect((await admin.post(`${path}/lancement`)).status).toBe(303);
  await app.runJobs();
  return path;
}
async function training(slug: string) {
  const found = await findRecord(app.services.db, 'training', slug);
  return found && !('movedTo' in found)
    ? { ...found, document: found.document as unknown as Training }
    : null;
}
const countsIn = (page: string) =>
  Object.fromEntries(
    [...page.matchAll(/<th scope="row"[^>]*>([^<]+)<\/th><td[^>]*>(\d+)<\/td>/g)].map(([, name, n]) => [
      name,
      Number(n),
    ]),
  );

describe('trainings brought by screen', () => {
  test('columns are guessed, people’s addresses left out; rows of one training are its sessions', async () => {
    const path = await brought([FIRST, OTHER, SECOND]);
    const page = await (await admin.get(path)).text();
    expect(countsIn(page)).toMatchObject({
      'nouvelles fiches': 2,
      'sessions d’une formation déjà comptée': 1,
    });
    expect(await training('tenir-un-collectif')).toBeNull();
    expect((await admin.post(`${path}/lancement`)).status).toBe(303);
    await app.runJobs();
    const { document } = (await training('tenir-un-collectif')) ?? {};
    expect(document).toMatchObject({
      summary: 'Faire vivre un collectif.',
      providers: [{ name: 'Atelier du Lavoir' }],
      competences: [{ competence: 'collective_intelligence', level: '3' }, { competence: 'communication' }],
      ...{ cost: 'amount', amount: 45_000, hours: 21, qualifying: true },
      certifications: [{ register: 'rncp', number: '38565' }],
      sessions: [
        { starts: '2027-01-12', ends: '2027-01-14', territory: 'commune-35238', seats: 12, state: 'planned' },
        {
          starts: '2027-05-03',
          ends: '2027-05-05',
          territory: 'commune-35236',
          seats: 10,
          state: 'cancelled',
        },
      ],
      sources: [{ title: expect.stringContaining('Formations du Lavoir') }],
    });
    expect((await training('chiffrer-ensemble'))?.document).toMatchObject({
      ...{ cost: 'free', qualifying: false },
      sessions: [{ state: 'full' }],
    });
    expect(JSON.stringify(document)).not.toContain('@');

    // The same file again changes nothing; undone, both are gone, and say so.
    const again = await brought([FIRST, OTHER, SECOND]);
    expect(countsIn(await (await admin.get(again)).text())).toMatchObject({
      'fiches qui disent déjà la même chose': 2,
    });
    expect((await admin.post(`${path}/annulation`)).status).toBe(303);
    await app.runJobs();
    expect((await app.get('/formations/tenir-un-collectif')).status).toBe(410);
  });

  test('sessions stand together though their rows are in different batches', async () => {
    const filler = Array.from({ length: 260 }, (_, at) => `Atelier numéro ${at};Maison ${at};;;;;;;;;;;;`);
    await written(
      [FIRST.replaceAll('Tenir', 'Mener'), ...filler, SECOND.replaceAll('Tenir', 'Mener')],
      'Long fichier',
    );
    expect((await training('mener-un-collectif'))?.document.sessions).toHaveLength(2);
  });

  test.each<[string, string, string, object]>([
    [
      'a session without a first day',
      'Sans jour;A;;;;;Rennes;;;;;;;',
      'session laissée de côté',
      { sessions: [] },
    ],
    [
      'an end before its beginning',
      'À rebours;A;;;12/01/2027;02/01/2027;;;;;;;;',
      'laissé',
      { sessions: [] },
    ],
    ['a price that is none', 'Hors de prix;A;;;;;;;;cher;;;;', 'prix illisible', { competences: [] }],
    ['a number of no register', 'Registre;A;;;;;;;;;;;abc;', 'ni RNCP ni RS', { certifications: [] }],
  ])('%s is told with its line, and the training stands without it', async (_, row, told, kept) => {
    const path = await written([row], `Essai ${told}`);
    const report = await (await admin.get(`${path}/rapport.csv`)).text();
    expect(report).toContain(told);
    const [title = ''] = row.split(';');
    const slug = title.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(' ', '-');
    expect((await training(slug))?.document).toMatchObject(kept);
  });

  test('a training that is here already is a likely double, decided before anything is written', async () => {
    await written(['Faire ensemble;Maison A;Un texte.;;;;;;;;;;;'], 'Première source');
    await app.services.discovery.refresh();
    const path = await brought(['Faire ensemble;Maison B;;;10/10/2027;;;;;;;;;'], 'Seconde source');
    expect(await (await admin.get(path)).text()).toContain(`${path}/doublons`);
    expect((await admin.post(`${path}/lancement`)).status).toBe(409);
  });
});
