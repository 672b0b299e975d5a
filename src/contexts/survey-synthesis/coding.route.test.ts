import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practicesOf2024 } from '../../../bench/generator/survey-answers.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar, signIn } from '../../../tests/support/jar.ts';
import { putSurvey } from '../../../tests/support/survey-answers.ts';
import { SHIPPED_TEMPLATES } from '../surveys/domain/templates.ts';
import { isText } from './domain/code-book.ts';
import type { Synthesis } from './domain/synthesis.ts';

let app: TestApp;
let organiser: Jar;
let ada: Jar;
let ben: Jar;
const SLUG = 'textes';
const PATH = `/enquetes/${SLUG}/codage`;
const QUESTION = (() => {
  const asked = SHIPPED_TEMPLATES.find(({ code }) => code === 'pratiques-accompagnement')?.questionnaire;
  const found = asked?.sections
    .flatMap(({ questions }) => questions)
    .find((each) => isText(each) && each.goes !== 'private' && each.audience === 'public_counted');
  if (!found) throw new Error('the template asks no text that is counted in public');
  return found.code;
})();
const TEXTS = [
  'On manque de temps',
  'L’argent manque',
  'Du temps et de l’argent',
  'Rien à dire',
  'Du temps',
  'Le temps',
];

beforeAll(async () => {
  app = await testApp(() => new Date('2026-11-23T09:00:00Z'));
  const { id } = await app.services.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .limit(1)
    .executeTakeFirstOrThrow();
  organiser = await holding(app, 'codage@example.org', 'steward', `record:${id}`);
  await putSurvey(app.services, {
    ownerId: id,
    slug: SLUG,
    answers: practicesOf2024()
      .slice(0, TEXTS.length)
      .map((values, at) => ({ ...values, echange: 'oui', [QUESTION]: TEXTS[at] ?? '' })),
  });
});
afterAll(() => app.close());

const plain = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\u00a0\u202f\s]+/g, ' ');
const read = async (jar: Jar, path: string) => plain(await (await jar.get(path)).text());
const book = () =>
  app.services.db
    .selectFrom('survey_theme')
    .selectAll()
    .where('question', '=', QUESTION)
    .orderBy('code')
    .execute();
/** The texts in the order that they are read, with their numbers. */
const texts = async () => {
  const rows = await app.services.db
    .selectFrom('survey_answer')
    .select(['id', 'answers'])
    .orderBy('id')
    .where('sent_at', 'is not', null)
    .execute();
  return rows.flatMap(({ id, answers }) => {
    const text = answers[QUESTION];
    return typeof text === 'string' && TEXTS.includes(text) ? [{ id, text }] : [];
  });
};
const code = (jar: Jar, reponse: string, themes: string | string[]) =>
  jar.post(`${PATH}/${QUESTION}`, { reponse, themes });

