import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar, signIn } from '../../../tests/support/jar.ts';
import { DUE } from './use-cases/queues.ts';

const DAY = 86_400_000;
let now = new Date('2026-11-23T09:00:00Z');
let app: TestApp;
let organiser: Jar;
let owner: string;
beforeAll(async () => {
  app = await testApp(() => now);
  const [record] = await app.services.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .limit(1)
    .execute();
  owner = record?.id ?? '';
  organiser = await holding(app, 'enquete@example.org', 'steward', `record:${owner}`);
});
afterAll(() => app.close());

const follow = async (jar: { get(path: string): Promise<Response> }, answer: Response) => {
  const path = (answer.headers.get('location') ?? '').replace('http://terreau.test', '');
  return { path: path.split('?')[0] ?? '', page: await (await jar.get(path)).text() };
};
const field = (page: string, name: string) =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? '';

/** A survey of this template, published, its wave open for a month. */
async function openSurvey(from = 'pratiques-accompagnement', title = ''): Promise<string> {
  const made = await organiser.post('/enquetes/import', { fiche: owner, modele: from, titre: title });
  expect(made.status).toBe(303);
  const slug = /enquetes\/([^/]+)\/conception/.exec(made.headers.get('location') ?? '')?.[1] ?? '';
  expect((await organiser.post(`/enquetes/${slug}/conception/publication`)).status).toBe(303);
  const day = (days: number) => new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);
  expect(
    (await organiser.post(`/enquetes/${slug}/vagues`, { ouverture: day(0), cloture: day(30) })).status,
  ).toBe(303);
  return slug;
}

const WHOLE: Record<string, Record<string, string | string[]>> = {
  structure: {
    nom: 'Une structure que personne ne connaît',
    forme: 'association',
    echelle: 'region',
    territoires: 'Ille-et-Vilaine',
    reseau: 'oui',
  },
  accompagnement: {
    accompagnees: ['tiers_lieux', 'ptce'],
    nombre: '10',
    non_modelisees: '2',
    thematique: 'generaliste',
  },
  modalites: { modes: ['collectif'], dimensions: ['strategie', 'gouvernance'], filiere: '5' },
  moyens: {
    financements: ['subventions'],
    budget: '12 500,50',
    echange: 'oui',
    attentes: 'Se voir plus souvent.',
  },
};

async function begin(
  slug: string,
  jar: {
    get(path: string): Promise<Response>;
    post(path: string, form: Record<string, string>): Promise<Response>;
  } = app,
): Promise<string> {
  const begun = await jar.post(`/enquetes/${slug}/repondre`, {});
  expect(begun.status).toBe(303);
  return (await follow(jar, begun)).path;
}

async function fill(path: string, sections = WHOLE): Promise<void> {
  for (const [section, values] of Object.entries(sections)) {
    const shown = await (await app.get(`${path}/partie/${section}`)).text();
    let saved = await app.post(`${path}/partie/${section}`, { ...values, marques: field(shown, 'marques') });
    // What appeared is answered on the page that comes back.
    if (saved.status === 200)
      saved = await app.post(`${path}/partie/${section}`, {
        ...values,
        marques: field(await saved.text(), 'marques'),
      });
    expect([section, saved.status]).toEqual([section, 303]);
  }
}

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

