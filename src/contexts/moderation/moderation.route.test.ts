import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TEST_ADMINISTRATOR, type TestApp, testApp } from '../../../tests/support/app.ts';
import { shownAgo } from '../../../tests/support/form-signs.ts';
import { addressSentTo, holding, Jar, signIn } from '../../../tests/support/jar.ts';
import { findRecord, type StoredRecord } from '../records/public.ts';

const REGION = 'territory:region-53';
let app: TestApp;
let moderator: Jar;
let colleague: Jar;
let brittany: StoredRecord[];
beforeAll(async () => {
  app = await testApp(() => new Date());
  moderator = await holding(app, 'moderation@example.org', 'moderator', REGION);
  colleague = await holding(app, 'collegue@example.org', 'moderator', REGION);
  const rows = await app.services.db
    .selectFrom('record')
    .select(['slug', 'facets'])
    .where('kind', '=', 'cooperation')
    .orderBy('slug')
    .execute();
  brittany = [];
  for (const { slug } of rows.filter(({ facets }) => facets.includes('region:region-53'))) {
    const found = await findRecord(app.services.db, 'cooperation', slug);
    if (found && !('movedTo' in found)) brittany.push(found);
  }
  expect(brittany.length).toBeGreaterThan(4);
});
afterAll(() => app.close());

const at = (n: number): StoredRecord => {
  const found = brittany[n % brittany.length];
  if (!found) throw new Error('no record in Brittany');
  return found;
};
const remarksOf = (n: number) => `/cooperations/${at(n).slug}/remarques`;
const say = async (jar: Jar, n: number, texte: string, more: Record<string, string> = {}) => {
  const answer = await jar.post(remarksOf(n), { sujet: 'remark', texte, ...more });
  const row = await app.services.db
    .selectFrom('remark')
    .selectAll()
    .where('body', '=', texte)
    .executeTakeFirst();
  return { answer, id: row?.id ?? '', state: row?.state };
};
const stateOf = async (id: string) =>
  (await app.services.db.selectFrom('remark').select('state').where('id', '=', id).executeTakeFirstOrThrow())
    .state;
const lastTo = (email: string) => app.letters.findLast(({ to }) => to === email)?.text ?? '';
const audited = async (action: string) =>
  (await app.services.db.selectFrom('audit').select('subject').where('action', '=', action).execute()).length;
const appealId = async (about: string) =>
  (
    await app.services.db
      .selectFrom('appeal')
      .select('id')
      .where('about', '=', about)
      .executeTakeFirstOrThrow()
  ).id;

const sanction = (jar: Jar, about: string, more: Record<string, string>) =>
  jar.post('/moderation/sanctions/nouvelle', {
    ...{
      propos: about,
      sanction: 'suspended',
      jours: '30',
      motif: 'Des insultes répétées sur trois fiches.',
    },
    ...more,
  });

describe('the queue', () => {
  test('gathers what waits of each kind, by place, and leaves out what is elsewhere', async () => {
    const member = await signIn(app, 'dit-en-bretagne@example.org');
    await say(member, 0, 'Le marché a lieu le jeudi et non le mardi.');
    await say(member, 1, 'Cette page donne le téléphone de ma voisine.', { sujet: 'personal_data' });
    await member.post(`/cooperations/${at(2).slug}/garde`, { motif: 'J’y travaille depuis dix ans.' });
    const page = await (await moderator.get('/moderation')).text();
    for (const told of [
      'Le marché a lieu le jeudi',
      'téléphone de ma voisine',
      'J’y travaille depuis dix ans',
    ])
      expect(page).toContain(told);
    expect(page).toMatch(/Signalements \(1\)/);
    const signals = await (await moderator.get('/moderation?sorte=signal')).text();
    expect(signals).toContain('téléphone de ma voisine');
    expect(signals).not.toContain('Le marché a lieu le jeudi');
    const elsewhere = await (await moderator.get('/moderation?territoire=region-93')).text();
    expect(elsewhere).not.toContain('Le marché a lieu le jeudi');
    const old = await (await moderator.get('/moderation?age=mois')).text();
    expect(old).not.toContain('Le marché a lieu le jeudi');
    const far = await holding(app, 'provence@example.org', 'moderator', 'territory:region-93');
    expect(await (await far.get('/moderation')).text()).not.toContain('Le marché a lieu le jeudi');
    expect(await (await (await signIn(app, 'rien@example.org')).get('/moderation')).text()).toContain(
      'Rien n’attend',
    );
  });
});

