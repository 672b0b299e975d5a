/** Registrations: seats, waiting list, letters, reminders; over a meeting’s whole life. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { Jar, signIn } from '../../../tests/support/jar.ts';
import { MEETING, meetings } from '../../../tests/support/meetings.ts';
import { transact } from '../../platform/db/connect.ts';
import { REMIND } from './use-cases/queues.ts';

let now = new Date('2026-11-25T09:00:00Z');
let app: TestApp;
let steps: ReturnType<typeof meetings>;
beforeAll(async () => {
  app = await testApp(() => now);
  steps = meetings(app);
});
afterAll(() => app.close());

describe('a registration', () => {
  test('of two for one seat: one has it, the other waits; what is given back goes to who waits, told by letter', async () => {
    const id = await steps.announce(await signIn(app, 'hote4@example.org'));
    const [first, second] = [await steps.ask(id, 'un@example.org'), await steps.ask(id, 'deux@example.org')];
    await Promise.all([first, second].map((path) => app.post(`${path}/confirmation`, {})));
    const standings = [await steps.standing(first), await steps.standing(second)];
    expect(standings.toSorted()).toEqual(['seated', 'waiting']);
    const [seated, waiting] = standings[0] === 'seated' ? [first, second] : [second, first];
    const waiter = standings[0] === 'seated' ? 'deux@example.org' : 'un@example.org';
    await app.runJobs();
    await app.post(`${seated}/annulation`, {});
    expect(await steps.standing(waiting)).toBe('seated');
    await app.runJobs();
    const told = await steps.lettersTo(waiter);
    expect(told.some(({ subject }) => subject.includes('s’est libérée'))).toBe(true);
    expect(await steps.standing(seated)).toBe('cancelled');
  });
  test('in a crowd: never more people than seats', async () => {
    const id = await steps.announce(await signIn(app, 'hote5@example.org'), { places: '3' });
    const jars = [];
    for (let n = 0; n < 8; n++) jars.push(await signIn(app, `foule${n}@example.org`));
    await Promise.all(jars.map((jar) => jar.post(`/agenda/${id}/inscription`, { nom: 'Foule' })));
    const rows = await app.database.pool.query(
      `select state, count(*)::int as n from event_registration where event_id = $1 group by 1 order by 1`,
      [id],
    );
    expect(rows.rows).toEqual([
      { state: 'seated', n: 3 },
      { state: 'waiting', n: 5 },
    ]);
    const page = await (await app.get(`/agenda/${id}`)).text();
    expect(page).toContain('complet (3)');
    expect(page).not.toContain('Foule');
  });
  test('given back is asked for again, without an account, as many times as wanted', async () => {
    const id = await steps.announce(await signIn(app, 'hote10@example.org'));
    const lettersBefore = () => steps.lettersTo('retour@example.org');
    const links = new Set<string>();
    for (let time = 0; time < 3; time++) {
      const before = (await lettersBefore()).length;
      const form = { nom: `Ada ${time}`, courriel: 'retour@example.org' };
      expect((await app.post(`/agenda/${id}/inscription`, form)).status).toBe(200);
      await app.runJobs();
      const told = await lettersBefore();
      expect(told).toHaveLength(before + 1);
      const fresh = told.map(({ text }) => steps.linkIn(text)).filter((link) => !links.has(link));
      for (const link of fresh) links.add(link);
      const [path = ''] = fresh;
      await app.post(`${path}/confirmation`, {});
      await app.runJobs();
      for (const { text } of await lettersBefore()) links.add(steps.linkIn(text));
      expect(await steps.standing(path)).toBe('seated');
      await app.post(`${path}/annulation`, {});
      expect(await steps.standing(path)).toBe('cancelled');
      // An old link is a page that says so, and opens the form again; it seats nobody.
      await app.post(`${path}/confirmation`, {});
      expect(await steps.standing(path)).toBe('cancelled');
      expect(await (await app.get(path)).text()).toContain(`/agenda/${id}/inscription`);
    }
  });
  test('given back after waiting comes behind those who wait; an old link pressed again frees nothing', async () => {
    const id = await steps.announce(await signIn(app, 'hote11@example.org'));
    const first = await steps.ask(id, 'premier@example.org');
    await app.post(`${first}/confirmation`, {});
    const second = await steps.ask(id, 'second@example.org');
    await app.post(`${second}/confirmation`, {});
    await app.post(`${first}/annulation`, {});
    expect(await steps.standing(second)).toBe('seated');
    await app.runJobs();
    await app.post(`/agenda/${id}/inscription`, { nom: 'Ada', courriel: 'premier@example.org' });
    await app.runJobs();
    const known = await app.database.pool.query(
      `select state from event_registration where event_id = $1 and email = 'premier@example.org' order by asked_at`,
      [id],
    );
    expect(known.rows.map(({ state }) => state)).toEqual(['cancelled', 'unconfirmed']);
    await app.post(`${first}/annulation`, {});
    await app.post(`${first}/annulation`, {});
    expect(await steps.standing(second)).toBe('seated');
  });
  test('of whoever signed in is seen on the page of the meeting, and given back there', async () => {
    const id = await steps.announce(await signIn(app, 'hote12@example.org'));
    const [one, two] = [await signIn(app, 'une12@example.org'), await signIn(app, 'deux12@example.org')];
    const page = async (jar: Jar) => (await jar.get(`/agenda/${id}`)).text();
    await one.post(`/agenda/${id}/inscription`, { nom: 'Une' });
    expect(await page(one)).toContain('Vous avez une place');
    expect(await page(one)).not.toContain(`href="/agenda/${id}/inscription"`);
    const full = await (await two.get(`/agenda/${id}/inscription`)).text();
    expect(full).toContain('Rejoindre la liste d’attente');
    expect(full).not.toContain('M’inscrire');
    await two.post(`/agenda/${id}/inscription`, { nom: 'Deux' });
    expect(await page(two)).toContain('Quitter la liste d’attente');
    expect((await one.post(`/agenda/${id}/desinscription`)).status).toBe(303);
    expect(await page(one)).not.toContain('Vous avez une place');
    expect(await page(two)).toContain('Vous avez une place');
    expect(await page(new Jar(app))).not.toContain('Vous avez une place');
  });
  test('bears the name that its person gives, not one that a stranger typed for their address', async () => {
    const host = await signIn(app, 'hote13@example.org');
    const id = await steps.announce(host, { places: '' });
    await app.post(`/agenda/${id}/inscription`, { nom: 'Faux nom', courriel: 'vraie13@example.org' });
    await (await signIn(app, 'vraie13@example.org')).post(`/agenda/${id}/inscription`, { nom: 'Vraie' });
    const list = await (await host.get(`/agenda/${id}/inscriptions`)).text();
    expect([list.includes('Vraie'), list.includes('Faux nom')]).toEqual([true, false]);
  });
  test('is not told apart by the form, whatever is known of an address', async () => {
    const id = await steps.announce(await signIn(app, 'hote6@example.org'), { places: '' });
    const once = await app.post(`/agenda/${id}/inscription`, { nom: 'Ada', courriel: 'ada6@example.org' });
    await app.runJobs();
    await app.post(`${steps.linkIn((await steps.lettersTo('ada6@example.org'))[0]?.text)}/confirmation`, {});
    const again = await app.post(`/agenda/${id}/inscription`, { nom: 'Ada', courriel: 'ada6@example.org' });
    expect(await again.text()).toBe(await once.text());
    // Nor does it fill anybody's mailbox: a few letters, then silence, and the same page.
    for (let more = 0; more < 6; more++) {
      const page = await app.post(`/agenda/${id}/inscription`, { nom: 'Ada', courriel: 'ada6@example.org' });
      expect(page.status).toBe(200);
    }
    await app.runJobs();
    expect((await steps.lettersTo('ada6@example.org')).length).toBeLessThanOrEqual(6);
  });
  test('is reminded once, told of changes and of the end; who came is counted, and stays when names go', async () => {
    const host = await signIn(app, 'hote7@example.org');
    const id = await steps.announce(host, { places: '5' });
    const path = await steps.ask(id, 'ada7@example.org');
    await app.post(`${path}/confirmation`, {});
    await app.runJobs();
    await host.post(`/agenda/${id}/modifier`, { ...MEETING, debut: '10:00', places: '5' });
    await app.runJobs();
    const subjects = async () => (await steps.lettersTo('ada7@example.org')).map(({ subject }) => subject);
    expect((await subjects()).filter((subject) => subject.startsWith('Changement'))).toHaveLength(1);
    const start = now;
    now = new Date('2027-03-11T09:00:00Z');
    for (let hour = 0; hour < 2; hour++) {
      await transact(app.services.db, (tx) => app.services.jobs.enqueue(tx, REMIND, {}));
      await app.runJobs();
    }
    expect((await subjects()).filter((subject) => subject.startsWith('Bientôt'))).toHaveLength(1);
    now = new Date('2027-03-12T11:30:00Z');
    const list = await (await host.get(`/agenda/${id}/inscriptions`)).text();
    expect(list).not.toContain('ada7@example.org');
    const present = /name="present" value="([0-9a-f-]{36})"/.exec(list)?.[1] ?? '';
    await host.post(`/agenda/${id}/inscriptions`, { present });
    expect(await (await app.get(`/agenda/${id}`)).text()).toContain('1 personne présente');
    expect(
      (await app.post(`/agenda/${id}/inscription`, { nom: 'Tard', courriel: 't@example.org' })).status,
    ).toBe(409);
    now = start;
  });
  test('over, its account is begun from its page, filled with what is known; then shown on it', async () => {
    const id = await steps.announce(await signIn(app, 'hote14@example.org'), { titre: 'Visite du moulin' });
    const start = now;
    now = new Date('2027-03-12T13:00:00Z');
    const page = await (await app.get(`/agenda/${id}`)).text();
    const hidden = [...page.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)];
    const form = Object.fromEntries(hidden.map(([, name = '', value = '']) => [name, value]));
    const writer = await signIn(app, 'visiteuse14@example.org');
    const begun = await writer.post('/raconter', form);
    const draft = await (await writer.get(begun.headers.get('location') ?? '')).text();
    expect(draft).toContain('Récit\u00a0: Visite du moulin');
    expect(draft).toContain(`/agenda/${id}`);
    // Months later, the host signs in again.
    const again = await signIn(app, 'hote14@example.org');
    await again.post(`/agenda/${id}/modifier`, { ...MEETING, recit: '/ressources/un-recit' });
    expect(await (await app.get(`/agenda/${id}`)).text()).toContain('href="/ressources/un-recit"');
    now = start;
  });
  test('of what is called off is told why', async () => {
    const host = await signIn(app, 'hote8@example.org');
    const id = await steps.announce(host);
    const path = await steps.ask(id, 'ada8@example.org');
    await app.post(`${path}/confirmation`, {});
    await app.runJobs();
    expect((await host.post(`/agenda/${id}/annulation`, { motif: '' })).status).toBe(422);
    await host.post(`/agenda/${id}/annulation`, { motif: 'La route est coupée.' });
    await app.runJobs();
    const [letter] = (await steps.lettersTo('ada8@example.org')).filter(({ subject }) =>
      subject.startsWith('Annulée'),
    );
    expect(letter?.text).toContain('La route est coupée.');
    expect(await (await app.get(`/agenda/${id}.ics`)).text()).toContain('STATUS:CANCELLED');
  });
  test('of a person who leaves frees the seat for who waits', async () => {
    const id = await steps.announce(await signIn(app, 'hote9@example.org'));
    const leaver = await signIn(app, 'part@example.org');
    await leaver.post(`/agenda/${id}/inscription`, { nom: 'Part' });
    const stays = await signIn(app, 'reste@example.org');
    await stays.post(`/agenda/${id}/inscription`, { nom: 'Reste' });
    await leaver.post('/compte/effacement', { courriel: 'part@example.org' });
    await transact(app.services.db, (tx) => app.services.jobs.enqueue(tx, REMIND, {}));
    await app.runJobs();
    expect(
      (await steps.lettersTo('reste@example.org')).some(({ subject }) => subject.includes('libérée')),
    ).toBe(true);
  });
});
