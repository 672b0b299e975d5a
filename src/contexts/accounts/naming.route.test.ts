import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_ADMINISTRATOR, type TestApp, testApp } from '../../../tests/support/app.ts';
import { addressSentTo, holding, type Jar, signIn } from '../../../tests/support/jar.ts';

let app: TestApp;
let administrator: Jar;
beforeAll(async () => {
  app = await testApp(() => new Date());
  administrator = await signIn(app, TEST_ADMINISTRATOR);
  await app.services.db.updateTable('person_session').set({ strong_at: new Date() }).execute();
});
afterAll(() => app.close());

const offer = (form: Record<string, string>, by = administrator) =>
  by.post('/administration/invitation', { motif: 'Elle anime le territoire.', ...form });
const invitationOf = (email: string) => {
  const address = addressSentTo(app, email);
  return { address, jeton: new URLSearchParams(address.split('?')[1]).get('jeton') ?? '' };
};
const rolesOf = async (email: string) =>
  app.services.db
    .selectFrom('relation')
    .innerJoin('person', 'person.id', 'relation.person_id')
    .select(['role', 'subject', 'state', 'decided_by'])
    .where('email', '=', email)
    .execute();

describe('naming', () => {
  test('a moderator is named by an invitation, accepted by a button, once', async () => {
    expect(
      (await offer({ courriel: 'mod@example.org', role: 'moderator', territoire: 'region-53' })).status,
    ).toBe(303);
    const { address, jeton } = invitationOf('mod@example.org');
    const jar = await signIn(app, 'mod@example.org');
    const page = await (await jar.get(address)).text();
    expect(page).toContain('Elle anime le territoire.');
    expect(await rolesOf('mod@example.org')).toEqual([]);
    expect((await jar.post('/invitation', { jeton })).headers.get('location')).toBe('/compte?fait=role');
    expect(await rolesOf('mod@example.org')).toMatchObject([
      { role: 'moderator', subject: 'territory:region-53', state: 'held' },
    ]);
    expect((await jar.post('/invitation', { jeton })).status).toBe(404);
    expect(await (await administrator.get('/administration')).text()).toContain('Bretagne');
  });
  test('a curator and an administrator too; what is not filled is told and kept', async () => {
    expect((await offer({ courriel: 'cur@example.org', role: 'curator', rayon: 'resource' })).status).toBe(
      303,
    );
    expect((await offer({ courriel: 'adm@example.org', role: 'administrator' })).status).toBe(303);
    for (const wrong of [
      { courriel: 'x', role: 'curator', rayon: 'resource' },
      { courriel: 'a@example.org', role: 'steward' },
      { courriel: 'a@example.org', role: 'moderator', territoire: 'Nullepart' },
      { courriel: 'a@example.org', role: 'curator', rayon: 'rien' },
      { courriel: 'a@example.org', role: 'curator', rayon: 'resource', motif: '' },
      { courriel: TEST_ADMINISTRATOR, role: 'curator', rayon: 'resource' },
    ]) {
      const answer = await offer(wrong as Record<string, string>);
      expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining(wrong.courriel)]);
    }
    expect(app.letters.some(({ to }) => to === 'a@example.org')).toBe(false);
  });
  test('opens nothing at another address, nor without one, nor as another purpose', async () => {
    await offer({ courriel: 'right@example.org', role: 'curator', rayon: 'resource' });
    const { address, jeton } = invitationOf('right@example.org');
    const other = await signIn(app, 'wrong-address@example.org');
    expect((await other.get(address)).status).toBe(404);
    expect((await other.post('/invitation', { jeton })).status).toBe(404);
    expect((await app.get(address)).headers.get('location')).toContain('/connexion?retour=');
    expect((await app.post('/gardes/confirmation', { jeton })).status).toBe(404);
    expect(await rolesOf('wrong-address@example.org')).toEqual([]);
    const right = await signIn(app, 'right@example.org');
    expect((await right.post('/invitation', { jeton })).status).toBe(303);
  });
  test('an invitation is over after seven days, when taken back, and when its author administers no more', async () => {
    const { db } = app.services;
    const over: Record<string, () => Promise<unknown>> = {
      'late@example.org': () =>
        db
          .updateTable('purpose_token')
          .set({ created_at: new Date(Date.now() - 8 * 86_400_000), expires_at: new Date(Date.now() - 1000) })
          .where('purpose', '=', 'invitation')
          .execute(),
      'back@example.org': async () => {
        const page = await (await administrator.get('/administration')).text();
        for (const [, id] of page.matchAll(/invitations\/([0-9a-f]{64})\/retrait/g))
          await administrator.post(`/administration/invitations/${id}/retrait`);
      },
    };
    for (const [email, end] of Object.entries(over)) {
      await offer({ courriel: email, role: 'administrator' });
      const { address, jeton } = invitationOf(email);
      const jar = await signIn(app, email);
      expect((await jar.get(address)).status).toBe(200);
      await end();
      expect([(await jar.get(address)).status, (await jar.post('/invitation', { jeton })).status]).toEqual([
        404, 404,
      ]);
      expect(await rolesOf(email)).toEqual([]);
    }
    const second = await holding(app, 'second@example.org', 'administrator', null);
    await offer({ courriel: 'third@example.org', role: 'administrator' }, second);
    const third = await signIn(app, 'third@example.org');
    const [held] = await db
      .selectFrom('relation')
      .innerJoin('person', 'person.id', 'person_id')
      .select('relation.id')
      .where('email', '=', 'second@example.org')
      .execute();
    expect((await administrator.post(`/administration/roles/${held?.id}/fin`, { motif: '' })).status).toBe(
      409,
    );
    expect(
      (await administrator.post(`/administration/roles/${held?.id}/fin`, { motif: 'Départ.' })).status,
    ).toBe(303);
    expect(app.letters.findLast(({ to }) => to === 'second@example.org')?.text).toContain('Départ.');
    expect((await third.post('/invitation', { jeton: invitationOf('third@example.org').jeton })).status).toBe(
      404,
    );
    expect((await second.get('/administration')).status).toBe(403);
  });
  test('the last administrator stays, even when two end each other’s role at once', async () => {
    const { db } = app.services;
    const idOf = async (email: string) =>
      (
        await db
          .selectFrom('relation')
          .innerJoin('person', 'person.id', 'person_id')
          .select('relation.id')
          .where('email', '=', email)
          .where('role', '=', 'administrator')
          .where('state', '=', 'held')
          .executeTakeFirst()
      )?.id;
    const own = await idOf(TEST_ADMINISTRATOR);
    expect((await administrator.post(`/administration/roles/${own}/fin`, { motif: 'x' })).status).toBe(409);
    const twin = await holding(app, 'twin@example.org', 'administrator', null);
    const both = await Promise.all([
      administrator.post(`/administration/roles/${await idOf('twin@example.org')}/fin`, {
        motif: 'Ensemble.',
      }),
      twin.post(`/administration/roles/${own}/fin`, { motif: 'Ensemble.' }),
    ]);
    expect(both.filter(({ status }) => status === 303)).toHaveLength(1);
    const left = [await idOf(TEST_ADMINISTRATOR), await idOf('twin@example.org')].filter(Boolean);
    expect(left).toHaveLength(1);
    if (left[0] !== own) administrator = twin;
  });
  test.each(['moderator', 'curator', 'steward'] as const)(
    'a %s names nobody and ends nobody',
    async (role) => {
      const subject = { moderator: 'territory:pays-FR', curator: 'shelf:resource', steward: 'record:x' }[
        role
      ];
      const jar = await holding(app, `${role}-only@example.org`, role, subject);
      for (const path of [
        '/administration',
        '/administration/invitation',
        '/administration/journal',
        '/administration/journal.csv',
      ])
        expect((await jar.get(path)).status).toBe(403);
      expect((await offer({ courriel: 'b@example.org', role: 'administrator' }, jar)).status).toBe(403);
      expect((await jar.post('/administration/roles/1/fin', { motif: 'x' })).status).toBe(403);
      expect((await jar.post(`/administration/invitations/${'0'.repeat(64)}/retrait`)).status).toBe(403);
    },
  );
  test('an administrator without a second factor is sent to show one', async () => {
    const jar = await holding(app, 'weak@example.org', 'administrator', null);
    const { db } = app.services;
    await db
      .updateTable('person_session')
      .set({ strong_at: null })
      .where('person_id', 'in', db.selectFrom('person').select('id').where('email', '=', 'weak@example.org'))
      .execute();
    expect((await jar.get('/administration')).headers.get('location')).toContain('/connexion/second-facteur');
  });
});

