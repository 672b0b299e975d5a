/** Transfers told outside an exchange: nothing public before the other side said so, nobody on both sides. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, Jar, signIn } from '../../../tests/support/jar.ts';

const now = new Date('2026-11-25T09:00:00Z');
let app: TestApp;
let record: { id: string; slug: string; name: string };
let administrator: Jar;
beforeAll(async () => {
  app = await testApp(() => now);
  record = await app.services.db
    .selectFrom('record')
    .select(['id', 'slug', 'name'])
    .where('kind', '=', 'cooperation')
    .limit(1)
    .executeTakeFirstOrThrow();
  administrator = await holding(app, 'relecture@example.org', 'administrator', null);
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
/** Somebody of the administration looks at the one of this title. */
async function look(title: string, geste = 'publier') {
  expect(await (await administrator.get('/pairs/signalements')).text()).toContain(title);
  const { id } = await app.services.db
    .selectFrom('peer_transfer')
    .select('id')
    .where('title', '=', title)
    .executeTakeFirstOrThrow();
  return administrator.post(`/pairs/transferts/${id}/relecture`, { geste });
}
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
    expect([confirmed.status, await confirmed.text()]).toEqual([200, expect.stringContaining('à relire')]);
    await app.runJobs();
    expect((await lettersTo('lou@example.org'))[0]?.subject).toContain('à relire');
    // Both may be one person: nothing is public before somebody looked.
    expect(await trail()).not.toContain(TOLD.titre);
    expect((await look(TOLD.titre)).status).toBe(303);
    const seen = await trail();
    for (const said of [TOLD.titre, 'Lou du Vallon', 'Samira', 'En partie']) expect(seen).toContain(said);
    expect(seen).not.toContain('sam@example.org');
    expect((await app.get(link)).status).toBe(404);
    const { rows } = await app.database.pool.query('select 1 from peer_transfer_ask');
    expect(rows).toEqual([]);
    await app.runJobs();
    expect((await lettersTo('lou@example.org')).map(({ subject }) => subject)).toContainEqual(
      expect.stringMatching(/^Transfert confirmé\s?:/),
    );
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
    // Its writer speaks for themself: they may be the same person under another address.
    expect(await trail()).not.toContain('Au nom de la fiche');
    await look('Au nom de la fiche');
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
    await look('Reste après');
    await leaver.post('/compte/effacement', { courriel: 'part@example.org' });
    await app.runJobs();
    const page = await trail();
    expect([page.includes('Reste après'), page.includes('Nom à oublier')]).toEqual([true, false]);
    expect(await runChecks(app.database.pool, 'checks')).toEqual([]);
  });
});

describe('of two sides that may be one person', () => {
  test('two records, each by who looks after it, are public at once; nobody else decides on what waits', async () => {
    const other = await app.services.db
      .selectFrom('record')
      .select(['id', 'slug'])
      .where('kind', '=', 'organisation')
      .limit(1)
      .executeTakeFirstOrThrow();
    const mine = await holding(app, 'structure@example.org', 'steward', `record:${other.id}`);
    const theirs = await holding(app, 'garante2@example.org', 'steward', `record:${record.id}`);
    const form = { fiche: `/cooperations/${record.slug}`, autre: '', courriel: '' };
    await told(mine, { ...form, 'au-nom': other.id, titre: 'De fiche à fiche' });
    const path = linkIn((await lettersTo('garante2@example.org'))[0]?.text);
    const answer = await theirs.post(path, { geste: 'confirmer', utile: 'yes' });
    expect(await answer.text()).toContain('Il est public');
    expect(await trail()).toContain('De fiche à fiche');
  });
  test('left aside, it is never shown; somebody who took part, or holds no right, does not decide', async () => {
    const writer = await holding(app, 'administre@example.org', 'administrator', null);
    const link = await told(writer, { titre: 'Deux fois la même', courriel: 'aussi-elle@example.org' });
    expect((await app.post(link, { geste: 'confirmer', nom: 'Elle', utile: 'yes' })).status).toBe(200);
    const { id } = await app.services.db
      .selectFrom('peer_transfer')
      .select('id')
      .where('title', '=', 'Deux fois la même')
      .executeTakeFirstOrThrow();
    const path = `/pairs/transferts/${id}/relecture`;
    expect(await (await writer.get('/pairs/signalements')).text()).toContain('quelqu’un d’autre décide');
    const moderator = await holding(app, 'modere@example.org', 'moderator', 'territory:pays-FR');
    for (const jar of [writer, moderator, await signIn(app, 'personne@example.org')])
      expect((await jar.post(path, { geste: 'publier' })).status).toBe(404);
    const state = async () =>
      (
        await app.services.db
          .selectFrom('peer_transfer')
          .select('state')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).state;
    // Neither button: nothing is decided.
    await look('Deux fois la même', '');
    expect(await state()).toBe('held');
    expect((await look('Deux fois la même', 'ecarter')).status).toBe(303);
    expect(await state()).toBe('refused');
    expect(await trail()).not.toContain('Deux fois la même');
    await app.runJobs();
    expect((await lettersTo('administre@example.org'))[0]?.subject).toContain('non confirmé');
  });
});

describe('letters that ask to confirm', () => {
  test('ten a day for one person; what is not sent is said, its words kept', async () => {
    const jar = await signIn(app, 'prolixe@example.org');
    for (let n = 0; n < 10; n++)
      await told(jar, { titre: `Savoir-faire ${n}`, courriel: `confirme${n}@example.org` });
    const more = { ...TOLD, titre: 'Le onzième savoir-faire', courriel: 'confirme-onze@example.org' };
    const answer = await jar.post(NEW, more);
    const page = await answer.text();
    expect(answer.status).toBe(409);
    for (const said of ['10 confirmations en un jour', 'Le onzième savoir-faire'])
      expect(page).toContain(said);
    await app.runJobs();
    expect(await lettersTo('confirme-onze@example.org')).toEqual([]);
  });
  test('three a day for whoever looks after a record, whoever asks', async () => {
    const { db } = app.services;
    const other = await db
      .selectFrom('record')
      .select(['id', 'slug'])
      .where('kind', '=', 'cooperation')
      .where('id', '<>', record.id)
      .limit(1)
      .executeTakeFirstOrThrow();
    await holding(app, 'sollicitee@example.org', 'steward', `record:${other.id}`);
    const form = { ...TOLD, fiche: `/cooperations/${other.slug}`, autre: '', courriel: '' };
    const answers: Response[] = [];
    for (let n = 0; n < 4; n++) {
      const jar = await signIn(app, `demande${n}@example.org`);
      answers.push(await jar.post(NEW, { ...form, titre: `Demande numéro ${n}` }));
    }
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303, 409]);
    expect(await answers[3]?.text()).toContain('déjà parties aujourd’hui');
    await app.runJobs();
    expect(await lettersTo('sollicitee@example.org')).toHaveLength(3);
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
  const csv = await (await app.get('/observatoire/savoir-faire.csv')).text();
  expect(csv).toContain('workshop');
  // The files follow the page: counts are whole, as its lines are public, and no share stands before eleven.
  expect(csv.split('\n')[0]).toContain('useful_share');
  expect(data.figures.map(({ useful_share }: { useful_share: unknown }) => useful_share)).toEqual(
    data.figures.map(() => null),
  );
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
