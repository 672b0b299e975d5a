import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { MODES, practicesOf2024, SUPPORTED } from '../../../bench/generator/survey-answers.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar, signIn } from '../../../tests/support/jar.ts';
import { putSurvey } from '../../../tests/support/survey-answers.ts';
import { answerPath, answerToken } from '../surveys/use-cases/answer-token.ts';
import type { Synthesis } from './domain/synthesis.ts';
import { RECOMPUTE } from './jobs.ts';

let app: TestApp;
let organiser: Jar;
let owner: string;
let answers: string[];
const SLUG = 'pratiques-2024';
beforeAll(async () => {
  app = await testApp(() => new Date('2026-11-23T09:00:00Z'));
  const [record] = await app.services.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .limit(1)
    .execute();
  owner = record?.id ?? '';
  organiser = await holding(app, 'synthese@example.org', 'steward', `record:${owner}`);
  const uses = ['counted', 'map:nom', 'map:territoires'];
  ({ answers } = await putSurvey(app.services, {
    ownerId: owner,
    slug: SLUG,
    answers: practicesOf2024(),
    uses,
  }));
});
afterAll(() => app.close());

const plain = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\u00a0\u202f\s]+/g, ' ');
const json = async (slug = SLUG): Promise<Synthesis> =>
  (await app.get(`/enquetes/${slug}/synthese.json`)).json();
/** Asked for, computed by its job, and read from then on. */
async function publish(slug: string): Promise<void> {
  const asked = await organiser.post(`/enquetes/${slug}/synthese/1`);
  expect(asked.headers.get('location')).toBe(`/enquetes/${slug}/synthese/1/publication`);
  await app.runJobs();
}
const KEY_FIGURES = [
  ['62', 'structures d’accompagnement ont répondu'],
  ['90 %', 'participent à au moins un réseau'],
  ['65 %', 'sont des associations'],
  ['87 %', 'sont financées par des subventions publiques'],
  ['22 %', 'des coopérations accompagnées sont « non modélisées »'],
  ['85 %', 'disent un besoin d’échange entre pairs'],
] as const;

