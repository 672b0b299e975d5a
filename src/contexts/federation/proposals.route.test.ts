/** A correction proposed here on a record of elsewhere goes there, is decided there, and the answer comes back. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_ADMINISTRATOR } from '../../../tests/support/app.ts';
import { shownAgo } from '../../../tests/support/form-signs.ts';
import { type Instance, testInstances } from '../../../tests/support/instances.ts';
import { addressSentTo, holding, type Jar, signIn } from '../../../tests/support/jar.ts';
import { type Document, recordsById, saveRecord } from '../records/public.ts';
import { peerById } from './queries/peers.ts';
import { idHere } from './use-cases/ids-here.ts';
import { followInstance } from './use-cases/manage-peers.ts';
import { runErrands } from './use-cases/run-errands.ts';
import { visit } from './use-cases/visit.ts';

let now = new Date('2026-11-25T09:00:00Z');
const instances = testInstances(() => now);
let a: Instance;
let b: Instance;
let moderator: Jar;
let peer: string;
let gerbe: string;
beforeAll(async () => {
  [a, b] = [await instances.open('a'), await instances.open('b')];
  moderator = await holding(a, TEST_ADMINISTRATOR, 'moderator', 'territory:pays-FR');
  gerbe = await add(a, { name: 'La Gerbe', summary: 'Une ferme.', kinds: ['bearer'] });
  const id = await followInstance(b.services, 'essai', {
    ...{ address: a.address, name: 'A', licence: 'licence-ouverte-2.0', territory: null },
    ...{ kinds: ['organisation', 'cooperation'], state: 'followed' },
  });
  peer = id ?? '';
  await visitOnce();
});
afterAll(() => instances.close());

async function add(at: Instance, document: Document, kind: 'organisation' | 'cooperation' = 'organisation') {
  const id = randomUUID();
  const saved = await saveRecord(at.services, at.services.kinds[kind], {
    ...{ id, document, seen: null, author: 'Essai', reason: 'Essai' },
  });
  expect(saved.ok).toBe(true);
  return id;
}
async function visitOnce(): Promise<void> {
  const known = await peerById(b.services.db, peer);
  if (known) await visit(b.services, known);
  await b.services.discovery.refresh();
}
const later = (minutes: number) => {
  now = new Date(now.getTime() + minutes * 60_000);
};
const errands = () => runErrands(b.services);
const lastAt = (at: Instance) =>
  at.services.db.selectFrom('proposal').selectAll().orderBy('created_at', 'desc').executeTakeFirst();
const slugHere = async (id: string) =>
  (await recordsById(b.services.db, [idHere(a.address, id)]))[0]?.slug ?? '';

/** Proposes by the form of the copy, without an account, and confirms by the letter. */
async function propose(summary: string, id = gerbe, more: Record<string, string | string[]> = {}) {
  later(1);
  const path = `/organisations/${await slugHere(id)}/modifier`;
  const form = await (await b.get(path)).text();
  expect(form).toContain(`Cette fiche est chez elle sur ${new URL(a.address).host}`);
  const [record] = await recordsById(b.services.db, [idHere(a.address, id)]);
  const sent = await b.post(path, {
    ...{ vu: String(record?.version), name: String(record?.document.name), summary, kinds: ['bearer'] },
    ...{ motif: 'Elle a changé', auteur: 'Camille', courriel: 'camille@example.org', licence: 'oui' },
    montre: shownAgo(b, 60),
    ...more,
  });
  expect(sent.status).toBe(200);
  const own = addressSentTo(b, 'camille@example.org');
  await b.post(`${own}/confirmation`, {});
  return own;
}
async function decide(form: Record<string, string | string[]>): Promise<void> {
  const proposal = await lastAt(a);
  const [record] = await recordsById(a.services.db, [proposal?.record_id ?? '']);
  const answer = await moderator.post(`/propositions/${proposal?.id}/decision`, {
    vu: String(record?.version),
    ...form,
  });
  expect(answer.status).toBe(303);
}

