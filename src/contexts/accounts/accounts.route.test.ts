import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { TEST_ADMINISTRATOR, type TestApp, testApp } from '../../../tests/support/app.ts';
import { totp } from '../../../tests/support/authenticator.ts';
import { addressSentTo, Jar, signIn as signInTo } from '../../../tests/support/jar.ts';

let app: TestApp;
beforeAll(async () => {
  // Sessions and links follow the clock of the machine: so does this test.
  app = await testApp(() => new Date());
});
afterAll(() => app.close());

const linkFor = (email: string) => {
  const address = addressSentTo(app, email);
  return { address, jeton: new URLSearchParams(address.split('?')[1]).get('jeton') ?? '' };
};
const signIn = (email: string) => signInTo(app, email);

describe('signing in', () => {
  test('a link read any number of times changes nothing; its button opens a session, once', async () => {
    const jar = new Jar(app);
    await jar.post('/connexion', { courriel: ' Camille@Example.org ' });
    const { address, jeton } = linkFor('camille@example.org');
    for (let read = 0; read < 3; read++) expect((await jar.get(address)).status).toBe(200);
    expect((await jar.get('/compte')).headers.get('location')).toBe('/connexion?retour=%2Fcompte');
    expect((await jar.post('/connexion/lien', { jeton })).status).toBe(303);
    expect(await (await jar.get('/compte')).text()).toContain('camille@example.org');
    expect((await new Jar(app).post('/connexion/lien', { jeton, code: 'AAAAAAAA' })).status).toBe(422);
    expect((await jar.post('/connexion/lien', { jeton })).status).toBe(422);
  });
  test('elsewhere than where it was asked, the link asks for the code that the first page shows', async () => {
    const asked = await app.post('/connexion', { courriel: 'elsewhere@example.org' });
    const code = /<code>(\w{4} \w{4})<\/code>/.exec(await asked.text())?.[1] ?? '';
    const { address, jeton } = linkFor('elsewhere@example.org');
    const other = new Jar(app);
    expect(await (await other.get(address)).text()).toContain('name="code"');
    expect((await other.post('/connexion/lien', { jeton })).status).toBe(422);
    expect((await other.post('/connexion/lien', { jeton, code: 'ZZZZ ZZZZ' })).status).toBe(422);
    expect((await other.post('/connexion/lien', { jeton, code: code.toLowerCase() })).status).toBe(303);
    expect((await other.get('/compte')).status).toBe(200);
  });
  test('five wrong codes burn the link, even for the right code afterwards', async () => {
    const asked = await app.post('/connexion', { courriel: 'burnt@example.org' });
    const code = /<code>(\w{4} \w{4})<\/code>/.exec(await asked.text())?.[1] ?? '';
    const { jeton } = linkFor('burnt@example.org');
    const statuses: number[] = [];
    for (const tried of ['AAAAAAAA', 'BBBBBBBB', 'CCCCCCCC', 'DDDDDDDD', 'EEEEEEEE', code])
      statuses.push((await app.post('/connexion/lien', { jeton, code: tried })).status);
    expect(statuses).toEqual([422, 422, 422, 422, 404, 404]);
  });
  test('a session with another browser is told to the person; the first, and the same again, are not', async () => {
    const by = async (browser: string) => {
      const jar = new Jar(app);
      await jar.post('/connexion', { courriel: 'browsers@example.org' });
      const { jeton } = linkFor('browsers@example.org');
      const headers = { ...jar.headers, 'user-agent': browser };
      expect((await app.post('/connexion/lien', { jeton }, headers)).status).toBe(303);
    };
    const told = () =>
      app.letters.filter(({ to, subject }) => to === 'browsers@example.org' && /ailleurs/.test(subject));
    await by('Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0');
    await by('Mozilla/5.0 (X11; Linux x86_64; rv:146.0) Gecko/20100101 Firefox/146.0');
    expect(told()).toHaveLength(0);
    await by('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36');
    expect(told().map(({ text }) => text.includes('chrome windows'))).toEqual([true]);
    await by('Mozilla/5.0 (Windows NT 10.0) AppleWebKit/537.36 Chrome/142.0 Safari/537.36');
    expect(told()).toHaveLength(1);
  });
  test('the answer is the same for an address known and unknown, and beyond the limit, when no mail leaves', async () => {
    const page = async (email: string) =>
      (await (await app.post('/connexion', { courriel: email })).text())
        .replaceAll(email, 'x')
        .replaceAll(/<code>.*?<\/code>/g, 'code');
    await signIn('known@example.org');
    expect(await page('known@example.org')).toBe(await page('unknown@example.org'));
    for (let asked = 0; asked < 6; asked++) await page('often@example.org');
    expect(app.letters.filter(({ to }) => to === 'often@example.org')).toHaveLength(5);
    expect(await page('often@example.org')).toBe(await page('never@example.org'));
  });
  test.each(['', 'camille', 'a@b', 'a@example.org\r\nBcc: b@example.org', `${'a'.repeat(250)}@example.org`])(
    'an address that is none is kept as typed and told: %j',
    async (courriel) => {
      const before = app.letters.length;
      const answer = await app.post('/connexion', { courriel });
      expect([answer.status, app.letters.length]).toEqual([422, before]);
      expect(await answer.text()).toContain('nom@exemple.fr');
    },
  );
  test.each([
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    'javascript:alert(1)',
  ])('goes back to this site only: %s', async (retour) => {
    const jar = new Jar(app);
    await jar.post('/connexion', { courriel: 'back@example.org', retour });
    app.services.db.deleteFrom('sign_in_request').execute();
    const { jeton } = linkFor('back@example.org');
    const opened = await jar.post('/connexion/lien', { jeton, retour });
    expect(opened.headers.get('location')).toBe('/compte');
  });
  test.each(['', 'x', 'a'.repeat(32), '<script>', '../..'])(
    'a link made up opens nothing: %s',
    async (jeton) => {
      expect([404, 422]).toContain((await app.post('/connexion/lien', { jeton, code: 'AAAAAAAA' })).status);
    },
  );
  test('only hashes of links are kept, and a session without its signature is none', async () => {
    await app.post('/connexion', { courriel: 'hash@example.org' });
    const { jeton } = linkFor('hash@example.org');
    const kept = await app.services.db.selectFrom('person_link').select('identifier').execute();
    expect(JSON.stringify(kept)).not.toContain(jeton);
    await signIn('signed@example.org');
    const { token } = await app.services.db
      .selectFrom('person_session')
      .select('token')
      .orderBy('created_at', 'desc')
      .executeTakeFirstOrThrow();
    const forged = new Jar(app);
    forged.cookies.set('terreau.session_token', `${token}.forged`);
    expect((await forged.get('/compte')).status).toBe(303);
  });
});