describe('the synthesis of 2024, rebuilt', () => {
  test('nothing is public before its organisers publish', async () => {
    expect((await app.get(`/enquetes/${SLUG}/synthese`)).status).toBe(404);
    const other = await signIn(app, 'autre-synthese@example.org');
    expect((await other.post(`/enquetes/${SLUG}/synthese/1`)).status).toBe(404);
    expect((await other.get(`/enquetes/${SLUG}/resultats`)).status).toBe(404);
    const live = plain(await (await organiser.get(`/enquetes/${SLUG}/resultats`)).text());
    expect(live).toContain('62 réponses comptées');
    await publish(SLUG);
    expect((await app.get(`/enquetes/${SLUG}/synthese`)).status).toBe(200);
  });

  test.each(KEY_FIGURES)('%s %s, on the page', async (figure, label) => {
    const page = plain(await (await app.get(`/enquetes/${SLUG}/synthese`)).text());
    expect(page).toContain(`${figure} ${label}`);
    expect(page).toContain('Ces réponses sont inventées');
  });

  test('the same figures in the export', async () => {
    const { figures } = await json();
    expect(
      figures.map(({ kind, value }) => (kind === 'respondents' ? value : Math.round(100 * (value ?? 0)))),
    ).toEqual([62, 90, 65, 87, 22, 85]);
    const csv = (await (await app.get(`/enquetes/${SLUG}/synthese.csv`)).text()).split('\n');
    for (const code of [
      'structures',
      'en_reseau',
      'associations',
      'subventionnees',
      'non_modelisees',
      'besoin_echange',
    ])
      expect(csv.some((line) => line.startsWith(`1;1;${code};`))).toBe(true);
  });

  test('the three charts, each with its table, its sentence and what it is of', async () => {
    const html = await (await app.get(`/enquetes/${SLUG}/synthese`)).text();
    const page = plain(html);
    expect(page).toContain('Régionale 19 sur 62, 31 %');
    expect(page).toContain(`Associations ${SUPPORTED.associations} sur 62, 89 %`);
    expect(page).toContain(`Accompagnement collectif ${MODES.collectif} sur 62, 90 %`);
    for (const code of ['echelle', 'accompagnees', 'modes'])
      expect(page).toContain(`Question « ${code} », version 1, vague 1, n = 62.`);
    expect(page).toContain('Réponse la plus donnée : Accompagnement collectif (56 sur 62, 90 %).');
    expect(html.match(/<table class="bar-chart"/g)?.length).toBeGreaterThan(8);
    const { tables } = await json();
    const modes = tables.columns.find(({ name }) => name === 'modes');
    expect(
      Object.fromEntries(
        (modes?.codes ?? []).map((code, at) => [code, modes?.views['']?.counts[at] ?? null]),
      ),
    ).toMatchObject(MODES);
  });

  test('respondents by region stand on a map that says what the bars say, hidden ones as rings', async () => {
    const html = await (await app.get(`/enquetes/${SLUG}/synthese`)).text();
    expect(plain(html)).toContain('Normandie 8 sur 62, 13 %');
    expect(html).toMatch(/aria-label="Carte de France\W+8 régions où des répondants agissent\."/);
    expect(html).toMatch(/<circle class="sketch-circle"[^>]*><title>Normandie\W+8 répondants<\/title>/);
    expect(html).not.toContain('sketch-ring');
    // Under a filter that shows some and hides others.
    const { tables } = await json();
    const { views = {} } = tables.columns.find(({ name }) => name === 'territoires') ?? {};
    const [key, view] = Object.entries(views).find(
      ([, { counts }]) => counts.includes(null) && counts.some((count) => count),
    ) ?? ['', null];
    const filtered = await app.get(`/enquetes/${SLUG}/synthese?filtre=${encodeURIComponent(key)}`);
    const hidden = view?.counts.filter((count) => count === null).length ?? 0;
    expect(hidden).toBeGreaterThan(0);
    expect((await filtered.text()).match(/sketch-ring/g)?.length).toBe(hidden);
  });

  test('where an answer is hidden, none is said to be the most given', async () => {
    const { tables } = await json();
    const { views = {} } = tables.columns.find(({ name }) => name === 'forme') ?? {};
    const [key] =
      Object.entries(views).find(([, { counts }]) => counts.includes(null) && counts.some((n) => n)) ?? [];
    const html = await (
      await app.get(`/enquetes/${SLUG}/synthese?filtre=${encodeURIComponent(key ?? '')}`)
    ).text();
    const forme = /id="q-forme">(.*?)<\/caption>/s.exec(html)?.[1] ?? '';
    expect(plain(forme)).toContain('Quelle est sa forme juridique');
    expect(forme).not.toContain('la plus donnée');
  });

  test('a small cell is shown nowhere, and no filter gives it back', async () => {
    const { tables } = await json();
    const forme = tables.columns.find(({ name }) => name === 'forme');
    for (const view of Object.values(forme?.views ?? {}))
      for (const count of view.counts) expect(count === null || count === 0 || count >= 3).toBe(true);
    // Three foundations are few once parted by scale.
    const told = Object.entries(tables.filters).filter(([, n]) => n !== null);
    expect(told.length).toBeGreaterThan(3);
    const page = plain(await (await app.get(`/enquetes/${SLUG}/synthese?filtre=echelle%3Dregion`)).text());
    expect(page).toContain('19 réponses derrière ce filtre');
    expect(page).toContain('caché');
    const crossed = plain(await (await app.get(`/enquetes/${SLUG}/synthese?croiser=echelle`)).text());
    expect(crossed).toContain(
      'Quelle est sa forme juridique ? En colonnes : À quelle échelle agissez-vous surtout ? Réponse Locale Intercommunale Départementale Régionale',
    );
  });

  test.each([
    ['an unknown filter', '?filtre=nom%3Dx'],
    ['a forged wave', '?vague=99'],
    ['a filter on what is no breakdown', '?filtre=echange%3Doui'],
  ])('%s shows what was published, and nothing more', async (_, query) => {
    const page = plain(await (await app.get(`/enquetes/${SLUG}/synthese${query}`)).text());
    expect(page).toContain('62 réponses comptées');
    expect(page).toContain('Accompagnement collectif 56 sur 62');
  });
});

