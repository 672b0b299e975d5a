/** The pages by which an instance follows others, and the command that does the same once. */
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { TEST_ADMINISTRATOR } from '../../../tests/support/app.ts';
import { type Instance, testInstances } from '../../../tests/support/instances.ts';
import { holding, type Jar, signIn } from '../../../tests/support/jar.ts';
import { type Document, recordsById, saveRecord } from '../records/public.ts';
import { runInstanceImport } from './public.ts';
import { idHere } from './use-cases/ids-here.ts';

const HERE = '/administration/instances';
const instances = testInstances(() => new Date());
let a: Instance;
let b: Instance;
let jar: Jar;
let gerbe: string;
beforeAll(async () => {
  [a, b] = [await instances.open('a'), await instances.open('b')];
  jar = await holding(b, TEST_ADMINISTRATOR, 'moderator', 'territory:pays-FR');
  gerbe = await add(a, 'La Gerbe des Monts d’Arrée', { territories: ['commune-35238'] });
});
afterAll(async () => {
  expect(await runChecks(b.database.pool, join(import.meta.dirname, '../../../checks'))).toEqual([]);
  await instances.close();
});

async function add(at: Instance, name: string, more: Document = {}): Promise<string> {
  const id = randomUUID();
  const document = { name, summary: 'Une ferme.', kinds: ['bearer'], ...more };
  const saved = await saveRecord(at.services, at.services.kinds.organisation, {
    ...{ id, document, seen: null, author: 'Essai', reason: 'Essai' },
  });
  expect(saved.ok).toBe(true);
  await at.services.discovery.refresh();
  return id;
}
const copy = async (id = gerbe) => (await recordsById(b.services.db, [idHere(a.address, id)]))[0];
const peerId = async () =>
  (await b.services.db.selectFrom('peer_instance').select('id').executeTakeFirst())?.id ?? '';
const typed = () => ({ adresse: a.address, fiches: ['organisation', 'cooperation'], territoire: '' });

describe('following', () => {
  test('is for administrators who showed a second factor: others are told so', async () => {
    const someone = await signIn(b, 'quelquun@example.org');
    expect((await b.get(HERE)).headers.get('location')).toContain('/connexion');
    expect((await someone.get(HERE)).headers.get('location')).toContain('second-facteur');
    const moderator = await holding(b, 'moderation@example.org', 'moderator', 'territory:pays-FR');
    expect((await moderator.get(HERE)).status).toBe(403);
    expect((await moderator.post(HERE, typed())).status).toBe(403);
    expect(await (await jar.get(HERE)).text()).toContain('Aucune instance n’est suivie');
  });

  test.each([
    ['no address', { adresse: '' }, 'Écrivez une adresse en https'],
    ['plain http', { adresse: 'http://terreau.example' }, 'Écrivez une adresse en https'],
    ['nothing to take', { fiches: [] }, 'Choisissez au moins une sorte de fiches'],
    ['a territory that is none', { territoire: 'Nulle Part' }, 'Ce territoire n’est pas reconnu'],
    ['a private address', { adresse: 'https://prive.example' }, 'cette adresse n’est pas publique'],
    ['itself', () => ({ adresse: b.address }), 'c’est cette instance-ci'],
  ])('%s is refused, with why, and what was typed stays', async (_, wrong, why) => {
    const more = typeof wrong === 'function' ? wrong() : wrong;
    const sent: Record<string, string | string[]> = { ...typed(), ...more };
    const page = await jar.post(HERE, sent);
    expect(page.status).toBe(422);
    const text = await page.text();
    expect(text).toContain(why);
    if (sent.adresse) expect(text).toContain(`value="${sent.adresse}"`);
  });

  test('shows what the instance says of itself, and takes nothing before that is confirmed', async () => {
    const page = await jar.post(HERE, { ...typed(), territoire: 'region-53' });
    const text = await page.text();
    expect(page.status).toBe(200);
    for (const told of ['Licence Ouverte 2.0', a.address, 'Suivre cette instance', 'Bretagne'])
      expect(text).toContain(told);
    expect(await peerId()).toBe('');
  });

  test('once confirmed, visits by itself, and tells how it went', async () => {
    const answer = await jar.post(HERE, { ...typed(), confirme: 'oui' });
    expect(answer.headers.get('location')).toBe(`${HERE}?fait=suivie`);
    await b.runJobs();
    expect((await copy())?.slug).toBe('la-gerbe-des-monts-d-arree');
    const text = await (await jar.get(HERE)).text();
    for (const told of ['1\u00a0fiche à jour', 'Licence Ouverte 2.0', 'déjà chez elles ici', 'Tout est lu'])
      expect(text).toContain(told);
    const again = await jar.post(HERE, { ...typed(), confirme: 'oui' });
    expect([again.status, await again.text()]).toEqual([409, expect.stringContaining('déjà suivie')]);
  });

  test('pauses and is taken up again; each is in the audit trail', async () => {
    const id = await peerId();
    await jar.post(`${HERE}/${id}/pause`);
    expect(await (await jar.get(HERE)).text()).toContain('En pause');
    await jar.post(`${HERE}/${id}/reprise`);
    expect(await (await jar.get(HERE)).text()).toContain('>Suivie<');
    const trail = await (await jar.get('/administration/journal')).text();
    for (const action of ['instance_followed', 'instance_paused', 'instance_resumed'])
      expect(trail).toContain(action);
  });

  test('an address of another is nobody’s', async () => {
    for (const end of ['pause', 'reprise', 'visite', 'retrait', 'doublons']) {
      expect((await jar.post(`${HERE}/${randomUUID()}/${end}`)).status).toBe(404);
      expect((await jar.post(`${HERE}/x'--/${end}`)).status).toBe(404);
    }
  });
});

