/** Partners’ calendars, read with bounds. */
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { holding, Jar, signIn } from '../../../tests/support/jar.ts';
import { transact } from '../../platform/db/connect.ts';
import { createFetch } from '../../platform/fetch/fetch-public.ts';
import { FEEDS } from './use-cases/queues.ts';

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