describe('consents', () => {
  test('withdrawn, one leaves the map at once, and the synthesis at its next computation', async () => {
    const map = async () => plain(await (await app.get(`/enquetes/${SLUG}/carte`)).text());
    expect(await map()).toContain('Structure inventée 01');
    const path = answerPath(answerToken(app.services.secret, answers[0] ?? ''));
    expect((await app.post(`${path}/accords`, {})).status).toBe(303);
    expect(await map()).not.toContain('Structure inventée 01');
    expect(await map()).toContain('Structure inventée 02');
    expect((await json()).tables.respondents).toBe(62);
    await app.services.db.transaction().execute((tx) => app.services.jobs.enqueue(tx, RECOMPUTE, {}));
    await app.runJobs();
    expect((await json()).tables.respondents).toBe(61);
    expect(plain(await (await app.get(`/enquetes/${SLUG}/synthese`)).text())).toContain(
      '62 réponses envoyées, dont 61 avec l’accord',
    );
  });

  test('an answer sent after it was published waits for the next publication', async () => {
    const { id } = await putSurvey(app.services, {
      ownerId: owner,
      slug: 'tardive',
      answers: practicesOf2024().slice(0, 20),
    });
    await publish('tardive');
    const { db } = app.services;
    await db
      .updateTable('survey_answer')
      .set({ sent_at: new Date('2026-12-01T00:00:00Z') })
      .where('survey_id', '=', id)
      .where('id', 'in', db.selectFrom('survey_answer').select('id').where('survey_id', '=', id).limit(4))
      .execute();
    await db.updateTable('survey').set({ answers_revision: 99 }).where('id', '=', id).execute();
    await db.transaction().execute((tx) => app.services.jobs.enqueue(tx, RECOMPUTE, {}));
    await app.runJobs();
    expect((await json('tardive')).tables.respondents).toBe(16);
  });

  test('is not published again while so few answers came that they would be read by subtracting', async () => {
    const { id } = await putSurvey(app.services, {
      ownerId: owner,
      slug: 'goutte',
      answers: practicesOf2024().slice(0, 20),
    });
    await publish('goutte');
    const { db } = app.services;
    const later = (n: number) =>
      db
        .updateTable('survey_answer')
        .set({ sent_at: new Date('2026-12-01T00:00:00Z') })
        .where('survey_id', '=', id)
        .where('id', 'in', db.selectFrom('survey_answer').select('id').where('survey_id', '=', id).limit(n))
        .execute();
    await later(2);
    const few = await organiser.post('/enquetes/goutte/synthese/1');
    expect(few.headers.get('location')).toBe('/enquetes/goutte/resultats?vague=1&peu=1');
    const told = await organiser.get('/enquetes/goutte/resultats?vague=1&peu=1');
    expect(plain(await told.text())).toContain('Il en faut 3 au moins');
    // Withdrawn, it is not forgotten: whoever kept it would subtract all the same.
    await organiser.post('/enquetes/goutte/synthese/1/retrait');
    expect((await app.get('/enquetes/goutte/synthese')).status).toBe(404);
    const again = await organiser.post('/enquetes/goutte/synthese/1');
    expect(again.headers.get('location')).toBe('/enquetes/goutte/resultats?vague=1&peu=1');
    const kept = await organiser.get('/enquetes/goutte/resultats?vague=1&peu=1');
    expect(plain(await kept.text())).toContain('Il en faut 3 au moins');
    await app.runJobs();
    expect((await app.get('/enquetes/goutte/synthese')).status).toBe(404);
    await later(20);
    const enough = await organiser.post('/enquetes/goutte/synthese/1');
    expect(enough.headers.get('location')).toBe('/enquetes/goutte/synthese/1/publication');
  });
});