describe('a likely double', () => {
  test('is proposed beside ours, merged by people only, or told to be another', async () => {
    await add(b, 'Gerbe des Monts d’Arrée', { territories: ['commune-35238'] });
    const twin = await add(a, 'La Gerbe des Monts d’Arré', { territories: ['commune-35238'] });
    const id = await peerId();
    await jar.post(`${HERE}/${id}/visite`);
    await b.runJobs();
    const page = await (await jar.get(`${HERE}/${id}/doublons`)).text();
    expect(page).toContain('La Gerbe des Monts d’Arré');
    expect(page).toContain('/organisations/gerbe-des-monts-d-arree/fusion?avec=la-gerbe-des-monts-d-arre');
    const [ours] = await b.services.db
      .selectFrom('record')
      .select('id')
      .where('slug', '=', 'gerbe-des-monts-d-arree')
      .execute();
    const here = await copy(twin);
    expect([here?.mergedInto, here?.removed]).toEqual([null, null]);
    expect(await (await jar.get(HERE)).text()).toContain('1 doublon possible');
    await jar.post(`${HERE}/${id}/doublons`, { copie: here?.id ?? '', fiche: ours?.id ?? '' });
    expect(await (await jar.get(`${HERE}/${id}/doublons`)).text()).toContain('Rien à regarder');
    await jar.post(`${HERE}/${id}/visite`);
    await b.runJobs();
    expect(await (await jar.get(HERE)).text()).not.toContain('doublon possible');
  });
});

const leave = async (devenir: string) => {
  const id = await peerId();
  await jar.post(`${HERE}/${id}/retrait`, { devenir });
  await b.runJobs();
  await b.services.discovery.refresh();
};

describe('following no more', () => {
  test('asks what becomes of its records', async () => {
    const id = await peerId();
    expect(await (await jar.get(`${HERE}/${id}/retrait`)).text()).toContain('2\u00a0fiches viennent d’elle');
    const nothing = await jar.post(`${HERE}/${id}/retrait`, {});
    expect([nothing.status, await nothing.text()]).toEqual([
      422,
      expect.stringContaining('Choisissez ce que deviennent ses fiches'),
    ]);
  });

  test('copies that stay say that nobody follows them, and are written by nobody', async () => {
    await leave('kept');
    const path = `/organisations/${(await copy())?.slug}`;
    const text = await (await b.get(path)).text();
    expect(text).toContain('n’est plus suivie ici depuis');
    const before = await copy();
    const proposed = await b.post(`${path}/modifier`, {
      ...{ vu: '1', name: 'La Gerbe', summary: 'Autre.', kinds: ['bearer'], motif: 'Parce que' },
      ...{ courriel: 'camille@example.org', licence: 'oui' },
    });
    expect(proposed.status).toBe(409);
    expect(await proposed.text()).toContain('Cette copie n’est plus suivie ici');
    expect(await copy()).toEqual(before);
    expect(await (await jar.get(HERE)).text()).toContain('Aucune instance n’est suivie');
  });

  test('followed again, they are up to date again; left otherwise, they are taken away', async () => {
    await jar.post(HERE, { ...typed(), confirme: 'oui' });
    await b.runJobs();
    expect((await copy())?.home?.left).toBeUndefined();
    await leave('withdrawn');
    const gone = await b.get(`/organisations/${(await copy())?.slug}`);
    expect(gone.status).toBe(410);
    expect(await gone.text()).toContain('que cette instance ne suit plus');
  });
});

