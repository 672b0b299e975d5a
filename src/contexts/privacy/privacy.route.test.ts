import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runChecks } from '../../../checks/run-checks.ts';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { addressSentTo, holding, Jar, signIn } from '../../../tests/support/jar.ts';
import { PATHS } from '../../paths.ts';
import { transact } from '../../platform/db/connect.ts';
import { revisionsOf, saveRecord } from '../records/public.ts';
import { INACTIVE, RETENTION } from './jobs.ts';

let app: TestApp;
let now = new Date();
beforeAll(async () => {
  app = await testApp(() => now);
});
afterAll(() => app.close());

const all = async (query: string, values: unknown[] = []) =>
  (await app.database.pool.query(query, values)).rows;
const personOf = async (email: string): Promise<string> =>
  (await all('select id from person where email = $1', [email]))[0]?.id;

/** A change of a public record signed by a person, with a proposal, a message and an alert of theirs. */
async function contributes(email: string, name: string): Promise<string> {
  const personId = await personOf(email);
  const { services } = app;
  const [record] = await all(
    `select id, document, version from record where kind = 'cooperation' order by slug limit 1`,
  );
  const saved = await saveRecord(services, services.kinds.cooperation, {
    id: record.id,
    document: {
      ...record.document,
      summary: `Une phrase de ${email.length} signes, changée le ${record.version}.`,
    },
    seen: record.version,
    author: { name, personId },
    reason: 'essai',
  });
  if (!saved.ok) throw new Error(saved.reason);
  await all(
    `with p as (
       insert into proposal (id, kind, changes, name, territories, reason, author, person_id, email, locale, token_hash, state, created_at)
       values (gen_random_uuid(), 'cooperation', '[{"field":"name","to":"x"}]', 'Essai', '{}', 'essai', $1, $2, $3, 'fr', sha256(convert_to($3::text, 'UTF8')), 'open', $4)
       returning id)
     insert into proposal_comment (proposal_id, at, author, person_id, body) select id, $4, $1, $2, '=1+1' from p`,
    [name, personId, email, now],
  );
  await all(
    `insert into alert (id, address, address_key, subject_kind, subject, locale, rhythm, asked_at, asks, confirmed_at, due_on, memory)
     values (gen_random_uuid(), $1, $1, 'list', $1, 'fr', 'daily', $2, 1, $2, '2030-01-01', '{}')`,
    [email, now],
  );
  return record.id;
}

describe('the register', () => {
  test.each([
    [
      '/donnees-personnelles',
      ['Comptes et connexion', 'Alertes par courriel', 'Jusqu’à quand', 'pas encore passée'],
    ],
    ['/en/donnees-personnelles', ['Accounts and signing in', 'not run yet']],
    ['/mentions-legales', ['Cette instance ne l’a pas indiqué', 'n’a pas dit qui la fait vivre']],
    ['/accessibilite', ['WCAG 2.2']],
    ['/eco-conception', ['RGESN']],
  ])('%s says what it must', async (path, said) => {
    const answer = await app.get(path);
    const text = await answer.text();
    expect([answer.status, answer.headers.has('set-cookie')]).toEqual([200, false]);
    for (const each of said) expect(text).toContain(each);
  });
  test('tells when a rule last ran, and what it erased', async () => {
    await transact(app.services.db, (tx) => app.services.jobs.enqueue(tx, RETENTION, {}));
    expect(await app.runJobs()).toMatchObject({ failed: 0 });
    expect(await (await app.get('/donnees-personnelles')).text()).not.toContain('pas encore passée');
    expect(await app.services.metrics.registry.metrics()).toMatch(
      /retention_rows_erased\{rule="alerts.unconfirmed"\} 0/,
    );
  });
  test('is given as JSON', async () => {
    const register = await (await app.get('/donnees-personnelles/registre.json')).json();
    expect(register.processings.map(({ code }: { code: string }) => code)).toContain('contributions');
  });
});