describe('publishing, as a job', () => {
  const at = '/enquetes/en-attente/synthese/1';
  const publishing = () => organiser.get(`${at}/publication`);
  const standing = () => app.services.db.selectFrom('survey_publishing').selectAll().executeTakeFirst();
  beforeAll(async () => {
    await putSurvey(app.services, {
      ownerId: owner,
      slug: 'en-attente',
      answers: practicesOf2024().slice(0, 20),
    });
  });

  test('a page tells that it waits, to who runs the survey and nobody else', async () => {
    expect((await organiser.post(at)).status).toBe(303);
    const page = plain(await (await publishing()).text());
    expect(page).toContain('Le calcul attend son tour');
    expect((await app.get('/enquetes/en-attente/synthese')).status).toBe(404);
    const other = await signIn(app, 'curieuse-synthese@example.org');
    expect((await other.get(`${at}/publication`)).status).toBe(404);
    expect(plain(await (await organiser.get('/enquetes/en-attente/resultats')).text())).toContain(
      'Une publication est en cours',
    );
  });

  test('asked for twice, it is computed once', async () => {
    const before = await standing();
    expect((await organiser.post(at)).status).toBe(303);
    expect(await standing()).toEqual(before);
    expect(await app.runJobs()).toMatchObject({ failed: 0 });
    expect(await standing()).toBeUndefined();
    expect((await publishing()).headers.get('location')).toBe('/enquetes/en-attente/synthese?vague=1');
    expect((await json('en-attente')).tables.respondents).toBe(20);
  });

  test('when it fails, what was published stays, the page says so, and it begins again', async () => {
    const { db } = app.services;
    await sql`create function broken_publication() returns trigger language plpgsql as
      $$ begin raise exception 'disk full'; end $$`.execute(db);
    await sql`create trigger broken_publication before update on survey_publication
      for each row execute function broken_publication()`.execute(db);
    await organiser.post(at);
    expect(await app.runJobs()).toMatchObject({ failed: 1 });
    await sql`drop trigger broken_publication on survey_publication`.execute(db);
    await sql`drop function broken_publication`.execute(db);
    const page = plain(await (await publishing()).text());
    expect(page).toContain('Le calcul s’est arrêté avant la fin');
    expect(page).toContain('Recommencer le calcul');
    expect((await json('en-attente')).tables.respondents).toBe(20);
    await organiser.post(at);
    expect(plain(await (await publishing()).text())).toContain('Le calcul attend son tour');
    expect(await app.runJobs({ retries: true })).toMatchObject({ failed: 0 });
    expect((await publishing()).status).toBe(303);
  });

  test('cut short by the end of the program, it may be asked for again', async () => {
    await organiser.post(at);
    const { db } = app.services;
    await db
      .updateTable('survey_publishing')
      .set({ started_at: new Date('2026-11-22T09:00:00Z') })
      .execute();
    expect(plain(await (await publishing()).text())).toContain('Le calcul s’est arrêté avant la fin');
    await organiser.post(at);
    expect(await standing()).toMatchObject({ started_at: null, failed_at: null });
    await app.runJobs();
    expect(await standing()).toBeUndefined();
  });

  test('withdrawn while it waits, it is not published', async () => {
    await organiser.post(at);
    await organiser.post(`${at}/retrait`);
    await app.runJobs();
    expect((await app.get('/enquetes/en-attente/synthese')).status).toBe(404);
    expect((await publishing()).headers.get('location')).toBe('/enquetes/en-attente/resultats?vague=1');
  });

  test('a wave that is not there is not published', async () => {
    const answer = await organiser.post('/enquetes/en-attente/synthese/9');
    expect(answer.headers.get('location')).toBe('/enquetes/en-attente/suivi');
  });
});

