/** Who may run a survey, and writing its questionnaire. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { type Jar, signIn } from '../../../tests/support/jar.ts';
import { follow, openSurvey as open, organised } from '../../../tests/support/running-survey.ts';

const now = new Date('2026-11-23T09:00:00Z');
let app: TestApp;
let organiser: Jar;
let owner: string;
beforeAll(async () => {
  app = await testApp(() => now);
  ({ organiser, owner } = await organised(app));
});
afterAll(() => app.close());
const openSurvey = (from?: string, title?: string) => open({ organiser, owner, now }, from, title);

describe('who may run a survey', () => {
  test('whoever looks after the record of its owner, and nobody else', async () => {
    const slug = await openSurvey();
    const other = await signIn(app, 'autre@example.org');
    for (const path of [
      'conception',
      'suivi',
      'reponses.csv',
      'conception/apercu',
      'conception/presentation',
      'conception/question/nom',
    ]) {
      expect([path, (await organiser.get(`/enquetes/${slug}/${path}`)).status]).toEqual([path, 200]);
      expect([path, (await other.get(`/enquetes/${slug}/${path}`)).status]).toEqual([path, 404]);
      expect([path, (await app.get(`/enquetes/${slug}/${path}`)).status]).toEqual([path, 303]);
    }
    expect((await other.post('/enquetes/import', { fiche: owner, modele: 'vide', titre: 'x' })).status).toBe(
      422,
    );
    expect(
      (await other.post(`/enquetes/${slug}/vagues`, { ouverture: '2026-12-01', cloture: '2026-12-02' }))
        .status,
    ).toBe(404);
  });
});

describe('writing a questionnaire', () => {
  test('a part and its questions, moved, published; two who write at once are told', async () => {
    const made = await organiser.post('/enquetes/import', {
      fiche: owner,
      modele: 'vide',
      titre: 'Petite enquête',
    });
    const { path, page } = await follow(organiser, made);
    expect(page).toContain('Petite enquête');
    const refused = await organiser.post(`${path}/publication`);
    expect([refused.status, (await refused.text()).includes('aucune question')]).toEqual([422, true]);
    const put = (vu: string, fields: Record<string, string>) =>
      organiser.post(`${path}/question/nouvelle`, { vu, partie: 'partie_1', ...fields });
    expect(
      (
        await put('1', {
          genre: 'choice',
          libelle: 'Oui ou non ?',
          options: 'oui | Oui\nnon | Non',
          code: 'avis',
        })
      ).status,
    ).toBe(303);
    expect(
      (await put('2', { genre: 'number', libelle: 'Combien ?', condition: 'avis = oui', minimum: '0' }))
        .status,
    ).toBe(303);
    // From the revision before: nothing is overwritten.
    expect((await put('2', { genre: 'number', libelle: 'Autre chose' })).status).toBe(409);
    for (const [fields, message] of [
      [{ genre: 'choice', libelle: 'Sans réponses', options: '' }, 'au moins deux réponses'],
      [{ genre: 'short_text', libelle: '' }, 'Écrivez la question'],
      [{ genre: 'short_text', libelle: 'x', code: 'Avec Espace' }, 'lettres minuscules'],
      [{ genre: 'short_text', libelle: 'x', condition: 'si le temps le permet' }, 'condition ne se lit pas'],
      [{ genre: 'short_text', libelle: 'x', code: 'avis' }, 'déjà celui'],
    ] as const) {
      const answer = await put('3', fields);
      const text = await answer.text();
      expect([answer.status, text.includes(message)]).toEqual([422, true]);
      if (fields.libelle) expect(text).toContain(`value="${fields.libelle}"`);
    }
    expect(
      (await organiser.post(`${path}/ordre`, { vu: '3', genre: 'question', code: 'combien', geste: 'up' }))
        .status,
    ).toBe(303);
    // The condition now reads a question asked after: told, not published.
    const late = await organiser.post(`${path}/publication`);
    expect([late.status, (await late.text()).includes('posée après')]).toEqual([422, true]);
    await organiser.post(`${path}/ordre`, { vu: '4', genre: 'question', code: 'combien', geste: 'down' });
    // What a blank page leaves to be written is written before anybody reads it.
    const blank = await organiser.post(`${path}/publication`);
    expect([blank.status, (await blank.text()).includes('ce que deviennent les réponses')]).toEqual([
      422,
      true,
    ]);
    const written = {
      titre: 'Petite enquête',
      objet: 'Savoir.',
      destinataires: 'Vous.',
      vie_privee: 'Personne.',
    };
    const settled = await organiser.post(`${path}/presentation`, {
      vu: '5',
      repondant: 'organisation',
      ...written,
    });
    expect(settled.status).toBe(303);
    expect((await organiser.post(`${path}/publication`)).status).toBe(303);
    const json = await (await app.get(`${path.replace('/conception', '')}/questionnaire.json`)).json();
    expect(json.sections[0].questions.map(({ code }: { code: string }) => code)).toEqual(['avis', 'combien']);
  });

  test('what is exported comes back the same', async () => {
    const slug = await openSurvey('evaluation-accompagnement');
    const exported = await (await app.get(`/enquetes/${slug}/questionnaire.json`)).text();
    const form = new FormData();
    for (const [name, value] of Object.entries({ fiche: owner, modele: 'fichier', titre: '' }))
      form.set(name, value);
    form.set('fichier', new File([exported], 'enquete.json'));
    const { baseUrl } = app.services;
    const { buildApp } = await import('../../app.ts');
    const answer = await buildApp(app.services).request(`${baseUrl}/enquetes/import`, {
      method: 'POST',
      body: form,
      headers: { ...organiser.headers, origin: baseUrl, 'sec-fetch-site': 'same-origin' },
    });
    const { path } = await follow(organiser, answer);
    expect(await (await organiser.get(`${path}/questionnaire.json`)).json()).toEqual(JSON.parse(exported));
  });
});