describe('answering', () => {
  test('a part at a time, resumed, sent, with its receipt; what a condition hides is not asked', async () => {
    const slug = await openSurvey();
    expect(await (await app.get(`/enquetes/${slug}/repondre`)).text()).toContain('Avant de commencer');
    const path = await begin(slug);
    const before = await (await app.get(`${path}/partie/moyens`)).text();
    expect(before).not.toContain('name="attentes"');
    const early = await app.post(`${path}/envoi`, { accord: 'counted' });
    expect([early.status, (await early.text()).includes('Répondez à')]).toEqual([422, true]);
    await fill(path);
    const recap = await (await app.get(`${path}/recapitulatif`)).text();
    for (const said of [
      'Une structure que personne ne connaît',
      'Ille-et-Vilaine',
      '12 500,50',
      'Se voir plus souvent.',
    ])
      expect(recap.replaceAll(/[\u00a0\u202f]/g, ' ')).toContain(said);
    const sent = await app.post(`${path}/envoi`, { accord: ['counted', 'map:nom'] });
    expect(sent.status).toBe(303);
    const { page } = await follow(app, sent);
    expect(page).toContain('votre réponse est envoyée');
    expect(page).toMatch(/[0-9A-F]{10} — Questionnaire version 1, vague 1/);
    const uses = await app.services.db
      .selectFrom('survey_consent')
      .select('use')
      .where('withdrawn_at', 'is', null)
      .execute();
    expect(uses.map(({ use }) => use)).toEqual(expect.arrayContaining(['counted', 'map:nom']));
  });

  test('what cannot be read is told, what can is kept, and nothing typed is lost', async () => {
    const path = await begin(await openSurvey());
    const answer = await app.post(`${path}/partie/accompagnement`, {
      accompagnees: ['ptce'],
      nombre: 'une dizaine',
      non_modelisees: '-3',
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('Écrivez un nombre');
    expect(page).toContain('plus petit que ce qui est attendu');
    expect(page).toContain('value="une dizaine"');
    expect(await (await app.get(`${path}/recapitulatif`)).text()).toContain('Pôles territoriaux');
  });

  test('a megabyte of text is refused beside its question, kept whole in the page, and the rest is saved', async () => {
    const slug = await openSurvey();
    const path = await begin(slug);
    await app.post(`${path}/partie/moyens/brouillon`, { echange: 'oui', touche: 'echange' });
    const text = 'Beaucoup. '.repeat(100_000);
    for (const way of ['', '/brouillon']) {
      const answer = await app.post(`${path}/partie/moyens${way}`, {
        ...{ attentes: text, budget: '12', echange: 'oui', touche: ['attentes', 'budget'] },
      });
      const page = await answer.text();
      expect([way, page.includes('trop long')]).toEqual([way, true]);
      if (way === '') expect([answer.status, page.includes(text)]).toEqual([422, true]);
    }
    expect(await (await app.get(`${path}/recapitulatif`)).text()).toMatch(/12\s€/);
  });

  test('marks that no part of ours is so long for, and fields without end, are refused and told', async () => {
    const path = await begin(await openSurvey());
    for (const way of ['', '/brouillon'])
      for (const sent of [{ marques: 'a:b '.repeat(20_000) }, { a: Array<string>(6000).fill('') }]) {
        const answer = await app.post(`${path}/partie/moyens${way}`, sent);
        expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('Revenez')]);
      }
  });

  test('two tabs: what only one changed is kept, what both changed is shown to the second', async () => {
    const path = await begin(await openSurvey());
    const marques = field(await (await app.get(`${path}/partie/structure`)).text(), 'marques');
    const blank = { nom: '', forme: '', echelle: '', territoires: '', reseau: '' };
    expect(
      (await app.post(`${path}/partie/structure`, { ...blank, forme: 'association', marques })).status,
    ).toBe(303);
    // The other tab, as it was before: its own answers are taken, and the first one's stay.
    expect(
      (await app.post(`${path}/partie/structure`, { ...blank, echelle: 'region', marques })).status,
    ).toBe(303);
    const conflict = await app.post(`${path}/partie/structure`, { ...blank, forme: 'societe', marques });
    const page = await conflict.text();
    expect(conflict.status).toBe(409);
    expect(page).toContain('Réponse enregistrée à présent\u00a0: Association');
    expect(page).toMatch(/value="societe" checked|checked[^>]*value="societe"/);
    const recap = await (await app.get(`${path}/recapitulatif`)).text();
    for (const said of ['Association', 'Régionale']) expect(recap).toContain(said);
    const again = await app.post(`${path}/partie/structure`, {
      ...blank,
      forme: 'societe',
      echelle: 'region',
      marques: field(page, 'marques'),
    });
    expect(again.status).toBe(303);
    expect(await (await app.get(`${path}/recapitulatif`)).text()).toContain('Société commerciale');
  });

  test('while one types, only what was touched is kept; what was sent is left as it is', async () => {
    const slug = await openSurvey();
    const path = await begin(slug);
    const marques = field(await (await app.get(`${path}/partie/accompagnement`)).text(), 'marques');
    const draft = (fields: Record<string, string | string[]>) =>
      app.post(`${path}/partie/accompagnement/brouillon`, { marques, ...fields });
    const kept = await draft({
      touche: ['nombre', 'non_modelisees'],
      nombre: '12',
      non_modelisees: 'peu',
      accompagnees: 'ptce',
    });
    expect(await kept.json()).toMatchObject({
      taken: ['nombre'],
      faults: [{ code: 'non_modelisees', message: 'Écrivez un nombre, comme 12 ou 12,5.' }],
      conflicts: [],
      closed: false,
    });
    const other = await draft({ touche: 'nombre', nombre: '15' });
    expect(await other.json()).toMatchObject({
      taken: [],
      conflicts: [{ code: 'nombre', said: '12 coopérations', fields: [['nombre', '12']] }],
    });
    // The same again is no conflict: an answer that got lost on the way is asked for twice.
    expect(await (await draft({ touche: 'nombre', nombre: '12' })).json()).toMatchObject({
      taken: ['nombre'],
    });
    expect(await (await app.get(`${path}/recapitulatif`)).text()).not.toContain('Pôles territoriaux');
    await fill(path);
    await app.post(`${path}/envoi`, { accord: 'counted' });
    expect((await draft({ touche: 'nombre', nombre: '99' })).status).toBe(409);
    expect(await (await app.get(`${path}/recapitulatif`)).text()).not.toContain('99');
    await app.post(`${path}/effacement`, {});
    expect((await draft({ touche: 'nombre', nombre: '99' })).status).toBe(404);
  });

  test('what was typed in a question that another tab has hidden since is kept, aside', async () => {
    const slug = await openSurvey();
    const path = await begin(slug);
    await fill(path);
    const shown = field(await (await app.get(`${path}/partie/moyens`)).text(), 'marques');
    await app.post(`${path}/partie/moyens`, { ...WHOLE.moyens, echange: 'non', marques: shown });
    const { moyens = {} } = WHOLE;
    const again = await app.post(`${path}/partie/moyens/brouillon`, {
      ...moyens,
      ...{ attentes: 'Écrit pendant ce temps', touche: 'attentes', marques: shown },
    });
    expect(await again.json()).toMatchObject({ taken: ['attentes'] });
    // It counts once its question is asked again.
    const recap = async () => (await app.get(`${path}/recapitulatif`)).text();
    expect(await recap()).not.toContain('Écrit pendant ce temps');
    await app.post(`${path}/partie/moyens/brouillon`, { echange: 'oui', touche: 'echange' });
    expect(await recap()).toContain('Écrit pendant ce temps');
  });

  test('a closed wave keeps a draft and tells; an answer that was counted is not changed', async () => {
    const slug = await openSurvey();
    const [draft, sent] = [await begin(slug), await begin(slug)];
    await fill(sent);
    await app.post(`${sent}/envoi`, { accord: 'counted' });
    expect((await organiser.post(`/enquetes/${slug}/vagues/1/cloture`)).status).toBe(303);
    await fill(draft);
    expect(await (await app.get(draft)).text()).toContain('gardée en brouillon');
    expect((await app.post(`${draft}/envoi`, { accord: 'counted' })).status).toBe(422);
    const changed = await app.post(`${sent}/partie/structure`, { ...WHOLE.structure, forme: 'societe' });
    expect([changed.status, (await changed.text()).includes('n’a pas été enregistré')]).toEqual([409, true]);
    // Consents are withdrawn whatever became of the wave.
    expect((await app.post(`${sent}/accords`, {})).status).toBe(303);
    expect((await app.post(`/enquetes/${slug}/repondre`, {})).status).toBe(200);
  });

  test('erased, nothing of it is left', async () => {
    const path = await begin(await openSurvey());
    await fill(path);
    await app.post(`${path}/envoi`, { accord: 'counted' });
    expect((await app.post(`${path}/effacement`, {})).status).toBe(200);
    expect((await app.get(path)).status).toBe(404);
  });
});

