/** Several people of one organisation: one answer, who did what, what the directory says of it; and organisations invited by name. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar, signIn } from '../../../tests/support/jar.ts';
import {
  begin as beginAnswer,
  field,
  fill as fillParts,
  follow,
  openSurvey as open,
  organised,
  WHOLE,
} from '../../../tests/support/running-survey.ts';

import { transact } from '../../platform/db/connect.ts';
import { hashOf, parseToken, type Token } from '../../platform/ids/token.ts';
import { insertWave } from './store.ts';

const now = new Date('2026-11-23T09:00:00Z');
let app: TestApp;
let organiser: Jar;
let owner: string;
beforeAll(async () => {
  app = await testApp(() => now);
  ({ organiser, owner } = await organised(app));
});
afterAll(() => app.close());
const openSurvey = (from?: string, title?: string) => open({ organiser, owner, now }, from, title);
const begin = (slug: string, jar: Parameters<typeof beginAnswer>[1] = app) => beginAnswer(slug, jar);
const fill = (path: string, sections?: typeof WHOLE) => fillParts(app, path, sections);

const ADA = 'ada@example.org';

describe('several people of one organisation', () => {
  test('find one answer, are told of each other’s changes, and of who did what', async () => {
    const slug = await openSurvey();
    const subject = `record:${owner}`;
    const ada = await holding(app, ADA, 'steward', subject);
    const ben = await holding(app, 'ben@example.org', 'steward', subject);
    await app.services.db.updateTable('person').set({ name: 'Ada L.' }).where('email', '=', ADA).execute();
    const stranger = await signIn(app, 'inconnu@example.org');
    const answering = (jar: Jar) => jar.post(`/enquetes/${slug}/repondre`, { fiche: owner });
    // Who does not look after the record is led back to the survey, and begins nothing under another name.
    const refused = await answering(stranger);
    expect(refused.headers.get('location')).toMatch(new RegExp(`/enquetes/${slug}$`));
    expect(await (await ada.get(`/enquetes/${slug}`)).text()).toContain('une seule réponse par organisation');
    const { path } = await follow(ada, await answering(ada));
    expect((await follow(ben, await answering(ben))).path).toBe(path);

    const [mine, theirs] = [
      await (await ada.get(`${path}/partie/modalites`)).text(),
      await (await ben.get(`${path}/partie/modalites`)).text(),
    ];
    const typed = { ...WHOLE.modalites, marques: field(mine, 'marques') };
    expect((await ada.post(`${path}/partie/modalites`, typed)).status).toBe(303);
    const both = await ben.post(`${path}/partie/modalites`, {
      ...WHOLE.modalites,
      filiere: '3',
      marques: field(theirs, 'marques'),
    });
    expect([both.status, (await both.text()).includes('Quelqu’un a répondu autrement')]).toEqual([409, true]);
    const again = await ben.post(`${path}/partie/modalites`, {
      ...WHOLE.modalites,
      filiere: '3',
      marques: field(await (await ben.get(`${path}/partie/modalites`)).text(), 'marques'),
    });
    expect(again.status).toBe(303);

    const home = await (await ada.get(path)).text();
    expect(home).toContain('Qui a fait quoi');
    expect(home).toMatch(/Réponse commencée, par vous/);
    expect(home.match(/Partie «[^»]*» enregistrée/g)).toHaveLength(2);
    expect(await (await ben.get(path)).text()).toContain('Réponse commencée, par Ada L.');
    // A colleague who was given the address and did not sign in is told as such.
    const held = await app.get(path);
    expect(await held.text()).toContain('Réponse commencée, par Ada L.');
    await fill(path);
    expect(await (await ada.get(path)).text()).toContain('par une personne qui a l’adresse');
    expect((await ben.post(`${path}/envoi`, { accord: 'counted' })).status).toBe(303);
    expect(await (await ben.get(path)).text()).toContain('Réponse envoyée, par vous');
    // Of an answer of nobody’s organisation, nobody’s gestures are kept.
    const open = await begin(slug, ada);
    await fill(open);
    expect(await (await ada.get(open)).text()).not.toContain('Qui a fait quoi');
  });

  test('what the directory says of it is filled in, confirmed or emptied by them', async () => {
    const slug = await openSurvey();
    const jar = await holding(app, 'cle@example.org', 'steward', `record:${owner}`);
    const { name } = await app.services.db
      .selectFrom('record')
      .select('name')
      .where('id', '=', owner)
      .executeTakeFirstOrThrow();
    const { path } = await follow(jar, await jar.post(`/enquetes/${slug}/repondre`, { fiche: owner }));
    const shown = await (await jar.get(`${path}/partie/structure`)).text();
    expect(field(shown, 'nom')).toBe(name.replaceAll('&', '&amp;'));
    expect(shown).toContain('Ce que l’annuaire dit de votre organisation');
    const form = { ...WHOLE.structure, nom: '', marques: field(shown, 'marques') };
    // Another question may have appeared.
    expect([200, 303]).toContain((await jar.post(`${path}/partie/structure`, form)).status);
    const emptied = await (await jar.get(`${path}/partie/structure`)).text();
    expect(field(emptied, 'nom')).toBe('');
    expect(emptied).not.toContain('Ce que l’annuaire dit de votre organisation');
  });
});

describe('what somebody said of an organisation by an open link', () => {
  test('is theirs: whoever looks after it is not shown it in the next wave', async () => {
    const slug = await openSurvey();
    const { db } = app.services;
    const path = await begin(slug);
    await fill(path);
    const theirs = await db
      .updateTable('survey_answer')
      .set({ record_id: owner, sent_at: now })
      .where('token_hash', '=', hashOf(parseToken(path.split('/').at(-1) ?? '') as Token))
      .returning(['survey_id as surveyId', 'way'])
      .executeTakeFirstOrThrow();
    expect(theirs.way).toBe('open');
    await db
      .updateTable('survey_wave')
      .set({ closed_at: now })
      .where('survey_id', '=', theirs.surveyId)
      .execute();
    await transact(db, (tx) =>
      insertWave(tx, theirs.surveyId, { opensOn: '2026-11-22', closesOn: '2026-12-22' }),
    );
    const keeper = await holding(app, 'gardienne@example.org', 'steward', `record:${owner}`);
    const begun = await follow(keeper, await keeper.post(`/enquetes/${slug}/repondre`, { fiche: owner }));
    const { previous } = await db
      .selectFrom('survey_answer')
      .select('previous_id as previous')
      .where('survey_id', '=', theirs.surveyId)
      .where('way', '=', 'organisation')
      .executeTakeFirstOrThrow();
    expect(previous).toBeNull();
    expect(await (await keeper.get(`${begun.path}/partie/modalites`)).text()).not.toContain('À la vague 1');
  });
});

describe('organisations invited by name', () => {
  test('are counted by what the directory says of them; a name that it does not know is told, and kept', async () => {
    const slug = await openSurvey();
    const records = await app.services.db
      .selectFrom('record')
      .select(['id', 'name'])
      .where('kind', '=', 'organisation')
      .where('merged_into', 'is', null)
      .orderBy('slug')
      .limit(3)
      .execute();
    const lines = records.map(({ name }, at) => `un${at}@example.org ; ${name}`);
    const sent = await organiser.post(`/enquetes/${slug}/invitations`, {
      adresses: [...lines, 'seule@example.org', 'autre@example.org ; Personne ne porte ce nom'].join('\n'),
    });
    const page = await sent.text();
    expect([sent.status, page.includes('Personne ne porte ce nom')]).toEqual([422, true]);
    expect(page).toContain('autre@example.org ; Personne ne porte ce nom</textarea>');
    expect(page).toContain('Organisations invitées et réponses, par région');
    expect(page).toContain('Invitations sans fiche de l’annuaire');
    const rows = await app.services.db
      .selectFrom('survey_invitation')
      .innerJoin('survey', 'survey.id', 'survey_invitation.survey_id')
      .select(['address', 'record_id'])
      .where('slug', '=', slug)
      .orderBy('address')
      .execute();
    expect(rows.map(({ record_id }) => record_id)).toEqual([null, ...records.map(({ id }) => id)]);
  });
});