describe('a proposal on a copy', () => {
  test('goes home once it is confirmed, with the name that signs and no address', async () => {
    const path = `/organisations/${await slugHere(gerbe)}/modifier`;
    await propose('Une ferme et un fournil.');
    expect((await lastAt(b))?.home).toBe(a.address);
    await errands();
    const there = await lastAt(a);
    expect(there).toMatchObject({
      ...{ record_id: gerbe, state: 'open', email: null, reason: 'Elle a changé' },
      author: `Camille (${new URL(b.address).host})`,
      changes: [{ field: 'summary', from: 'Une ferme.', to: 'Une ferme et un fournil.' }],
    });
    expect(await (await moderator.get('/moderation')).text()).toContain('La Gerbe');
    const steward = await holding(b, 'ici@example.org', 'moderator', 'territory:pays-FR');
    expect(await (await steward.get('/moderation')).text()).not.toContain('La Gerbe');
    expect((await b.get(path)).status).toBe(200);
  });

  test('is brought once, however often it is tried', async () => {
    const before = await a.services.db.selectFrom('proposal').select('id').execute();
    const errand = await b.services.db.selectFrom('peer_errand').selectAll().executeTakeFirstOrThrow();
    const source = `${b.address}/api/v1/proposals/sent/${errand.secret}`;
    const again = await a.services.fetchPublic(`${a.address}/api/v1/proposals`, {
      method: 'POST',
      body: JSON.stringify({ source }),
    });
    expect(again.is === 'answered' && JSON.parse(again.body.toString())).toEqual({
      status: 'received',
      follow: errand.follow,
    });
    expect(await a.services.db.selectFrom('proposal').select('id').execute()).toEqual(before);
  });

  test('that is taken at home comes back: here the record changes, and the author is told', async () => {
    await decide({ champ: 'summary', geste: 'prendre' });
    later(31);
    await errands();
    expect(await lastAt(b)).toMatchObject({ state: 'accepted', decided_by: a.address, taken: ['summary'] });
    expect(b.letters.at(-1)).toMatchObject({ to: 'camille@example.org' });
    expect(b.letters.at(-1)?.text).toContain('a été prise');
    const hastened = await peerById(b.services.db, peer);
    expect(hastened?.nextVisit).toEqual(now);
    await visitOnce();
    const [copy] = await recordsById(b.services.db, [idHere(a.address, gerbe)]);
    expect(copy?.document.summary).toBe('Une ferme et un fournil.');
  });

  test('that is refused is told with the reason', async () => {
    const own = await propose('Une usine.');
    await errands();
    await decide({ geste: 'refuser', mot: 'Ce n’en est pas une.' });
    later(31);
    await errands();
    expect(await lastAt(b)).toMatchObject({ state: 'refused', decision: 'Ce n’en est pas une.' });
    expect(b.letters.at(-1)?.text).toContain('Ce n’en est pas une.');
    const page = await (await b.get(own)).text();
    expect(page).toContain('Ce n’en est pas une.');
    expect(page).toContain(`${new URL(a.address).host}, où la fiche est chez elle`);
  });

  test('on what home says already is told so at once', async () => {
    const [record] = await recordsById(a.services.db, [gerbe]);
    await saveRecord(a.services, a.services.kinds.organisation, {
      ...{ id: gerbe, document: { ...record?.document, summary: 'Déjà dit.' }, seen: record?.version ?? 0 },
      ...{ author: 'Essai', reason: 'Essai' },
    });
    await propose('Déjà dit.');
    await errands();
    expect(await lastAt(b)).toMatchObject({
      state: 'refused',
      decision: 'La fiche dit déjà cela chez elle.',
    });
    await visitOnce();
  });

  test('that its author withdrew before is not brought', async () => {
    await propose('Un château.');
    const proposals = await a.services.db.selectFrom('proposal').select('id').execute();
    await b.post(`${addressSentTo(b, 'camille@example.org')}/retrait`, {});
    await errands();
    expect(await a.services.db.selectFrom('proposal').select('id').execute()).toEqual(proposals);
  });
});

describe('nobody here writes in a copy', () => {
  test.each([
    ['modifier', { summary: 'À nous' }],
    ['verification', {}],
  ])('not by /%s', async (end, form) => {
    const jar = await holding(b, `${end}@example.org`, 'administrator', null);
    const slug = await slugHere(gerbe);
    const [before] = await recordsById(b.services.db, [idHere(a.address, gerbe)]);
    await jar.post(`/organisations/${slug}/${end}`, {
      ...{
        vu: String(before?.version),
        name: 'La Gerbe',
        kinds: ['bearer'],
        motif: 'Parce que',
        licence: 'oui',
      },
      ...form,
    });
    const [after] = await recordsById(b.services.db, [idHere(a.address, gerbe)]);
    expect(after?.document).toEqual(before?.document);
    expect(after?.version).toBe(before?.version);
  });

  test('a copy may be merged into one of ours, never the other way', async () => {
    const twin = await add(a, { name: 'La Gerbe là-bas', summary: 'La leur.', kinds: ['bearer'] });
    await visitOnce();
    const ours = await add(b, { name: 'La Gerbe d’ici', summary: 'La nôtre.', kinds: ['bearer'] });
    const jar = await holding(b, 'fusion@example.org', 'administrator', null);
    const [copy, own] = await Promise.all([
      recordsById(b.services.db, [idHere(a.address, twin)]),
      recordsById(b.services.db, [ours]),
    ]);
    const slug = copy[0]?.slug ?? '';
    const versions = { vu: String(copy[0]?.version), 'vu-autre': String(own[0]?.version) };
    await jar.post(`/organisations/${slug}/fusion`, {
      ...versions,
      avec: 'la-gerbe-d-ici',
      motif: 'La même',
    });
    expect((await b.get('/organisations/la-gerbe-d-ici')).status).toBe(200);
    await jar.post('/organisations/la-gerbe-d-ici/fusion', {
      ...{ vu: versions['vu-autre'], 'vu-autre': versions.vu, avec: slug, motif: 'La même' },
    });
    expect((await b.get(`/organisations/${slug}`)).headers.get('location')).toBe(
      '/organisations/la-gerbe-d-ici',
    );
    // What home says next does not undo what people here decided.
    await visitOnce();
    expect((await b.get(`/organisations/${slug}`)).status).toBe(301);
  });
});

