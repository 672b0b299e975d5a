/** Answering: a part at a time, two at once, what cannot be read, what was closed or erased. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import type { Jar } from '../../../tests/support/jar.ts';
import {
  begin as beginAnswer,
  field,
  fill as fillParts,
  follow,
  openSurvey as open,
  organised,
  WHOLE,
} from '../../../tests/support/running-survey.ts';
import { readyForSending } from '../../../tests/support/survey-answers.ts';

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
const begin = (slug: string, jar: Parameters<typeof beginAnswer>[1] = app) => beginAnswer(slug, jar);
const fill = (path: string, sections?: typeof WHOLE) => fillParts(app, path, sections);

describe('answering', () => {
  test('marks that no part of ours is so long for, and fields without end, are refused and told', async () => {
    const path = await begin(await openSurvey());
    for (const way of ['', '/brouillon'])
      for (const sent of [{ marques: 'a:b '.repeat(20_000) }, { a: Array<string>(6000).fill('') }]) {
        const answer = await app.post(`${path}/partie/moyens${way}`, sent);
        expect([answer.status, await answer.text()]).toEqual([413, expect.stringContaining('Revenez')]);
      }
  });

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

  test('begins at the first part, which says its address; where it stands offers the next part to fill', async () => {
    const slug = await openSurvey();
    const begun = await app.post(`/enquetes/${slug}/repondre`, {});
    expect(begun.headers.get('location')).toMatch(/\/partie\/structure\?debut=oui$/);
    const first = await (await app.get(begun.headers.get('location') ?? '')).text();
    const path = (await follow(app, begun)).path.replace('/partie/structure', '');
    expect(first).toContain(`http://terreau.test${path}</a>`);
    const bold = async () => {
      const [, main = ''] = (await (await app.get(path)).text()).split('<main');
      return /is-bold"[^>]*>([^<]*)</.exec(main)?.[1];
    };
    expect(await bold()).toBe('Remplir «\u00a0Votre structure\u00a0»');
    const { structure = {}, accompagnement = {}, ...rest } = WHOLE;
    await fill(path, { structure });
    expect(await bold()).toBe('Remplir «\u00a0Ce que vous accompagnez\u00a0»');
    await fill(path, { accompagnement, ...rest });
    expect(await bold()).toBe('Relire et envoyer');
  });

  test('what is necessary and missing is named before sending, a link to its part', async () => {
    const path = await begin(await openSurvey());
    const recap = await (await app.get(`${path}/recapitulatif`)).text();
    expect(recap).toContain(`href="${path}/partie/structure#nom">Quelle est votre structure\u00a0?</a>`);
    const { structure = {} } = WHOLE;
    await fill(path, { structure });
    expect(await (await app.get(`${path}/recapitulatif`)).text()).not.toContain('#nom"');
  });

  test('questions that appeared on saving are named, each a link', async () => {
    const path = await begin(await openSurvey());
    const { structure = {} } = WHOLE;
    const marques = field(await (await app.get(`${path}/partie/structure`)).text(), 'marques');
    const page = await (await app.post(`${path}/partie/structure`, { ...structure, marques })).text();
    expect(page).toContain('une autre question est apparue');
    expect(page).toContain('href="#reseaux">Auxquels\u00a0?</a>');
    expect(page).toContain('id="reseaux"');
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

test('other questions are said to have appeared only where a condition showed some', async () => {
  const options = ['oui', 'non'].map((value) => ({ value, label: { fr: value } }));
  const when = { question: 'choix', is: 'one_of', value: ['oui'] };
  const { path } = await readyForSending(app.services, owner, [
    { kind: 'note', code: 'mot', label: { fr: 'Un mot' } },
    { kind: 'choice', code: 'choix', label: { fr: 'Choix' }, options },
    { kind: 'file', code: 'statuts', label: { fr: 'Statuts' } },
    { kind: 'consent', code: 'accord_photo', label: { fr: 'Photo' } },
    { kind: 'file', code: 'photo', label: { fr: 'La photo' }, when },
    { kind: 'short_text', code: 'suite_du_choix', label: { fr: 'Pourquoi' }, when },
  ]);
  const part = `${path}/partie/p`;
  const marks = async () => field(await (await app.get(part)).text(), 'marques');
  expect((await app.post(part, { choix: 'non', marques: await marks() })).status).toBe(303);
  const seen = await app.post(part, { choix: 'oui', marques: await marks() });
  expect([seen.status, await seen.text()]).toEqual([200, expect.stringContaining('ont fait apparaître')]);
  expect((await app.post(part, { choix: 'oui', suite_du_choix: '', marques: await marks() })).status).toBe(
    303,
  );
});