describe('the audit trail, read', () => {
  test('tells names, narrows, and verifies its chain', async () => {
    const page = await (
      await administrator.get('/administration/journal?action=invited&verifier=oui')
    ).text();
    expect(page).toContain('invited');
    expect(page).not.toContain('signed_in</code>');
    expect(page).toContain('La chaîne est entière');
    for (const wrong of ['du=2026-02-31', 'au=x', 'page=0', 'page=999999', 'acteur=%00', "sujet='"])
      expect((await administrator.get(`/administration/journal?${wrong}`)).status).toBe(200);
    const none = await (await administrator.get('/administration/journal?au=2001-01-01')).text();
    expect(none).toContain('0 ligne');
    const jar = await signIn(app, 'formula@example.org');
    await jar.post('/compte/nom', { nom: '=SUM(1;2)' });
    const csv = await (await administrator.get('/administration/journal.csv')).text();
    expect(csv).toContain("'=SUM(1;2)");
    expect(csv).not.toMatch(/(^|;|")=SUM/m);
    expect(csv).not.toContain('@example.org');
  });
  test('tells a line that was changed behind its back', async () => {
    await app.database.pool.query('alter table audit disable trigger user');
    await app.database.pool.query("update audit set action = 'nothing' where seq = 3");
    await app.database.pool.query('alter table audit enable trigger user');
    const page = await (await administrator.get('/administration/journal?verifier=oui')).text();
    expect(page).toContain('pas à la chaîne');
  });
});
