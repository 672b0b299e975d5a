/** Claims, messages on proposals and appeals pass the gate: one more than may be sent is told, kept typed, not written. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, type Jar, signIn } from '../../../tests/support/jar.ts';
import { transact } from '../../platform/db/connect.ts';
import { LIMITS } from './domain/limits.ts';
import { admit } from './public.ts';

let app: TestApp;
let slugs: string[];
beforeAll(async () => {
  app = await testApp(() => new Date());
  const rows = await app.services.db
    .selectFrom('record')
    .select('slug')
    .where('kind', '=', 'cooperation')
    .orderBy('slug')
    .execute();
  slugs = rows.map(({ slug }) => slug);
});
afterAll(() => app.close());

const PER_HOUR = 3600;
const mostOf = (act: 'claim' | 'message', seconds: number): number =>
  LIMITS[act].rates.find((rate) => rate.of === 'person' && rate.seconds === seconds)?.most ?? 0;
const personOf = async (email: string) =>
  app.services.db
    .selectFrom('person')
    .select(['id', 'email'])
    .where('email', '=', email)
    .executeTakeFirstOrThrow();
/** What the person sent lately, as if by hand. */
async function sentBefore(act: 'claim' | 'message' | 'appeal', email: string, times: number): Promise<void> {
  const { id } = await personOf(email);
  const attempt = { act, personId: id, email: null, network: null, recordId: null, text: '', form: null };
  for (let at = 0; at < times; at++)
    expect((await transact(app.services.db, (tx) => admit(tx, app.services, attempt))).ok).toBe(true);
}

test('claims of one person are bounded; the reason typed is kept', async () => {
  const jar = await signIn(app, 'garde-tout@example.org');
  const claim = (at: number) =>
    jar.post(`/cooperations/${slugs[at]}/garde`, { motif: `Motif numéro ${at}.` });
  const most = mostOf('claim', PER_HOUR);
  await sentBefore('claim', 'garde-tout@example.org', most - 1);
  expect((await claim(0)).status).toBe(303);
  const over = await claim(1);
  const page = await over.text();
  expect([over.status, page.includes('Motif numéro 1.'), page.includes(`${most} envois par heure`)]).toEqual([
    422,
    true,
    true,
  ]);
  const { id } = await personOf('garde-tout@example.org');
  const held = await app.services.db
    .selectFrom('relation')
    .select('id')
    .where('person_id', '=', id)
    .execute();
  expect(held).toHaveLength(1);
});

describe('a proposal', () => {
  let author: Jar;
  let proposal: string;
  beforeAll(async () => {
    author = await signIn(app, 'propose@example.org');
    const { id: personId } = await personOf('propose@example.org');
    const record = await app.services.db
      .selectFrom('record')
      .select(['id', 'version'])
      .where('slug', '=', slugs[2] ?? '')
      .executeTakeFirstOrThrow();
    proposal = await insertProposal(personId, record);
  });
  async function insertProposal(personId: string, record: { id: string; version: number }): Promise<string> {
    const { rows } = await app.database.pool.query(
      `insert into proposal (id, kind, record_id, base_version, changes, name, reason, source, author, person_id, email,
         locale, token_hash, state, created_at, territories, taken)
       values (gen_random_uuid(), 'cooperation', $1, $2, '[{"field":"born","from":null,"to":1999}]', 'Essai', 'Lu sur place',
         null, 'Autrice', $3, null, 'fr', sha256('gate'::bytea), 'open', now(), '{}', null) returning id`,
      [record.id, record.version, personId],
    );
    return rows[0].id;
  }
  const said = async () =>
    (await app.services.db.selectFrom('proposal_comment').select('body').execute()).map(({ body }) => body);

  test('messages of one person on it are bounded; what was typed is kept', async () => {
    const most = mostOf('message', PER_HOUR);
    await sentBefore('message', 'propose@example.org', most - 1);
    const say = (message: string) => author.post(`/propositions/${proposal}/messages`, { message });
    expect((await say('Avez-vous pu lire ?')).status).toBe(303);
    const over = await say('Encore une question.');
    const page = await over.text();
    expect([over.status, page.includes('Encore une question.'), page.includes('envois par heure')]).toEqual([
      422,
      true,
      true,
    ]);
    expect(await said()).toEqual(['Avez-vous pu lire ?']);
  });

  test('appeals of one person are bounded; what was typed is kept', async () => {
    const moderator = await holding(app, 'decide@example.org', 'administrator', null);
    await moderator.post(`/propositions/${proposal}/decision`, { geste: 'refuser', mot: 'Sans source.' });
    await sentBefore('appeal', 'propose@example.org', 10);
    const path = `/recours/proposition/${proposal}`;
    const texte = 'La source est le registre communal, lisez-le.';
    const over = await author.post(path, { texte });
    const page = await over.text();
    expect([over.status, page.includes(texte), page.includes('envois par jour')]).toEqual([422, true, true]);
    expect(await app.services.db.selectFrom('appeal').select('id').execute()).toEqual([]);
    await app.database.pool.query(`delete from conduct_act where act = 'appeal'`);
    expect((await author.post(path, { texte })).status).toBe(303);
    expect(await app.services.db.selectFrom('appeal').select('id').execute()).toHaveLength(1);
  });
});
