import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { type Jar, signIn } from '../../../tests/support/jar.ts';
import { SoftKey } from '../../../tests/support/soft-key.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(() => new Date(), { baseUrl: 'https://terreau.test' });
});
afterAll(() => app.close());

const challengeAt = async (jar: Jar, path: string): Promise<string> =>
  ((await (await jar.post(path)).json()) as { challenge: string }).challenge;
const newKey = (jar: Jar) => challengeAt(jar, '/compte/cles/defi');
const knownKey = (jar: Jar) => challengeAt(jar, '/connexion/second-facteur/cle/defi');
const add = (jar: Jar, reponse: string, nom = 'Téléphone') => jar.post('/compte/cles', { reponse, nom });
const show = (jar: Jar, reponse: string) =>
  jar.post('/connexion/second-facteur/cle', { reponse, retour: '/compte/cles' });
const isStrong = async (jar: Jar) =>
  (await jar.post('/compte/cles/retrait', { cle: 'none' })).headers.get('location') === '/compte/cles';

/** A person whose key is added, and a second session of theirs that has shown nothing. */
async function withKey(email: string): Promise<{ key: SoftKey; first: Jar; second: Jar }> {
  const first = await signIn(app, email);
  const key = new SoftKey();
  const added = await add(first, key.made({ challenge: await newKey(first) }));
  expect(added.headers.get('location')).toBe('/compte/cles?fait=ajout');
  return { key, first, second: await signIn(app, email) };
}

describe('a passkey', () => {
  test('is added, named, listed, shown as a second factor, removed', async () => {
    const { key, first, second } = await withKey('key@example.org');
    expect(await (await first.get('/compte/cles')).text()).toContain('Téléphone');
    expect([await isStrong(first), await isStrong(second)]).toEqual([true, false]);
    const shown = await show(second, key.shown({ challenge: await knownKey(second) }));
    expect(shown.headers.get('location')).toBe('/compte/cles');
    expect(await isStrong(second)).toBe(true);
    const cle = key.id.toString('base64url');
    expect((await second.post('/compte/cles/retrait', { cle })).headers.get('location')).toContain(
      'fait=retrait',
    );
    expect((await second.post('/connexion/second-facteur/cle/defi')).status).toBe(409);
  });
  test('without a script, nothing is sent and the page says what to do', async () => {
    const jar = await signIn(app, 'noscript@example.org');
    const answer = await add(jar, '');
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringContaining('/compte/second-facteur'),
    ]);
    const unnamed = await add(jar, new SoftKey().made({ challenge: await newKey(jar) }), ' ');
    expect(unnamed.status).toBe(422);
  });
  test('is added neither twice nor by another session’s challenge, a used one, an old one, nor for another site', async () => {
    const jar = await signIn(app, 'forged@example.org');
    const other = await signIn(app, 'forged@example.org');
    const stranger = await signIn(app, 'forger@example.org');
    const key = new SoftKey();
    const forged: [string, () => Promise<string>][] = [
      ['of nobody', async () => key.made({ challenge: Buffer.from('made up').toString('base64url') })],
      ['of another session', async () => key.made({ challenge: await newKey(other) })],
      ['of somebody else', async () => key.made({ challenge: await newKey(stranger) })],
      ['for showing', async () => key.shown({ challenge: await newKey(jar) })],
      [
        'for another site',
        async () => key.made({ challenge: await newKey(jar), origin: 'https://evil.example' }),
      ],
      [
        'for another site, told as ours',
        async () => key.made({ challenge: await newKey(jar), rpId: 'evil.example' }),
      ],
      [
        'too old',
        async () => {
          const challenge = await newKey(jar);
          const past = { created_at: new Date(Date.now() - 600_000), expires_at: new Date(Date.now() - 1) };
          await app.services.db
            .updateTable('purpose_token')
            .set(past)
            .where('purpose', '=', 'passkey_register')
            .execute();
          return key.made({ challenge });
        },
      ],
      ['not JSON', async () => '{'],
      ['of another shape', async () => JSON.stringify({ id: 1, response: [] })],
    ];
    for (const [what, make] of forged)
      expect([what, (await add(jar, await make())).status]).toEqual([what, 422]);
    const challenge = await newKey(jar);
    expect((await add(jar, key.made({ challenge }))).status).toBe(303);
    expect((await add(jar, new SoftKey().made({ challenge }))).status).toBe(422);
    // The very same key under another account.
    expect((await add(stranger, key.made({ challenge: await newKey(stranger) }))).status).toBe(422);
  });
  test('is shown neither with a forged signature, a replayed answer, a count that does not grow, nor by another’s key', async () => {
    const { key, second } = await withKey('shown@example.org');
    const { key: strange, second: stranger } = await withKey('other-key@example.org');
    const refused = async (what: string, answer: string) =>
      expect([what, (await show(second, answer)).status, await isStrong(second)]).toEqual([what, 422, false]);
    await refused('tampered', key.shown({ challenge: await knownKey(second) }, true));
    await refused('another key', strange.shown({ challenge: await knownKey(second) }));
    await refused('another person’s challenge', key.shown({ challenge: await knownKey(stranger) }));
    await refused(
      'another origin',
      key.shown({ challenge: await knownKey(second), origin: 'https://evil.example' }),
    );
    await refused('another site', key.shown({ challenge: await knownKey(second), rpId: 'evil.example' }));
    const answer = key.shown({ challenge: await knownKey(second) });
    expect((await show(second, answer)).status).toBe(303);
    // A challenge for adding a key shows none.
    expect((await show(second, key.shown({ challenge: await newKey(second) }))).status).toBe(422);
    const third = await signIn(app, 'shown@example.org');
    expect((await show(third, answer)).status).toBe(422);
    key.counter = 1;
    expect((await show(third, key.shown({ challenge: await knownKey(third) }))).status).toBe(422);
    expect(await isStrong(third)).toBe(false);
  });
  test('a session that shows none neither adds nor removes one; one left open for hours adds no first one', async () => {
    const { first, second } = await withKey('door@example.org');
    const way = await second.post('/compte/cles/defi');
    expect([way.status, await way.json()]).toEqual([
      403,
      { go: expect.stringContaining('/connexion/second-facteur') },
    ]);
    expect((await second.post('/compte/second-facteur')).headers.get('location')).toContain(
      '/connexion/second-facteur',
    );
    expect((await second.post('/compte/cles/retrait')).headers.get('location')).toContain('/connexion/');
    expect((await first.post('/compte/cles/defi')).status).toBe(200);
    const idle = await signIn(app, 'idle@example.org');
    const { db } = app.services;
    const idler = db.selectFrom('person').select('id').where('email', '=', 'idle@example.org');
    const past = new Date(Date.now() - 2 * 3_600_000);
    await db
      .updateTable('person_session')
      .set({ created_at: past })
      .where('person_id', 'in', idler)
      .execute();
    const sent = await idle.post('/compte/cles/defi');
    expect([sent.status, await sent.json()]).toEqual([403, { go: expect.stringContaining('/connexion?') }]);
    expect((await idle.post('/compte/second-facteur')).headers.get('location')).toContain('/connexion?');
  });
});