describe('an account', () => {
  test('signs under a name it chooses; a name that is none is kept as typed and told', async () => {
    const jar = await signIn('name@example.org');
    expect((await jar.post('/compte/nom', { nom: '  Collectif   du Vallon ' })).status).toBe(303);
    expect(await (await jar.get('/compte')).text()).toContain('Collectif du Vallon');
    const refused = await jar.post('/compte/nom', { nom: '<script>' });
    expect([refused.status, await refused.text()]).toEqual([422, expect.stringContaining('&lt;script')]);
  });
  test('sees its sessions, and closes one or all the others; never somebody else’s', async () => {
    const first = await signIn('sessions@example.org');
    const second = await signIn('sessions@example.org');
    const stranger = await signIn('stranger@example.org');
    const page = await (await first.get('/compte')).text();
    const id = /sessions\/([\w-]+)\/fermeture/.exec(page)?.[1] ?? '';
    await stranger.post(`/compte/sessions/${id}/fermeture`);
    expect((await second.get('/compte')).status).toBe(200);
    await first.post(`/compte/sessions/${id}/fermeture`);
    expect((await second.get('/compte')).status).toBe(303);
    const third = await signIn('sessions@example.org');
    await first.post('/compte/sessions/fermeture');
    expect([(await third.get('/compte')).status, (await first.get('/compte')).status]).toEqual([303, 200]);
  });
  test('erased, leaves no session, factor, token or role; the trail stays whole', async () => {
    const jar = await signIn('erased@example.org');
    const { db } = app.services;
    const { id } = await db
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'erased@example.org')
      .executeTakeFirstOrThrow();
    await jar.post('/compte/second-facteur');
    await db.deleteFrom('person').where('id', '=', id).execute();
    expect((await jar.get('/compte')).status).toBe(303);
    const left = await db.selectFrom('audit').select('action').where('actor', '=', id).execute();
    expect(left).toContainEqual({ action: 'signed_in' });
  });
  test('signs out', async () => {
    const jar = await signIn('out@example.org');
    const kept = new Jar(app);
    for (const [name, value] of jar.cookies) kept.cookies.set(name, value);
    await jar.post('/deconnexion');
    expect((await jar.get('/compte')).status).toBe(303);
    expect((await kept.get('/compte')).status).toBe(303);
  });
});

