/** Meetings announced, registered for, called off; seats, waiting list, letters; partners' calendars read with bounds. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, Jar, signIn } from '../../../tests/support/jar.ts';
import { transact } from '../../platform/db/connect.ts';
import { createFetch } from '../../platform/fetch/fetch-public.ts';
import { FEEDS, REMIND } from './use-cases/queues.ts';

const DAY_MS = 86_400_000;
let now = new Date('2026-11-25T09:00:00Z');
let app: TestApp;
let server: Server;
let origin: string;
/** What the partner's site answers. */
let calendar: { status: number; body: string | Buffer } = { status: 200, body: '' };
beforeAll(async () => {
  server = createServer((_, answer) => {
    answer.writeHead(calendar.status, { 'content-type': 'text/calendar' }).end(calendar.body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const host = `127.0.0.1:${address.port}`;
  origin = `http://${host}`;
  const baseUrl = 'http://terreau.test';
  app = await testApp(() => now, { fetchPublic: createFetch({ baseUrl, allow: new Set([host]) }) });
});
afterAll(async () => {
  await app.close();
  server.close();
});

const MEETING = {
  genre: 'visit',
  signature: 'Lou du Vallon',
  titre: 'Visite de la conserverie',
  texte: 'Une matinée pour voir les machines et les comptes.',
  jour: '2027-03-12',
  debut: '09:30',
  fin: '12:00',
  fuseau: 'Europe/Paris',
  lieu: 'commune-35238',
  inscriptions: 'oui',
  places: '1',
};
async function announce(jar: Jar, form: Record<string, string> = {}): Promise<string> {
  const answer = await jar.post('/agenda/nouveau', { ...MEETING, ...form });
  expect(answer.status).toBe(303);
  return /\/agenda\/([0-9a-f-]{36})/.exec(answer.headers.get('location') ?? '')?.[1] ?? '';
}
const lettersTo = async (address: string) =>
  (await app.services.outbox.list(500)).filter(({ to }) => to.includes(address));
const linkIn = (text = '') => /http:\/\/terreau\.test(\/agenda\/inscriptions\/\S+)/.exec(text)?.[1] ?? '';
/** Asks for a seat, and gives the address where it is confirmed. */
async function ask(id: string, courriel: string): Promise<string> {
  expect((await app.post(`/agenda/${id}/inscription`, { nom: 'Ada', courriel })).status).toBe(200);
  await app.runJobs();
  return linkIn((await lettersTo(courriel))[0]?.text);
}
const standing = async (path: string) => {
  const page = await (await app.get(path)).text();
  if (page.includes('Vous avez une place')) return 'seated';
  return page.includes('liste d’attente') ? 'waiting' : page.includes('est annulée') ? 'cancelled' : 'other';
};

describe('a meeting', () => {
  test('is refused with what is wrong said, and what was typed kept', async () => {
    const jar = await signIn(app, 'hote@example.org');
    const bad = { ...MEETING, jour: '2026-02-30', fin: '08:00', places: 'beaucoup', lieu: 'Zzyx' };
    const answer = await jar.post('/agenda/nouveau', bad);
    const page = await answer.text();
    expect(answer.status).toBe(422);
    for (const said of ['Visite de la conserverie', 'un jour et une heure', 'entre 1 et', 'Aucun lieu'])
      expect(page).toContain(said);
    const past = await jar.post('/agenda/nouveau', { ...MEETING, jour: '2026-11-24' });
    expect(await past.text()).toContain('Ce jour est passé');
  });
  test('is found, and read as iCalendar in its time zone', async () => {
    const id = await announce(await signIn(app, 'hote2@example.org'), { titre: 'Été, hiver ; à voir' });
    expect(await (await app.get('/agenda?territoire=region-53&genre=visit')).text()).toContain('Été, hiver');
    expect(await (await app.get('/agenda?territoire=region-93')).text()).not.toContain('Été, hiver');
    const text = await (await app.get(`/agenda/${id}.ics`)).text();
    const root = new ICAL.Component(ICAL.parse(text));
    const event = root.getFirstSubcomponent('vevent');
    const start = event?.getFirstProperty('dtstart');
    expect(root.getFirstSubcomponent('vtimezone')?.getFirstPropertyValue('tzid')).toBe('Europe/Paris');
    expect([start?.getParameter('tzid'), String(start?.getFirstValue())]).toEqual([
      'Europe/Paris',
      '2027-03-12T09:30:00',
    ]);
    // Read by the zone that the file itself describes: the very instant.
    const zone = new ICAL.Timezone(root.getFirstSubcomponent('vtimezone') ?? []);
    const time = start?.getFirstValue();
    if (!(time instanceof ICAL.Time)) throw new Error('no beginning');
    time.zone = zone;
    expect(time.toJSDate().toISOString()).toBe('2027-03-12T08:30:00.000Z');
    for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(await (await app.get('/agenda.ics')).text()).toContain(`event-${id}@terreau.test`);
  });
  test('is changed, called off and looked into by its host, by nobody else', async () => {
    const host = await signIn(app, 'hote3@example.org');
    const id = await announce(host);
    const other = await signIn(app, 'autre3@example.org');
    for (const path of ['modifier', 'inscriptions']) {
      const answer = await other.get(`/agenda/${id}/${path}`);
      expect([path, answer.status]).toEqual([path, 403]);
      expect(await answer.text()).toContain('qui garde la fiche');
    }
    for (const path of ['modifier', 'inscriptions', 'annulation'])
      expect([path, (await other.post(`/agenda/${id}/${path}`, MEETING)).status]).toEqual([path, 403]);
    expect((await host.get(`/agenda/${id}/inscriptions`)).status).toBe(200);
    // The link stands for whoever may open it, or may turn out to.
    const link = `/agenda/${id}/inscriptions`;
    expect(await (await other.get(`/agenda/${id}`)).text()).not.toContain(link);
    for (const reader of [host, new Jar(app)])
      expect(await (await reader.get(`/agenda/${id}`)).text()).toContain(link);
  });
});

describe('a registration', () => {
  test('of two for one seat: one has it, the other waits; what is given back goes to who waits, told by letter', async () => {
    const id = await announce(await signIn(app, 'hote4@example.org'));
    const [first, second] = [await ask(id, 'un@example.org'), await ask(id, 'deux@example.org')];
    await Promise.all([first, second].map((path) => app.post(`${path}/confirmation`, {})));
    const standings = [await standing(first), await standing(second)];
    expect(standings.toSorted()).toEqual(['seated', 'waiting']);
    const [seated, waiting] = standings[0] === 'seated' ? [first, second] : [second, first];
    const waiter = standings[0] === 'seated' ? 'deux@example.org' : 'un@example.org';
    await app.runJobs();
    await app.post(`${seated}/annulation`, {});
    expect(await standing(waiting)).toBe('seated');
    await app.runJobs();
    const told = await lettersTo(waiter);
    expect(told.some(({ subject }) => subject.includes('s’est libérée'))).toBe(true);
    expect(await standing(seated)).toBe('cancelled');
  });
  test('in a crowd: never more people than seats', async () => {
    const id = await announce(await signIn(app, 'hote5@example.org'), { places: '3' });
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
    const id = await announce(await signIn(app, 'hote10@example.org'));
    const lettersBefore = () => lettersTo('retour@example.org');
    const links = new Set<string>();
    for (let time = 0; time < 3; time++) {
      const before = (await lettersBefore()).length;
      const form = { nom: `Ada ${time}`, courriel: 'retour@example.org' };
      expect((await app.post(`/agenda/${id}/inscription`, form)).status).toBe(200);
      await app.runJobs();
      const told = await lettersBefore();
      expect(told).toHaveLength(before + 1);
      const fresh = told.map(({ text }) => linkIn(text)).filter((link) => !links.has(link));
      for (const link of fresh) links.add(link);
      const [path = ''] = fresh;
      await app.post(`${path}/confirmation`, {});
      await app.runJobs();
      for (const { text } of await lettersBefore()) links.add(linkIn(text));
      expect(await standing(path)).toBe('seated');
      await app.post(`${path}/annulation`, {});
      expect(await standing(path)).toBe('cancelled');
      // An old link is a page that says so, and opens the form again; it seats nobody.
      await app.post(`${path}/confirmation`, {});
      expect(await standing(path)).toBe('cancelled');
      expect(await (await app.get(path)).text()).toContain(`/agenda/${id}/inscription`);
    }
  });
  test('given back after waiting comes behind those who wait; an old link pressed again frees nothing', async () => {
    const id = await announce(await signIn(app, 'hote11@example.org'));
    const first = await ask(id, 'premier@example.org');
    await app.post(`${first}/confirmation`, {});
    const second = await ask(id, 'second@example.org');
    await app.post(`${second}/confirmation`, {});
    await app.post(`${first}/annulation`, {});
    expect(await standing(second)).toBe('seated');
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
    expect(await standing(second)).toBe('seated');
  });
  test('of whoever signed in is seen on the page of the meeting, and given back there', async () => {
    const id = await announce(await signIn(app, 'hote12@example.org'));
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
    const id = await announce(host, { places: '' });
    await app.post(`/agenda/${id}/inscription`, { nom: 'Faux nom', courriel: 'vraie13@example.org' });
    await (await signIn(app, 'vraie13@example.org')).post(`/agenda/${id}/inscription`, { nom: 'Vraie' });
    const list = await (await host.get(`/agenda/${id}/inscriptions`)).text();
    expect([list.includes('Vraie'), list.includes('Faux nom')]).toEqual([true, false]);
  });
  test('is not told apart by the form, whatever is known of an address', async () => {
    const id = await announce(await signIn(app, 'hote6@example.org'), { places: '' });
    const once = await app.post(`/agenda/${id}/inscription`, { nom: 'Ada', courriel: 'ada6@example.org' });
    await app.runJobs();
    await app.post(`${linkIn((await lettersTo('ada6@example.org'))[0]?.text)}/confirmation`, {});
    const again = await app.post(`/agenda/${id}/inscription`, { nom: 'Ada', courriel: 'ada6@example.org' });
    expect(await again.text()).toBe(await once.text());
    // Nor does it fill anybody's mailbox: a few letters, then silence, and the same page.
    for (let more = 0; more < 6; more++) {
      const page = await app.post(`/agenda/${id}/inscription`, { nom: 'Ada', courriel: 'ada6@example.org' });
      expect(page.status).toBe(200);
    }
    await app.runJobs();
    expect((await lettersTo('ada6@example.org')).length).toBeLessThanOrEqual(6);
  });
  test('is reminded once, told of changes and of the end; who came is counted, and stays when names go', async () => {
    const host = await signIn(app, 'hote7@example.org');
    const id = await announce(host, { places: '5' });
    const path = await ask(id, 'ada7@example.org');
    await app.post(`${path}/confirmation`, {});
    await app.runJobs();
    await host.post(`/agenda/${id}/modifier`, { ...MEETING, debut: '10:00', places: '5' });
    await app.runJobs();
    const subjects = async () => (await lettersTo('ada7@example.org')).map(({ subject }) => subject);
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
    const id = await announce(await signIn(app, 'hote14@example.org'), { titre: 'Visite du moulin' });
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
    const id = await announce(host);
    const path = await ask(id, 'ada8@example.org');
    await app.post(`${path}/confirmation`, {});
    await app.runJobs();
    expect((await host.post(`/agenda/${id}/annulation`, { motif: '' })).status).toBe(422);
    await host.post(`/agenda/${id}/annulation`, { motif: 'La route est coupée.' });
    await app.runJobs();
    const [letter] = (await lettersTo('ada8@example.org')).filter(({ subject }) =>
      subject.startsWith('Annulée'),
    );
    expect(letter?.text).toContain('La route est coupée.');
    expect(await (await app.get(`/agenda/${id}.ics`)).text()).toContain('STATUS:CANCELLED');
  });
  test('of a person who leaves frees the seat for who waits', async () => {
    const id = await announce(await signIn(app, 'hote9@example.org'));
    const leaver = await signIn(app, 'part@example.org');
    await leaver.post(`/agenda/${id}/inscription`, { nom: 'Part' });
    const stays = await signIn(app, 'reste@example.org');
    await stays.post(`/agenda/${id}/inscription`, { nom: 'Reste' });
    await leaver.post('/compte/effacement', { courriel: 'part@example.org' });
    await transact(app.services.db, (tx) => app.services.jobs.enqueue(tx, REMIND, {}));
    await app.runJobs();
    expect((await lettersTo('reste@example.org')).some(({ subject }) => subject.includes('libérée'))).toBe(
      true,
    );
  });
});

const ics = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//x//y//FR', ...events, 'END:VCALENDAR', ''].join('\r\n');
const vevent = (uid: string, ...lines: string[]) =>
  ['BEGIN:VEVENT', `UID:${uid}`, 'DTSTAMP:20261101T000000Z', ...lines, 'END:VEVENT'].join('\r\n');

describe('a partner’s calendar', () => {
  const read = async () => {
    now = new Date(now.getTime() + 8 * DAY_MS);
    await transact(app.services.db, (tx) => app.services.jobs.enqueue(tx, FEEDS, {}));
    await app.runJobs();
    return (await app.database.pool.query(`select outcome, kept, cut from event_feed order by added_at`))
      .rows;
  };
  const told = async (text: string) =>
    (
      await app.database.pool.query(
        `select to_char(starts_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI') as at, state from event where title = $1 order by 1`,
        [text],
      )
    ).rows.map(({ at, state }) => `${at} ${state}`);

  test('is added by whoever looks after a record, and by administrators; not by anybody', async () => {
    const form = { adresse: `${origin}/a.ics`, titre: 'Agenda du réseau' };
    const stranger = await signIn(app, 'passant@example.org');
    expect((await stranger.post('/agenda/sources', form)).status).toBe(422);
    const admin = await holding(app, 'admin-agenda@example.org', 'administrator', null);
    const wrong = await admin.post('/agenda/sources', { ...form, adresse: 'ftp://x' });
    expect([wrong.status, await wrong.text()]).toEqual([422, expect.stringContaining('adresse complète')]);
    calendar = {
      status: 200,
      body: ics(
        vevent('one', 'SUMMARY:Une journée', 'DTSTART;TZID=Europe/Paris:20261210T093000', 'DURATION:PT2H'),
        vevent(
          'week',
          'SUMMARY:Chaque jeudi',
          'DTSTART:20261203T170000Z',
          'RRULE:FREQ=WEEKLY',
          'EXDATE:20261210T170000Z',
        ),
        vevent('week', 'SUMMARY:Déplacé', 'RECURRENCE-ID:20261217T170000Z', 'DTSTART:20261218T180000Z'),
        vevent('off', 'SUMMARY:Annulée là-bas', 'DTSTART;VALUE=DATE:20261220', 'STATUS:CANCELLED'),
        vevent('event-x@terreau.test', 'SUMMARY:La nôtre', 'DTSTART:20261220T100000Z'),
      ),
    };
    expect((await admin.post('/agenda/sources', form)).status).toBe(303);
    expect((await admin.post('/agenda/sources', form)).status).toBe(409);
    await app.runJobs();
    expect(await told('Une journée')).toEqual(['2026-12-10 08:30 published']);
    const thursdays = await told('Chaque jeudi');
    expect(thursdays.slice(0, 2)).toEqual(['2026-12-03 17:00 published', '2026-12-24 17:00 published']);
    expect(thursdays.length).toBeGreaterThan(50);
    expect(await told('Déplacé')).toEqual(['2026-12-18 18:00 published']);
    expect(await told('Annulée là-bas')).toEqual(['2026-12-19 23:00 cancelled']);
    expect(await told('La nôtre')).toEqual([]);
    const page = await (await app.get('/agenda?q=journée')).text();
    expect(page).toContain('Agenda du réseau');
  });
  test('read again says it once; what it says no more is cancelled', async () => {
    calendar = { status: 200, body: ics(vevent('one', 'SUMMARY:Une journée', 'DTSTART:20261210T100000Z')) };
    await read();
    expect(await told('Une journée')).toEqual(['2026-12-10 10:00 published']);
    expect(
      (await told('Chaque jeudi')).filter((each) => each.endsWith('published')).length,
    ).toBeLessThanOrEqual(1);
  });
  test.each([
    ['gone', { status: 500, body: '' }, 'not_answering'],
    ['no calendar', { status: 200, body: '<html>' }, 'not_a_calendar'],
    [
      'cut in the middle',
      { status: 200, body: ics(vevent('x', 'SUMMARY:X')).slice(0, 60) },
      'not_a_calendar',
    ],
    ['enormous', { status: 200, body: Buffer.alloc(3_000_000, 'X') }, 'too_large'],
  ])('%s leaves what was known', async (_, answer, outcome) => {
    calendar = answer;
    expect((await read())[0]?.outcome).toBe(outcome);
    expect(await told('Une journée')).toEqual(['2026-12-10 10:00 published']);
  });
  test('whose rule holds no day never ends to be read: it is given up, and the program goes on', async () => {
    const rule = 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30';
    calendar = {
      status: 200,
      body: ics(vevent('never', 'SUMMARY:Jamais', 'DTSTART:20261210T100000Z', rule)),
    };
    expect((await read())[0]?.outcome).toBe('too_slow');
    expect((await app.get('/agenda')).status).toBe(200);
  }, 60_000);
  test('that repeats every second is cut, and says so', async () => {
    const soon = new Date(now.getTime() + 20 * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '');
    const start = `DTSTART:${soon}T100000Z`;
    const body = ics(vevent('sec', 'SUMMARY:Chaque seconde', start, 'RRULE:FREQ=SECONDLY'));
    calendar = { status: 200, body };
    const [row] = await read();
    expect([row?.outcome, row?.cut]).toEqual(['read', true]);
    expect((await told('Chaque seconde')).length).toBe(100);
  });
  test('of our own network is never asked', async () => {
    now = new Date('2026-11-25T09:00:00Z');
    const admin = await holding(app, 'admin-agenda2@example.org', 'administrator', null);
    await admin.post('/agenda/sources', { adresse: 'http://169.254.169.254/latest.ics', titre: 'Intérieur' });
    await app.runJobs();
    const { rows } = await app.database.pool.query(
      `select outcome from event_feed where title = 'Intérieur'`,
    );
    expect(rows).toEqual([{ outcome: 'refused' }]);
    const page = await (await admin.get('/agenda/sources')).text();
    const id = /\/agenda\/sources\/([0-9a-f-]{36})\/retrait/.exec(page)?.[1];
    expect((await new Jar(app).post(`/agenda/sources/${id}/retrait`)).headers.get('location')).toContain(
      '/connexion',
    );
    expect((await admin.post(`/agenda/sources/${id}/retrait`)).status).toBe(303);
  });
});