describe('what home takes', () => {
  const sound = (address: string) => ({
    format: 'terreau-proposal-1',
    instance: address,
    record: { id: gerbe, kind: 'organisation' },
    changes: [{ field: 'summary', to: 'Proposé.' }],
    reason: 'Parce que',
    source: null,
    author: 'Quelqu’un',
  });
  const post = async (body: string) => {
    const answered = await b.services.fetchPublic(`${a.address}/api/v1/proposals`, { method: 'POST', body });
    return answered.is === 'answered' ? answered.status : answered.is;
  };
  const secret = '/api/v1/proposals/sent/abcdefghijklmnopqrstuvwxyz012345';

  test.each<[string, number, (address: string) => object | string]>([
    ['of another instance', 400, () => sound('https://autre.example')],
    ['that is none', 400, () => ({ changes: [] })],
    ['that is no JSON', 400, () => '<html>'],
    [
      'on a record that is not there',
      404,
      (x) => ({ ...sound(x), record: { id: randomUUID(), kind: 'organisation' } }),
    ],
    ['on another kind', 404, (x) => ({ ...sound(x), record: { id: gerbe, kind: 'programme' } })],
    ['that does not hold', 422, (x) => ({ ...sound(x), changes: [{ field: 'name', to: 12 }] })],
    [
      'on a field that is none',
      422,
      (x) => ({
        ...sound(x),
        changes: [
          { field: '__proto__', to: { x: 1 } },
          { field: 'invented', to: 1 },
        ],
      }),
    ],
    [
      'that names nobody here',
      422,
      (x) => ({ ...sound(x), changes: [{ field: 'networks', to: [randomUUID()] }] }),
    ],
    [
      'that runs',
      422,
      (x) => ({ ...sound(x), changes: [{ field: 'links', to: [{ url: 'javascript:alert(1)' }] }] }),
    ],
    ['that changes nothing', 409, (x) => ({ ...sound(x), changes: [{ field: 'name', to: 'La Gerbe' }] })],
    ['that is sound', 202, (x) => sound(x)],
  ])('a proposal %s: %i', async (what, status, answer) => {
    const name = `p${what.replaceAll(/[^a-z]/gi, '').toLowerCase()}`;
    const { address } = await instances.pretend(name, (x) => {
      const body = answer(x);
      return (_, response) => void response.end(typeof body === 'string' ? body : JSON.stringify(body));
    });
    const count = async () => (await a.services.db.selectFrom('proposal').select('id').execute()).length;
    const before = await count();
    expect(await post(JSON.stringify({ source: `${address}${secret}` }))).toBe(status);
    expect((await count()) - before).toBe(status === 202 ? 1 : 0);
  });

  test.each([
    ['no JSON', 'x'],
    ['no source', '{}'],
    ['a private address', JSON.stringify({ source: `https://prive.example${secret}` })],
    ['this machine', JSON.stringify({ source: `https://127.0.0.1${secret}` })],
    ['plain http', JSON.stringify({ source: `http://b.example${secret}` })],
    ['another path', JSON.stringify({ source: 'https://b.example/admin' })],
    ['its own address', () => JSON.stringify({ source: `${a.address}${secret}` })],
  ])('an announcement of %s is refused', async (_, body) =>
    expect(await post(typeof body === 'string' ? body : body())).toBe(400),
  );

  test('fifty a day of one instance, and no more', async () => {
    let n = 0;
    const { address } = await instances.pretend('beaucoup', (x) => (_, response) => {
      n++;
      response.end(JSON.stringify({ ...sound(x), changes: [{ field: 'summary', to: `Proposé ${n}.` }] }));
    });
    const statuses = [];
    for (let sent = 0; sent < 52; sent++)
      statuses.push(await post(JSON.stringify({ source: `${address}${secret.slice(0, -2)}${10 + sent}` })));
    expect(statuses.filter((status) => status === 202)).toHaveLength(50);
    expect(statuses.slice(50)).toEqual([429, 429]);
    expect(n).toBe(50);
  });

  test('is told of nobody but whoever holds the address', async () => {
    expect((await a.get('/api/v1/proposals/abcdefghijklmnopqrstuvwxyz012345')).status).toBe(404);
    expect((await b.get(secret)).status).toBe(404);
    await signIn(a, 'quelquun@example.org');
  });
});

describe('a home that is down', () => {
  test('is tried again, later and later; in the end the author is told', async () => {
    await propose('Une ferme, un fournil et un four.');
    a.stand = (_, response) => void response.writeHead(503).end();
    for (let n = 0; n < 11; n++) {
      await errands();
      later(9 * 60);
    }
    expect(await lastAt(b)).toMatchObject({ state: 'open' });
    await errands();
    a.stand = null;
    expect(await lastAt(b)).toMatchObject({ state: 'refused' });
    expect(b.letters.at(-1)?.text).toContain('n’a pas pu être jointe');
  });
});
