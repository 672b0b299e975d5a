import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { practicesOf2024 } from '../../../bench/generator/survey-answers.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar, signIn } from '../../../tests/support/jar.ts';
import { putSurvey } from '../../../tests/support/survey-answers.ts';
import type { Synthesis } from './domain/synthesis.ts';

let app: TestApp;
let organiser: Jar;
let ownerId: string;
const SLUG = 'ponderee-2024';
const PATH = `/enquetes/${SLUG}`;
beforeAll(async () => {
  app = await testApp(() => new Date('2026-11-23T09:00:00Z'));
  ({ id: ownerId } = await app.services.db
    .selectFrom('record')
    .select('id')
    .where('kind', '=', 'organisation')
    .orderBy('slug')
    .limit(1)
    .executeTakeFirstOrThrow());
  organiser = await holding(app, 'poids@example.org', 'steward', `record:${ownerId}`);
  await putSurvey(app.services, { ownerId, slug: SLUG, answers: practicesOf2024() });
  await organiser.post(`${PATH}/synthese/1`);
  await app.runJobs();
});
afterAll(() => app.close());

const plain = (text: string) => text.replaceAll(/<[^>]+>/g, ' ').replaceAll(/[\u00a0\u202f\s]+/g, ' ');
const page = async (path: string) => plain(await (await app.get(path)).text());
type Exported = Synthesis & {
  weighted: {
    by: string;
    covered: number;
    effective: number;
    strata: { value: string; population: number; respondents: number; weight: number }[];
    columns: { name: string; shares: { low: number; high: number }[] | null }[];
  } | null;
};
const json = async (): Promise<Exported> => (await app.get(`${PATH}/synthese.json`)).json();
const sizesOf = ({ tables }: Synthesis): [string, number][] =>
  (tables.columns.find(({ name }) => name === 'echelle')?.codes ?? []).map((code) => [
    code,
    tables.filters[`echelle=${code}`] ?? 0,
  ]);
/** Ten times as many as answered, but for regional ones: a hundred times. */
async function population(): Promise<Record<string, string>> {
  const sizes = sizesOf(await json()).filter(([, n]) => n > 0);
  return Object.fromEntries(
    sizes.map(([code, n]) => [`population-${code}`, String(n * (code === 'region' ? 100 : 10))]),
  );
}
const SOURCE = 'Répertoire inventé, 2024';

describe('who tells the population', () => {
  test('nobody but who runs the survey', async () => {
    const other = await signIn(app, 'autre-poids@example.org');
    for (const path of ['/redressement', '/redressement?selon=echelle'])
      expect((await other.get(PATH + path)).status).toBe(404);
    for (const path of ['/redressement', '/redressement/retrait'])
      expect((await other.post(PATH + path, { selon: 'echelle' })).status).toBe(404);
  });

  test('of closed breakdowns of one answer only, each value with how many answered', async () => {
    const form = plain(await (await organiser.get(`${PATH}/redressement?selon=echelle`)).text());
    expect(form).toContain('Redresser les chiffres de la vague 1');
    expect(form).toContain('Régionale (facultatif) 19 réponses comptées');
    // Several answers may be given to it.
    expect(form).not.toContain('Accompagnement collectif');
  });

  test.each([
    [{ 'population-region': '12,5' }, 'Écrivez un nombre entier, ou rien'],
    [{ 'population-region': '18' }, 'Il y en a au moins autant que de réponses comptées'],
    [{ 'population-region': '400' }, 'Dites la population d’au moins deux groupes'],
    [{ source: '' }, 'Dites d’où viennent ces nombres'],
  ])('what does not hold is told, and what was typed is kept: %j', async (typed, message) => {
    const answer = await organiser.post(`${PATH}/redressement?vague=1`, {
      ...{ selon: 'echelle', 'population-local': '', source: SOURCE },
      ...typed,
    });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(plain(html)).toContain(message);
    for (const value of Object.values(typed)) if (value) expect(html).toContain(`value="${value}"`);
    expect((await json()).weighted).toBeNull();
  });
});

