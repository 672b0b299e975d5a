/** Proposing a change, or a record, without an account. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { fieldsIn, filled } from '../../../tests/support/filled.ts';
import { shownAgo } from '../../../tests/support/form-signs.ts';
import { addressSentTo, holding, Jar } from '../../../tests/support/jar.ts';
import { nthCooperation, pathOf } from '../../../tests/support/nth-cooperation.ts';
import type { EmailAddress } from '../../kernel/email-address.ts';
import { saveRecord } from '../records/public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(() => new Date());
});
afterAll(() => app.close());

const SIGNED = { motif: 'Une coquille', licence: 'oui' };
const record = (at = 0) => nthCooperation(app, at);

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
      territories: 'Nulle Part les Oies\nAilleurs les Bains',
      summary: 'Ce que j’ai écrit <b>',
    });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    for (const told of [
      'jadis',
      'Nulle Part les Oies',
      'Ce que j’ai écrit &lt;b',
      'nombre entier',
      'Le lieu «\u00a0Nulle Part les Oies\u00a0» n’est pas connu',
      'Le lieu «\u00a0Ailleurs les Bains\u00a0» n’est pas connu',
      'adresse complète',
    ])
      expect(page).toContain(told);
  });
  test('one forgotten box ticked at once is not too quick: the form keeps its first mark', async () => {
    const jar = new Jar(app);
    const edit = `${pathOf(await record(5))}/modifier`;
    const form = {
      ...(await filled(jar, edit)),
      born: '1988',
      motif: 'Lu sur place',
      courriel: 'box@example.org',
    };
    const again = await jar.post(edit, form);
    expect(again.status).toBe(422);
    const shown = fieldsIn(await again.text());
    expect((await jar.post(edit, { ...shown, licence: 'oui' })).status).toBe(200);
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

describe('a new record', () => {
  test.each(['cooperation', 'training'])(
    'is asked for in words of its own, not as a correction: %s',
    async (kind) => {
      const html = await (await app.get(`/contribuer/${kind}`)).text();
      expect(html).toContain('Comment vous connaissez ce que vous ajoutez');
      for (const correction of [
        'Changez ce qui manque',
        'garde cette fiche',
        'Pourquoi ce changement',
        'Ce que vous changez',
      ])
        expect(html).not.toContain(correction);
      const refused = await (await new Jar(app).post(`/contribuer/${kind}`, {})).text();
      expect(refused).toContain('comment vous connaissez');
    },
  );
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