describe('the command', () => {
  const run = async (...words: string[]) => {
    const lines: string[] = [];
    await runInstanceImport(
      {
        ...b.services,
        report: (line) => lines.push(line),
        resolve: (text) => b.services.territories.resolve(text),
      },
      words,
    );
    return lines.join('\n');
  };
  test('tells what it would do, and writes nothing', async () => {
    const before = await copy();
    const told = await run(a.address, '--fiches', 'organisation');
    expect(told).toContain('Licence Ouverte 2.0');
    expect(told).toMatch(/changées : 2/);
    expect(told).toContain('Rien n’a été écrit');
    expect(await copy()).toEqual(before);
  });
  test('does it once with --apply', async () => {
    expect(await run(a.address, '--fiches', 'organisation', '--apply')).toContain('changées : 2');
    expect(await copy()).toMatchObject({ removed: null });
    expect(await run(a.address, '--apply')).not.toContain('changées');
  });
  test.each([
    ['no address', [], 'n’est pas une adresse'],
    ['no kind', () => [a.address, '--fiches', 'x'], 'Aucune sorte'],
    ['no territory', () => [a.address, '--territoire', 'x'], 'Territoire inconnu'],
    ['itself', () => [b.address], 'ourselves'],
  ])('%s is refused with what to do', async (_, words, why) => {
    await expect(run(...(typeof words === 'function' ? words() : words))).rejects.toThrow(why);
  });
});

describe('a copy whose home was left', () => {
  test('is made our own by a moderator, with a reason: source and licence told, versions kept, home writes no more', async () => {
    await jar.post(HERE, { ...typed(), confirme: 'oui' });
    await b.runJobs();
    await leave('withdrawn');
    const before = await copy();
    const path = `/organisations/${before?.slug}`;
    expect(await (await b.get(path)).text()).toContain(`href="${path}/adoption"`);
    expect((await (await signIn(b, 'passante@example.org')).get(`${path}/adoption`)).status).toBe(403);
    const page = await (await jar.get(`${path}/adoption`)).text();
    expect(page).toContain('que cette instance ne suit plus');
    expect(page).toContain('Licence Ouverte');
    const vu = String(before?.version);
    const bare = await jar.post(`${path}/adoption`, { vu, motif: '' });
    expect([bare.status, await bare.text()]).toEqual([
      422,
      expect.stringContaining('Dites en quelques mots'),
    ]);
    expect((await jar.post(`${path}/adoption`, { vu: '0', motif: 'Toujours vivante.' })).status).toBe(409);
    expect((await jar.post(`${path}/adoption`, { vu, motif: 'Toujours vivante.' })).status).toBe(303);
    await b.services.discovery.refresh();
    const after = await copy();
    expect(after).toMatchObject({ home: null, removed: null, version: (before?.version ?? 0) + 1 });
    expect(after?.document).toMatchObject({ ...before?.document, sources: after?.document.sources });
    expect(JSON.stringify(after?.document.sources)).toContain(before?.home?.url);
    expect((await b.get(path)).status).toBe(200);
    expect(await (await b.get(`${path}/historique`)).text()).toContain('Toujours vivante.');
    // Followed again, home no longer writes what is ours.
    await jar.post(HERE, { ...typed(), confirme: 'oui' });
    await b.runJobs();
    expect(await copy()).toEqual(after);
    await leave('withdrawn');
    expect(await copy()).toEqual(after);
  });
});
