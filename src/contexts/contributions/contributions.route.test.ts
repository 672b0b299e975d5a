import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { shownAgo } from '../../../tests/support/form-signs.ts';
import { addressSentTo, holding, Jar, signIn } from '../../../tests/support/jar.ts';
import type { EmailAddress } from '../../kernel/email-address.ts';
import { documentAt, findRecord, type StoredRecord, saveRecord } from '../records/public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(() => new Date());
});
afterAll(() => app.close());

const SIGNED = { motif: 'Une coquille', licence: 'oui' };

async function record(at = 0): Promise<StoredRecord> {
  const { slug } = await app.services.db
    .selectFrom('record')
    .select('slug')
    .where('kind', '=', 'cooperation')
    .orderBy('slug')
    .offset(at)
    .limit(1)
    .executeTakeFirstOrThrow();
  const found = await findRecord(app.services.db, 'cooperation', slug);
  if (!found || 'movedTo' in found) throw new Error('no record');
  return found;
}

/** The form as a browser fills it from the page. */
async function filled(jar: Jar, path: string): Promise<Record<string, string[]>> {
  const page = await (await jar.get(path)).text();
  const form: Record<string, string[]> = {};
  const add = (name = '', value = '') => {
    form[name] = [...(form[name] ?? []), decode(value)];
  };
  for (const [tag] of page.matchAll(/<input [^>]*>/g)) {
    const at = (name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(tag)?.[1];
    const ticked = /type="(checkbox|radio)"/.test(tag) ? /\bchecked\b/.test(tag) : !/type="search"/.test(tag);
    if (ticked && at('name') && at('name') !== 'q') add(at('name'), at('value'));
  }
  for (const [, name, value] of page.matchAll(/<textarea[^>]*\bname="([^"]*)"[^>]*>([^<]*)<\/textarea>/g))
    add(name, value);
  for (const [, name, body] of page.matchAll(/<select[^>]*\bname="([^"]*)"[^>]*>(.*?)<\/select>/gs))
    add(
      name,
      /<option[^>]*value="([^"]*)"[^>]*\bselected\b|<option[^>]*\bselected\b[^>]*value="([^"]*)"/
        .exec(body ?? '')
        ?.slice(1)
        .find(Boolean) ?? '',
    );
  // As somebody does who takes the time to write.
  if (form.montre) form.montre = [shownAgo(app, 60)];
  return form;
}
const decode = (text: string) =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

const pathOf = ({ slug }: StoredRecord) => `/cooperations/${slug}`;

describe('proposing without an account', () => {
  test('the form as it is shown changes nothing, and says so', async () => {
    const jar = new Jar(app);
    const edit = `${pathOf(await record())}/modifier`;
    const form = await filled(jar, edit);
    const answer = await jar.post(edit, { ...form, ...SIGNED, courriel: 'same@example.org' });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('Rien ne change')]);
  });
  test('is confirmed by a button, read again, taken by field, and told to its author', async () => {
    const target = await record(1);
    const jar = new Jar(app);
    const edit = `${pathOf(target)}/modifier`;
    const form = await filled(jar, edit);
    const sent = {
      ...form,
      ...SIGNED,
      name: 'Un autre nom',
      born: '1999',
      courriel: 'anon@example.org',
      auteur: 'Anonyme du val',
    };
    expect((await jar.post(edit, sent)).status).toBe(200);
    const own = addressSentTo(app, 'anon@example.org');
    const moderator = await holding(app, 'moderator@example.org', 'administrator', null);
    expect(await (await moderator.get('/moderation')).text()).not.toContain('Un autre nom');
    for (let read = 0; read < 2; read++)
      expect(await (await jar.get(own)).text()).toContain('Confirmer ma proposition');
    await jar.post(`${own}/confirmation`);
    const queue = await (await moderator.get('/moderation')).text();
    const id = /\/propositions\/([0-9a-f-]{36})"/.exec(queue)?.[1] ?? '';
    expect(queue).toContain('Un autre nom');
    const page = await (await moderator.get(`/propositions/${id}`)).text();
    expect(page).toContain('1999');
    expect(page).not.toContain('anon@example.org');
    const taken = await moderator.post(`/propositions/${id}/decision`, {
      geste: 'prendre',
      vu: String(target.version),
      champ: ['born'],
    });
    expect(taken.headers.get('location')).toBe(pathOf(target));
    const after = await record(1);
    expect([after.document.born, after.document.name]).toEqual([1999, target.document.name]);
    expect(await (await app.get(`${pathOf(target)}/historique?de=1&a=2`)).text()).toContain('Anonyme du val');
    expect(app.letters.findLast(({ to }) => to === 'anon@example.org')?.text).toContain('a été prise');
    expect(await (await jar.get(own)).text()).toContain('Prise');
    const again = await moderator.post(`/propositions/${id}/decision`, {
      geste: 'prendre',
      vu: '2',
      champ: ['name'],
    });
    expect(again.status).toBe(409);
  });
  test('what is missing or wrong is told beside each field, and all that was typed is kept', async () => {
    const jar = new Jar(app);
    const edit = `${pathOf(await record(2))}/modifier`;
    const form = await filled(jar, edit);
    const answer = await jar.post(edit, {
      ...form,
      name: '',
      born: 'jadis',
      territories: 'Nulle Part les Oies',
      summary: 'Ce que j’ai écrit <b>',
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    for (const told of [
      'jadis',
      'Nulle Part les Oies',
      'Ce que j’ai écrit &lt;b',
      'nombre entier',
      'n’est pas connu',
      'adresse complète',
    ])
      expect(page).toContain(told);
  });
  test('a withdrawn proposal waits no more; an address made up leads nowhere', async () => {
    const jar = new Jar(app);
    const edit = `${pathOf(await record(3))}/modifier`;
    await jar.post(edit, {
      ...(await filled(jar, edit)),
      ...SIGNED,
      born: '1987',
      courriel: 'leaves@example.org',
    });
    const own = addressSentTo(app, 'leaves@example.org');
    await jar.post(`${own}/confirmation`);
    await jar.post(`${own}/retrait`);
    expect(await (await jar.get(own)).text()).toContain('Retirée');
    expect((await jar.get(`/propositions/suivi/${'A'.repeat(32)}`)).status).toBe(404);
  });
  test('signs that command, and changes of direction, are in no text; one line is one line', async () => {
    const jar = new Jar(app);
    const edit = `${pathOf(await record(8))}/modifier`;
    const form = await filled(jar, edit);
    const name = 'Un\0 nom\r\nBcc: somebody@example.org\u202e';
    const sent = { ...form, ...SIGNED, name, body: 'a\0\nb', courriel: 'lines@example.org' };
    expect((await jar.post(edit, sent)).status).toBe(200);
    expect(app.letters.findLast(({ to }) => to === 'lines@example.org')?.subject).not.toContain('Bcc');
    const { changes } = await app.services.db
      .selectFrom('proposal')
      .select('changes')
      .where('email', '=', 'lines@example.org' as EmailAddress)
      .executeTakeFirstOrThrow();
    expect(Object.fromEntries(changes.map(({ field, to }) => [field, to]))).toEqual({
      name: 'Un nom Bcc: somebody@example.org',
      body: 'a\nb',
    });
    const own = addressSentTo(app, 'lines@example.org');
    await jar.post(`${own}/confirmation`);
    expect((await jar.post(`${own}/messages`, { message: 'a\0b' })).status).toBe(303);
  });
  test('an address proposes ten times a day at most, and keeps what it typed', async () => {
    const jar = new Jar(app);
    const edit = `${pathOf(await record(4))}/modifier`;
    const form = await filled(jar, edit);
    const send = (born: number) =>
      jar.post(edit, { ...form, ...SIGNED, born: String(born), courriel: 'many@example.org' });
    for (let n = 0; n < 10; n++) expect((await send(1900 + n)).status).toBe(200);
    const last = await send(1950);
    expect([last.status, await last.text()]).toEqual([422, expect.stringContaining('1950')]);
  });
});

describe('whoever looks after a record', () => {
  test('publishes at once; two who change different fields both keep their words', async () => {
    const target = await record(5);
    const steward = await holding(app, 'steward@example.org', 'steward', `record:${target.id}`);
    const edit = `${pathOf(target)}/modifier`;
    const [one, two] = [await filled(steward, edit), await filled(steward, edit)];
    expect((await steward.post(edit, { ...one, ...SIGNED, born: '2001' })).status).toBe(303);
    expect((await steward.post(edit, { ...two, ...SIGNED, commonWork: 'Une œuvre commune' })).status).toBe(
      303,
    );
    expect((await record(5)).document).toMatchObject({ born: 2001, commonWork: 'Une œuvre commune' });
  });
  test('is told when somebody changed the same field, sees both, and chooses', async () => {
    const target = await record(6);
    const steward = await holding(app, 'chooser@example.org', 'steward', `record:${target.id}`);
    const edit = `${pathOf(target)}/modifier`;
    const form = await filled(steward, edit);
    await steward.post(edit, { ...form, ...SIGNED, born: '2001', commonWork: 'La leur' });
    const mine = { ...form, ...SIGNED, born: '2002', commonWork: 'La mienne' };
    const told = await steward.post(edit, mine);
    const page = await told.text();
    expect([told.status, page]).toEqual([409, expect.stringContaining('2001')]);
    expect(page).toContain('2002');
    expect((await record(6)).document.born).toBe(2001);
    const settled = await steward.post(edit, {
      ...mine,
      vu: String(target.version + 1),
      'garder.born': 'mien',
      'garder.commonWork': 'leur',
    });
    expect(settled.status).toBe(303);
    expect((await record(6)).document).toMatchObject({ born: 2002, commonWork: 'La leur' });
  });
  test('restores a version as one more; nobody else may', async () => {
    const target = await record(5);
    const steward = await signIn(app, 'steward@example.org');
    const stranger = await signIn(app, 'passer-by@example.org');
    const restore = { version: '1', vu: String(target.version) };
    expect((await stranger.post(`${pathOf(target)}/historique/retablissement`, restore)).status).toBe(404);
    expect((await steward.post(`${pathOf(target)}/historique/retablissement`, restore)).status).toBe(303);
    const after = await record(5);
    expect(after.version).toBe(target.version + 1);
    expect(after.document).toEqual(await documentAt(app.services.db, target.id, 1));
  });
  test('of one record proposes on another, and cannot take that proposal', async () => {
    const other = await record(7);
    const steward = await signIn(app, 'steward@example.org');
    const edit = `${pathOf(other)}/modifier`;
    const proposed = await steward.post(edit, { ...(await filled(steward, edit)), ...SIGNED, born: '1991' });
    const page = proposed.headers.get('location') ?? '';
    expect(page).toMatch(/^\/propositions\//);
    expect((await steward.get(page)).status).toBe(200);
    expect((await (await signIn(app, 'passer-by@example.org')).get(page)).status).toBe(404);
    const decision = { geste: 'prendre', vu: String(other.version), champ: ['born'] };
    expect((await steward.post(`${page}/decision`, decision)).status).toBe(404);
    const own = await holding(app, 'steward@example.org', 'steward', `record:${other.id}`);
    expect((await own.post(`${page}/decision`, decision)).status).toBe(404);
    expect((await record(7)).document.born).toBe(other.document.born);
  });
});

describe('a new record', () => {
  test('that may exist already is shown those it may be, and goes on all the same with all that was typed', async () => {
    const jar = new Jar(app);
    const known = await record(8);
    const name = String(known.document.name).toUpperCase();
    const near = await app.get(`/contribuer/cooperation/semblables?nom=${encodeURIComponent(name)}`);
    expect(await near.text()).toContain(pathOf(known));
    const form = {
      name,
      summary: 'Peut-être la même.',
      ...SIGNED,
      courriel: 'double@example.org',
      montre: shownAgo(app, 60),
    };
    const asked = await jar.post('/contribuer/cooperation', form);
    const page = await asked.text();
    expect([asked.status, page]).toEqual([409, expect.stringContaining(pathOf(known))]);
    expect(page).toContain('Peut-être la même.');
    expect(app.letters.some(({ to }) => to === 'double@example.org')).toBe(false);
    expect((await jar.post('/contribuer/cooperation', { ...form, inedit: 'oui' })).status).toBe(200);
    expect(addressSentTo(app, 'double@example.org')).toContain('/propositions/suivi/');
  });
  test('a number or a site that another bears is told, whatever the name', async () => {
    const jar = new Jar(app);
    const saved = await saveRecord(app.services, app.services.kinds.organisation, {
      id: randomUUID(),
      seen: null,
      document: {
        name: 'La Maison aux Numéros',
        summary: 'Pour essayer.',
        kinds: ['network'],
        siren: '130025265',
        links: [{ url: 'https://maison-aux-numeros.example/' }],
      },
      author: 'essai',
      reason: 'essai',
    });
    const own = `/organisations/${saved.ok && saved.value.slug}`;
    const form = {
      name: 'Tout autre chose',
      summary: 'Rien de commun.',
      kinds: 'network',
      ...SIGNED,
      courriel: 'n@example.org',
    };
    const send = async (more: Record<string, string>) =>
      (await jar.post('/contribuer/organisation', { ...form, ...more })).text();
    const byNumber = await send({ siren: '130025265' });
    expect(byNumber).toContain(own);
    expect(byNumber).toContain('même numéro');
    const bySite = await send({ 'links.0.url': 'https://www.maison-aux-numeros.example/contact' });
    expect(bySite).toContain(own);
    expect(bySite).toContain('même site');
  });

  test('is proposed, taken, and stands at its address', async () => {
    const jar = new Jar(app);
    const name = 'La Coopération des Essais';
    const form = {
      name,
      summary: 'Elle essaie.',
      territories: 'Rennes (35)',
      ...SIGNED,
      courriel: 'new@example.org',
      montre: shownAgo(app, 60),
    };
    expect((await jar.post('/contribuer/cooperation', form)).status).toBe(200);
    await jar.post(`${addressSentTo(app, 'new@example.org')}/confirmation`);
    const moderator = await holding(app, 'brittany@example.org', 'moderator', 'territory:region-53');
    const elsewhere = await holding(app, 'corsica@example.org', 'moderator', 'territory:region-94');
    expect(await (await elsewhere.get('/moderation')).text()).not.toContain(name);
    const id =
      /\/propositions\/([0-9a-f-]{36})">\s*La Coopération des Essais/.exec(
        await (await moderator.get('/moderation')).text(),
      )?.[1] ?? '';
    const without = await moderator.post(`/propositions/${id}/decision`, {
      geste: 'prendre',
      champ: ['name'],
    });
    expect([without.status, await without.text()]).toEqual([409, expect.stringContaining('fiche valable')]);
    const proposal = await app.services.db
      .selectFrom('proposal')
      .select('changes')
      .where('id', '=', id)
      .executeTakeFirstOrThrow();
    const all = proposal.changes.map(({ field }) => field);
    const both = await Promise.all(
      [1, 2].map(() => moderator.post(`/propositions/${id}/decision`, { geste: 'prendre', champ: all })),
    );
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect((await app.get('/cooperations/la-cooperation-des-essais')).status).toBe(200);
    const refusedOnce = await moderator.post(`/propositions/${id}/decision`, {
      geste: 'refuser',
      mot: 'Trop tard',
    });
    expect(refusedOnce.status).toBe(409);
  });
});

describe('two records that are one', () => {
  test('are merged by field by a moderator, the merged address leads to the other, and it can be undone', async () => {
    const [stays, goes] = [await record(10), await record(11)];
    const moderator = await holding(app, 'merger@example.org', 'administrator', null);
    const own = pathOf(stays);
    expect(await (await moderator.get(`${own}/fusion`)).text()).toContain('adresse de l’autre fiche');
    const compared = await (await moderator.get(`${own}/fusion?avec=${goes.slug}`)).text();
    expect(compared).toContain('garder.name');
    const chosen = {
      avec: goes.slug,
      vu: String(stays.version),
      'vu-autre': String(goes.version),
      'garder.name': 'autre',
      'garder.summary': 'ici',
      motif: '',
    };
    const unsaid = await moderator.post(`${own}/fusion`, chosen);
    expect([unsaid.status, await unsaid.text()]).toEqual([
      409,
      expect.stringContaining('Dites en quelques mots'),
    ]);
    const sent = { ...chosen, motif: 'La même équipe' };
    const [one, two] = await Promise.all([1, 2].map(() => moderator.post(`${own}/fusion`, sent)));
    expect([one?.status, two?.status].sort()).toEqual([303, 409].sort());
    await app.services.discovery.refresh();
    const moved = await app.get(pathOf(goes));
    expect([moved.status, moved.headers.get('location')]).toEqual([301, own]);
    const list = await (await app.get('/api/v1/cooperations?par_page=500')).text();
    expect(list).not.toContain(`"${goes.slug}"`);
    expect(await (await app.get(own)).text()).toContain(String(goes.document.name));
    expect(await (await app.get(`${own}/historique`)).text()).toContain(`${pathOf(goes)}/historique`);
    expect(await (await app.get(`${pathOf(goes)}/historique`)).text()).toContain('Défaire la fusion');
    expect((await moderator.post(`${pathOf(goes)}/separation`)).headers.get('location')).toBe(pathOf(goes));
    await app.services.discovery.refresh();
    expect((await app.get(pathOf(goes))).status).toBe(200);
    const back = await findRecord(app.services.db, 'cooperation', stays.slug);
    expect(back).toMatchObject({ document: stays.document, version: stays.version + 2 });
    expect(await (await app.get('/api/v1/cooperations?par_page=500')).text()).toContain(goes.slug);
  });
  test('a steward of one of them, or a passer-by, merges nothing', async () => {
    const [one, other] = [await record(12), await record(13)];
    const steward = await holding(app, 'one-of-two@example.org', 'steward', `record:${one.id}`);
    const sent = { avec: other.slug, vu: '1', 'vu-autre': '1', motif: 'essai' };
    expect((await steward.post(`${pathOf(one)}/fusion`, sent)).status).toBe(404);
    expect((await steward.get(`${pathOf(other)}/fusion`)).status).toBe(404);
    expect((await (await signIn(app, 'stroller@example.org')).get(`${pathOf(one)}/fusion`)).status).toBe(404);
    expect((await app.get(pathOf(other))).status).toBe(200);
  });
});

describe('still right', () => {
  test('a steward says so in one gesture; it is a revision, and the record waits no more', async () => {
    const target = await record(14);
    const steward = await holding(app, 'keeper@example.org', 'steward', `record:${target.id}`);
    const { db } = app.services;
    const old = { ...target.document, checked: '2020-01-01' };
    await saveRecord(app.services, app.services.kinds.cooperation, {
      id: target.id,
      document: old,
      seen: target.version,
      author: 'essai',
      reason: 'essai',
    });
    expect(await (await steward.get('/moderation')).text()).toContain(`${pathOf(target)}/verification`);
    const page = await (await steward.get(`${pathOf(target)}/verification`)).text();
    expect(page).toContain('Toujours exact');
    const stale = await steward.post(`${pathOf(target)}/verification`, { vu: String(target.version) });
    expect(stale.status).toBe(409);
    const said = await steward.post(`${pathOf(target)}/verification`, { vu: String(target.version + 1) });
    expect(said.headers.get('location')).toBe(pathOf(target));
    const after = await record(14);
    expect(String(after.document.checked) > '2026').toBe(true);
    expect(await (await app.get(`${pathOf(target)}/historique`)).text()).toContain(
      'Vérifiée, rien à changer',
    );
    expect(await (await steward.get('/moderation')).text()).not.toContain(`${pathOf(target)}/verification`);
    const passer = await signIn(app, 'walker@example.org');
    expect((await passer.get(`${pathOf(target)}/verification`)).status).toBe(404);
    expect((await passer.post(`${pathOf(target)}/verification`, { vu: '3' })).status).toBe(404);
    expect(await db.selectFrom('record').select('version').where('id', '=', target.id).execute()).toEqual([
      { version: target.version + 2 },
    ]);
  });
});
