/** Running a survey: invitations, reminders, the next wave, exports. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import type { Jar } from '../../../tests/support/jar.ts';
import {
  begin as beginAnswer,
  DAY,
  field,
  fill as fillParts,
  openSurvey as open,
  organised,
  WHOLE,
} from '../../../tests/support/running-survey.ts';
import { DUE } from './use-cases/queues.ts';

let now = new Date('2026-11-23T09:00:00Z');
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

describe('the general search', () => {
  test('finds a survey by its title and purpose, from its publication, and says when it closed', async () => {
    const search = async (q: string) => {
      await app.services.discovery.refresh();
      return (await app.get(`/recherche?q=${encodeURIComponent(q)}`)).text();
    };
    const slugIn = (html: string) => /<a href="\/enquetes\/([a-z0-9-]+)"/.exec(html)?.[1];
    const slug = await openSurvey();
    expect(slugIn(await search('enquête pratiques d’accompagnement'))).toBe(slug);
    expect(await search('sondage pratiques')).toContain('23 décembre 2026');
    await organiser.post(`/enquetes/${slug}/vagues/1/cloture`);
    const after = await search('sondage pratiques');
    expect([slugIn(after), after.includes('23 décembre 2026')]).toEqual([slug, false]);
    expect(slugIn(await search('enquête pratiques menuiserie'))).toBeUndefined();
  });
});

describe('invitations', () => {
  test('a personal link opens one answer; reminders are two at most and stop on answer; wave two is prefilled', async () => {
    const slug = await openSurvey();
    const sent = await organiser.post(`/enquetes/${slug}/invitations`, {
      adresses: 'a@example.org, b@example.org pas-une-adresse',
    });
    expect([sent.status, (await sent.text()).includes('pas-une-adresse')]).toEqual([422, true]);
    const english = await organiser.post(`/en/enquetes/${slug}/invitations`, {
      adresses: 'a@example.org ; Personne ne s’appelle ainsi\nni-une-adresse',
    });
    const told = await english.text();
    expect(told).toContain('This is no address: ni-une-adresse.');
    expect(told).toContain('by this name: Personne ne s’appelle ainsi.');
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
    expect(await (await app.get(next)).text()).toMatch(
      /0 sur \d+\s+\(\d+ réponses reprises de la vague 1, à confirmer\)/,
    );
    const part = await (await app.get(`${next}/partie/structure`)).text();
    expect(part).toContain('À la vague 1\u00a0: Association');
    expect(part).toMatch(/value="association" checked|checked[^>]*value="association"/);
    // Nothing of it counts before it is confirmed.
    expect(await (await app.get(`${next}/recapitulatif`)).text()).not.toContain('Ille-et-Vilaine');
    // What is emptied stays so: on its page, on the page that is read again, in another tab, while one types.
    const form = { ...WHOLE.structure, marques: field(part, 'marques') };
    expect((await app.post(`${next}/partie/structure`, { ...form, nom: '', forme: '' })).status).toBe(303);
    const emptied = await (await app.get(`${next}/partie/structure`)).text();
    expect(field(emptied, 'nom')).toBe('');
    expect(emptied).toContain('À la vague 1\u00a0: Association');
    expect(emptied).not.toMatch(/value="association" checked|checked[^>]*value="association"/);
    expect(emptied).not.toContain('sont reprises ci-dessous');
    const recap = await (await app.get(`${next}/recapitulatif`)).text();
    expect(recap).toContain('Ille-et-Vilaine');
    expect(recap).not.toContain('Une structure que personne ne connaît');
    const tab = await app.post(`${next}/partie/structure`, form);
    expect([tab.status, (await tab.text()).includes('Réponse enregistrée à présent\u00a0: effacée')]).toEqual(
      [409, true],
    );
    const typing = await app.get(`${next}/partie/moyens`);
    const kept = await app.post(`${next}/partie/moyens/brouillon`, {
      marques: field(await typing.text(), 'marques'),
      touche: 'attentes',
      attentes: '',
    });
    expect(await kept.json()).toMatchObject({ taken: ['attentes'] });
    expect(await (await app.get(`${next}/partie/moyens`)).text()).toMatch(
      /name="attentes"[^>]*><\/textarea>/,
    );
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
    await organiser.post(`/enquetes/${slug}/conception`, { vu, genre: 'question', code: 'filiere' });
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
