/** Several waves: which is shown, which may change, where answers and invitations go. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import type { Jar } from '../../../tests/support/jar.ts';
import { begin, DAY, fill, follow, openSurvey, organised } from '../../../tests/support/running-survey.ts';

const now = new Date('2026-11-23T09:00:00Z');
const day = (days: number) => new Date(now.getTime() + days * DAY).toISOString().slice(0, 10);
let app: TestApp;
let organiser: Jar;
let owner: string;
beforeAll(async () => {
  app = await testApp(() => now);
  ({ organiser, owner } = await organised(app));
});
afterAll(() => app.close());
const running = () => openSurvey({ organiser, owner, now });
const page = async (slug: string, query = '') =>
  (await organiser.get(`/enquetes/${slug}/suivi${query}`)).text();
const open = (slug: string, from: number, to: number) =>
  organiser.post(`/enquetes/${slug}/vagues`, { ouverture: day(from), cloture: day(to) });
const wavesOf = (slug: string) =>
  app.services.db
    .selectFrom('survey_wave')
    .innerJoin('survey', 'survey.id', 'survey_wave.survey_id')
    .select(['number', 'opens_on as from', 'closes_on as to'])
    .where('slug', '=', slug)
    .orderBy('number')
    .execute();

describe('waves', () => {
  test('planning a later one leaves the running one in sight; each has its address', async () => {
    const slug = await running();
    await organiser.post(`/enquetes/${slug}/invitations`, { adresses: 'reste@example.org' });
    const planned = await open(slug, 200, 220);
    expect(planned.headers.get('location')).toContain('suivi?nouvelle=2');
    const first = await page(slug, '?nouvelle=2');
    for (const told of [
      'La vague 2 est notée',
      'Clore la vague maintenant',
      'réponses de la vague 1',
      'reste@example.org',
    ])
      expect(first).toContain(told);
    const second = await page(slug, '?vague=2');
    expect(second).toContain('réponses de la vague 2');
    expect(second).not.toContain('reste@example.org');
    expect(second).toMatch(/<a (?=[^>]*suivi\?vague=2")(?=[^>]*aria-current="true")/);
    // An answer typed from there goes into the wave that is open, and the page says so.
    expect(second).toContain('Elle ira dans la vague 1');
    expect((await organiser.post(`/enquetes/${slug}/reponses`, { vague: '2' })).status).toBe(422);
  });

  test('days that meet another wave are refused with its days, and kept as typed', async () => {
    const slug = await running();
    const met = await open(slug, 10, 90);
    expect(met.status).toBe(422);
    const told = await met.text();
    expect(told).toContain('Deux vagues ne sont jamais ouvertes le même jour');
    expect(told).toContain(`value="${day(90)}"`);
    expect(await wavesOf(slug)).toHaveLength(1);
    expect((await open(slug, 31, 90)).status).toBe(303);
    const both = await Promise.all([open(slug, 100, 120), open(slug, 110, 130)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 422]);
  });

  test('a wave is moved until an answer is sent, and deleted as long as nothing is in it', async () => {
    const slug = await running();
    await open(slug, 40, 50);
    const move = (wave: number, from: number, to: number) =>
      organiser.post(`/enquetes/${slug}/vagues/${wave}/dates`, { premier: day(from), dernier: day(to) });
    expect((await move(2, 45, 60)).status).toBe(303);
    expect(await wavesOf(slug)).toMatchObject([{ number: 1 }, { number: 2, from: day(45), to: day(60) }]);
    expect((await move(2, 20, 60)).status).toBe(422);
    expect((await move(2, 60, 45)).status).toBe(422);
    expect((await move(9, 60, 70)).status).toBe(404);
    const path = await begin(slug, app);
    const drop = (wave: number) => organiser.post(`/enquetes/${slug}/vagues/${wave}/suppression`);
    expect((await drop(1)).status).toBe(422);
    await fill(app, path);
    await app.post(`${path}/envoi`, { accord: 'counted' });
    expect((await move(1, 0, 35)).status).toBe(422);
    await organiser.post(`/enquetes/${slug}/invitations`, { adresses: 'z@example.org', vague: '2' });
    expect((await drop(2)).status).toBe(422);
    await open(slug, 100, 110);
    expect((await drop(3)).headers.get('location')).toContain('supprimee=3');
    expect(await wavesOf(slug)).toMatchObject([{ number: 1 }, { number: 2 }]);
  });

  test('any earlier wave that has invitations may be invited again', async () => {
    const slug = await running();
    await organiser.post(`/enquetes/${slug}/invitations`, { adresses: 'a1@example.org\nb1@example.org' });
    await open(slug, 40, 50);
    await open(slug, 60, 70);
    const third = await page(slug, '?vague=3');
    expect(third).toContain('Inviter à nouveau celles et ceux de la vague 1 (2 invitations)');
    expect(third).not.toContain('celles et ceux de la vague 2');
    const again = await organiser.post(`/enquetes/${slug}/invitations/reprise`, { vague: '3', de: '1' });
    expect(again.headers.get('location')).toContain('vague=3&invitations=2');
  });
});

describe('answers from paper', () => {
  test('only those sent are counted as sent; a draft that was left is found again', async () => {
    const slug = await running();
    const begun = await organiser.post(`/enquetes/${slug}/reponses`, {});
    const { path } = await follow(organiser, begun);
    const shown = await page(slug);
    expect(shown).toContain('0 réponse envoyée, dont 0 saisie depuis le papier');
    expect(shown).toContain(`href="${path}"`);
    await fill(app, path);
    await app.post(`${path}/envoi`, { accord: 'counted' });
    const after = await page(slug);
    expect(after).toContain('1 réponse envoyée, dont 1 saisie depuis le papier');
    expect(after).not.toContain(`href="${path}"`);
  });
});

test('a line that is no address is told in the singular, and so is what left', async () => {
  const slug = await running();
  const told = await organiser.post(`/enquetes/${slug}/invitations`, { adresses: 'pas-une' });
  expect(await told.text()).toContain(
    'Ceci n’est pas une adresse\u00a0: pas-une. Aucune invitation n’est partie.',
  );
});

test('a guest named as a cooperation is told to be one', async () => {
  const slug = await running();
  const { name } = await app.services.db
    .selectFrom('record')
    .select('name')
    .where('kind', '=', 'cooperation')
    .orderBy('slug')
    .executeTakeFirstOrThrow();
  const told = await organiser.post(`/enquetes/${slug}/invitations`, { adresses: `c@example.org ; ${name}` });
  expect(await told.text()).toContain(
    'C’est une coopération, et cette enquête s’adresse à des organisations',
  );
});

test('the surveys that one runs are linked from one’s account, apart from the others', async () => {
  const slug = await running();
  expect(await (await organiser.get('/compte')).text()).toContain('/enquetes?miennes=oui');
  const mine = await (await organiser.get('/enquetes?miennes=oui')).text();
  expect([mine.includes('Mes enquêtes'), mine.includes(`/enquetes/${slug}`)]).toEqual([true, true]);
});
