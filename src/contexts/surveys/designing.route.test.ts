/** Who may run a survey, and writing its questionnaire. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { type Jar, signIn } from '../../../tests/support/jar.ts';
import { follow, openSurvey as open, organised } from '../../../tests/support/running-survey.ts';
import { SHIPPED_TEMPLATES } from './domain/templates.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';

const now = new Date('2026-11-23T09:00:00Z');
let app: TestApp;
let organiser: Jar;
let owner: string;
beforeAll(async () => {
  app = await testApp(() => now);
  ({ organiser, owner } = await organised(app));
});
afterAll(() => app.close());
/** A survey made of a blank page; `put` adds a question to its one part. */
async function blank() {
  const made = await organiser.post('/enquetes/import', { fiche: owner, modele: 'vide', titre: 'À écrire' });
  const { path } = await follow(organiser, made);
  return {
    path,
    put: (vu: string, fields: Record<string, string>) =>
      organiser.post(`${path}/question/nouvelle`, { vu, partie: 'partie_1', ...fields }),
    read: async () => (await organiser.get(`${path}/questionnaire.json`)).json(),
  };
}
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

  test('a condition is chosen in lists, or written; what it names and is not there is told at once, on saving', async () => {
    const { path, put, read } = await blank();
    await put('1', {
      genre: 'choice',
      libelle: 'Une cuisine partagée ?',
      code: 'cuisine',
      options: 'oui | Oui\nnon',
    });
    await put('2', { genre: 'number', libelle: 'Combien de repas ?', code: 'repas' });
    await put('3', { genre: 'choices', libelle: 'Quels jours ?', code: 'jours', options: 'lundi\nmardi' });
    const form = await (await organiser.get(`${path}/question/jours`)).text();
    // Those placed before, and their answers; not itself.
    expect(form).toContain('<optgroup label="Une cuisine partagée ?">');
    expect(form).toContain('value="cuisine:oui"');
    expect(form).not.toContain('value="jours:lundi"');
    const again = (vu: string, fields: Record<string, string>) =>
      organiser.post(`${path}/question/repas`, {
        ...{ vu, genre: 'number', libelle: 'Combien de repas ?', code: 'repas' },
        ...fields,
      });
    for (const [fields, told] of [
      [{ si_question: 'cuisine' }, ['Choisissez la réponse attendue']],
      [{ si_test: 'repondue', si_reponse: 'cuisine:oui' }, ['Choisissez la question']],
      [{ si_question: 'repas', si_reponse: 'cuisine:oui' }, ['une autre question']],
      [{ si_test: 'repondue', si_question: 'repas' }, ['dépendre d’elle-même']],
      [
        { condition: 'cuisne = oui\njours = mardi\ncuisine = peut-être\ncuisine = nom' },
        [
          'Aucune question n’a le code «\u00a0cuisne\u00a0». Y ressemble\u00a0: «\u00a0cuisine (Une cuisine partagée ?)\u00a0»',
          '«\u00a0Quels jours ?\u00a0» est posée après',
          '«\u00a0peut-être\u00a0» n’est pas une réponse proposée à «\u00a0Une cuisine partagée ?\u00a0».',
          '«\u00a0nom\u00a0» n’est pas une réponse proposée à «\u00a0Une cuisine partagée ?\u00a0». Y ressemble\u00a0: «\u00a0non\u00a0»',
        ],
      ],
    ] as const) {
      const answer = await again('4', fields);
      const text = await answer.text();
      expect(answer.status).toBe(422);
      for (const each of told) expect(text).toContain(each);
      for (const each of Object.values(fields)) expect(text).toContain(each.split('\n')[0]);
    }
    const when = async () => (await read()).sections[0].questions[1].when;
    const is = (value: string) => ({ question: 'cuisine', is: 'one_of', value: [value] });
    for (const [vu, fields, expected] of [
      ['4', { si_question: 'cuisine', si_reponse: 'cuisine:oui' }, is('oui')],
      ['5', { si_reponse: 'cuisine:non', si_test: 'nest_pas' }, { not: is('non') }],
      [
        '6',
        { si_question: 'cuisine', si_test: 'repondue' },
        { question: 'cuisine', is: 'answered', value: true },
      ],
      // The text wins over the lists; a label is read as its code.
      ['7', { si_reponse: 'cuisine:non', condition: 'cuisine = OUI' }, is('oui')],
      ['8', {}, undefined],
    ] as const) {
      expect((await again(vu, fields)).status).toBe(303);
      expect(await when()).toEqual(expected);
    }
    // What the lists say stands in them; what they cannot say, in the text.
    await again('9', { si_reponse: 'cuisine:oui', si_test: 'nest_pas' });
    expect(await (await organiser.get(`${path}/question/repas`)).text()).toMatch(
      /value="cuisine:oui" selected|selected[^>]*value="cuisine:oui"/,
    );
    expect(await (await organiser.get(path)).text()).toContain(
      'Montrée si\u00a0: pas («\u00a0Une cuisine partagée ?\u00a0» a pour réponse «\u00a0Oui\u00a0»)',
    );
  });

  test('all that stands before publishing is told at once, in the words of the questions, each a link', async () => {
    const { path, put } = await blank();
    await put('1', {
      genre: 'choice',
      libelle: 'D’accord ?',
      code: 'accord',
      options: 'oui | Oui\nnon | Non',
    });
    await put('2', { genre: 'number', libelle: 'Combien ?', code: 'combien', condition: 'accord = oui' });
    await put('3', { genre: 'number', libelle: 'Où donc ?', code: 'ou', minimum: '5', maximum: '2' });
    const changed = { vu: '4', genre: 'choice', libelle: 'D’accord ?', code: 'accord' };
    await organiser.post(`${path}/question/accord`, { ...changed, options: 'si | Si\nnon | Non' });
    await organiser.post(`${path}/ordre`, { vu: '5', genre: 'question', code: 'combien', geste: 'up' });
    const answer = await organiser.post(`${path}/publication`);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    for (const told of [
      `href="${path}/question/combien">«\u00a0Combien ?\u00a0», sa condition\u00a0: «\u00a0D’accord ?\u00a0» est posée après`,
      `href="${path}/question/combien">«\u00a0Combien ?\u00a0», sa condition\u00a0: «\u00a0oui\u00a0» n’est pas une réponse proposée à «\u00a0D’accord ?\u00a0»`,
      `href="${path}/question/ou">Les bornes de «\u00a0Où donc ?\u00a0» se croisent`,
      `href="${path}/presentation">À écrire encore`,
    ])
      expect(page).toContain(told);
  });

  test('answers without a code are given one; what is wrong is said as the help says it', async () => {
    const { put, read } = await blank();
    const asked = { genre: 'choice', libelle: 'Quand ?', code: 'quand' };
    const refused = await (await put('1', { ...asked, options: 'Demain' })).text();
    expect(refused).toContain('une par ligne, chacune avec un texte');
    expect(refused).not.toContain('chacune avec un code');
    const rows = await put('1', { genre: 'matrix', libelle: 'Et ?', options: 'Bien\nMal', lignes: '' });
    expect(await rows.text()).toContain('au moins une ligne');
    expect((await put('1', { ...asked, options: 'Dès demain\nUn jour' })).status).toBe(303);
    const { options } = (await read()).sections[0].questions[0];
    expect(options).toEqual([
      { value: 'des_demain', label: { fr: 'Dès demain' } },
      { value: 'un_jour', label: { fr: 'Un jour' } },
    ]);
  });

  test('a removal asks once, says whose conditions read it, and what was removed', async () => {
    const { path, put, read } = await blank();
    await put('1', {
      genre: 'choice',
      libelle: 'D’accord ?',
      code: 'accord',
      options: 'oui | Oui\nnon | Non',
    });
    await put('2', { genre: 'number', libelle: 'Combien ?', code: 'combien', si_reponse: 'accord:oui' });
    const asks = await (await organiser.get(`${path}?supprimer=question&code=accord`)).text();
    for (const said of ['Supprimer «\u00a0D’accord ?\u00a0»', 'en dépendent', 'Combien ?', 'Oui, supprimer'])
      expect(asks).toContain(said);
    // A page drawn before this was asked removes nothing.
    const old = { vu: '3', genre: 'question', code: 'accord', geste: 'remove' };
    expect((await organiser.post(`${path}/ordre`, old)).headers.get('location')).toContain(
      'supprimer=question',
    );
    expect((await read()).sections[0].questions).toHaveLength(2);
    expect((await organiser.post(path, { vu: '2', genre: 'question', code: 'accord' })).status).toBe(409);
    const gone = await organiser.post(path, { vu: '3', genre: 'question', code: 'accord' });
    expect([
      gone.status,
      (await gone.text()).includes('La question «\u00a0D’accord ?\u00a0» est supprimée'),
    ]).toEqual([200, true]);
    expect((await read()).sections[0].questions).toHaveLength(1);
    // Once more, as a page that is read anew does: told, and nothing else is removed.
    expect((await organiser.post(path, { vu: '3', genre: 'question', code: 'accord' })).status).toBe(409);
    await organiser.post(`${path}/partie/nouvelle`, { vu: '4', titre: 'La suite', code: 'suite' });
    expect(await (await organiser.get(`${path}?supprimer=partie&code=partie_1`)).text()).toContain(
      'La question qu’elle contient part avec elle',
    );
    const part = await (await organiser.post(path, { vu: '5', genre: 'partie', code: 'partie_1' })).text();
    expect(part).toContain('«\u00a0Première partie\u00a0» et ses questions sont supprimées');
  });

  test('a preview in two languages is offered where there are two; each template says what it asks', async () => {
    const { path } = await blank();
    expect(await (await organiser.get(path)).text()).not.toContain('deux langues');
    expect(await (await organiser.get(`${path}/apercu`)).text()).not.toContain('en anglais');
    const slug = await openSurvey();
    expect(await (await organiser.get(`/enquetes/${slug}/conception`)).text()).toContain('deux langues');
    const make = await (await organiser.get('/enquetes/nouvelle')).text();
    for (const { code } of SHIPPED_TEMPLATES) {
      const about = fr.design.make.about[code];
      expect(about).toBeTruthy();
      expect(make).toContain(about);
      expect(en.design.make.about[code]).toBeTruthy();
    }
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
