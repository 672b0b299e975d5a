import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { fieldsIn } from '../../../tests/support/filled.ts';
import { shownAgo } from '../../../tests/support/form-signs.ts';
import { addressSentTo, holding, Jar, signIn } from '../../../tests/support/jar.ts';
import { findRecord, type StoredRecord } from '../records/public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp(() => new Date());
});
afterAll(() => app.close());

async function record(at: number): Promise<StoredRecord> {
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
const pageOf = ({ slug }: StoredRecord) => `/cooperations/${slug}/remarques`;
const rows = (body: string) =>
  app.services.db.selectFrom('remark').selectAll().where('body', '=', body).execute();
const only = async (body: string) => {
  const [row] = await rows(body);
  if (!row) throw new Error(`nobody said: ${body}`);
  return row;
};
const lettersTo = (email: string) => app.letters.filter(({ to }) => to === email).map(({ text }) => text);

describe('without an account', () => {
  const said = { sujet: 'wrong', texte: 'La date de naissance est fausse.', auteur: 'Une voisine' };

  test('a remark is confirmed by letter, read, shown, answered, settled; its author is told each time', async () => {
    const target = await record(0);
    const jar = new Jar(app);
    const form = { ...said, courriel: 'voisine@example.org', montre: shownAgo(app, 60) };
    expect((await jar.post(pageOf(target), form)).status).toBe(200);
    const own = addressSentTo(app, 'voisine@example.org');
    expect((await only(said.texte)).state).toBe('unconfirmed');
    expect(await (await app.get(own)).text()).toContain('Confirmer ma remarque');
    expect((await only(said.texte)).state).toBe('unconfirmed');
    await jar.post(`${own}/confirmation`);
    expect((await only(said.texte)).state).toBe('waiting');
    expect(await (await app.get(pageOf(target))).text()).not.toContain(said.texte);

    const steward = await holding(app, 'garde-remarque@example.org', 'steward', `record:${target.id}`);
    const { id } = await only(said.texte);
    const decide = (form: Record<string, string>) => steward.post(`/remarques/${id}/decision`, form);
    expect((await decide({ geste: 'publish' })).status).toBe(303);
    const page = await (await app.get(pageOf(target))).text();
    expect(page).toContain(said.texte);
    expect(page).toContain('modifier?motif=');
    // The record's own page tells how many there are, from memory, at the new version.
    await app.services.discovery.refresh();
    expect(await (await app.get(`/cooperations/${target.slug}`)).text()).toMatch(/>1 remarque</);

    await decide({ geste: 'answer', reponse: 'Merci, nous vérifions.' });
    await decide({ geste: 'resolve' });
    expect(await (await app.get(pageOf(target))).text()).toContain('Merci, nous vérifions.');
    expect((await only(said.texte)).resolved_at).not.toBeNull();
    const told = lettersTo('voisine@example.org');
    expect(told).toHaveLength(4);
    expect(told[2]).toContain('Merci, nous vérifions.');
  });

  test.each([
    ['nothing said', { sujet: 'wrong', courriel: 'x@example.org' }, 'Écrivez votre remarque'],
    ['no topic', { texte: 'Quelque chose', courriel: 'x@example.org' }, 'Choisissez ce dont'],
    ['an unknown topic', { sujet: 'rien', texte: 'Quelque chose', courriel: 'x@example.org' }, 'Choisissez'],
    ['no address', { sujet: 'wrong', texte: 'Quelque chose' }, 'adresse complète'],
    ['a form too quick', { ...said, courriel: 'x@example.org', montre: '' }, 'plus à jour'],
    ['the field that stays empty', { ...said, courriel: 'x@example.org', suite: 'http://x' }, 'reste vide'],
  ])('%s: told, and what was typed stays', async (_, form, told) => {
    const answer = await new Jar(app).post(pageOf(await record(1)), { montre: shownAgo(app, 60), ...form });
    const text = await answer.text();
    expect(answer.status).toBe(422);
    expect(text).toContain(told);
    if ('texte' in form) expect(text).toContain(form.texte);
    expect(app.letters.some(({ to }) => to === 'x@example.org')).toBe(false);
  });

  test('a fault mended at once: the form shown again is as old as the first one', async () => {
    const jar = new Jar(app);
    const target = pageOf(await record(1));
    const texte = 'Le numéro de rue a changé.';
    const form = { ...said, texte, courriel: 'vite@example.org', montre: shownAgo(app, 60) };
    const faulty = fieldsIn(await (await jar.post(target, { ...form, sujet: '' })).text());
    expect(faulty.montre).toEqual([form.montre]);
    expect((await jar.post(target, { ...form, montre: faulty.montre ?? [] })).status).toBe(200);
    // None of ours, or too old: a new one.
    for (const montre of ['x.y', shownAgo(app, 3 * 86_400)]) {
      const fresh = fieldsIn(await (await jar.post(target, { ...form, montre })).text());
      expect(fresh.montre).not.toEqual([montre]);
      expect((await jar.post(target, { ...form, montre: fresh.montre ?? [] })).status).toBe(422);
    }
  });

  test('taken back by its author, and the address leads nowhere else', async () => {
    const jar = new Jar(app);
    const texte = 'Je me suis peut-être trompée de fiche.';
    const form = { ...said, texte, courriel: 'retrait@example.org', montre: shownAgo(app, 60) };
    await jar.post(pageOf(await record(2)), form);
    const own = addressSentTo(app, 'retrait@example.org');
    await jar.post(`${own}/confirmation`);
    await jar.post(`${own}/retrait`);
    expect((await only(texte)).state).toBe('withdrawn');
    expect((await app.get(`/remarques/suivi/${'x'.repeat(32)}`)).status).toBe(404);
  });
});

describe('signed in', () => {
  test('the first remarks wait; once two were shown, the next is shown at once; a signal never is', async () => {
    const target = await record(3);
    const member = await signIn(app, 'habituee@example.org');
    const steward = await holding(app, 'garde-3@example.org', 'steward', `record:${target.id}`);
    const say = (texte: string, sujet = 'remark') => member.post(pageOf(target), { sujet, texte });
    for (const texte of ['Le jardin est ouvert le mardi.', 'La cuisine cherche un four.']) {
      expect((await say(texte)).headers.get('location')).toContain('fait=attente');
      expect((await member.get(pageOf(target)).then((page) => page.text())).includes(texte)).toBe(true);
      expect(await (await app.get(pageOf(target))).text()).not.toContain(texte);
      await steward.post(`/remarques/${(await only(texte)).id}/decision`, { geste: 'publish' });
    }
    const third = 'Le four est trouvé, merci à la boulangerie.';
    expect((await say(third)).headers.get('location')).toContain('fait=publiee');
    expect(await (await app.get(pageOf(target))).text()).toContain(third);
    const signal = 'Le nom de ma mère est écrit dans la description.';
    await say(signal, 'personal_data');
    expect((await only(signal)).state).toBe('waiting');
    const shown = await steward.post(`/remarques/${(await only(signal)).id}/decision`, { geste: 'publish' });
    expect(shown.status).toBe(422);
    expect((await only(signal)).state).toBe('waiting');
  });

  test('hidden with a reason, never without; the author is told and may ask for another look', async () => {
    const target = await record(4);
    const member = await signIn(app, 'masquee@example.org');
    const texte = 'Cette coopération est dirigée par des incapables.';
    await member.post(pageOf(target), { sujet: 'remark', texte });
    const { id } = await only(texte);
    const steward = await holding(app, 'garde-4@example.org', 'steward', `record:${target.id}`);
    const bare = await steward.post(`/remarques/${id}/decision`, { geste: 'hide' });
    expect([bare.status, (await only(texte)).state]).toEqual([422, 'waiting']);
    await steward.post(`/remarques/${id}/decision`, {
      geste: 'hide',
      motif: 'On parle du travail, pas des gens.',
    });
    expect((await only(texte)).state).toBe('hidden');
    expect(lettersTo('masquee@example.org').at(-1)).toContain('On parle du travail');
    const own = await (await member.get(`/remarques/${id}`)).text();
    expect(own).toContain(`/recours/remarque/${id}`);
    expect((await app.get(pageOf(target)).then((page) => page.text())).includes(texte)).toBe(false);
  });

  test("nobody decides on their own words, nor on somebody else's record", async () => {
    const [target, other] = [await record(5), await record(6)];
    const own = await holding(app, 'chez-soi@example.org', 'steward', `record:${target.id}`);
    const texte = 'Je le dis sur ma propre fiche.';
    expect((await own.post(pageOf(target), { sujet: 'remark', texte })).headers.get('location')).toContain(
      'publiee',
    );
    const { id } = await only(texte);
    expect((await own.post(`/remarques/${id}/decision`, { geste: 'resolve' })).status).toBe(404);
    const stranger = await holding(app, 'ailleurs@example.org', 'steward', `record:${other.id}`);
    expect((await stranger.post(`/remarques/${id}/decision`, { geste: 'hide', motif: 'non' })).status).toBe(
      404,
    );
    expect((await stranger.post(`/remarques/${id}/retrait`)).status).toBe(404);
    expect((await only(texte)).state).toBe('published');
    expect((await own.post(`/remarques/${id}/retrait`)).status).toBe(303);
  });

  test('the same words on another record are not taken twice, and stay in the form', async () => {
    const member = await signIn(app, 'repete@example.org');
    const texte = 'Découvrez notre offre exceptionnelle de panneaux solaires à prix réduit dès maintenant.';
    expect((await member.post(pageOf(await record(7)), { sujet: 'remark', texte })).status).toBe(303);
    const again = `${texte.replace('exceptionnelle', 'unique')} Vraiment.`;
    const answer = await member.post(pageOf(await record(8)), { sujet: 'remark', texte: texte });
    expect([answer.status, await answer.text()]).toEqual([422, expect.stringContaining('même texte')]);
    expect(await rows(again)).toEqual([]);
  });
});

test('a remark prefills the form that proposes, as text and nothing else', async () => {
  const { slug } = await record(9);
  const motif = 'D’après une remarque : <b>oui</b>';
  const page = await (
    await app.get(`/cooperations/${slug}/modifier?${new URLSearchParams({ motif })}`)
  ).text();
  expect(page).toContain('D’après une remarque : &lt;b>oui&lt;/b>');
});
