import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practicesOf2024 } from '../../../bench/generator/survey-answers.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding } from '../../../tests/support/jar.ts';
import { putSurvey } from '../../../tests/support/survey-answers.ts';

let app: TestApp;
const SLUG = 'rapport-2024';
const PATH = `/enquetes/${SLUG}/synthese`;
let report: string;
/** Of eight respondents only. */
let small: string;
beforeAll(async () => {
  app = await testApp(() => new Date('2026-11-23T09:00:00Z'));
  const { id: ownerId } = await app.services.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .limit(1)
    .executeTakeFirstOrThrow();
  const organiser = await holding(app, 'rapport@example.org', 'steward', `record:${ownerId}`);
  await putSurvey(app.services, { ownerId, slug: SLUG, answers: practicesOf2024() });
  expect((await app.get(`${PATH}/rapport.html`)).status).toBe(404);
  await putSurvey(app.services, { ownerId, slug: 'huit', answers: practicesOf2024().slice(0, 8) });
  await organiser.post('/enquetes/huit/synthese/1');
  await organiser.post(`${PATH}/1`);
  await app.runJobs();
  const answer = await app.get(`${PATH}/rapport.html`);
  expect(answer.headers.get('content-disposition')).toContain('.html');
  report = await answer.text();
  small = await (await app.get('/enquetes/huit/synthese/rapport.html')).text();
});
afterAll(() => app.close());

const plain = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\u00a0\u202f\s]+/g, ' ');

describe('the report in one file', () => {
  test('asks nothing of anybody', () => {
    expect(report).not.toMatch(
      /<(script|link|img|iframe|use|form)\b|@import|url\(|\b(src|href|action)="(?!#)/,
    );
    expect(report).toContain('@page');
  });

  test.each([
    ['what it is of', 'Vague 1, du 22 novembre 2026'],
    ['version', 'Questionnaire, version 1'],
    ['made-up answers', 'Ces réponses sont inventées'],
    ['key figures', '90 % participent à au moins un réseau'],
    ['method', 'Un chiffre est caché s’il compte moins de 3 répondants'],
    ['weighting', 'Aucune pondération'],
    ['who did not answer', 'Qui n’a pas répondu'],
    ['licence', 'Licence Ouverte 2.0'],
    [
      'a chart with its table and sentence',
      'Réponse la plus donnée : Accompagnement collectif (56 sur 62, 90 %)',
    ],
    ['what a figure is of', 'Question « modes », version 1, vague 1, n = 62.'],
    ['codebook', 'collectif = Accompagnement collectif'],
    ['where it is read', `${PATH}?vague=1`],
  ])('tells %s', (_, wanted) => expect(plain(report)).toContain(wanted));

  test('has the same suppression as the page: of a small cell, that it is hidden', () => {
    expect(plain(small)).toMatch(/\S caché \S/);
    const shown = [...plain(report).matchAll(/ (\d+) sur 62, /g)].map(([, n]) => Number(n));
    expect(shown.length).toBeGreaterThan(30);
    expect(shown.filter((n) => n > 0 && n < 3)).toEqual([]);
  });

  test('in English, words are English', async () => {
    const english = await (await app.get(`/en${PATH}/rapport.html`)).text();
    expect(english).toContain('<html lang="en"');
    expect(english).toContain('Who did not answer');
  });
});

test('the codebook has a row for each code, and the same columns as the tables', async () => {
  const rows = async (name: string) =>
    (await (await app.get(`${PATH}${name}`)).text()).split('\n').map((line) => line.split(';'));
  const book = await rows('/dictionnaire.csv');
  const columns = new Set((await rows('.csv')).slice(8).map((row) => row[2]));
  expect(book[0]?.slice(1, 3)).toEqual(['question', 'kind']);
  expect(new Set(book.slice(1, -1).map(([column]) => column))).toEqual(
    new Set([...columns].filter((column) => column)),
  );
  expect(book.find(([column, , , , code]) => column === 'modes' && code === 'collectif')?.[5]).toBe(
    'Accompagnement collectif',
  );
});
