/** Know-how offered, found, answered, passed on and told: each side with its own rights, and no address shown. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, Jar, signIn } from '../../../tests/support/jar.ts';
import { transact } from '../../platform/db/connect.ts';
import { DUE as ALERTS_DUE } from '../alerts/use-cases/queues.ts';
import { DUE } from './use-cases/queues.ts';

const DAY_MS = 86_400_000;
let now = new Date('2026-11-25T09:00:00Z');
let app: TestApp;
beforeAll(async () => {
  app = await testApp(() => now);
});
afterAll(() => app.close());

const OFFER = {
  sens: 'offer',
  signature: 'Lou du Vallon',
  titre: 'Visite de notre conserverie mobile',
  texte: 'Nous montrons la conserverie et ses comptes.',
  competences: ['economic_models'],
  themes: ['alimentation'],
  formes: ['visit'],
  lieu: 'commune-35238',
  conditions: ['free'],
  langues: ['fr'],
  duree: '6',
  accord: 'oui',
};
const REQUEST = {
  ...OFFER,
  sens: 'request',
  signature: 'Sam',
  titre: 'Comment monter une conserverie ?',
  texte: 'Nous cherchons à comprendre le modèle économique.',
  'a-distance': 'oui',
};

async function publish(jar: Jar, form: Record<string, string | string[]>): Promise<string> {
  const answer = await jar.post('/pairs/nouvelle', form);
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/pairs/mes-annonces?fait=publiee']);
  await app.services.discovery.refresh();
  const page = await (await jar.get('/pairs/mes-annonces')).text();
  const found = [...page.matchAll(/\/pairs\/annonces\/([0-9a-f-]{36})"[^>]*>([^<]*)</g)];
  return found.find(([, , title]) => title?.includes(String(form.titre).slice(0, 12)))?.[1] ?? '';
}
const lettersTo = async (address: string) =>
  (await app.services.outbox.list(500)).filter(({ to }) => to.includes(address));
const linkIn = (text = '') => /http:\/\/terreau\.test(\/pairs\/\S+)/.exec(text)?.[1] ?? '';

describe('an offer', () => {
  test('with nothing in it is refused field by field, and keeps what was typed', async () => {
    const jar = await signIn(app, 'vide@example.org');
    const answer = await jar.post('/pairs/nouvelle', { titre: 'Un titre gardé', lieu: 'Xyzabc' });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    for (const said of ['Un titre gardé', 'Aucun lieu de ce nom', 'offre ou une demande', 'sans cet accord'])
      expect(page.toLowerCase()).toContain(said.toLowerCase());
  });
  test.each([
    [
      'texte',
      'Écrivez à lou@conserverie.example, ou au 06 12 34 56 78.',
      ['lou@conserverie.example', '06 12 34 56 78'],
    ],
    ['titre', 'Visite, 02.99.12.34.56', ['02.99.12.34.56']],
    ['signature', 'lou@conserverie.example', ['lou@conserverie.example']],
    ['moments', 'Le soir au +33 6 12 34 56 78', ['+33 6 12 34 56 78']],
  ])(
    'with an address or a number in « %s » is not published; what was seen is told',
    async (field, text, seen) => {
      const jar = await signIn(app, 'vide@example.org');
      const answer = await jar.post('/pairs/nouvelle', { ...OFFER, [field]: text });
      const page = await answer.text();
      expect(answer.status).toBe(422);
      for (const each of seen) expect(page).toContain(`«\u00a0${each}\u00a0»`);
      // Kept as it was typed, and the rest with it.
      expect(page).toContain(text);
      expect(page).toContain(OFFER.texte.slice(0, field === 'texte' ? 0 : 40));
      expect(await (await app.get('/pairs')).text()).not.toContain(seen[0]);
    },
  );
  test('trainings and surveys are one press away from the first page and from peers', async () => {
    for (const path of ['/', '/pairs']) {
      const [, body = ''] = /<main[^>]*>(.*)<\/main>/s.exec(await (await app.get(path)).text()) ?? [];
      for (const room of ['/formations', '/enquetes'])
        expect([path, body.includes(`href="${room}"`)]).toEqual([path, true]);
    }
  });
  test('marks as optional nothing that it may ask for', async () => {
    const page = await (await (await signIn(app, 'champs@example.org')).get('/pairs/nouvelle')).text();
    const labelOf = (name: string) =>
      new RegExp(`<label[^>]* for="${name}"[^>]*>(.*?)</label>`).exec(page)?.[1];
    expect([labelOf('signature'), labelOf('lieu')]).toEqual(['Votre nom public', 'Où']);
    expect(labelOf('moments')).toContain('facultatif');
  });
  test('closed says so without a date, and is opened again from the same list', async () => {
    const jar = await signIn(app, 'ferme@example.org');
    const form = { ...OFFER, titre: 'Une annonce à rouvrir' };
    const path = `/pairs/annonces/${await publish(jar, form)}`;
    const own = async (query = '') => (await jar.get(`/pairs/mes-annonces${query}`)).text();
    expect(await own()).toContain('Ouverte, jusqu’au');
    const closed = await jar.post(`${path}/fermeture`);
    const told = await own((closed.headers.get('location') ?? '').split('mes-annonces')[1]);
    expect(told).toContain('Elle peut être rouverte');
    expect(told).not.toContain('jusqu’au');
    expect(await (await jar.get(`${path}/modifier`)).text()).toContain('Rouvrir et publier');
    await jar.post(`${path}/modifier`, form);
    expect(await own()).toContain('Ouverte, jusqu’au');
  });
  test('in the name of a record is for whoever looks after it', async () => {
    const { id } = await app.services.db
      .selectFrom('record')
      .select('id')
      .where('kind', '=', 'cooperation')
      .limit(1)
      .executeTakeFirstOrThrow();
    const stranger = await signIn(app, 'etrangere@example.org');
    const form = { ...OFFER, 'au-nom': id, signature: '' };
    expect((await stranger.post('/pairs/nouvelle', form)).status).toBe(422);
    const steward = await holding(app, 'garante@example.org', 'steward', `record:${id}`);
    await publish(steward, { ...form, titre: 'Au nom de la coopération' });
    const { slug, name } = await app.services.db
      .selectFrom('record')
      .select(['slug', 'name'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    expect(await (await app.get(`/cooperations/${slug}`)).text()).toContain('Au nom de la coopération');
    expect(await (await app.get('/pairs?qui=cooperation')).text()).toContain(name.replaceAll("'", '&#39;'));
  });
  test('is found by facets, by place, by words, in the general search and in the feed', async () => {
    const jar = await signIn(app, 'lou@example.org');
    const id = await publish(jar, OFFER);
    const has = async (path: string) => (await (await app.get(path)).text()).includes(OFFER.titre);
    const where = {
      '/pairs': true,
      '/pairs?sens=offer&forme=visit&competence=economic_models': true,
      '/pairs?sens=request': false,
      '/pairs?territoire=region-53': true,
      '/pairs?territoire=region-93': false,
      '/pairs?q=conserveries+mobiles': true,
      '/pairs?q=visite+apprenante+bretagne': true,
      '/pairs?q=menuiserie': false,
      '/recherche?q=conserverie': true,
      '/carte': true,
      '/carte?territoire=region-53&theme=alimentation': true,
      '/carte?territoire=region-93': false,
      '/pairs/flux.atom': true,
      '/pairs/flux.atom?sens=request': false,
      '/en/pairs': true,
    };
    for (const [path, found] of Object.entries(where)) expect([path, await has(path)]).toEqual([path, found]);
    const rennes = async (query = '') =>
      JSON.parse(await (await app.get(`/pairs/carte.json${query}`)).text()).features.find(
        ({ properties }: { properties: { territory: string } }) => properties.territory === 'commune-35238',
      );
    // The centre of the commune, counts, and nothing of anybody.
    expect(Object.keys((await rennes()).properties)).toEqual(['territory', 'name', 'offers', 'requests']);
    expect((await rennes()).properties.offers).toBeGreaterThan(0);
    expect(await rennes('?territoire=region-93')).toBeUndefined();
    expect(await (await app.get('/carte/style.json')).text()).toContain('/pairs/carte.json');
    const before = now;
    now = new Date(before.getTime() + 200 * DAY_MS);
    await app.services.discovery.refresh();
    expect(await rennes()).toBeUndefined();
    now = before;
    const page = await (await app.get(`/pairs/annonces/${id}`)).text();
    expect(page).toContain('Lou du Vallon');
    expect(page).not.toContain('lou@example.org');
  });
  test('is changed and closed by its author, by nobody else', async () => {
    const author = await signIn(app, 'autrice@example.org');
    const id = await publish(author, { ...OFFER, titre: 'À changer' });
    const other = await signIn(app, 'autre@example.org');
    expect((await other.get(`/pairs/annonces/${id}/modifier`)).status).toBe(404);
    expect((await other.post(`/pairs/annonces/${id}/modifier`, OFFER)).status).toBe(404);
    expect((await other.post(`/pairs/annonces/${id}/fermeture`)).status).toBe(404);
    expect((await author.post(`/pairs/annonces/${id}/modifier`, { ...OFFER, titre: 'Changé' })).status).toBe(
      303,
    );
    expect(await (await app.get(`/pairs/annonces/${id}`)).text()).toContain('Changé');
    await author.post(`/pairs/annonces/${id}/fermeture`);
    await app.services.discovery.refresh();
    expect(await (await app.get('/pairs')).text()).not.toContain('Changé');
    expect(await (await app.get(`/pairs/annonces/${id}`)).text()).toContain('Cette annonce est fermée');
    const late = await new Jar(app).post(`/pairs/annonces/${id}/contact`, {
      nom: 'X',
      courriel: 'x@example.org',
      message: 'Bonjour',
    });
    expect(await late.text()).toContain('n’est plus ouverte');
  });
  test('is told before its end, once, and closes by itself', async () => {
    const author = await signIn(app, 'bientot@example.org');
    const id = await publish(author, { ...OFFER, titre: 'Bientôt finie', duree: '1' });
    const start = now;
    const morning = async () => {
      await transact(app.services.db, (tx) => app.services.jobs.enqueue(tx, DUE, {}));
      await app.runJobs();
    };
    now = new Date(start.getTime() + 20 * DAY_MS);
    await morning();
    await morning();
    expect(await lettersTo('bientot@example.org')).toHaveLength(1);
    now = new Date(start.getTime() + 32 * DAY_MS);
    await morning();
    expect(await (await app.get(`/pairs/annonces/${id}`)).text()).toContain('arrivée à son terme');
    now = start;
  });
});

describe('an exchange', () => {
  test('is confirmed, answered, revealed by choice; its transfer is confirmed by both and public', async () => {
    const owner = await signIn(app, 'owner@example.org');
    const id = await publish(owner, { ...OFFER, titre: 'Une visite à raconter' });
    const guest = new Jar(app);
    const contact = `/pairs/annonces/${id}/contact`;
    const empty = await guest.post(contact, { nom: 'Noé', courriel: 'pas une adresse' });
    expect([empty.status, await empty.text()]).toEqual([422, expect.stringContaining('pas une adresse')]);
    const sent = await guest.post(contact, {
      nom: 'Noé',
      courriel: 'noe@example.org',
      message: 'Pouvons-nous venir\nen mars ?',
    });
    expect(sent.status).toBe(200);
    await app.runJobs();
    expect(await lettersTo('owner@example.org')).toEqual([]);
    const confirmation = linkIn((await lettersTo('noe@example.org'))[0]?.text);
    for (let read = 0; read < 2; read++)
      expect(await (await guest.get(confirmation)).text()).toContain('Envoyer mon message');
    await guest.post(`${confirmation}/confirmation`);
    await guest.post(`${confirmation}/confirmation`);
    await app.runJobs();
    const told = await lettersTo('owner@example.org');
    expect(told).toHaveLength(1);
    expect(told[0]?.text).toContain('> Pouvons-nous venir');
    expect(JSON.stringify(told)).not.toContain('noe@example.org');
    const own = linkIn(told[0]?.text);
    expect((await guest.post(`${own}/messages`, { message: 'Oui, le 12.' })).headers.get('location')).toBe(
      `${own}?fait=sent`,
    );
    await app.runJobs();
    const page = await (await guest.get(confirmation)).text();
    expect(page).toContain('Oui, le 12.');
    expect(page).not.toContain('owner@example.org');
    await guest.post(`${own}/coordonnees`);
    expect(await (await guest.get(confirmation)).text()).toContain('owner@example.org');
    expect(await (await guest.get(own)).text()).not.toContain('noe@example.org');

    const transfer = { titre: 'Faire tourner une conserverie', forme: 'visit', quand: '2026-03' };
    const future = await guest.post(`${own}/transferts`, { ...transfer, quand: '2027', nom: 'Lou' });
    expect(future.status).toBe(422);
    await guest.post(`${own}/transferts`, { ...transfer, adapte: 'Sans camion.', nom: 'Lou du Vallon' });
    const trail = async () => (await app.get('/pairs/transferts')).text();
    expect(await trail()).not.toContain(transfer.titre);
    const waiting = /\/transferts\/([0-9a-f-]{36})"/.exec(await (await guest.get(confirmation)).text())?.[1];
    // Whoever wrote it down cannot confirm it.
    const alone = await guest.post(`${own}/transferts/${waiting}`, { geste: 'confirmer', nom: 'Lou' });
    expect(alone.headers.get('location')).toContain('goneAlready');
    const silent = await guest.post(`${confirmation}/transferts/${waiting}`, { geste: 'confirmer' });
    expect(silent.status).toBe(422);
    const answer = { geste: 'confirmer', utile: 'partly', nom: 'Collectif du Bocage' };
    await guest.post(`${confirmation}/transferts/${waiting}`, answer);
    const again = await guest.post(`${confirmation}/transferts/${waiting}`, { geste: 'refuser' });
    expect(again.headers.get('location')).toContain('goneAlready');
    // No record answers for either side: somebody looks first.
    expect(await trail()).not.toContain(transfer.titre);
    expect(await (await guest.get(own)).text()).toContain('relu avant d’être public');
    const reader = await holding(app, 'relit@example.org', 'administrator', null);
    await reader.post(`/pairs/transferts/${waiting}/relecture`, { geste: 'publier' });
    await app.services.discovery.refresh();
    for (const said of [transfer.titre, 'Lou du Vallon', 'Collectif du Bocage', 'Sans camion.', '<svg'])
      expect(await trail()).toContain(said);
    expect(await (await app.get('/pairs/transferts.csv')).text()).toContain('Collectif du Bocage');

    // The author leaves: the transfer stays, under a pseudonym.
    await owner.post('/compte/effacement', { adresse: 'owner@example.org', courriel: 'owner@example.org' });
    const gone = await app.services.db
      .selectFrom('person')
      .selectAll()
      .where('email', '=', 'owner@example.org')
      .execute();
    expect(gone).toEqual([]);
    expect(await trail()).toContain('Collectif du Bocage');
    expect(await trail()).not.toContain('Lou du Vallon');
    expect((await guest.get(confirmation)).status).toBe(404);
  });
  test('is shut by either side, and the door stays shut to that address', async () => {
    const owner = await signIn(app, 'shut@example.org');
    const id = await publish(owner, { ...OFFER, titre: 'À fermer vite' });
    const member = await signIn(app, 'bavard@example.org');
    const write = () =>
      member.post(`/pairs/annonces/${id}/contact`, { nom: 'Bavard', message: 'Bonjour encore' });
    await write();
    await app.runJobs();
    const own = linkIn((await lettersTo('shut@example.org'))[0]?.text);
    await new Jar(app).post(`${own}/blocage`, { geste: 'fermer' });
    expect((await write()).status).toBe(200);
    await app.runJobs();
    expect(await lettersTo('shut@example.org')).toHaveLength(1);
    const page = await (await member.get('/pairs/mes-annonces')).text();
    const exchange = /\/pairs\/mes-annonces\/echanges\/([0-9a-f-]{36})"/.exec(page)?.[1];
    const opened =
      (await member.post(`/pairs/mes-annonces/echanges/${exchange}`)).headers.get('location') ?? '';
    await member.post(`${opened}/messages`, { message: 'Je ne passe pas' });
    expect(await (await member.get(opened)).text()).not.toContain('Je ne passe pas');
    const other = await signIn(app, 'curieuse@example.org');
    expect((await other.post(`/pairs/mes-annonces/echanges/${exchange}`)).status).toBe(404);
  });
  test('takes twenty messages a day from a side, and five new exchanges from an address', async () => {
    const owner = await signIn(app, 'many@example.org');
    const id = await publish(owner, { ...OFFER, titre: 'Beaucoup de messages' });
    const member = await signIn(app, 'presse@example.org');
    const write = () =>
      member.post(`/pairs/annonces/${id}/contact`, { nom: 'Pressé', message: 'Mots gardés' });
    await write();
    await app.runJobs();
    const own = linkIn((await lettersTo('many@example.org'))[0]?.text);
    const statuses: number[] = [];
    for (let sent = 0; sent < 21; sent++)
      statuses.push((await owner.post(`${own}/messages`, { message: `n° ${sent}` })).status);
    expect(statuses).toEqual([...Array(20).fill(303), 429]);
    for (let begun = 1; begun < 5; begun++) expect((await write()).status).toBe(200);
    const more = await write();
    expect([more.status, await more.text()]).toEqual([429, expect.stringContaining('Mots gardés')]);
  });
  test('reported is read and decided by administrators, and by nobody else', async () => {
    const owner = await signIn(app, 'plaint@example.org');
    const id = await publish(owner, { ...OFFER, titre: 'Annonce douteuse' });
    await new Jar(app).post(`/pairs/annonces/${id}/signalement`, { motif: 'Une publicité cachée' });
    const moderator = await holding(app, 'moderatrice@example.org', 'moderator', 'territory:pays-FR');
    expect((await moderator.get('/pairs/signalements')).status).toBe(404);
    const admin = await holding(app, 'admin-pairs@example.org', 'administrator', null);
    const page = await (await admin.get('/pairs/signalements')).text();
    expect(page).toContain('Une publicité cachée');
    const report = /\/pairs\/signalements\/([0-9a-f-]{36})"/.exec(page)?.[1];
    expect((await moderator.post(`/pairs/signalements/${report}`, { geste: 'retirer' })).status).toBe(404);
    await admin.post(`/pairs/signalements/${report}`, { geste: 'retirer' });
    expect(await (await app.get(`/pairs/annonces/${id}`)).text()).toContain('retirée par la modération');
    // What was removed is not put back by its author.
    expect((await owner.post(`/pairs/annonces/${id}/modifier`, OFFER)).status).toBe(404);
  });
});

describe('what answers what', () => {
  test('an offer shows the requests that it answers, and why; a digest tells new ones once a week at most', async () => {
    const asker = await signIn(app, 'demande@example.org');
    const id = await publish(asker, { ...REQUEST, competences: ['legal_models'], themes: ['bois'] });
    const page = await (await app.get(`/pairs/annonces/${id}`)).text();
    expect(page).not.toContain('Montage juridique de la scierie');
    await asker.post(`/pairs/annonces/${id}/suivi`);
    await app.runJobs();
    const letter = (await lettersTo('demande@example.org'))[0]?.text ?? '';
    const confirm = /http:\/\/terreau\.test(\/alertes\/confirmation\/\S+)/.exec(letter)?.[1] ?? '';
    expect((await app.post(confirm, {})).status).toBe(303);
    const giver = await signIn(app, 'scierie@example.org');
    const give = (titre: string) =>
      publish(giver, { ...OFFER, titre, competences: ['legal_models'], themes: ['bois'] });
    await give('Montage juridique de la scierie');
    expect(await (await app.get(`/pairs/annonces/${id}`)).text()).toContain('même compétence');
    const start = now;
    const digests = async (days: number) => {
      now = new Date(start.getTime() + days * DAY_MS);
      await transact(app.services.db, (tx) => app.services.jobs.enqueue(tx, ALERTS_DUE, {}));
      await app.runJobs();
      return (await lettersTo('demande@example.org')).length - 1;
    };
    expect(await digests(7)).toBe(1);
    // Somebody makes it daily: the promise of a week holds.
    await app.database.pool.query(
      `update alert set rhythm = 'daily', due_on = '2026-12-03' where subject_kind = 'peers'`,
    );
    await give('Autre montage juridique');
    expect(await digests(9)).toBe(1);
    expect(await digests(14)).toBe(2);
    expect(await digests(15)).toBe(2);
    now = start;
  });
  test('a cooperation reads the offers that could serve it', async () => {
    const { slug } = await app.services.db
      .selectFrom('record')
      .select('slug')
      .where('kind', '=', 'cooperation')
      .limit(1)
      .executeTakeFirstOrThrow();
    expect((await app.get(`/pairs/pour/${slug}`)).status).toBe(200);
    expect((await app.get('/pairs/pour/inconnue')).status).toBe(404);
  });
});

test('what was written holds together', async () => {
  expect(await runChecks(app.database.pool, 'checks')).toEqual([]);
});
