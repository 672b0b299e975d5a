/** A survey begun from a file made elsewhere: what is told of it, kept, and said in the language of who reads. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { type Jar, signIn } from '../../../tests/support/jar.ts';
import { follow, organised } from '../../../tests/support/running-survey.ts';

let app: TestApp;
let organiser: Jar;
let owner: string;
beforeAll(async () => {
  app = await testApp(() => new Date('2026-11-23T09:00:00Z'));
  ({ organiser, owner } = await organised(app));
});
afterAll(() => app.close());

const FORM = [
  'survey',
  ',type,name,label,relevant,required',
  ',text,nom,Votre nom,,',
  ',text,pourquoi,Pourquoi ?,today() < 3,yes',
  ',geopoint,<i>lieu</i>,Où ?,,',
].join('\n');
const WHOLE = JSON.stringify({
  format: 'terreau-survey/1',
  title: { fr: 'Entière' },
  ...{ purpose: { fr: 'Savoir' }, audience: { fr: 'Tous' }, privacy: { fr: 'Un an' }, unit: 'person' },
  sections: [{ code: 'une', title: { fr: 'Une' }, questions: [] }],
});

async function bring(text: string, prefix = '', title = ''): Promise<Response> {
  const form = new FormData();
  for (const [name, value] of Object.entries({ fiche: owner, modele: 'fichier', titre: title }))
    form.set(name, value);
  form.set('fichier', new File([text], 'enquete'));
  const { baseUrl } = app.services;
  const { buildApp } = await import('../../app.ts');
  return buildApp(app.services).request(`${baseUrl}${prefix}/enquetes/import`, {
    method: 'POST',
    body: form,
    headers: { ...organiser.headers, origin: baseUrl, 'sec-fetch-site': 'same-origin' },
  });
}
const plain = (page: string) => page.replaceAll('&#39;', "'").replaceAll('\u00a0', ' ');

describe('a file of which something is told', () => {
  test('leads to what is told, which stays, in each language; its own names as they are', async () => {
    const made = await bring(FORM, '', 'Reprise');
    expect(made.status).toBe(303);
    const { path, page } = await follow(organiser, made);
    expect(path).toMatch(/^\/enquetes\/reprise[^/]*\/conception\/reprise$/);
    const french = plain(page);
    expect(french).toContain('la condition « today() &lt; 3 » n’est pas reprise');
    expect(french).toContain('Le formulaire ne dit pas sa langue');
    expect(french).toContain('demandez un territoire');
    const english = plain(await (await organiser.get(`/en${path}`)).text());
    expect(english).toContain(
      '<strong>pourquoi</strong>: the condition “today() &lt; 3” is not carried over',
    );
    expect(english).toContain('The form does not say its language');
    expect(english).toContain('ask for a territory');
    expect(english).not.toMatch(/n’est pas repris|facultative|Langue/);
    for (const each of [french, english]) expect(each).toContain('<strong>&lt;i>lieu&lt;/i></strong>');

    const design = path.replace(/\/reprise$/, '');
    expect(await (await organiser.get(design)).text()).toContain(`href="${path}"`);
    expect(await (await organiser.get(`/en${design}`)).text()).toContain(`href="/en${path}"`);
  });

  test('is read by whoever runs the survey, and nobody else', async () => {
    const { path } = await follow(organiser, await bring(FORM, '', 'Secrète'));
    const other = await signIn(app, 'autre@example.org');
    expect((await other.get(path)).status).toBe(404);
    expect((await app.get(path)).status).toBe(303);
  });
});

test('a file taken up whole leads to the questionnaire, which tells nothing of it', async () => {
  const { path, page } = await follow(organiser, await bring(WHOLE));
  expect(path).toMatch(/\/conception$/);
  expect(page).not.toContain(`${path}/reprise`);
  expect((await organiser.get(`${path}/reprise`)).status).toBe(404);
});

test.each([
  ['', FORM.slice(0, 8), 'il n’a pas de feuille « survey »'],
  ['/en', FORM.slice(0, 8), 'it has no sheet “survey”'],
  ['', 'autre chose', 'ce n’est ni du JSON'],
  ['/en', 'autre chose', 'it is neither JSON'],
  ['', '{"format":"x"}', 'À « format », cette valeur n’est pas permise.'],
  ['/en', '{"format":"x"}', 'At “format”, this value is not allowed.'],
  ['/en', '<?xml version="1.0"?><!DOCTYPE x><document/>', 'this XML defines entities'],
])('refused from %s, “%s”: %s; what was typed is kept', async (prefix, file, why) => {
  const answer = await bring(file, prefix, 'Mon titre');
  expect(answer.status).toBe(422);
  const page = plain(await answer.text());
  expect(page).toContain(why);
  expect(page).toContain('value="Mon titre"');
});
