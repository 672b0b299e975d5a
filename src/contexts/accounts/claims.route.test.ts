import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { addressSentTo, holding, type Jar, signIn } from '../../../tests/support/jar.ts';
import { saveRecord } from '../records/public.ts';

const DAY_MS = 86_400_000;
let app: TestApp;
beforeAll(async () => {
  app = await testApp(() => new Date());
});
afterAll(() => app.close());

/** A cooperation of Rennes whose own web site is told since `days`. */
async function record(domain: string, days = 60): Promise<{ id: string; path: string }> {
  const id = randomUUID();
  const { db, geography, kinds } = app.services;
  const document = {
    name: `Fournil ${domain}`,
    summary: 'Un fournil partagé.',
    territories: ['commune-35238'],
    links: [{ url: `https://www.${domain}/` }, { url: 'https://reseau.example/membres/fournil' }],
    sources: [{ url: `https://${domain}/` }],
  };
  const clock = () => new Date(Date.now() - days * DAY_MS);
  const saved = await saveRecord({ db, geography, clock }, kinds.organisation, {
    id,
    document: { ...document, kinds: ['network'] },
    seen: null,
    author: 'Test',
    reason: 'Ajout',
  });
  if (!saved.ok) throw new Error(saved.reason);
  return { id, path: `/organisations/${saved.value.slug}/garde` };
}
const claimOn = async (path: string, email: string): Promise<Jar> => {
  const jar = await signIn(app, email);
  expect((await jar.post(path, { motif: 'Je coordonne le fournil.' })).status).toBe(303);
  return jar;
};
const claimsOf = (email: string) =>
  app.services.db
    .selectFrom('relation')
    .innerJoin('person', 'person.id', 'relation.person_id')
    .select(['relation.id', 'role', 'subject', 'state', 'decided_by as by'])
    .where('email', '=', email)
    .orderBy('relation.id')
    .execute();
const last = async (email: string) => (await claimsOf(email)).at(-1);

describe('a claim', () => {
  test('is asked with a reason, waits, and is taken back', async () => {
    const { path } = await record('un.example');
    expect((await app.get(path)).headers.get('location')).toContain('/connexion');
    const jar = await signIn(app, 'asks@example.org');
    expect((await jar.post(path, { motif: ' ' })).status).toBe(422);
    expect(await claimsOf('asks@example.org')).toEqual([]);
    await jar.post(path, { motif: 'Je tiens le fournil.' });
    await jar.post(path, { motif: 'Encore.' });
    expect(await claimsOf('asks@example.org')).toMatchObject([{ role: 'steward', state: 'asked' }]);
    expect(await (await jar.get(path)).text()).toContain('Votre demande attend');
    await jar.post(`${path}/retrait`);
    expect(await last('asks@example.org')).toMatchObject({ state: 'ended' });
    expect((await jar.get('/organisations/nulle-part/garde')).status).toBe(404);
  });
  test('is decided by a steward of the record, a moderator of its territory or an administrator; nobody else, never one’s own', async () => {
    const { id, path } = await record('deux.example');
    const other = await record('autre.example');
    await claimOn(path, 'claimant@example.org');
    const claim = await last('claimant@example.org');
    const decide = (jar: Jar, form = { geste: 'confirmer' }) =>
      jar.post(`/gardes/${claim?.id}/decision`, form);
    const strangers = [
      await signIn(app, 'claimant@example.org'),
      await signIn(app, 'nobody@example.org'),
      await holding(app, 'elsewhere-steward@example.org', 'steward', `record:${other.id}`),
      await holding(app, 'elsewhere-mod@example.org', 'moderator', 'territory:region-75'),
      await holding(app, 'curator@example.org', 'curator', 'shelf:organisation'),
    ];
    for (const jar of strangers) {
      expect(await (await jar.get('/gardes')).text()).not.toContain('claimant@example.org');
      expect((await decide(jar)).status).toBe(404);
    }
    const moderator = await holding(app, 'mod35@example.org', 'moderator', 'territory:departement-35');
    expect(await (await moderator.get('/gardes')).text()).toContain('claimant@example.org');
    const { db } = app.services;
    const weak = db.selectFrom('person').select('id').where('email', '=', 'mod35@example.org');
    await db.updateTable('person_session').set({ strong_at: null }).where('person_id', 'in', weak).execute();
    expect(await (await moderator.get('/gardes')).text()).toContain('/connexion/second-facteur');
    expect((await decide(moderator)).status).toBe(404);
    await db
      .updateTable('person_session')
      .set({ strong_at: new Date() })
      .where('person_id', 'in', weak)
      .execute();
    expect((await decide(moderator, { geste: 'refuser' })).status).toBe(409);
    expect((await decide(moderator)).headers.get('location')).toBe('/gardes?fait=decision');
    expect(await last('claimant@example.org')).toMatchObject({ state: 'held', subject: `record:${id}` });
    expect(app.letters.findLast(({ to }) => to === 'claimant@example.org')?.text).toContain(
      'Fournil deux.example',
    );
    expect((await decide(moderator)).status).toBe(409);
    // Whether it waits or was settled, whichever button is pressed, others are told that there is none.
    for (const jar of strangers)
      for (const geste of ['confirmer', 'refuser', ''])
        expect((await decide(jar, { geste })).status).toBe(404);

    await claimOn(path, 'second@example.org');
    const steward = await signIn(app, 'claimant@example.org');
    for (const jar of strangers.slice(1))
      expect(
        (await jar.post(`/gardes/${(await last('second@example.org'))?.id}/decision`, { geste: '' })).status,
      ).toBe(404);
    const second = await last('second@example.org');
    const form = { geste: 'refuser', motif: 'Inconnu ici.' };
    const neither = await steward.post(`/gardes/${second?.id}/decision`, {
      geste: '',
      motif: 'Inconnu ici.',
    });
    expect(neither.status).toBe(409);
    expect((await steward.post(`/gardes/${second?.id}/decision`, form)).status).toBe(303);
    expect(await last('second@example.org')).toMatchObject({ state: 'refused' });
    expect(app.letters.findLast(({ to }) => to === 'second@example.org')?.text).toContain('Inconnu ici.');
  });
  test('of two decisions at once, one is taken', async () => {
    const { path } = await record('trois.example');
    await claimOn(path, 'raced@example.org');
    const claim = await last('raced@example.org');
    const deciders = [
      await holding(app, 'r1@example.org', 'administrator', null),
      await holding(app, 'r2@example.org', 'administrator', null),
    ];
    const form = { geste: 'confirmer' };
    const answers = await Promise.all(deciders.map((jar) => jar.post(`/gardes/${claim?.id}/decision`, form)));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  });
});