describe('my data', () => {
  test('is asked of nobody but the person, at each download', async () => {
    for (const path of ['/compte/mes-donnees', '/compte/mes-donnees.json', '/compte/mes-donnees.csv']) {
      const answer = await app.get(path);
      expect([path, answer.status, answer.headers.get('location')]).toEqual([
        path,
        303,
        expect.stringContaining('/connexion'),
      ]);
    }
  });
  test('holds what is theirs, nothing of others, and no secret', async () => {
    const jar = await signIn(app, 'camille@example.org');
    await signIn(app, 'other@example.org');
    await contributes('camille@example.org', 'Camille');
    await contributes('other@example.org', 'Dominique');
    const answer = await jar.get('/compte/mes-donnees.json');
    expect(answer.headers.get('cache-control')).toBe('no-store');
    const text = await answer.text();
    const { data } = JSON.parse(text);
    expect(data.person).toMatchObject([{ email: 'camille@example.org' }]);
    expect(
      [data.proposal, data.proposal_comment, data.alert, data.signature, data.consent].map(
        (rows) => rows.length,
      ),
    ).toEqual([1, 1, 1, 1, 1]);
    expect(data.person_session).toHaveLength(1);
    expect(data.audit.map(({ action }: { action: string }) => action)).toContain('signed_in');
    expect(text).not.toContain('other@example.org');
    expect(text).not.toContain('Dominique');
    const [{ token }] = await all('select token from person_session where person_id = $1', [
      await personOf('camille@example.org'),
    ]);
    expect(text).not.toContain(token);
    const page = await (await jar.get('/compte/mes-donnees')).text();
    expect(page).toContain('Ouverture du compte');
    expect(page.split('Tout ce que Terreau garde sur vous').length).toBe(2);
    const [table = ''] = /<table[^>]*>.*?<\/table>/s.exec(page) ?? [];
    const kept = [...table.matchAll(/<t[hd][^>]*>([^<]*)<\/t[hd]>\s*<td[^>]*>\d/g)].map(([, title]) => title);
    expect(kept.length).toBeGreaterThan(5);
    expect(new Set(kept).size).toBe(kept.length);
  });
  test('comes as a CSV that no spreadsheet runs', async () => {
    const jar = await signIn(app, 'camille@example.org');
    const csv = await (await jar.get('/compte/mes-donnees.csv')).text();
    expect(csv).toContain(`proposal_comment,1,body,'=1+1`);
    expect(csv).not.toMatch(/,=/);
  });
  test('an ended session downloads nothing', async () => {
    const jar = await signIn(app, 'ended@example.org');
    await all('delete from person_session where person_id = $1', [await personOf('ended@example.org')]);
    expect((await jar.get('/compte/mes-donnees.json')).status).toBe(303);
  });
});

