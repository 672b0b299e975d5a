/** What a record says to networks follows it when it is merged, and comes back when the merge is undone. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar } from '../../../tests/support/jar.ts';
import { PATHS } from '../../paths.ts';
import { findRecord, type StoredRecord } from '../records/public.ts';

let app: TestApp;
let boss: Jar;
const OWN = '/reseaux/ess-france';
const STAYS = '/organisations/cress-grand-est';
const GOES = '/organisations/cress-normandie';

const record = async (slug: string): Promise<StoredRecord> => {
  const found = await findRecord(app.services.db, 'organisation', slug);
  if (!found || 'movedTo' in found) throw new Error(`no ${slug}`);
  return found;
};
/** What is kept of a record, by code of field. */
async function kept(slug: string): Promise<Record<string, [unknown, string]>> {
  const { rows } = await app.database.pool.query(
    `select code, value, visibility from network_value join network_field on id = field_id
     where record_id = (select id from record where slug = $1 and kind = 'organisation') order by code`,
    [slug],
  );
  return Object.fromEntries(rows.map((row) => [row.code, [row.value, row.visibility]]));
}

beforeAll(async () => {
  app = await testApp(() => new Date());
  boss = await holding(app, 'boss@example.org', 'administrator', null);
  const fields = [
    { nom_fr: 'Accueil', type: 'short_text', visible: 'public' },
    { nom_fr: 'Avis', type: 'short_text', visible: 'stewards' },
    { nom_fr: 'Horaires', type: 'short_text', visible: 'public' },
  ];
  for (const field of fields) {
    const sent = { fiches: 'organisation', nom_en: field.nom_fr, ...field };
    expect((await boss.post(`${OWN}/champs`, sent)).status).toBe(303);
  }
  const fill = (path: string, form: Record<string, string>) =>
    boss.post(`${path}/champs`, { reseau: 'ess-france', vu: '0', ...form });
  await fill(STAYS, { 'champ:ess-france:accueil': 'sur place' });
  await fill(GOES, {
    'champ:ess-france:accueil': 'au téléphone',
    'champ:ess-france:avis': 'SECRET',
    'champ:ess-france:horaires': 'le matin',
  });
});
afterAll(() => app.close());

const merge = async (more: Record<string, string>) => {
  const [stays, goes] = [await record('cress-grand-est'), await record('cress-normandie')];
  return boss.post(`${STAYS}/fusion`, {
    ...{ avec: goes.slug, vu: String(stays.version), 'vu-autre': String(goes.version) },
    ...{ motif: 'La même équipe', ...more },
  });
};
const BEFORE = { accueil: ['sur place', 'public'] };
const OF_GOES = {
  accueil: ['au téléphone', 'public'],
  avis: ['SECRET', 'stewards'],
  horaires: ['le matin', 'public'],
};
const sound = async () => expect(await runChecks(app.database.pool, PATHS.checks)).toEqual([]);

test('what both say is told before merging; what only the other said follows, under its visibility', async () => {
  const compared = await (await boss.get(`${STAYS}/fusion?avec=cress-normandie`)).text();
  for (const told of ['Accueil (ESS France)', 'sur place', 'au téléphone']) expect(compared).toContain(told);
  expect((await merge({})).status).toBe(303);
  expect(await kept('cress-grand-est')).toEqual({ ...OF_GOES, ...BEFORE });
  // Nothing of the merged record is lost.
  expect(await kept('cress-normandie')).toEqual(OF_GOES);
  const page = await (await app.get(STAYS)).text();
  expect([page.includes('le matin'), page.includes('SECRET')]).toEqual([true, false]);
  await sound();
});

test('undone, it goes back; what somebody changed since stays', async () => {
  const { rows } = await app.database.pool.query(
    `select max(number)::int as seen from network_revision where record_id = $1`,
    [(await record('cress-grand-est')).id],
  );
  await boss.post(`${STAYS}/champs`, {
    reseau: 'ess-france',
    vu: String(rows[0].seen),
    'champ:ess-france:accueil': 'sur place',
    'champ:ess-france:avis': 'SECRET',
    'champ:ess-france:horaires': 'le soir',
  });
  expect((await boss.post(`${GOES}/separation`)).status).toBe(303);
  expect(await kept('cress-grand-est')).toEqual({ ...BEFORE, horaires: ['le soir', 'public'] });
  expect(await kept('cress-normandie')).toEqual(OF_GOES);
  expect((await app.database.pool.query('select 1 from network_merge')).rows).toEqual([]);
  await sound();
});

test('what is chosen of the other is taken, and given back', async () => {
  const { rows } = await app.database.pool.query(`select id from network_field where code = 'accueil'`);
  expect((await merge({ [`valeur.${rows[0].id}`]: 'autre' })).status).toBe(303);
  expect((await kept('cress-grand-est')).accueil).toEqual(['au téléphone', 'public']);
  await boss.post(`${GOES}/separation`);
  expect((await kept('cress-grand-est')).accueil).toEqual(['sur place', 'public']);
  await sound();
});

test('the fields of a network follow its organisation, and come back', async () => {
  const owner = async () =>
    (
      await app.database.pool.query(
        `select slug from network_set join record on record.id = organisation_id where code = 'ess-france'`,
      )
    ).rows[0].slug;
  const [stays, goes] = [await record('adesk'), await record('ess-france')];
  const sent = {
    avec: goes.slug,
    vu: String(stays.version),
    'vu-autre': String(goes.version),
    motif: 'Essai',
  };
  const merged = await boss.post('/organisations/adesk/fusion', sent);
  expect(merged.status).toBe(303);
  expect(await owner()).toBe('adesk');
  expect((await boss.get(`${OWN}/champs/gestion`)).status).toBe(200);
  await boss.post('/organisations/ess-france/separation');
  expect(await owner()).toBe('ess-france');
});
