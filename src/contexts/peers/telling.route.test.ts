/** Transfers told outside an exchange: nothing public before the other side said so, nobody on both sides. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, Jar, signIn } from '../../../tests/support/jar.ts';

const now = new Date('2026-11-25T09:00:00Z');
let app: TestApp;
let record: { id: string; slug: string; name: string };
beforeAll(async () => {
  app = await testApp(() => now);
  record = await app.services.db
    .selectFrom('record')
    .select(['id', 'slug', 'name'])
    .where('kind', '=', 'cooperation')
    .limit(1)
    .executeTakeFirstOrThrow();
});
afterAll(() => app.close());

const TOLD = {
  sens: 'giver',
  titre: 'Tenir un budget à plusieurs',
  forme: 'workshop',
  quand: '2026-04',
  adapte: 'Nous avons laissé le tableur.',
  competences: ['economic_models'],
  nom: 'Lou du Vallon',
  autre: 'Sam',
  courriel: 'sam@example.org',
};
const NEW = '/pairs/transferts/nouveau';
const lettersTo = async (address: string) =>
  (await app.services.outbox.list(500)).filter(({ to }) => to.includes(address));
const linkIn = (text = '') => /http:\/\/terreau\.test((?:\/en)?\/pairs\/\S+)/.exec(text)?.[1] ?? '';
const trail = async () => {
  await app.services.discovery.refresh();
  return (await app.get('/pairs/transferts')).text();
};
/** Tells one, and gives the link that the address received. */
async function told(jar: Jar, form: Record<string, string | string[]>): Promise<string> {
  const answer = await jar.post(NEW, { ...TOLD, ...form });
  expect([answer.status, answer.headers.get('location')]).toEqual([
    303,
    '/pairs/mes-annonces?fait=transfert',
  ]);
  await app.runJobs();
  return linkIn((await lettersTo(String(form.courriel ?? TOLD.courriel)))[0]?.text);
}