describe('erasure', () => {
  test('asks for the address of this very account', async () => {
    const jar = await signIn(app, 'stays@example.org');
    const answer = await jar.post('/compte/effacement', { courriel: 'camille@example.org' });
    expect([answer.status, await answer.text()]).toEqual([
      422,
      expect.stringContaining('Rien n’a été effacé'),
    ]);
    expect(await personOf('stays@example.org')).toBeDefined();
  });
  test('a visitor erases nobody', async () => {
    expect((await app.post('/compte/effacement', { courriel: 'stays@example.org' })).status).toBe(303);
    expect(await personOf('stays@example.org')).toBeDefined();
  });
  test('waits for the second factor of who has one', async () => {
    const jar = await signIn(app, 'factor@example.org');
    const id = await personOf('factor@example.org');
    await all(
      `insert into person_totp (id, person_id, secret, backup_codes, verified) values ('t', $1, 's', 'b', true)`,
      [id],
    );
    expect(await (await jar.get('/compte/effacement')).text()).toContain('second facteur');
    expect((await jar.post('/compte/effacement', { courriel: 'factor@example.org' })).status).toBe(303);
    expect(await personOf('factor@example.org')).toBe(id);
    await all('update person_session set strong_at = $2 where person_id = $1', [id, now]);
    expect((await jar.post('/compte/effacement', { courriel: 'factor@example.org' })).status).toBe(200);
    expect(await personOf('factor@example.org')).toBeUndefined();
  });
  test('ends sessions, erases the person, and leaves a number where they signed', async () => {
    const email = 'leaving@example.org';
    const [jar, elsewhere] = [await signIn(app, email), await signIn(app, email)];
    const id = await personOf(email);
    const record = await contributes(email, 'Alix Martin-Essai');
    expect((await revisionsOf(app.services.db, record))[0]?.author).toBe('Alix Martin-Essai');
    const answer = await jar.post('/compte/effacement', { courriel: ` ${email.toUpperCase()} ` });
    expect([answer.status, await answer.text()]).toEqual([
      200,
      expect.stringContaining('Votre compte est effacé'),
    ]);
    for (const each of [jar, elsewhere]) expect((await each.get('/compte')).status).toBe(303);
    expect((await revisionsOf(app.services.db, record))[0]?.author).toMatch(/^Une personne partie, n° \d+$/);
    expect(
      await all('select author, email, person_id, state from proposal where author like $1', [
        'Une personne%',
      ]),
    ).toEqual(
      expect.arrayContaining([expect.objectContaining({ email: null, person_id: null, state: 'open' })]),
    );
    // Nothing in the whole database says the name or the address any more; the audit has the identifier only.
    const tables = await all(
      `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const [{ n }] = await all(
        `select count(*)::int as n from "${name}" t where to_jsonb(t)::text ilike '%leaving@example.org%' or to_jsonb(t)::text like '%Alix Martin-Essai%'`,
      );
      if (n > 0) found.push(name);
    }
    expect(found).toEqual([]);
    expect(
      await all('select action from audit where subject = $1 order by seq desc limit 1', [`person:${id}`]),
    ).toEqual([{ action: 'person_erased' }]);
    expect(await runChecks(app.database.pool, PATHS.checks)).toEqual([]);
  });
});

describe('an account that nobody uses', () => {
  const run = async () => {
    await transact(app.services.db, (tx) => app.services.jobs.enqueue(tx, INACTIVE, {}));
    expect(await app.runJobs()).toMatchObject({ failed: 0 });
  };
  test('is warned after two years, and erased thirty days later unless somebody came back', async () => {
    const started = now;
    await signIn(app, 'gone@example.org');
    await signIn(app, 'back@example.org');
    const days = (n: number) => new Date(started.getTime() + n * 86_400_000);
    now = days(720);
    await run();
    expect(await all('select count(*)::int as n from account_activity where warned_at is not null')).toEqual([
      { n: 0 },
    ]);
    now = days(731);
    await run();
    const letters = await app.services.outbox.list(50);
    const warned = letters.filter(({ to }) => to.includes('gone@example.org'));
    expect(warned.map(({ subject }) => subject)).toEqual([expect.stringContaining('ne sert plus')]);
    await all(`update account_activity set warned_at = null, seen_at = $2 where person_id = $1`, [
      await personOf('back@example.org'),
      now,
    ]);
    now = days(760);
    await run();
    expect(await personOf('gone@example.org')).toBeDefined();
    now = days(762);
    await run();
    expect([await personOf('gone@example.org'), await personOf('back@example.org')]).toEqual([
      undefined,
      expect.any(String),
    ]);
    now = started;
  });
});

describe('a request by somebody without an account', () => {
  const FORM = { droit: 'objection', courriel: 'named@example.org', page: '', demande: 'Retirez mon nom.' };
  test.each([
    [{ ...FORM, droit: 'tout' }, 'Choisissez ce que vous demandez'],
    [{ ...FORM, courriel: 'named' }, 'Écrivez une adresse complète'],
    [{ ...FORM, demande: ' ' }, 'Dites ce que vous demandez'],
    [{ ...FORM, demande: 'x'.repeat(4001) }, 'Dites ce que vous demandez'],
  ])('that is not one says so, and keeps what was typed: %#', async (form, said) => {
    const answer = await app.post('/donnees-personnelles/demande', form);
    const text = await answer.text();
    expect([answer.status, text.includes(said)]).toEqual([422, true]);
    expect(text).toContain(form.courriel);
  });
  test('is confirmed, due in a month, answered once by an administrator, and told', async () => {
    const jar = new Jar(app);
    expect((await jar.post('/donnees-personnelles/demande', FORM)).status).toBe(200);
    const link = addressSentTo(app, 'named@example.org');
    expect(await (await jar.get(link)).text()).toContain('Retirez mon nom.');
    const administrator = await holding(app, 'chief@example.org', 'administrator', null);
    expect(await (await administrator.get('/donnees-personnelles/demandes')).text()).not.toContain('Retirez');
    expect((await jar.post(link)).status).toBe(303);
    expect(await (await jar.get(link)).text()).toContain('Demande confirmée');
    expect(await (await administrator.get('/donnees-personnelles/demandes')).text()).toContain(
      'Retirez mon nom.',
    );
    const [{ id }] = await all(`select id from privacy_request where address = 'named@example.org'`);
    const path = `/donnees-personnelles/demandes/${id}`;
    expect((await administrator.post(path, { [`reponse-${id}`]: '' })).status).toBe(422);
    expect((await administrator.post(path, { [`reponse-${id}`]: 'C’est fait.' })).status).toBe(303);
    await administrator.post(path, { [`reponse-${id}`]: 'Encore.' });
    const letters = app.letters.filter(
      ({ to, text }) => to === 'named@example.org' && /C’est fait|Encore/.test(text),
    );
    expect(letters).toHaveLength(1);
    expect(await (await jar.get(link)).text()).toContain('C’est fait.');
  });
  test('is not confirmed after two days', async () => {
    const started = now;
    await app.post('/donnees-personnelles/demande', { ...FORM, courriel: 'late@example.org' });
    const link = addressSentTo(app, 'late@example.org');
    now = new Date(started.getTime() + 2 * 86_400_000 + 1000);
    await app.post(link, {});
    now = started;
    expect(await all(`select confirmed_at from privacy_request where address = 'late@example.org'`)).toEqual([
      { confirmed_at: null },
    ]);
  });
  test('leaves by letter three times a day at most, and the page is the same', async () => {
    for (let time = 0; time < 5; time++)
      expect(
        (await app.post('/donnees-personnelles/demande', { ...FORM, courriel: 'many@example.org' })).status,
      ).toBe(200);
    expect(app.letters.filter(({ to }) => to === 'many@example.org')).toHaveLength(3);
  });
  test('is read by administrators only', async () => {
    const steward = await holding(app, 'steward@example.org', 'steward', 'record:x');
    expect((await steward.get('/donnees-personnelles/demandes')).status).toBe(403);
    const nothing = '00000000-0000-4000-8000-000000000000';
    expect((await steward.post(`/donnees-personnelles/demandes/${nothing}`, {})).status).toBe(403);
    expect((await app.get('/donnees-personnelles/demande/inconnu')).status).toBe(404);
  });
});