describe('invitations', () => {
  test('a personal link opens one answer; reminders are two at most and stop on answer; wave two is prefilled', async () => {
    const slug = await openSurvey();
    const sent = await organiser.post(`/enquetes/${slug}/invitations`, {
      adresses: 'a@example.org, b@example.org pas-une-adresse',
    });
    expect([sent.status, (await sent.text()).includes('pas-une-adresse')]).toEqual([422, true]);
    await app.runJobs();
    const { db, secret } = app.services;
    const { answerPath, answerToken } = await import('./use-cases/answer-token.ts');
    const invited = await db.selectFrom('survey_invitation').selectAll().orderBy('address').execute();
    const mine = invited
      .filter(({ address }) => address === 'a@example.org' || address === 'b@example.org')
      .slice(-2);
    expect(mine.map(({ sent_at }) => sent_at !== null)).toEqual([true, true]);
    const path = answerPath(answerToken(secret, mine[0]?.answer_id ?? ''));
    expect(await (await app.get(path)).text()).toContain('vous a invité·e à répondre');
    expect((await app.post(path, {})).status).toBe(303);
    await fill(path);
    await app.post(`${path}/envoi`, { accord: 'counted' });
    // Two letters left, one link was opened and answered; one more answers by the open link, and does not send.
    await begin(slug);
    const { waveParticipation } = await import('./queries/participation.ts');
    expect(await waveParticipation(db, mine[0]?.survey_id ?? '', 1)).toEqual({
      invited: { invited: 2, opened: 1, started: 1, sent: 1, rate: 0.5 },
      uninvited: { started: 1, sent: 0 },
      all: { started: 2, sent: 1 },
    });
    expect(await (await organiser.get(`/enquetes/${slug}/suivi`)).text()).toMatch(/50\s%/);
    const remind = async (days: number) => {
      now = new Date(now.getTime() + days * DAY);
      await db.transaction().execute((tx) => app.services.jobs.enqueue(tx, DUE, {}));
      await app.runJobs();
      const rows = await db
        .selectFrom('survey_invitation')
        .select(['address', 'reminders'])
        .where('survey_id', '=', mine[0]?.survey_id ?? '')
        .orderBy('address')
        .execute();
      return rows.map(({ reminders }) => reminders);
    };
    expect(await remind(3)).toEqual([0, 0]);
    expect(await remind(5)).toEqual([0, 1]);
    expect(await remind(1)).toEqual([0, 1]);
    expect(await remind(7)).toEqual([0, 2]);
    expect(await remind(8)).toEqual([0, 2]);
    const other = answerPath(answerToken(secret, mine[1]?.answer_id ?? ''));
    expect((await app.post(`${other}/silence`, {})).status).toBe(303);
    const [silent] = await db
      .selectFrom('survey_invitation')
      .select('address')
      .where('id', '=', mine[1]?.id ?? '')
      .execute();
    expect(silent?.address).toBeNull();
    await organiser.post(`/enquetes/${slug}/vagues/1/cloture`);
    const day = (days: number) => new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);
    await organiser.post(`/enquetes/${slug}/vagues`, { ouverture: day(0), cloture: day(30) });
    expect((await organiser.post(`/enquetes/${slug}/invitations/reprise`)).headers.get('location')).toContain(
      'invitations=1',
    );
    const [second] = await db
      .selectFrom('survey_invitation')
      .selectAll()
      .where('survey_id', '=', mine[0]?.survey_id ?? '')
      .where('wave', '=', 2)
      .execute();
    const next = answerPath(answerToken(secret, second?.answer_id ?? ''));
    await app.post(next, {});
    const part = await (await app.get(`${next}/partie/structure`)).text();
    expect(part).toContain('À la vague 1\u00a0: Association');
    expect(part).toMatch(/value="association" checked|checked[^>]*value="association"/);
    // Nothing of it counts before it is confirmed.
    expect(await (await app.get(`${next}/recapitulatif`)).text()).not.toContain('Ille-et-Vilaine');
  });

  test.each([
    ['forged', `/enquetes/reponse/${'A'.repeat(32)}`],
    ['cut', '/enquetes/reponse/abc'],
    ['a part of nothing', `/enquetes/reponse/${'B'.repeat(32)}/partie/structure`],
  ])('a %s link leads to nothing, and says what to do', async (_, path) => {
    const answer = await app.get(path);
    expect([answer.status, (await answer.text()).includes('demandez à qui mène')]).toEqual([404, true]);
  });
});