describe('a sanction', () => {
  test('is decided with a reason, told, stops what it says until its end, and is in the trail', async () => {
    const member = await signIn(app, 'insultes@example.org');
    const { id } = await say(member, 0, 'Vous êtes toutes et tous des voleurs, partez d’ici.');
    const bare = await sanction(moderator, `remark:${id}`, { motif: 'non', jours: '900' });
    const again = await bare.text();
    expect([bare.status, again.includes('de 1 à 180'), again.includes('Dites pourquoi')]).toEqual([
      422,
      true,
      true,
    ]);
    const before = await audited('sanctioned');
    expect((await sanction(moderator, `remark:${id}`, {})).status).toBe(303);
    expect(await audited('sanctioned')).toBe(before + 1);
    expect(lastTo('insultes@example.org')).toContain('Des insultes répétées');

    const texte = 'Je reviens dire la même chose autrement.';
    const stopped = await say(member, 1, texte);
    expect([stopped.answer.status, stopped.state]).toEqual([422, undefined]);
    expect(await stopped.answer.text()).toContain(texte);
    const own = await (await app.get(addressSentTo(app, 'insultes@example.org'))).text();
    expect(own).toContain('Des insultes répétées');
    expect(await (await member.get('/compte/sanctions')).text()).toContain('Suspension');

    const past = (days: number) => new Date(Date.now() - days * 86_400_000);
    await app.services.db
      .updateTable('sanction')
      .set({ decided_at: past(31), ends_at: past(1) })
      .where('about', '=', `remark:${id}`)
      .execute();
    expect((await say(member, 1, texte)).answer.status).toBe(303);
  });

  test('of somebody without an account follows their address, whatever its capitals', async () => {
    const jar = new Jar(app);
    const texte = 'Achetez nos formations, elles sont les meilleures du monde entier.';
    await say(jar, 2, texte, { courriel: 'pub@example.org', montre: shownAgo(app, 60) });
    const row = await app.services.db
      .selectFrom('remark')
      .select('id')
      .where('body', '=', texte)
      .executeTakeFirstOrThrow();
    // Anybody may type anybody's address: nothing is decided about one that nobody confirmed.
    expect((await sanction(moderator, `remark:${row.id}`, {})).status).toBe(404);
    await jar.post(`${addressSentTo(app, 'pub@example.org')}/confirmation`);
    expect((await sanction(moderator, `remark:${row.id}`, {})).status).toBe(303);
    const form = { courriel: 'PUB@example.org', montre: shownAgo(app, 60) };
    const again = await say(jar, 3, 'Et encore une formation pour vous, rien que pour vous.', form);
    expect([again.answer.status, again.state]).toEqual([422, undefined]);
  });

  test('lets the roles of a person give nothing, and lifting gives them back', async () => {
    const target = at(3);
    const steward = await holding(app, 'garde-suspendue@example.org', 'steward', `record:${target.id}`);
    const edit = `/cooperations/${target.slug}/verification`;
    expect((await steward.get(edit)).status).toBe(200);
    const { id } = await say(steward, 0, 'Ailleurs, je dis n’importe quoi sur les autres fiches.');
    await sanction(moderator, `remark:${id}`, { sanction: 'held' });
    expect((await steward.get(edit)).status).toBe(403);
    const page = await (await moderator.get('/moderation/sanctions')).text();
    const lifting = [...page.matchAll(/\/moderation\/sanctions\/([0-9a-f-]{36})\/levee/g)].at(0)?.[1] ?? '';
    expect((await moderator.post(`/moderation/sanctions/${lifting}/levee`, { motif: '' })).status).toBe(422);
    await moderator.post(`/moderation/sanctions/${lifting}/levee`, {
      motif: 'Nous avons parlé, c’est réglé.',
    });
    expect((await steward.get(edit)).status).toBe(200);
    expect(lastTo('garde-suspendue@example.org')).toContain('c’est réglé');
  });

  test.each([
    [
      'by a moderator of elsewhere',
      () => holding(app, 'loin@example.org', 'moderator', 'territory:region-93'),
    ],
    ['by a steward', () => holding(app, 'garde-0@example.org', 'steward', `record:${at(0).id}`)],
    ['by nobody in particular', () => signIn(app, 'personne@example.org')],
  ])('is not decided %s', async (_, who) => {
    const member = await signIn(app, 'visee@example.org');
    const texte = `Une remarque de plus ${_}, pour voir ce que l’on en fait ici.`;
    const { id } = await say(member, 0, texte);
    expect((await sanction(await who(), `remark:${id}`, {})).status).toBe(404);
  });

  test('an exclusion is for administrators, and a moderator is not sanctioned by another', async () => {
    const member = await signIn(app, 'exclue@example.org');
    const { id } = await say(member, 4, 'Je n’écouterai jamais personne, inutile d’insister.');
    expect((await sanction(moderator, `remark:${id}`, { sanction: 'excluded' })).status).toBe(422);
    const administrator = await holding(app, TEST_ADMINISTRATOR, 'moderator', REGION);
    expect((await sanction(administrator, `remark:${id}`, { sanction: 'excluded' })).status).toBe(303);
    const own = await say(colleague, 0, 'Je modère et je parle, cela peut arriver aussi.');
    expect((await sanction(moderator, `remark:${own.id}`, {})).status).toBe(404);
  });
});

