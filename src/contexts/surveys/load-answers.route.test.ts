/** Answers from a table: tried, told by line, loaded once. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar, signIn } from '../../../tests/support/jar.ts';
import { readyForSending } from '../../../tests/support/survey-answers.ts';
import { answerPath, answerToken } from './use-cases/answer-token.ts';

let app: TestApp;
let organiser: Jar;
let slug: string;
let surveyId: string;
beforeAll(async () => {
  app = await testApp();
  const { id } = await app.services.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .executeTakeFirstOrThrow();
  organiser = await holding(app, 'tableau@example.org', 'steward', `record:${id}`);
  const options = [
    { value: 'a', label: { fr: 'Un atelier' } },
    { value: 'b', label: { fr: 'Une réunion' } },
  ];
  const survey = await readyForSending(app.services, id, [
    { kind: 'short_text', code: 'nom', label: { fr: 'Nom' }, required: true },
    { kind: 'number', code: 'nombre', label: { fr: 'Nombre' }, whole: true, least: 0 },
    { kind: 'choice', code: 'forme', label: { fr: 'Forme' }, options, other: true },
    { kind: 'choices', code: 'modes', label: { fr: 'Modes' }, options },
    { kind: 'territory', code: 'lieux', label: { fr: 'Lieux' }, most: 3, goes: 'map' },
  ]);
  ({ slug } = survey);
  surveyId = survey.id;
});
afterAll(() => app.close());

const HEAD = 'id;counted;nom;nombre;forme;forme_other;modes__a;modes__b;lieux;divers';
const GOOD = [
  '1;oui;Atelier;12;Un atelier;;1;0;Ille-et-Vilaine | Finistère;x',
  "2;non;'=cmd|calc;nsp;other;Un club;;oui;;",
];
const load = (rows: readonly string[], geste = '', jar = organiser) =>
  jar.post(`/enquetes/${slug}/chargement`, { texte: [HEAD, ...rows].join('\n'), geste });
const loaded = () =>
  app.services.db
    .selectFrom('survey_answer')
    .select(['answers', 'way', 'sent_at'])
    .where('survey_id', '=', surveyId)
    .where('way', '=', 'paper')
    .execute();

test('from the English pages, it is told in English', async () => {
  const told = async (texte: string) => {
    const answer = await organiser.post(`/en/enquetes/${slug}/chargement`, { texte });
    const [, main = ''] = /<main[^>]*>(.*)<\/main>/s.exec(await answer.text()) ?? [];
    expect(main).not.toMatch(/réponse|ligne|guillemets|cellules/);
    return main;
  };
  expect(await told([HEAD, ...GOOD, '3;oui;;-4;Autre chose;;;;Nulle-Part;'].join('\n'))).toContain(
    '1 row is not loaded',
  );
  expect(await told(`${HEAD}\n1;"sans fin`)).toContain('Opened quotes do not close');
  expect(await told('a;b\n1;2;3;4')).toContain('Line 2 has 4 cells for 2 titles');
  expect(await told('a;b\n1;2')).toContain('No column bears the name of a column of the export');
});

test('it is tried first: what is wrong is told by line, and nothing is written', async () => {
  const answer = await load([...GOOD, '3;oui;;-4;Autre chose;;;;Nulle-Part;']);
  const page = await answer.text();
  expect(answer.status).toBe(200);
  for (const told of ['2 réponses peuvent être chargées', '1 ligne n’est pas chargée', 'divers'])
    expect(page).toContain(told);
  for (const told of ['plus petit que ce qui est attendu', 'demande une réponse', 'pas reconnu', 'proposées'])
    expect(page).toContain(told);
  // What was pasted is still there.
  expect(page).toContain('Nulle-Part');
  expect(await loaded()).toEqual([]);
});

test('rows are loaded whole, as answers that came otherwise; the same again adds nothing', async () => {
  const first = await load(GOOD, 'charger');
  expect([first.status, first.headers.get('location')]).toEqual([
    303,
    `/enquetes/${slug}/suivi?vague=1&chargees=2`,
  ]);
  const rows = await loaded();
  expect(rows.map(({ answers }) => answers)).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        nom: 'Atelier',
        nombre: 12,
        forme: 'a',
        modes: ['a'],
        lieux: ['departement-35', 'departement-29'],
      }),
      { nom: '=cmd|calc', nombre: null, forme: 'other', 'forme.other': 'Un club', modes: ['b'] },
    ]),
  );
  expect(rows.every(({ sent_at }) => sent_at !== null)).toBe(true);
  const consents = await app.services.db.selectFrom('survey_consent').select('use').execute();
  expect(consents).toEqual([{ use: 'counted' }]);
  const again = await load([...GOOD, '4;oui;Nouvelle;;;;;;;'], 'charger');
  expect(again.headers.get('location')).toContain('chargees=1');
  expect(await loaded()).toHaveLength(3);
});

test('what the export wrote is read back, and known for what is there', async () => {
  const csv = await (await organiser.get(`/enquetes/${slug}/reponses.csv`)).text();
  const answer = await organiser.post(`/enquetes/${slug}/chargement`, { texte: csv });
  expect(await answer.text()).toContain('3 lignes sont déjà chargées');
});

test.each([
  ['nothing', '', 422],
  ['no title of a question', 'a;b\n1;2', 422],
  ['quotes that do not close', 'nom;nombre\n"Atelier;12', 422],
  ['more than two megabytes', `nom\n${'x'.repeat(2_200_000)}`, 422],
])('%s is refused in words', async (_, texte, status) => {
  expect((await organiser.post(`/enquetes/${slug}/chargement`, { texte })).status).toBe(status);
});

test('headings may be the wording of the questions, and a consent is a column', async () => {
  const head = 'id;counted;map:lieux;NOM;Nombre;Forme;Modes;Lieux;Autre chose';
  const rows = ['50;oui;oui;Wording;3;Un atelier;Un atelier | Une réunion;Rennes;x', '51;;;;x;;;;'];
  const texte = [head, ...rows, '52;;;;x;;;;'].join('\n');
  const page = await (await organiser.post(`/enquetes/${slug}/chargement`, { texte })).text();
  expect(page).toContain('Colonnes reconnues par le libellé de leur question');
  expect(page).toContain('«\u00a0Modes\u00a0» (modes)');
  expect(page).toContain('2 lignes ne sont pas chargées\u00a0: corrigez-les');
  const whole = { texte: [head, rows[0]].join('\n'), geste: 'charger' };
  expect((await organiser.post(`/enquetes/${slug}/chargement`, whole)).status).toBe(303);
  const held = await app.services.db
    .selectFrom('survey_answer')
    .select(['id', 'answers'])
    .where('survey_id', '=', surveyId)
    .execute();
  const { id = '', answers } = held.find((each) => each.answers.nom === 'Wording') ?? {};
  expect(answers).toMatchObject({ nom: 'Wording', nombre: 3, forme: 'a', modes: ['a', 'b'] });
  const given = await app.services.db
    .selectFrom('survey_consent')
    .select('use')
    .where('answer_id', '=', id)
    .execute();
  expect(given.map(({ use }) => use).toSorted()).toEqual(['counted', 'map:lieux']);
});

test('nobody else may', async () => {
  const other = await signIn(app, 'autre@example.org');
  expect((await load(GOOD, 'charger', other)).status).toBe(404);
  expect((await other.get(`/enquetes/${slug}/chargement/modele.csv`)).status).toBe(404);
});

test('a table that names more unknown places than are looked for is refused, and kept on the page', async () => {
  const before = await loaded();
  const rows = Array.from({ length: 320 }, (_, n) => `p${n};oui;Atelier;;;;;;Nulle-Part ${n}x;`);
  const answer = await load(rows, 'charger');
  expect(answer.status).toBe(422);
  const page = await answer.text();
  expect(page).toContain('Plus de 200 lieux ne sont pas reconnus');
  expect(page).toContain('Nulle-Part 319x');
  expect(await loaded()).toEqual(before);
});

test('an answer that was erased does not come back with a table exported before; its line says why', async () => {
  const { db, secret } = app.services;
  await load(['e1;oui;À effacer;1;;;;;;', 'e2;oui;À garder;1;;;;;;'], 'charger');
  const found = async (name: string) =>
    (await db.selectFrom('survey_answer').select(['id', 'answers']).execute()).filter(
      ({ answers }) => (answers as Record<string, unknown>).nom === name,
    );
  const [{ id } = { id: '' }] = await found('À effacer');
  expect((await app.post(`${answerPath(answerToken(secret, id))}/effacement`, {})).status).toBe(200);
  for (const number of [id, id.toUpperCase(), 'e1']) {
    const answer = await load([`${number};oui;À effacer;1;;;;;;`, 'e2;oui;À garder;1;;;;;;'], 'charger');
    expect(await answer.text()).toContain('a été effacée par la personne');
    expect(await found('À effacer')).toEqual([]);
  }
  expect(await found('À garder')).toHaveLength(1);
});