describe('told to an address', () => {
  test('it is public once confirmed, under the name that each chose, and the address is erased', async () => {
    const writer = await signIn(app, 'lou@example.org');
    const link = await told(writer, {});
    expect(await trail()).not.toContain(TOLD.titre);
    const page = await (await app.get(link)).text();
    for (const said of ['Lou du Vallon', TOLD.titre, 'Sam', 'Est-ce exact']) expect(page).toContain(said);
    // A receiver says whether it was of use, and under which name they stand.
    expect((await app.post(link, { geste: 'confirmer', nom: '' })).status).toBe(422);
    const confirmed = await app.post(link, { geste: 'confirmer', nom: 'Samira', utile: 'partly' });
    expect([confirmed.status, await confirmed.text()]).toEqual([200, expect.stringContaining('confirmé')]);
    const seen = await trail();
    for (const said of [TOLD.titre, 'Lou du Vallon', 'Samira', 'En partie']) expect(seen).toContain(said);
    expect(seen).not.toContain('sam@example.org');
    expect((await app.get(link)).status).toBe(404);
    const { rows } = await app.database.pool.query('select 1 from peer_transfer_ask');
    expect(rows).toEqual([]);
    await app.runJobs();
    expect((await lettersTo('lou@example.org'))[0]?.subject).toContain('confirmé');
  });
  test('refused, it is never shown, and the writer is told', async () => {
    const writer = await signIn(app, 'lou2@example.org');
    const link = await told(writer, { titre: 'Jamais transmis', courriel: 'non@example.org' });
    expect((await app.post(link, { geste: 'refuser' })).status).toBe(200);
    expect(await trail()).not.toContain('Jamais transmis');
    await app.runJobs();
    expect((await lettersTo('lou2@example.org'))[0]?.subject).toContain('non confirmé');
  });
  test('nobody confirms for both sides', async () => {
    const writer = await signIn(app, 'lou3@example.org');
    const own = await writer.post(NEW, { ...TOLD, courriel: 'LOU3@example.org' });
    expect([own.status, await own.text()]).toEqual([409, expect.stringContaining('des deux côtés')]);
    // Nor by the link sent to another address of theirs, in the browser where they are signed in.
    const link = await told(writer, { titre: 'À moi-même', courriel: 'autre3@example.org' });
    expect((await writer.post(link, { geste: 'confirmer', nom: 'Moi', utile: 'yes' })).status).toBe(403);
    expect(await trail()).not.toContain('À moi-même');
  });
  test('an address is not asked over and over', async () => {
    const form = { courriel: 'lasse@example.org' };
    for (const n of [1, 2, 3])
      await told(await signIn(app, `insiste${n}@example.org`), { ...form, titre: `Savoir numéro ${n}` });
    const more = await signIn(app, 'insiste4@example.org');
    const answer = await more.post(NEW, { ...TOLD, ...form, titre: 'Savoir numéro 4' });
    const page = await answer.text();
    expect(answer.status).toBe(409);
    for (const said of ['trois demandes', 'Savoir numéro 4']) expect(page).toContain(said);
  });
  test('what is wrong is said field by field, what was typed is kept', async () => {
    const jar = await signIn(app, 'vide@example.org');
    const answer = await jar.post(NEW, { titre: 'Un titre gardé', quand: '2030' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    for (const said of ['Un titre gardé', 'transmis ou reçu', 'au moins une compétence', 'date passée'])
      expect(page).toContain(said);
  });
});

describe('told to a record', () => {
  test('that nobody looks after, it says so', async () => {
    const jar = await signIn(app, 'lou5@example.org');
    const form = { ...TOLD, fiche: `/cooperations/${record.slug}`, autre: '', courriel: '' };
    const answer = await jar.post(NEW, form);
    expect([answer.status, await answer.text()]).toEqual([409, expect.stringContaining('Personne ne garde')]);
  });
  test('whoever looks after it confirms, in its name; its writer and strangers do not', async () => {
    const steward = await holding(app, 'garante@example.org', 'steward', `record:${record.id}`);
    const writer = await signIn(app, 'lou6@example.org');
    const begin = await (await writer.get(`${NEW}?avec=/cooperations/${record.slug}`)).text();
    expect(begin).toContain(`/cooperations/${record.slug}`);
    const form = {
      titre: 'Au nom de la fiche',
      fiche: `/cooperations/${record.slug}`,
      autre: '',
      courriel: '',
    };
    await told(writer, form);
    const path = linkIn((await lettersTo('garante@example.org'))[0]?.text);
    expect(await (await steward.get('/pairs/mes-annonces')).text()).toContain(path);
    expect((await new Jar(app).get(path)).status).toBe(303);
    for (const jar of [writer, await signIn(app, 'etrangere@example.org')]) {
      expect((await jar.get(path)).status).toBe(404);
      expect((await jar.post(path, { geste: 'confirmer', utile: 'yes' })).status).toBe(404);
    }
    expect((await steward.post(path, { geste: 'confirmer', utile: 'yes' })).status).toBe(200);
    expect((await steward.post(path, { geste: 'refuser' })).status).toBe(404);
    const page = await trail();
    expect(page).toContain('Au nom de la fiche');
    expect(page).toContain(`href="/cooperations/${record.slug}"`);
  });
  test('a person who leaves stands under a pseudonym; invariants hold', async () => {
    const leaver = await signIn(app, 'part@example.org');
    const link = await told(leaver, {
      titre: 'Reste après',
      nom: 'Nom à oublier',
      courriel: 'reste@example.org',
    });
    await app.post(link, { geste: 'confirmer', nom: 'Qui reste', utile: 'yes' });
    await leaver.post('/compte/effacement', { courriel: 'part@example.org' });
    await app.runJobs();
    const page = await trail();
    expect([page.includes('Reste après'), page.includes('Nom à oublier')]).toEqual([true, false]);
    expect(await runChecks(app.database.pool, 'checks')).toEqual([]);
  });
});

test('figures open the very lines that they count, as pages and as data', async () => {
  await app.services.discovery.refresh();
  const page = await (await app.get('/observatoire/savoir-faire')).text();
  const links = [...page.matchAll(/href="(\/pairs\/transferts\?[^"]+)">(\d+)</g)];
  expect(links.length).toBeGreaterThan(4);
  for (const [, path = '', count] of links) {
    const list = await (await app.get(path.replaceAll('&amp;', '&'))).text();
    const rows = list.slice(list.indexOf('id="transferts"')).match(/<tr>/g)?.length ?? 0;
    expect([path, rows - 1]).toEqual([path, Number(count)]);
  }
  // Below eleven judgments no share is told, nor a column for it.
  expect(page).not.toContain('Part utile');
  expect(page).toContain('1 oui');
  const data = JSON.parse(await (await app.get('/observatoire/savoir-faire.json')).text());
  expect(data.method).toContain('confirmés par l’autre');
  expect(data.figures.filter(({ group }: { group: string }) => group === 'forme')).toEqual([
    expect.objectContaining({ value: 'workshop', transfers: data.total }),
  ]);
  expect(await (await app.get('/observatoire/savoir-faire.csv')).text()).toContain('workshop');
  expect(await (await app.get('/pairs/transferts?forme=visit')).text()).toContain('Aucun transfert');
  expect(await (await app.get('/observatoire')).text()).toContain('/observatoire/savoir-faire');
});

test('the letter speaks the language of the page where it was told', async () => {
  const jar = await signIn(app, 'english@example.org');
  const answer = await jar.post(`/en${NEW}`, { ...TOLD, courriel: 'reader@example.org' });
  expect(answer.status).toBe(303);
  await app.runJobs();
  const [letter] = await lettersTo('reader@example.org');
  expect(letter?.subject).toContain('A transfer to confirm');
  expect(linkIn(letter?.text)).toMatch(/^\/en\/pairs/);
});

test('reports by somebody signed in are bounded, told clearly, their words kept', async () => {
  const author = await signIn(app, 'paisible@example.org');
  const offer = {
    ...{
      sens: 'offer',
      signature: 'Lou',
      titre: 'Une annonce paisible',
      texte: 'Nous montrons nos comptes.',
    },
    ...{ competences: 'economic_models', formes: 'visit', lieu: 'commune-35238', conditions: 'free' },
    ...{ langues: 'fr', duree: '6', accord: 'oui' },
  };
  expect((await author.post('/pairs/nouvelle', offer)).status).toBe(303);
  const { id } = await app.services.db
    .selectFrom('peer_offer')
    .select('id')
    .where('title', '=', offer.titre)
    .executeTakeFirstOrThrow();
  const jar = await signIn(app, 'signale@example.org');
  const answers: Response[] = [];
  for (let n = 0; n < 11; n++)
    answers.push(await jar.post(`/pairs/annonces/${id}/signalement`, { motif: `Motif ${n}` }));
  expect(answers.map(({ status }) => status)).toEqual([...Array(10).fill(200), 429]);
  const page = await answers[10]?.text();
  for (const kept of ['10 signalements par heure', 'Motif 10']) expect(page).toContain(kept);
});

test('the author of an offer written in English is written to in English', async () => {
  const author = await signIn(app, 'writer-en@example.org');
  const offer = {
    ...{ sens: 'offer', signature: 'Ann', titre: 'A visit in English', texte: 'We show our accounts.' },
    ...{ competences: 'economic_models', formes: 'visit', lieu: 'commune-35238', conditions: 'free' },
    ...{ langues: 'en', duree: '6', accord: 'oui' },
  };
  expect((await author.post('/en/pairs/nouvelle', offer)).status).toBe(303);
  await app.services.discovery.refresh();
  const { id } = await app.services.db
    .selectFrom('peer_offer')
    .select('id')
    .where('title', '=', offer.titre)
    .executeTakeFirstOrThrow();
  const guest = await signIn(app, 'guest-fr@example.org');
  const form = { nom: 'Sam', message: 'Bonjour, quand peut-on venir voir ?' };
  expect((await guest.post(`/pairs/annonces/${id}/contact`, form)).status).toBe(200);
  await app.runJobs();
  expect((await lettersTo('writer-en@example.org'))[0]?.subject).toContain('A message about');
});
