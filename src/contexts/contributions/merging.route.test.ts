/** Two records that are one: merged, then parted. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, signIn } from '../../../tests/support/jar.ts';
import { nthCooperation, pathOf } from '../../../tests/support/nth-cooperation.ts';
import { findRecord } from '../records/public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(() => new Date());
});
afterAll(() => app.close());

const record = (at = 0) => nthCooperation(app, at);

describe('two records that are one', () => {
  test('are merged by field by a moderator, the merged address leads to the other, and it can be undone', async () => {
    const [stays, goes] = [await record(10), await record(11)];
    const moderator = await holding(app, 'merger@example.org', 'administrator', null);
    const own = pathOf(stays);
    expect(await (await moderator.get(`${own}/fusion`)).text()).toContain('adresse de l’autre fiche');
    const compared = await (await moderator.get(`${own}/fusion?avec=${goes.slug}`)).text();
    expect(compared).toContain('garder.name');
    const chosen = {
      avec: goes.slug,
      vu: String(stays.version),
      'vu-autre': String(goes.version),
      'garder.name': 'autre',
      'garder.summary': 'ici',
      motif: '',
    };
    const unsaid = await moderator.post(`${own}/fusion`, chosen);
    expect([unsaid.status, await unsaid.text()]).toEqual([
      409,
      expect.stringContaining('Dites en quelques mots'),
    ]);
    const sent = { ...chosen, motif: 'La même équipe' };
    const [one, two] = await Promise.all([1, 2].map(() => moderator.post(`${own}/fusion`, sent)));
    expect([one?.status, two?.status].sort()).toEqual([303, 409].sort());
    await app.services.discovery.refresh();
    const moved = await app.get(pathOf(goes));
    expect([moved.status, moved.headers.get('location')]).toEqual([301, own]);
    const list = await (await app.get('/api/v1/cooperations?par_page=500')).text();
    expect(list).not.toContain(`"${goes.slug}"`);
    expect(await (await app.get(own)).text()).toContain(String(goes.document.name));
    expect(await (await app.get(`${own}/historique`)).text()).toContain(`${pathOf(goes)}/historique`);
    expect(await (await app.get(`${pathOf(goes)}/historique`)).text()).toContain('Défaire la fusion');
    expect((await moderator.post(`${pathOf(goes)}/separation`)).headers.get('location')).toBe(pathOf(goes));
    await app.services.discovery.refresh();
    expect((await app.get(pathOf(goes))).status).toBe(200);
    const back = await findRecord(app.services.db, 'cooperation', stays.slug);
    expect(back).toMatchObject({ document: stays.document, version: stays.version + 2 });
    expect(await (await app.get('/api/v1/cooperations?par_page=500')).text()).toContain(goes.slug);
  });
  test('a steward of one of them, or a passer-by, merges nothing', async () => {
    const [one, other] = [await record(12), await record(13)];
    const steward = await holding(app, 'one-of-two@example.org', 'steward', `record:${one.id}`);
    const sent = { avec: other.slug, vu: '1', 'vu-autre': '1', motif: 'essai' };
    expect((await steward.post(`${pathOf(one)}/fusion`, sent)).status).toBe(403);
    expect((await steward.get(`${pathOf(other)}/fusion`)).status).toBe(403);
    expect((await (await signIn(app, 'stroller@example.org')).get(`${pathOf(one)}/fusion`)).status).toBe(403);
    expect((await app.get(pathOf(other))).status).toBe(200);
  });
});