describe('people who code', () => {
  test('are invited by who runs the survey, and get a letter', async () => {
    const stranger = await signIn(app, 'inconnue@example.org');
    expect((await stranger.get(PATH)).status).toBe(404);
    expect(
      (await stranger.post(`/enquetes/${SLUG}/invitations-codage`, { adresses: 'x@example.org' })).status,
    ).toBe(404);
    const bad = await organiser.post(`/enquetes/${SLUG}/invitations-codage`, { adresses: 'pas une adresse' });
    expect(bad.status).toBe(422);
    expect(plain(await bad.text())).toContain('pas une adresse');
    const invited = await organiser.post(`/enquetes/${SLUG}/invitations-codage`, {
      adresses: 'ada@example.org\nBen@example.org',
    });
    expect(invited.headers.get('location')).toContain('invitations=2');
    await app.runJobs();
    const letters = (await app.services.outbox?.list(10)) ?? [];
    const asked = letters.filter(({ subject }) => subject.startsWith('Coder les textes'));
    expect(asked.map(({ to }) => to).toSorted()).toEqual(['Ben@example.org', 'ada@example.org']);
    expect(asked[0]?.text).toContain(PATH);
    ada = await signIn(app, 'ada@example.org');
    ben = await signIn(app, 'ben@example.org');
    expect(await read(ada, PATH)).toContain('Vous en avez codé 0 sur 6');
    expect(await read(ada, PATH)).not.toContain('Inviter à coder');
  });

  test('add themes as they read; a name is taken once', async () => {
    for (const intitule of ['Temps', 'Argent', 'Moyens'])
      expect((await ada.post(`${PATH}/${QUESTION}/grille`, { acte: 'added', intitule })).status).toBe(303);
    expect((await ben.post(`${PATH}/${QUESTION}/grille`, { acte: 'added', intitule: 'temps' })).status).toBe(
      422,
    );
    expect((await ben.post(`${PATH}/${QUESTION}/grille`, { acte: 'added', intitule: '' })).status).toBe(422);
    expect((await book()).map(({ code: each, label }) => [each, label])).toEqual([
      ['t1', 'Temps'],
      ['t2', 'Argent'],
      ['t3', 'Moyens'],
    ]);
  });

  test('code alone: nobody sees another’s choices before having made theirs', async () => {
    for (const { id, text } of await texts()) {
      const themes = [...(/temps/i.test(text) ? ['t1'] : []), ...(/argent/i.test(text) ? ['t3'] : [])];
      expect((await code(ada, id, themes.length > 0 ? themes : 'aucun')).status).toBe(303);
    }
    for (const path of [`${PATH}/${QUESTION}`, PATH])
      expect(await read(ben, path)).not.toMatch(/Personne 1|À trancher/);
    expect(await read(ben, `${PATH}/${QUESTION}/accord`)).toContain('Finissez d’abord de coder');
    expect(
      (await ben.post(`${PATH}/${QUESTION}/accord`, { reponse: (await texts())[0]?.id ?? '', themes: 't1' }))
        .status,
    ).toBe(404);
    const html = await (await ben.get(`${PATH}/${QUESTION}`)).text();
    expect(html).not.toMatch(/value="t1" checked/);
  });

  test.each([
    ['nothing', [], 'Choisissez au moins un thème'],
    ['none with others', ['t1', 'aucun'], 'ne va avec aucun autre'],
    ['a theme that is not', ['t99'], 'La grille a changé'],
  ])('a choice of %s is told, and kept', async (_, themes, told) => {
    const answer = await code(ben, (await texts())[0]?.id ?? '', themes);
    expect(answer.status).toBe(422);
    expect(plain(await answer.text())).toContain(told);
  });

  test('once done, see the measure and the differences, and change nothing', async () => {
    for (const { id, text } of await texts())
      await code(ben, id, /argent/i.test(text) ? 't3' : /temps/i.test(text) ? 't1' : 'aucun');
    expect((await ben.post(`${PATH}/${QUESTION}/fini`)).headers.get('location')).toContain('/accord');
    const page = await read(ben, `${PATH}/${QUESTION}/accord`);
    expect(page).toContain('1 désaccord à trancher');
    expect(page).toContain('Du temps et de l’argent');
    expect(page).toMatch(/Alpha de Krippendorff : 0,\d+, sur 6 textes lus/);
    expect((await code(ben, (await texts())[0]?.id ?? '', 't2')).status).toBe(422);
    // Ada is not done: she sees nothing of Ben’s.
    expect(await read(ada, `${PATH}/${QUESTION}/accord`)).toContain('Finissez d’abord');
  });

  test('a difference is settled by somebody, with the reason', async () => {
    const both = (await texts()).find(({ text }) => text.startsWith('Du temps et'));
    const settled = await ben.post(`${PATH}/${QUESTION}/accord`, {
      reponse: both?.id ?? '',
      themes: ['t1', 't3'],
      raison: 'Les deux sont dits.',
    });
    expect(settled.status).toBe(303);
    const page = await read(organiser, `${PATH}/${QUESTION}/accord`);
    expect(page).toContain('Aucun désaccord à trancher');
    expect(page).toContain('Les deux sont dits.');
  });
});

