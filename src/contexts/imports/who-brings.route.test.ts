/** Who may bring a file, and which of its rows. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_ADMINISTRATOR, type TestApp, testApp } from '../../../tests/support/app.ts';
import { directory, importScreens } from '../../../tests/support/import-screens.ts';
import { holding, type Jar, signIn } from '../../../tests/support/jar.ts';
import { bring } from '../../../tests/support/uploads.ts';

let app: TestApp;
let admin: Jar;
let screens: ReturnType<typeof importScreens>;
beforeAll(async () => {
  app = await testApp();
  admin = await holding(app, TEST_ADMINISTRATOR, 'moderator', 'territory:pays-FR');
  screens = importScreens(app, admin);
});
afterAll(() => app.close());

describe('who may', () => {
  test('nobody who only signed in, and the page says who', async () => {
    const jar = await signIn(app, 'passante@example.org');
    expect(await (await jar.get('/imports')).text()).toContain('Qui peut importer');
    expect(
      (await bring(app, jar, { content: directory(['Atelier du Lavoir;Rennes;35000;;;;']) })).status,
    ).toBe(403);
    const path = await screens.brought({
      content: directory(['Atelier du Lavoir;Rennes;35000;;;;']),
      label: 'Pas à vous',
    });
    for (const more of ['', '/colonnes', '/mots', '/doublons', '/rapport.csv'])
      expect((await jar.get(path + more)).status).toBe(404);
    for (const more of ['/colonnes', '/mots', '/essai', '/lancement', '/annulation', '/doublons', '/abandon'])
      expect((await jar.post(path + more)).status).toBe(404);
  });
  test('a moderator brings what stands in the territory, and no other row', async () => {
    const jar = await holding(app, 'moderation@example.org', 'moderator', 'territory:departement-29');
    const path = await screens.brought(
      {
        content: directory(['Quai Ouest;Brest;29200;;;;', 'Quai Est;Strasbourg;67000;;;;']),
        label: 'Deux quais',
      },
      jar,
    );
    await screens.mapped(path, { kinds: 'bearer' }, jar);
    await app.runJobs();
    const page = await (await jar.get(path)).text();
    expect(page).toContain('hors de vos territoires');
    await jar.post(`${path}/lancement`);
    await app.runJobs();
    expect(await screens.organisation('quai-ouest')).not.toBeNull();
    expect(await screens.organisation('quai-est')).toBeNull();
  });
  test('the steward of a network brings its members', async () => {
    const network = await screens.organisation('rtes');
    if (!network || 'movedTo' in network) throw new Error('no rtes');
    const jar = await holding(app, 'reseau@example.org', 'steward', `record:${network.id}`);
    const path = await screens.brought(
      { content: directory(['Pays d’Oust;Redon;35600;;;;']), label: 'Adhérents' },
      jar,
    );
    await screens.mapped(path, { kinds: 'local_authority', reseau: network.id }, jar);
    await app.runJobs();
    await jar.post(`${path}/lancement`);
    await app.runJobs();
    expect(await screens.organisation('pays-d-oust')).toMatchObject({ document: { networks: [network.id] } });
  });
});
