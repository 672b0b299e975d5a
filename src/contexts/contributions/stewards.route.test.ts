/** What whoever looks after a record may do with it. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { filled } from '../../../tests/support/filled.ts';
import { holding, signIn } from '../../../tests/support/jar.ts';
import { nthCooperation, pathOf } from '../../../tests/support/nth-cooperation.ts';
import { documentAt, saveRecord } from '../records/public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(() => new Date());
});
afterAll(() => app.close());

const SIGNED = { motif: 'Une coquille', licence: 'oui' };
const record = (at = 0) => nthCooperation(app, at);

describe('whoever looks after a record', () => {
  test('publishes at once; two who change different fields both keep their words', async () => {
    const target = await record(5);
    const steward = await holding(app, 'steward@example.org', 'steward', `record:${target.id}`);
    const edit = `${pathOf(target)}/modifier`;
    const [one, two] = [await filled(steward, edit), await filled(steward, edit)];
    expect((await steward.post(edit, { ...one, ...SIGNED, born: '2001' })).status).toBe(303);
    expect((await steward.post(edit, { ...two, ...SIGNED, commonWork: 'Une œuvre commune' })).status).toBe(
      303,
    );
    expect((await record(5)).document).toMatchObject({ born: 2001, commonWork: 'Une œuvre commune' });
  });
  test('is told when somebody changed the same field, sees both, and chooses', async () => {
    const target = await record(6);
    const steward = await holding(app, 'chooser@example.org', 'steward', `record:${target.id}`);
    const edit = `${pathOf(target)}/modifier`;
    const form = await filled(steward, edit);
    await steward.post(edit, { ...form, ...SIGNED, born: '2001', commonWork: 'La leur' });
    const mine = { ...form, ...SIGNED, born: '2002', commonWork: 'La mienne' };
    const told = await steward.post(edit, mine);
    const page = await told.text();
    expect([told.status, page]).toEqual([409, expect.stringContaining('2001')]);
    expect(page).toContain('2002');
    expect((await record(6)).document.born).toBe(2001);
    const settled = await steward.post(edit, {
      ...mine,
      vu: String(target.version + 1),
      'garder.born': 'mien',
      'garder.commonWork': 'leur',
    });
    expect(settled.status).toBe(303);
    expect((await record(6)).document).toMatchObject({ born: 2002, commonWork: 'La leur' });
  });
  test('restores a version as one more; nobody else may', async () => {
    const target = await record(5);
    const steward = await signIn(app, 'steward@example.org');
    const stranger = await signIn(app, 'passer-by@example.org');
    const restore = { version: '1', vu: String(target.version) };
    expect((await stranger.post(`${pathOf(target)}/historique/retablissement`, restore)).status).toBe(403);
    expect((await steward.post(`${pathOf(target)}/historique/retablissement`, restore)).status).toBe(303);
    const after = await record(5);
    expect(after.version).toBe(target.version + 1);
    expect(after.document).toEqual(await documentAt(app.services.db, target.id, 1));
  });
  test('of one record proposes on another, and cannot take that proposal', async () => {
    const other = await record(7);
    const steward = await signIn(app, 'steward@example.org');
    const edit = `${pathOf(other)}/modifier`;
    const proposed = await steward.post(edit, { ...(await filled(steward, edit)), ...SIGNED, born: '1991' });
    const page = proposed.headers.get('location') ?? '';
    expect(page).toMatch(/^\/propositions\//);
    expect((await steward.get(page)).status).toBe(200);
    expect((await (await signIn(app, 'passer-by@example.org')).get(page)).status).toBe(404);
    const decision = { geste: 'prendre', vu: String(other.version), champ: ['born'] };
    expect((await steward.post(`${page}/decision`, decision)).status).toBe(404);
    const own = await holding(app, 'steward@example.org', 'steward', `record:${other.id}`);
    expect((await own.post(`${page}/decision`, decision)).status).toBe(404);
    expect((await record(7)).document.born).toBe(other.document.born);
  });
});

describe('still right', () => {
  test('a steward says so in one gesture; it is a revision, and the record waits no more', async () => {
    const target = await record(14);
    const steward = await holding(app, 'keeper@example.org', 'steward', `record:${target.id}`);
    const { db } = app.services;
    const old = { ...target.document, checked: '2020-01-01' };
    await saveRecord(app.services, app.services.kinds.cooperation, {
      id: target.id,
      document: old,
      seen: target.version,
      author: 'essai',
      reason: 'essai',
    });
    expect(await (await steward.get('/moderation')).text()).toContain(`${pathOf(target)}/verification`);
    const page = await (await steward.get(`${pathOf(target)}/verification`)).text();
    expect(page).toContain('Toujours exact');
    const stale = await steward.post(`${pathOf(target)}/verification`, { vu: String(target.version) });
    expect(stale.status).toBe(409);
    const said = await steward.post(`${pathOf(target)}/verification`, { vu: String(target.version + 1) });
    expect(said.headers.get('location')).toBe(pathOf(target));
    const after = await record(14);
    expect(String(after.document.checked) > '2026').toBe(true);
    expect(await (await app.get(`${pathOf(target)}/historique`)).text()).toContain(
      'Vérifiée, rien à changer',
    );
    expect(await (await steward.get('/moderation')).text()).not.toContain(`${pathOf(target)}/verification`);
    const passer = await signIn(app, 'walker@example.org');
    expect((await passer.get(`${pathOf(target)}/verification`)).status).toBe(403);
    expect((await passer.post(`${pathOf(target)}/verification`, { vu: '3' })).status).toBe(403);
    expect(await db.selectFrom('record').select('version').where('id', '=', target.id).execute()).toEqual([
      { version: target.version + 2 },
    ]);
  });
});