describe('live results follow the answers', () => {
  const slug = 'suivie';
  let [survey, sent]: [string, string[]] = ['', []];
  const counted = async () => {
    const page = plain(await (await organiser.get(`/enquetes/${slug}/resultats`)).text());
    return { counted: /(\d+) réponses? comptées?/.exec(page)?.[1], page };
  };
  const changed = () =>
    app.services.db
      .updateTable('survey')
      .set({ answers_revision: sql`answers_revision + 1` })
      .where('id', '=', survey)
      .execute();
  beforeAll(async () => {
    ({ id: survey, answers: sent } = await putSurvey(app.services, {
      ownerId: owner,
      slug,
      answers: practicesOf2024().slice(0, 30),
    }));
  });

  test('all of them, then each change of them', async () => {
    const { db, secret } = app.services;
    expect((await counted()).counted).toBe('30');
    // A consent withdrawn.
    const path = answerPath(answerToken(secret, sent[0] ?? ''));
    expect((await app.post(`${path}/accords`, {})).status).toBe(303);
    const after = await counted();
    expect(after.counted).toBe('29');
    expect(after.page).toContain('30 réponses envoyées, dont 29 avec l’accord');
    // One taken back to a draft.
    const at = new Date('2026-11-23T09:00:01Z');
    await db
      .updateTable('survey_answer')
      .set({ sent_at: null, updated_at: at })
      .where('id', '=', sent[1] ?? '')
      .execute();
    await changed();
    expect((await counted()).counted).toBe('28');
    // Sent again, with another answer.
    await db
      .updateTable('survey_answer')
      .set({ sent_at: at, updated_at: at, answers: JSON.stringify({ echelle: 'national' }) })
      .where('id', '=', sent[1] ?? '')
      .execute();
    await changed();
    expect((await counted()).counted).toBe('29');
    // One erased: nothing says so but the number of those that stand.
    await db
      .deleteFrom('survey_answer')
      .where('id', '=', sent[2] ?? '')
      .execute();
    await changed();
    expect((await counted()).counted).toBe('28');
    const filtered = plain(
      await (await organiser.get(`/enquetes/${slug}/resultats?filtre=echelle%3Dnational`)).text(),
    );
    const national = practicesOf2024()
      .slice(3, 30)
      .filter(({ echelle }) => echelle === 'national').length;
    expect(filtered).toContain(`${national + 1} réponses derrière ce filtre`);
  });
});

describe('few answers', () => {
  test('of two organisations nothing is told', async () => {
    await putSurvey(app.services, { ownerId: owner, slug: 'a-deux', answers: practicesOf2024().slice(0, 2) });
    await publish('a-deux');
    const page = plain(await (await app.get('/enquetes/a-deux/synthese')).text());
    expect(page).toContain('Moins de 3 réponses');
    expect((await json('a-deux')).tables.columns).toEqual([]);
    expect((await json('a-deux')).figures.slice(1).every(({ value }) => value === null)).toBe(true);
  });

  test('of persons, eleven are needed', async () => {
    const ten = Array.from({ length: 10 }, () => ({ envie: 'oui', depuis: 'plus_10' }));
    await putSurvey(app.services, {
      ownerId: owner,
      slug: 'dix-personnes',
      answers: ten,
      template: 'diagnostic-territoire',
    });
    await publish('dix-personnes');
    expect((await json('dix-personnes')).tables.columns).toEqual([]);
  });
});

describe('the directory', () => {
  test('answers with consent become proposals on records, with the survey as their source', async () => {
    const other = await app.services.db
      .selectFrom('record')
      .select('id')
      .where('kind', '=', 'organisation')
      .where('id', '<>', owner)
      .limit(1)
      .executeTakeFirstOrThrow();
    const [values] = practicesOf2024();
    const named = { ...values, nom: [{ id: other.id, name: 'x' }], echelle: 'international' };
    await putSurvey(app.services, {
      ownerId: owner,
      slug: 'annuaire',
      answers: [named],
      uses: ['counted', 'map:nom', 'directory:echelle'],
    });
    const answer = await organiser.post('/enquetes/annuaire/annuaire/1');
    expect(answer.headers.get('location')).toContain('propositions=1-0-0');
    const proposal = await app.services.db
      .selectFrom('proposal')
      .select(['changes', 'source', 'reason'])
      .where('record_id', '=', other.id)
      .executeTakeFirstOrThrow();
    expect(JSON.stringify(proposal.changes)).toContain('international');
    expect(proposal.source).toContain('/enquetes/annuaire');
    expect(proposal.reason).toContain('vague 1');
  });
});
