/**
 * Pages met without the right, in one table: one whose existence is public says who may use it and how to become so
 * (403); one that must not be known to be there is not there (404). The same for a visitor who signs in first.
 */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../support/app.ts';
import { holding, type Jar, signIn } from '../support/jar.ts';

let app: TestApp;
let passer: Jar;
beforeAll(async () => {
  app = await testApp(() => new Date());
  passer = await signIn(app, 'passante@example.org');
});
afterAll(() => app.close());

const NOBODY = randomUUID();
/** Path, status, what the page offers next. */
const MET: readonly [string, 403 | 404, string?][] = [
  ['/cooperations/biovallee/verification', 403, '/cooperations/biovallee/garde'],
  ['/cooperations/biovallee/fusion', 403, '/cooperations/biovallee/modifier'],
  ['/reseaux/departement-26/champs/gestion', 403, '/mentions-legales'],
  ['/reseaux/departement-26/champs/nouveau', 403, '/mentions-legales'],
  ['/moderation/sanctions', 403, '/mentions-legales'],
  ['/donnees-personnelles/demandes', 403, '/compte'],
  ['/cooperations/nulle-part/verification', 404],
  ['/reseaux/nulle-part/champs/gestion', 404],
  [`/propositions/${NOBODY}`, 404],
  [`/remarques/${NOBODY}`, 404],
  [`/imports/${NOBODY}`, 404],
];

describe('a page met without the right', () => {
  test.each(MET)('%s answers %i', async (path, status, next) => {
    const visitor = await app.get(path);
    expect([visitor.status, visitor.headers.get('location')?.split('?')[0]]).toEqual([303, '/connexion']);
    for (const prefix of ['', '/en']) {
      const answer = await passer.get(prefix + path);
      const text = await answer.text();
      expect(answer.status).toBe(status);
      expect(answer.headers.get('cache-control')).toBe('no-store');
      if (next) expect(text).toContain(`href="${prefix}${next}"`);
    }
  });
  test('says that a second factor opens it to who holds the role already', async () => {
    const weak = await holding(app, 'modere@example.org', 'moderator', 'territory:departement-26');
    const { db } = app.services;
    const { id } = await db
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'modere@example.org')
      .executeTakeFirstOrThrow();
    await db.updateTable('person_session').set({ strong_at: null }).where('person_id', '=', id).execute();
    const text = await (await weak.get('/reseaux/departement-26/champs/gestion')).text();
    expect(text).toContain('/connexion/second-facteur?retour=');
  });
  test('writes nothing', async () => {
    const versions = () =>
      app.services.db.selectFrom('record').select(['id', 'version']).orderBy('id').execute();
    const before = await versions();
    for (const path of ['verification', 'fusion', 'separation', 'historique/retablissement'])
      expect([path, (await passer.post(`/cooperations/biovallee/${path}`, { vu: '1' })).status]).toEqual([
        path,
        403,
      ]);
    expect(await versions()).toEqual(before);
  });
});