describe('a claim confirmed by the organisation’s own mail', () => {
  const jetonTo = (email: string) => {
    const address = addressSentTo(app, email);
    return { address, jeton: new URLSearchParams(address.split('?')[1]).get('jeton') ?? '' };
  };
  test('by a button, once; reading the link changes nothing', async () => {
    const { path } = await record('fournil.example');
    const jar = await claimOn(path, 'boulange@example.org');
    expect((await jar.post(`${path}/courriel`, { courriel: 'Contact@Fournil.example' })).status).toBe(303);
    const { address, jeton } = jetonTo('contact@fournil.example');
    for (let read = 0; read < 2; read++)
      expect(await (await app.get(address)).text()).toContain('boulange@example.org');
    expect(await last('boulange@example.org')).toMatchObject({ state: 'asked' });
    expect((await jar.post('/invitation', { jeton })).status).toBe(404);
    expect((await app.post('/gardes/confirmation', { jeton })).status).toBe(200);
    expect(await last('boulange@example.org')).toMatchObject({ state: 'held', by: 'mail' });
    expect((await app.post('/gardes/confirmation', { jeton })).status).toBe(404);
  });
  test.each([
    'someone@gmail.com',
    'someone@reseau.example',
    'someone@sub.cinq.example',
    'someone@cinq.example.org',
    'someone@example',
    'cinq.example',
  ])('never by %s', async (courriel) => {
    const { path } = await record('cinq.example');
    const email = `${randomUUID()}@example.org`;
    const jar = await claimOn(path, email);
    const sent = app.letters.length;
    const answer = await jar.post(`${path}/courriel`, { courriel });
    expect([answer.status, app.letters.length]).toEqual([422, sent]);
    expect(await answer.text()).toContain(courriel);
  });
  test('never at a domain that the record has borne for less than thirty days, nor bears no more', async () => {
    const fresh = await record('frais.example', 2);
    const jar = await claimOn(fresh.path, 'fresh@example.org');
    expect((await jar.post(`${fresh.path}/courriel`, { courriel: 'moi@frais.example' })).status).toBe(422);

    const old = await record('vieux.example');
    const claimant = await claimOn(old.path, 'moved@example.org');
    await claimant.post(`${old.path}/courriel`, { courriel: 'moi@vieux.example' });
    const { db, geography, kinds, clock } = app.services;
    const stored = await db
      .selectFrom('record')
      .select('document')
      .where('id', '=', old.id)
      .executeTakeFirstOrThrow();
    const links = [{ url: 'https://www.nouveau.example/' }];
    await saveRecord({ db, geography, clock }, kinds.organisation, {
      id: old.id,
      document: { ...stored.document, links },
      seen: 1,
      author: 'Quelqu’un',
      reason: 'Le site a changé',
    });
    expect((await claimant.post(`${old.path}/courriel`, { courriel: 'moi@nouveau.example' })).status).toBe(
      422,
    );
    const { jeton } = jetonTo('moi@vieux.example');
    expect((await app.post('/gardes/confirmation', { jeton })).status).toBe(404);
    expect(await last('moved@example.org')).toMatchObject({ state: 'asked' });
  });
  test('not beyond three letters, nor after two days, nor once the claim was taken back', async () => {
    const { path } = await record('six.example');
    const jar = await claimOn(path, 'many@example.org');
    const statuses = [];
    for (let sent = 0; sent < 4; sent++)
      statuses.push((await jar.post(`${path}/courriel`, { courriel: 'moi@six.example' })).status);
    expect(statuses).toEqual([303, 303, 303, 422]);
    const { jeton } = jetonTo('moi@six.example');
    await jar.post(`${path}/retrait`);
    expect((await app.post('/gardes/confirmation', { jeton })).status).toBe(404);
    await jar.post(path, { motif: 'À nouveau.' });
    await jar.post(`${path}/courriel`, { courriel: 'moi@six.example' });
    const past = { created_at: new Date(Date.now() - 3 * DAY_MS), expires_at: new Date(Date.now() - 1000) };
    await app.services.db
      .updateTable('purpose_token')
      .set(past)
      .where('purpose', '=', 'claim_by_mail')
      .execute();
    const late = jetonTo('moi@six.example').jeton;
    expect((await app.post('/gardes/confirmation', { jeton: late })).status).toBe(404);
    expect(await last('many@example.org')).toMatchObject({ state: 'asked' });
  });
});

