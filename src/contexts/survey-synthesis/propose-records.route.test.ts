/** From answers to the directory: records that stand, records that it lacks, what a reviewer completes. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practicesOf2024 } from '../../../bench/generator/survey-answers.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { filled } from '../../../tests/support/filled.ts';
import { holding, type Jar } from '../../../tests/support/jar.ts';
import { putSurvey } from '../../../tests/support/survey-answers.ts';
import type { Values } from '../surveys/public.ts';

let app: TestApp;
let organiser: Jar;
let moderator: Jar;
let ids: string[];
beforeAll(async () => {
  app = await testApp(() => new Date('2026-11-23T09:00:00Z'));
  const records = await app.services.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .limit(8)
    .execute();
  ids = records.map(({ id }) => id);
  organiser = await holding(app, 'verse@example.org', 'steward', `record:${ids[0]}`);
  moderator = await holding(app, 'relit@example.org', 'administrator', null);
});
afterAll(() => app.close());

const [BASE = {}] = practicesOf2024();
const named = (name: string, id: string | null = null, more: Values = {}): Values => ({
  ...BASE,
  nom: [{ id, name }],
  ...more,
});
const ALL = ['counted', 'map:nom', 'directory:nom', 'directory:echelle'];
async function pour(slug: string, answers: readonly Values[], uses: readonly string[] = ALL) {
  await putSurvey(app.services, { ownerId: ids[0] ?? '', slug, answers, uses });
  return () => told(slug);
}
const told = async (slug: string) =>
  /propositions=(.*)$/.exec(
    (await organiser.post(`/enquetes/${slug}/annuaire/1`)).headers.get('location') ?? '',
  )?.[1];
const proposals = (slug: string) =>
  app.services.db
    .selectFrom('proposal')
    .select(['id', 'name', 'state', 'record_id', 'changes', 'reason'])
    .where('source', 'like', `%/enquetes/${slug}`)
    .orderBy('name')
    .execute();

describe('an organisation that the directory lacks', () => {
  test('is proposed with what it said and nothing else, once, and completed by who reviews', async () => {
    const again = await pour('inconnue', [
      named('Le Relais Inconnu', null, { echelle: 'region' }),
      named('Le Relais Inconnu', null, { echelle: 'local' }),
    ]);
    expect(await again()).toBe('1-1-0');
    expect(await again()).toBe('0-2-0');
    const [proposal, ...others] = await proposals('inconnue');
    expect(others).toEqual([]);
    expect(proposal?.changes.map(({ field, to }) => [field, to])).toEqual([
      ['name', 'Le Relais Inconnu'],
      // Either may come first.
      ['scale', expect.stringMatching(/^(region|local)$/)],
    ]);
    expect(proposal?.reason).toContain('vague 1');
    const page = await (await moderator.get(`/propositions/${proposal?.id}`)).text();
    expect(page).toContain('Ce qu’elle fait');
    expect(page).toContain('Compléter et publier');
    expect(page).not.toContain('Prendre ce qui est coché');

    const form = `/contribuer/organisation?proposition=${proposal?.id}`;
    const sent = await filled(moderator, form);
    expect(sent.name).toEqual(['Le Relais Inconnu']);
    // Refused for want of a summary, it still knows which proposal it takes up.
    const half = await moderator.post('/contribuer/organisation', {
      ...sent,
      licence: 'oui',
      kinds: 'supporter',
    });
    expect([half.status, await half.text()]).toEqual([
      422,
      expect.stringContaining(`value="${proposal?.id}"`),
    ]);
    const whole = { ...sent, licence: 'oui', kinds: 'supporter', summary: 'Un relais.', inedit: 'oui' };
    const saved = await moderator.post('/contribuer/organisation', whole);
    expect(saved.headers.get('location')).toBe('/organisations/le-relais-inconnu');
    const [closed] = await proposals('inconnue');
    expect([closed?.state, closed?.record_id === null]).toEqual(['accepted', false]);
    // What the second one says of it is of a record that stands, from now on.
    expect(await again()).toBe('1-1-0');
    expect((await proposals('inconnue')).at(-1)?.record_id).toBe(closed?.record_id);
    const twice = await moderator.post('/contribuer/organisation', whole);
    expect(twice.headers.get('location') ?? '').not.toContain('/propositions');
  });

  test('is left alone without the consent to be proposed there', async () => {
    const without = ['counted', 'map:nom', 'directory:echelle'];
    const again = await pour('sans-accord', [named('La Discrète')], without);
    expect(await again()).toBe('0-0-0');
    expect(await proposals('sans-accord')).toEqual([]);
  });

  test('is no new record when one alone bears its name', async () => {
    const known = await app.services.db
      .selectFrom('record')
      .select(['id', 'name'])
      .where('id', '=', ids[1] ?? '')
      .executeTakeFirstOrThrow();
    const again = await pour('connue', [named(known.name.toUpperCase(), null, { echelle: 'international' })]);
    expect(await again()).toBe('1-0-0');
    expect((await proposals('connue')).map(({ record_id }) => record_id)).toEqual([known.id]);
  });
});

test('as many as answered are proposed: the reason that all share repeats nobody', async () => {
  const again = await pour(
    'nombreuse',
    ids.slice(2).map((id) => named('x', id, { echelle: 'international' })),
  );
  expect(await again()).toBe('6-0-0');
  expect(await again()).toBe('0-6-0');
});
