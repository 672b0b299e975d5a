/** A community begun, joined, asked and answered in; its good answer goes to the library; its news goes by letter. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar, signIn } from '../../../tests/support/jar.ts';
import { transact } from '../../platform/db/connect.ts';
import { DUE } from '../alerts/use-cases/queues.ts';

const DAY_MS = 86_400_000;
let now = new Date('2026-11-25T09:00:00Z');
let app: TestApp;
let founder: Jar;
let path: string;
beforeAll(async () => {
  app = await testApp(() => now);
  founder = await signIn(app, 'fonde@example.org');
  const begun = await founder.post('/communautes/nouvelle', {
    titre: 'Comptabilité des tiers-lieux',
    texte: 'Tenir les comptes à plusieurs.',
    competences: 'economic_models',
    themes: 'autre',
    nom: 'Fonda',
  });
  path = begun.headers.get('location') ?? '';
  await app.services.discovery.refresh();
});
afterAll(() => app.close());

const text = async (jar: Pick<Jar, 'get'>, at: string) => (await jar.get(at)).text();
async function joined(email: string, nom: string): Promise<Jar> {
  const jar = await signIn(app, email);
  await jar.post(`${path}/adhesion`, { geste: 'rejoindre', nom });
  return jar;
}
const ask = async (jar: Jar, titre: string) =>
  (await jar.post(`${path}/question`, { titre, texte: 'Le contexte.' })).headers.get('location') ?? '';

describe('a community', () => {
  test('is read by anybody, and two of one name have two addresses', async () => {
    expect(path).toBe('/communautes/comptabilite-des-tiers-lieux');
    expect(await text(app, '/communautes')).toContain('Comptabilité des tiers-lieux');
    const form = { titre: 'Comptabilité des tiers-lieux', texte: 'Autre', nom: 'X' };
    const again = await (await signIn(app, 'double@example.org')).post('/communautes/nouvelle', form);
    expect(again.headers.get('location')).toBe(`${path}-2`);
    const empty = await founder.post('/communautes/nouvelle', { titre: 'Ti' });
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('Ti')]);
  });
  test('is written in by members only', async () => {
    const stranger = await signIn(app, 'dehors@example.org');
    expect((await stranger.post(`${path}/question`, { titre: 'Puis-je ?' })).status).toBe(404);
    expect((await stranger.post(`${path}/adhesion`, { geste: 'rejoindre', nom: '' })).status).toBe(422);
    await stranger.post(`${path}/adhesion`, { geste: 'rejoindre', nom: 'Dedans' });
    const question = await ask(stranger, 'Comment répartir les charges ?');
    expect(await text(app, question)).toContain('Par Dedans');
    await stranger.post(`${path}/adhesion`, { geste: 'quitter' });
    expect((await stranger.post(`${path}/question`, { titre: 'Encore ?' })).status).toBe(404);
    expect(await text(app, path)).toContain('Comment répartir les charges');
  });
});

describe('a question', () => {
  test('is answered; whoever asked marks the good answer, which opens the form of the library filled', async () => {
    const asker = await joined('ada@example.org', 'Ada');
    const helper = await joined('bob@example.org', 'Bob');
    const question = await ask(asker, 'Quel logiciel de comptes ?');
    const empty = await helper.post(`${question}/reponses`, { message: '' });
    expect(empty.status).toBe(422);
    await helper.post(`${question}/reponses`, { message: 'Un tableur partagé\n<script>' });
    const page = await text(asker, question);
    expect(page).toContain('Un tableur partagé<br/>&lt;script');
    const answer = /name="reponse" value="([0-9a-f-]{36})"/.exec(page)?.[1] ?? '';
    expect((await helper.post(`${question}/acceptation`, { reponse: answer })).status).toBe(404);
    await asker.post(`${question}/acceptation`, { reponse: answer });
    expect(await text(app, question)).toContain('Réponse retenue');
    expect(await text(app, `${path}?reponse=sans`)).not.toContain('Quel logiciel');
    const hidden = [
      ...(await text(app, question)).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g),
    ];
    const form = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    const library = await helper.post('/contribuer/resource', form);
    const filled = await library.text();
    expect(library.status).toBe(200);
    for (const said of ['Quel logiciel de comptes ?', 'Un tableur partagé', 'CC BY-SA 4.0'])
      expect(filled).toContain(said);
    expect(filled).not.toContain('class="error-summary"');
  });
  test('an answer to another question is not its good answer', async () => {
    const asker = await joined('cleo@example.org', 'Cléo');
    const [one, other] = [await ask(asker, 'La première ?'), await ask(asker, 'La seconde ?')];
    await asker.post(`${other}/reponses`, { message: 'Ailleurs' });
    const answer = /name="reponse" value="([0-9a-f-]{36})"/.exec(await text(asker, other))?.[1] ?? '';
    await asker.post(`${one}/acceptation`, { reponse: answer });
    expect(await text(app, one)).not.toContain('Réponse retenue');
  });
  test('is reported, hidden by who facilitates, put back; nobody else may', async () => {
    const asker = await joined('dan@example.org', 'Dan');
    const question = await ask(asker, 'Une question qui fâche ?');
    const reader = await signIn(app, 'lectrice@example.org');
    expect((await reader.post(`${question}/signalement`, { motif: '' })).status).toBe(422);
    await reader.post(`${question}/signalement`, { motif: 'Propos blessants' });
    expect(await text(reader, path)).not.toContain('Propos blessants');
    expect(await text(founder, path)).toContain('Propos blessants');
    expect((await reader.post(`${question}/masquage`, { geste: 'masquer' })).status).toBe(404);
    await founder.post(`${question}/masquage`, { geste: 'masquer' });
    expect(await text(app, question)).not.toContain('Le contexte.');
    expect(await text(app, path)).not.toContain('Une question qui fâche');
    expect(await text(founder, path)).not.toContain('Propos blessants');
    const admin = await holding(app, 'admin-com@example.org', 'administrator', null);
    await admin.post(`${question}/masquage`, { geste: 'remettre' });
    expect(await text(app, question)).toContain('Le contexte.');
  });
  test('of a person who leaves stays, under a pseudonym', async () => {
    const asker = await joined('eve@example.org', 'Ève du Val');
    const question = await ask(asker, 'Que deviendra ma question ?');
    await asker.post('/compte/effacement', { courriel: 'eve@example.org' });
    const page = await text(app, question);
    expect(page).toContain('Que deviendra ma question');
    expect(page).not.toContain('Ève du Val');
    expect(await text(app, path)).not.toContain('Ève du Val');
  });
  test('comes thirty times a day at most from one person', async () => {
    const asker = await joined('flo@example.org', 'Flo');
    const question = await ask(asker, 'Combien ?');
    const statuses: number[] = [];
    for (let said = 0; said < 30; said++)
      statuses.push((await asker.post(`${question}/reponses`, { message: `Mot ${said}` })).status);
    expect(statuses).toEqual([...Array(29).fill(303), 429]);
  });
});

test('news goes by letter to who asked for it, each word once', async () => {
  const letters = async () =>
    (await app.services.outbox.list(500)).filter(({ to }) => to.includes('suit@example.org'));
  const asked = await app.post('/alertes', { liste: path, courriel: 'suit@example.org', rythme: 'daily' });
  expect(asked.status).toBe(303);
  await app.runJobs();
  const confirm = /http:\/\/terreau\.test(\/alertes\/confirmation\/\S+)/.exec(
    (await letters())[0]?.text ?? '',
  )?.[1];
  await app.post(confirm ?? '', {});
  now = new Date(now.getTime() + 3_600_000);
  const asker = await joined('gil@example.org', 'Gil');
  await ask(asker, 'Une nouvelle toute fraîche ?');
  for (let day = 1; day <= 2; day++) {
    now = new Date(now.getTime() + DAY_MS);
    await transact(app.services.db, (tx) => app.services.jobs.enqueue(tx, DUE, {}));
    await app.runJobs();
  }
  const told = (await letters()).filter(({ text: said }) => said.includes('Une nouvelle toute fraîche'));
  expect(told).toHaveLength(1);
  expect(told[0]?.text).toContain('question de Gil');
});

test('what was written holds together', async () => {
  expect(await runChecks(app.database.pool, 'checks')).toEqual([]);
});

describe('what is sent is bounded, and nothing typed is lost', () => {
  test('the same question over and over', async () => {
    const jar = await joined('repete@example.org', 'Répète');
    const body =
      'Venez tous acheter mes formations formidables pour apprendre à gagner beaucoup en peu de temps.';
    const answers: Response[] = [];
    for (let n = 0; n < 6; n++)
      answers.push(await jar.post(`${path}/question`, { titre: 'Formation formidable', texte: body }));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 303, 429, 429]);
    const page = await answers[4]?.text();
    for (const kept of ['même texte', 'formations formidables', 'Formation formidable'])
      expect(page).toContain(kept);
  });
  test('reports, by hour', async () => {
    const writer = await joined('calme@example.org', 'Calme');
    const question = await ask(writer, 'Une question paisible ?');
    const jar = await signIn(app, 'signale@example.org');
    const answers: Response[] = [];
    for (let n = 0; n < 11; n++)
      answers.push(await jar.post(`${question}/signalement`, { motif: `Motif ${n}` }));
    expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(303), 429]);
    const page = await answers[10]?.text();
    for (const kept of ['10 signalements par heure', 'Motif 10']) expect(page).toContain(kept);
  });
});