describe('exports', () => {
  test('columns stand whatever was answered; what was typed is no formula; removed questions keep theirs', async () => {
    const slug = await openSurvey();
    const path = await begin(slug);
    await fill(path, { ...WHOLE, structure: { ...WHOLE.structure, nom: '=cmd|calc!A1' } });
    await app.post(`${path}/envoi`, { accord: 'counted' });
    const draft = await (await organiser.get(`/enquetes/${slug}/conception`)).text();
    const vu = field(draft, 'vu');
    await organiser.post(`/enquetes/${slug}/conception/ordre`, {
      vu,
      genre: 'question',
      code: 'filiere',
      geste: 'remove',
    });
    await organiser.post(`/enquetes/${slug}/conception/publication`);
    const csv = await (await organiser.get(`/enquetes/${slug}/reponses.csv`)).text();
    const [head = '', row = ''] = csv.replace('\ufeff', '').split('\n');
    const cell = (name: string) => row.split(';')[head.split(';').indexOf(name)];
    expect([
      cell('nom'),
      cell('accompagnees__ptce'),
      cell('accompagnees__entreprises'),
      cell('budget'),
      cell('filiere'),
      cell('themes__energie'),
    ]).toEqual([`'=cmd|calc!A1`, '1', '0', '12500.5', '5', '']);
    const book = await (await organiser.get(`/enquetes/${slug}/colonnes.csv`)).text();
    expect(book).toMatch(/^filiere;filiere;scale;.*;1$/m);
    const json = await (await organiser.get(`/enquetes/${slug}/reponses.json`)).json();
    expect(json.answers[0].values.nombre).toBe(10);
  });
});