describe('a second factor', () => {
  test('is linked, shown once a code, and unlinked only by who showed it', async () => {
    const jar = await signIn('factor@example.org');
    expect((await jar.post('/compte/second-facteur/retrait')).headers.get('location')).toContain(
      '/connexion/',
    );
    const begun = await (await jar.post('/compte/second-facteur')).text();
    const secret = /secret=([A-Z2-7]+)/.exec(begun)?.[1] ?? '';
    const backup = /<ul class="codes"><li><code>([^<]+)<\/code>/.exec(begun)?.[1] ?? '';
    const wrong = await jar.post('/compte/second-facteur/verification', { code: '000000' });
    expect(wrong.status).toBe(422);
    const right = totp(secret);
    const linked = await jar.post('/compte/second-facteur/verification', { code: right });
    expect(linked.headers.get('location')).toBe('/compte/second-facteur?fait=lie');
    const again = await signIn('factor@example.org');
    expect((await again.post('/connexion/second-facteur', { code: right })).status).toBe(422);
    const byBackup = await again.post('/connexion/second-facteur', { code: backup, retour: '/compte' });
    expect(byBackup.headers.get('location')).toBe('/compte');
    expect((await again.post('/connexion/second-facteur', { code: backup })).status).toBe(422);
    expect((await again.post('/compte/second-facteur/retrait')).headers.get('location')).toContain(
      'fait=retire',
    );
  });
  test('a code of an earlier half minute opens nothing once a later one did', async () => {
    const jar = await signIn('steps@example.org');
    const begun = await (await jar.post('/compte/second-facteur')).text();
    const secret = /secret=([A-Z2-7]+)/.exec(begun)?.[1] ?? '';
    // The next half minute's, which the library takes for a clock that is ahead; then the present one's.
    const later = totp(secret, Date.now() + 30_000);
    const earlier = totp(secret);
    const linked = await jar.post('/compte/second-facteur/verification', { code: later });
    expect(linked.headers.get('location')).toContain('fait=lie');
    const again = await signIn('steps@example.org');
    expect((await again.post('/connexion/second-facteur', { code: earlier })).status).toBe(422);
  });
  test('after ten wrong codes, nothing is looked at for a while', async () => {
    const jar = await signIn('wrong@example.org');
    const begun = await (await jar.post('/compte/second-facteur')).text();
    const secret = /secret=([A-Z2-7]+)/.exec(begun)?.[1] ?? '';
    for (let tried = 0; tried < 10; tried++)
      await jar.post('/compte/second-facteur/verification', { code: '000000' });
    const answer = await jar.post('/compte/second-facteur/verification', { code: totp(secret) });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('quart d’heure')]);
  });
});

describe('roles', () => {
  test('the configuration names administrators; nobody else becomes one, and the trail says so', async () => {
    await signIn(TEST_ADMINISTRATOR);
    await signIn('somebody@example.org');
    const held = await app.services.db
      .selectFrom('relation')
      .innerJoin('person', 'person.id', 'relation.person_id')
      .select(['person.email', 'role', 'decided_by'])
      .execute();
    expect(held).toEqual([{ email: TEST_ADMINISTRATOR, role: 'administrator', decided_by: 'instance' }]);
  });
  test('the audit trail cannot be changed, and its check finds a line that was', async () => {
    const { db } = app.services;
    await expect(db.updateTable('audit').set({ action: 'nothing' }).execute()).rejects.toThrow('append-only');
    await expect(db.deleteFrom('audit').execute()).rejects.toThrow('append-only');
    const audited = async () =>
      (await runChecks(app.database.pool, 'checks')).filter(({ check }) => check.includes('audit'));
    expect(await audited()).toEqual([]);
    await app.database.pool.query('alter table audit disable trigger user');
    await app.database.pool.query("update audit set action = 'granted' where seq = 2");
    expect(await audited()).toMatchObject([{ count: expect.any(Number) }]);
  });
});