describe('themes', () => {
  test('merged count for the other, and parted come back; the history tells', async () => {
    const path = `${PATH}/${QUESTION}/grille`;
    expect((await organiser.post(path, { acte: 'merged', theme: 't3', dans: 't3' })).status).toBe(422);
    expect((await organiser.post(path, { acte: 'merged', theme: 't3', dans: 't2' })).status).toBe(303);
    expect(
      (
        await organiser.post(path, {
          acte: 'reworded',
          theme: 't2',
          intitule: 'Moyens financiers',
          definition: 'Argent',
        })
      ).status,
    ).toBe(303);
    const page = await read(organiser, path);
    for (const told of [
      '« Moyens » fusionné dans « Moyens financiers »',
      '« Moyens financiers » : mots corrigés',
      '« Temps » ajouté',
    ])
      expect(page).toContain(told);
  });

  test('are counted as any multiple choice, small cells hidden', async () => {
    const live = await read(organiser, `/enquetes/${SLUG}/resultats`);
    expect(live).toMatch(/thèmes .*Temps 4 sur 6, 67 %.*Moyens financiers 2 sur 6, 33 %/);
    await organiser.post(`/enquetes/${SLUG}/synthese/1`);
    await app.runJobs();
    const { tables }: Synthesis = await (await app.get(`/enquetes/${SLUG}/synthese.json`)).json();
    const column = tables.columns.find(({ name }) => name === `${QUESTION}__themes`);
    expect(column?.codes).toEqual(['t1', 't2', 'sans_theme']);
    const counts = column?.views['']?.counts ?? [];
    // Two said “money”: too few.
    expect(counts.slice(1)).toEqual([null, null]);
    expect(counts[0] === null || counts[0] === 4).toBe(true);
  });

  test('are exported to who runs the survey, without text or name', async () => {
    const csv = await (await organiser.get(`${PATH}/${QUESTION}/codes.csv`)).text();
    expect(csv.split('\n').filter((line) => line.includes('coder'))).toHaveLength(12);
    expect(csv).toContain('settled');
    expect(csv).not.toMatch(/example\.org|Du temps/);
    expect((await ben.get(`${PATH}/${QUESTION}/codes.csv`)).status).toBe(404);
  });

  test('a coder who is taken off comes in no more; what they chose stays', async () => {
    const coder = await app.services.db
      .selectFrom('survey_coder')
      .select('id')
      .where('address_key', '=', 'ada@example.org')
      .executeTakeFirstOrThrow();
    await organiser.post(`/enquetes/${SLUG}/invitations-codage/${coder.id}/fin`);
    expect((await ada.get(PATH)).status).toBe(404);
    expect(await read(organiser, `${PATH}/${QUESTION}/accord`)).toContain('sur 6 textes lus');
  });
});

describe('a question that was promised to who runs the survey alone', () => {
  test('is coded by them, and seen by nobody else who codes', async () => {
    const { id, owner_id } = await app.services.db
      .selectFrom('survey')
      .select(['id', 'owner_id'])
      .where('slug', '=', SLUG)
      .executeTakeFirstOrThrow();
    const slug = 'textes-gardes';
    const path = `/enquetes/${slug}/codage`;
    await putSurvey(app.services, {
      ownerId: owner_id,
      slug,
      answers: TEXTS.map((text) => ({ [QUESTION]: text, echange: 'oui' })),
    });
    const version = await app.services.db
      .selectFrom('survey_version')
      .innerJoin('survey', 'survey.id', 'survey_version.survey_id')
      .select(['survey_id', 'questionnaire'])
      .where('slug', '=', slug)
      .executeTakeFirstOrThrow();
    expect(version.survey_id).not.toBe(id);
    const kept = {
      ...version.questionnaire,
      sections: version.questionnaire.sections.map((section) => ({
        ...section,
        questions: section.questions.map((each) =>
          each.code === QUESTION ? { ...each, audience: 'organisers' } : each,
        ),
      })),
    };
    await app.services.db
      .updateTable('survey_version')
      .set({ questionnaire: JSON.stringify(kept) })
      .where('survey_id', '=', version.survey_id)
      .execute();
    await organiser.post(`/enquetes/${slug}/invitations-codage`, { adresses: 'ben@example.org' });
    await organiser.post(`/enquetes/${slug}/invitations-codage`, { moi: '1' });
    const page = await read(ben, path);
    expect(page).toMatch(/questions? à texte libre (n’est|ne sont) pas montrée/);
    expect(page).not.toContain('Du temps');
    for (const rest of ['', '/grille', '/accord', '/codes.csv'])
      expect([rest, (await ben.get(`${path}/${QUESTION}${rest}`)).status]).toEqual([rest, 404]);
    const [first] = await app.services.db
      .selectFrom('survey_answer')
      .select('id')
      .where('survey_id', '=', version.survey_id)
      .orderBy('id')
      .execute();
    const asked = { reponse: first?.id ?? '', themes: 'aucun' };
    expect((await ben.post(`${path}/${QUESTION}`, asked)).status).toBe(404);
    expect(await read(organiser, path)).toContain('Réservée à qui mène l’enquête');
    expect((await organiser.post(`${path}/${QUESTION}`, asked)).status).toBe(303);
    // Nobody waits for who may not read it.
    expect(await read(organiser, `${path}?vague=1`)).toContain('Vous en avez codé 1 sur 6');
    const { settledThemes } = await import('./use-cases/settled-themes.ts');
    const { versionsOf } = await import('../surveys/public.ts');
    const versions = await versionsOf(app.services.db, version.survey_id);
    const settled = await settledThemes(app.services, { surveyId: version.survey_id, wave: 1, versions });
    expect([...settled.of.keys()]).toEqual([]);
    await organiser.post(`${path}/${QUESTION}/grille`, { acte: 'added', intitule: 'Temps' });
    const now = await settledThemes(app.services, { surveyId: version.survey_id, wave: 1, versions });
    expect([...(now.of.get(first?.id ?? '') ?? [])]).toEqual([[QUESTION, []]]);
  });
});
