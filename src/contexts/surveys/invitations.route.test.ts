/** How many invitations leave a day: for one person across all surveys, and for one address whoever invites. */
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar } from '../../../tests/support/jar.ts';
import { putSurvey } from '../../../tests/support/survey-answers.ts';

const DAY = 86_400_000;
let now = new Date('2026-11-23T09:00:00Z');
let app: TestApp;
let organiser: Jar;
const SLUGS = ['a', 'b', 'c', 'd'].map((name) => `invite-${name}`);
beforeAll(async () => {
  app = await testApp(() => now);
  const { id: ownerId } = await app.services.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .limit(1)
    .executeTakeFirstOrThrow();
  organiser = await holding(app, 'invite@example.org', 'steward', `record:${ownerId}`);
  for (const slug of SLUGS) await putSurvey(app.services, { ownerId, slug, answers: [] });
});
afterAll(() => app.close());

const invite = (slug = '', adresses = '') => organiser.post(`/enquetes/${slug}/invitations`, { adresses });
const invited = async (address: string) => {
  await app.runJobs();
  return (await app.services.outbox.list(500)).filter(({ to }) => to.includes(address)).length;
};

test('an address receives three a day, from all surveys; the fourth is kept in the form, and leaves tomorrow', async () => {
  for (const slug of SLUGS.slice(0, 3))
    expect((await invite(slug, 'souvent@example.org')).headers.get('location')).toContain('invitations=1');
  const answer = await invite(SLUGS[3], 'souvent@example.org\nnouvelle@example.org');
  const page = await answer.text();
  expect(answer.status).toBe(422);
  for (const said of [
    '1 invitation part',
    '1 adresse attend',
    'reçoit 3 invitations par jour',
    'souvent@example.org',
  ])
    expect(page).toContain(said);
  expect(page).not.toContain('>nouvelle@example.org</textarea>');
  expect([await invited('souvent@example.org'), await invited('nouvelle@example.org')]).toEqual([3, 1]);
  // Who is invited already is asked for no second letter, and counts for nothing.
  expect((await invite(SLUGS[3], 'nouvelle@example.org')).headers.get('location')).toContain('invitations=0');
  now = new Date(now.getTime() + DAY + 1000);
  expect((await invite(SLUGS[3], 'souvent@example.org')).headers.get('location')).toContain('invitations=1');
});

test('a person invites a thousand a day, all surveys together', async () => {
  now = new Date(now.getTime() + 2 * DAY);
  await invite(SLUGS[0], 'premiere@example.org');
  await sql`insert into conduct_letter (at, kind, by_hash, to_hash)
    select at, kind, by_hash, sha256(convert_to(n::text, 'UTF8')) from conduct_letter, generate_series(1, 998) n
    where at = ${now}`.execute(app.services.db);
  const answer = await invite(SLUGS[1], 'derniere@example.org, en-trop@example.org');
  const page = await answer.text();
  for (const said of ['1000 adresses par jour', 'en-trop@example.org</textarea>'])
    expect(page).toContain(said);
  expect([await invited('derniere@example.org'), await invited('en-trop@example.org')]).toEqual([1, 0]);
});

test('an address that asked for no more letters of a survey gets none, to whichever wave; how many is told, not who', async () => {
  now = new Date(now.getTime() + 2 * DAY);
  const { db } = app.services;
  const slug = SLUGS[2] ?? '';
  await invite(slug, 'silence@example.org');
  expect(await invited('silence@example.org')).toBe(1);
  const letter = (await app.services.outbox.list(500)).find(({ to }) => to.includes('silence@example.org'));
  const [, path = ''] = /(\/enquetes\/reponse\/[\w-]+)\/silence/.exec(letter?.text ?? '') ?? [];
  expect((await app.post(`${path}/silence`, {})).status).toBe(303);
  const again = await invite(slug, 'Silence@example.org\nbruit@example.org');
  expect(again.headers.get('location')).toContain('invitations=1&silence=1');
  const page = await (await organiser.get(again.headers.get('location') ?? '')).text();
  expect(page).toContain('1 adresse a demandé à ne plus rien recevoir');
  expect(page).not.toContain('ilence@example.org');
  expect([await invited('silence@example.org'), await invited('bruit@example.org')]).toEqual([1, 1]);
  // Nothing of the address is kept, and the refusal is of that survey alone.
  const { rows } = await sql<{ held: string }>`select coalesce(string_agg(t::text, ' '), '') as held
    from survey_invitation t where address ilike 'silence@%' or address_key ilike 'silence@%'`.execute(db);
  expect(rows[0]?.held).toBe('');
  expect((await invite(SLUGS[3], 'silence@example.org')).headers.get('location')).toMatch(/invitations=1$/);
});