describe('another look', () => {
  test('at a hidden remark: asked once, never given by the one who decided, and both are told', async () => {
    const member = await signIn(app, 'recours@example.org');
    const texte = 'La subvention annoncée n’a jamais été versée, voici le compte rendu public.';
    const { id } = await say(member, 1, texte);
    await moderator.post(`/remarques/${id}/decision`, { geste: 'hide', motif: 'Sans source.' });
    const path = `/recours/remarque/${id}`;
    expect((await app.get(path)).headers.get('location')).toContain('/connexion');
    expect((await colleague.get(path)).status).toBe(404);
    expect((await member.post(path, { texte: 'non' })).status).toBe(422);
    expect((await member.post(path, { texte: 'Le compte rendu est en ligne depuis mars.' })).status).toBe(
      303,
    );
    await member.post(path, { texte: 'Et je le redis une seconde fois.' });
    const appeal = await appealId(`remark:${id}`);
    expect(await (await member.get(path)).text()).toContain('depuis mars');

    expect((await moderator.get(`/moderation/recours/${appeal}`)).status).toBe(404);
    const give = { geste: 'annuler', reponse: 'La source y était.' };
    expect((await moderator.post(`/moderation/recours/${appeal}`, give)).status).toBe(404);
    expect(await (await colleague.get('/moderation?sorte=appeal')).text()).toContain('depuis mars');
    expect((await colleague.post(`/moderation/recours/${appeal}`, { ...give, reponse: '' })).status).toBe(
      422,
    );
    expect((await colleague.post(`/moderation/recours/${appeal}`, give)).status).toBe(303);
    expect(await stateOf(id)).toBe('published');
    expect(lastTo('recours@example.org')).toContain('La source y était.');
    expect(lastTo('moderation@example.org')).toContain('l’a annulée');
    expect((await colleague.post(`/moderation/recours/${appeal}`, give)).status).toBe(422);
  });

  test('at a sanction, from the letter alone; a decision that stands says why', async () => {
    const jar = new Jar(app);
    const texte = 'Le hangar est à vendre, appelez-moi vite avant samedi prochain.';
    await say(jar, 2, texte, { courriel: 'hangar@example.org', montre: shownAgo(app, 60) });
    await jar.post(`${addressSentTo(app, 'hangar@example.org')}/confirmation`);
    const row = await app.services.db
      .selectFrom('remark')
      .select('id')
      .where('body', '=', texte)
      .executeTakeFirstOrThrow();
    await sanction(moderator, `remark:${row.id}`, { sanction: 'warning', jours: '' });
    const page = addressSentTo(app, 'hangar@example.org');
    const path = /\/recours\/sanction\/[\w-]{32}/.exec(await (await app.get(page)).text())?.[0] ?? '';
    await jar.post(path, { texte: 'Je ne savais pas que c’était interdit.', courriel: 'hangar@example.org' });
    const { id } = await app.services.db
      .selectFrom('sanction')
      .select('id')
      .orderBy('decided_at', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    const appeal = await appealId(`sanction:${id}`);
    await colleague.post(`/moderation/recours/${appeal}`, {
      geste: 'maintenir',
      reponse: 'C’est écrit dans la page.',
    });
    expect(await (await app.get(path)).text()).toContain('C’est écrit dans la page.');
    expect(lastTo('hangar@example.org')).toContain('La décision tient');
  });

  test('at a refused proposal: opened again, for somebody else than the one who refused', async () => {
    const jar = new Jar(app);
    const edit = `/cooperations/${at(0).slug}/modifier`;
    const named = String(at(0).document.name);
    const form = {
      name: `${named} (essai)`,
      summary: 'x',
      territories: 'Rennes (35)',
      motif: 'Le nom a changé',
    };
    await jar.post(edit, {
      ...form,
      licence: 'oui',
      courriel: 'propose@example.org',
      montre: shownAgo(app, 60),
    });
    const own = addressSentTo(app, 'propose@example.org');
    await jar.post(`${own}/confirmation`);
    const proposal = await app.services.db
      .selectFrom('proposal')
      .select('id')
      .where('email', '=', 'propose@example.org' as never)
      .executeTakeFirstOrThrow();
    const decide = (who: Jar, geste: string) =>
      who.post(`/propositions/${proposal.id}/decision`, { geste, mot: 'Non.' });
    expect((await decide(moderator, 'refuser')).status).toBe(303);
    const path = `/recours/proposition/${own.split('/').at(-1)}`;
    expect(await (await app.get(own)).text()).toContain(path);
    await jar.post(path, { texte: 'Le nom a changé en assemblée, en avril.' });
    const appeal = await appealId(`proposal:${proposal.id}`);
    const given = await colleague.post(`/moderation/recours/${appeal}`, {
      geste: 'annuler',
      reponse: 'Relisons.',
    });
    expect(given.headers.get('location')).toBe(`/propositions/${proposal.id}`);
    expect((await decide(moderator, 'refuser')).status).toBe(404);
    expect((await decide(colleague, 'refuser')).status).toBe(303);
  });

  test('at a refused claim: the care of the record is given', async () => {
    const member = await signIn(app, 'demande-garde@example.org');
    const garde = `/cooperations/${at(1).slug}/garde`;
    await member.post(garde, { motif: 'Je suis de l’équipe.' });
    const { id } = await app.services.db
      .selectFrom('relation')
      .select('id')
      .where('state', '=', 'asked')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    await moderator.post(`/gardes/${id}/decision`, {
      geste: 'refuser',
      motif: 'Nous ne vous connaissons pas.',
    });
    expect(lastTo('demande-garde@example.org')).toContain(`/recours/garde/${id}`);
    await member.post(`/recours/garde/${id}`, { texte: 'Voici mon contrat, et le site me nomme.' });
    const appeal = await appealId(`claim:${id}`);
    await colleague.post(`/moderation/recours/${appeal}`, { geste: 'annuler', reponse: 'C’est bien vrai.' });
    expect((await member.get(`/cooperations/${at(1).slug}/verification`)).status).toBe(200);
  });
});