describe('the care of a record', () => {
  test('is given up by its steward, or ended with a reason by who moderates the territory; not by another steward', async () => {
    const { id, path } = await record('sept.example');
    const steward = await holding(app, 'keeper@example.org', 'steward', `record:${id}`);
    const peer = await holding(app, 'peer@example.org', 'steward', `record:${id}`);
    const relation = String((await last('keeper@example.org'))?.id);
    expect((await peer.post(`${path}/fin`, { relation, motif: 'Non.' })).status).toBe(404);
    const far = await holding(app, 'far@example.org', 'moderator', 'territory:region-75');
    expect((await far.post(`${path}/fin`, { relation, motif: 'Non.' })).status).toBe(404);
    const near = await holding(app, 'near@example.org', 'moderator', 'territory:region-53');
    expect((await near.post(`${path}/fin`, { relation, motif: '' })).status).toBe(422);
    expect((await near.post(`${path}/fin`, { relation, motif: 'A quitté le fournil.' })).status).toBe(303);
    expect(await last('keeper@example.org')).toMatchObject({ state: 'ended' });
    expect(app.letters.findLast(({ to }) => to === 'keeper@example.org')?.text).toContain('A quitté');
    expect(await (await steward.get(path)).text()).toContain('Pourquoi vous');
    const own = String((await last('peer@example.org'))?.id);
    expect((await peer.post(`${path}/fin`, { relation: own })).status).toBe(303);
    expect(await last('peer@example.org')).toMatchObject({ state: 'ended' });
  });
  test('is ended by the form that the page shows, by its keeper and by who moderates', async () => {
    const { id, path } = await record('dix.example');
    const form = async (jar: Jar) => {
      const page = await (await jar.get(path)).text();
      const [, fields = ''] = new RegExp(`action="${path}/fin"(.*?)</form>`, 's').exec(page) ?? [];
      const hidden = [...fields.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g)];
      return Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    };
    const keeper = await holding(app, 'form-keeper@example.org', 'steward', `record:${id}`);
    const gone = await keeper.post(`${path}/fin`, await form(keeper));
    expect(gone.headers.get('location')).toBe(`${path}?fait=fin`);
    expect(await last('form-keeper@example.org')).toMatchObject({ state: 'ended' });
    await holding(app, 'form-other@example.org', 'steward', `record:${id}`);
    const moderator = await holding(app, 'form-mod@example.org', 'moderator', 'territory:region-53');
    const ended = await moderator.post(`${path}/fin`, {
      ...(await form(moderator)),
      motif: 'A changé de poste.',
    });
    expect(ended.headers.get('location')).toBe(`${path}?fait=fin`);
    expect(await last('form-other@example.org')).toMatchObject({ state: 'ended' });
  });
  test('a relation of another record is not ended from this one', async () => {
    const here = await record('huit.example');
    const there = await record('neuf.example');
    await holding(app, 'there@example.org', 'steward', `record:${there.id}`);
    const admin = await holding(app, 'endadmin@example.org', 'administrator', null);
    const relation = String((await last('there@example.org'))?.id);
    const answer = await admin.post(`${here.path}/fin`, { relation, motif: 'x' });
    expect(answer.status).toBe(422);
    expect(await answer.text()).toContain('Rien n’a changé');
    expect(await last('there@example.org')).toMatchObject({ state: 'held' });
  });
});