describe('a weighted synthesis', () => {
  let weighted: Exported;
  beforeAll(async () => {
    expect(await page(`${PATH}/synthese`)).toContain('Aucune pondération');
    const sent = { selon: 'echelle', source: SOURCE, ...(await population()) };
    const told = await organiser.post(`${PATH}/redressement?vague=1`, sent);
    expect(told.headers.get('location')).toBe(`${PATH}/resultats?vague=1`);
    weighted = await json();
  });

  test('shares are those of weights; where a cell is hidden, what it may be is told, and no more', () => {
    const { tables } = weighted;
    const seen = { exact: 0, ranged: 0 };
    for (const { name, shares } of weighted.weighted?.columns ?? []) {
      const column = tables.columns.find((each) => each.name === name);
      for (const [at, { low, high }] of (shares ?? []).entries()) {
        let [top, whole, unknown] = [0, 0, 0];
        for (const [code, n] of sizesOf(weighted)) {
          const view = column?.views[`echelle=${code}`];
          if (n === 0 || !view) continue;
          const weight = code === 'region' ? 100 : 10;
          const count = view.counts[at] ?? null;
          top += weight * (count ?? 0);
          unknown += count === null ? weight * (view.answered ?? 0) : 0;
          whole += weight * (view.answered ?? Number.NaN);
        }
        expect(low).toBeGreaterThanOrEqual(top / whole - 1e-9);
        expect(high).toBeLessThanOrEqual((top + unknown) / whole + 1e-9);
        if (unknown === 0) expect(low).toBeCloseTo(high, 12);
        seen[unknown === 0 ? 'exact' : 'ranged'] += 1;
      }
    }
    expect(seen.exact).toBeGreaterThan(10);
    expect(seen.ranged).toBeGreaterThan(10);
  });

  test('the page tells both figures, the population, its source, each weight and what that is worth', async () => {
    const text = await page(`${PATH}/synthese`);
    const { columns = [] } = weighted.weighted ?? {};
    const modes = weighted.tables.columns.find(({ name }) => name === 'modes');
    const at = modes?.codes.indexOf('collectif') ?? -1;
    const { low, high } = columns.find(({ name }) => name === 'modes')?.shares?.[at] ?? { low: 0, high: 0 };
    const [least, most] = [low, high].map((share) => Math.round(100 * share));
    expect(least).toBeGreaterThan(60);
    expect(text).toContain(`Accompagnement collectif 56 sur 62, 90 % redressé : de ${least} % à ${most} %`);
    expect(text).toContain('Régionale 1 900 19 100');
    expect(text).toContain(`Population dite par qui mène l’enquête, le 23 novembre 2026 : ${SOURCE}.`);
    const worth = Math.round(weighted.weighted?.effective ?? 0);
    expect(worth).toBeGreaterThan(20);
    expect(worth).toBeLessThan(40);
    expect(text).toContain(`62 réponses pesées en valent ${worth} de poids égal`);
    expect(text).not.toContain('Aucune pondération');
    // Key figures stay those of the answers.
    expect(text).toContain('65 % sont des associations');
  });

  test('under a filter nothing is weighted', async () => {
    expect(await page(`${PATH}/synthese?filtre=echelle%3Dregion`)).not.toContain('redressé :');
  });

  test('live figures are weighted too, and nothing of them is hidden', async () => {
    const live = plain(await (await organiser.get(`${PATH}/resultats`)).text());
    expect(live).toContain('redressé :');
    expect(live).not.toContain('Non redressé');
    expect(live).toContain('Changer ou retirer le redressement');
  });

  test('a group of too few is said to hide all that would be weighted, before it is published', async () => {
    const slug = 'ponderee-petite';
    await putSurvey(app.services, { ownerId, slug, answers: practicesOf2024().slice(0, 8) });
    const form = plain(await (await organiser.get(`/enquetes/${slug}/redressement?selon=forme`)).text());
    expect(form).toMatch(/[12] réponses? comptées? : moins de 3 : caché dans la synthèse publiée/);
    const codes = ['association', 'cooperative', 'collectivite', 'fondation', 'societe'];
    await organiser.post(`/enquetes/${slug}/redressement?vague=1`, {
      ...{ selon: 'forme', source: SOURCE },
      ...Object.fromEntries(codes.map((code) => [`population-${code}`, '50'])),
    });
    const live = plain(await (await organiser.get(`/enquetes/${slug}/resultats`)).text());
    expect(live).toContain('compte moins de 3 réponses : la synthèse publiée le cache');
  });

  test('the table, its codebook, the report and the English page tell it', async () => {
    const csv = await (await app.get(`${PATH}/synthese.csv`)).text();
    expect(csv).toMatch(/;modes;[^\n]*;collectif;[^\n]*;weighted_share_low;0\.\d+;/);
    expect(csv).toMatch(/;echelle;[^\n]*;region;[^\n]*;population;1900;19/);
    expect(await (await app.get(`${PATH}/synthese/dictionnaire.csv`)).text()).toContain(
      'count weighted_share_low weighted_share_high',
    );
    expect(await page(`${PATH}/synthese/rapport.html`)).toContain(SOURCE);
    expect(await page(`/en${PATH}/synthese`)).toMatch(/weighted: \d+% to \d+%/);
  });

  test('taken back, each answer counts for one again', async () => {
    await organiser.post(`${PATH}/redressement/retrait?vague=1`);
    expect((await json()).weighted).toBeNull();
    expect(await page(`${PATH}/synthese`)).toContain('Aucune pondération');
  });
});
