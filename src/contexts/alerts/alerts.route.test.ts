/** Following a list by e-mail, from the form to the last letter, through a real SMTP server. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type TestApp, testApp } from '../../../tests/support/app.ts';
import { type TestSmtp, testSmtp } from '../../../tests/support/smtp.ts';
import { buildApp } from '../../app.ts';
import { transact } from '../../platform/db/connect.ts';
import { listen } from '../../platform/http/server.ts';
import { createServices } from '../../services.ts';
import { type Document, saveRecord } from '../records/public.ts';
import { DUE, ERASE } from './use-cases/queues.ts';

const START = new Date('2026-11-21T09:00:00Z');
const DAY_MS = 86_400_000;
let now = START;
let app: TestApp;
let smtp: TestSmtp;
beforeAll(async () => {
  smtp = await testSmtp();
  app = await testApp(() => now, { smtpUrl: smtp.url });
});
afterAll(async () => {
  await app.close();
  await smtp.down();
});
beforeEach(async () => {
  now = START;
  smtp.received.length = 0;
  smtp.refuse = () => null;
  await app.database.pool.query('delete from alert');
  await app.database.pool.query('delete from jobs.job');
});

const LIST = '/financements?territoire=departement-39';
const ask = (form: Record<string, string> = {}, prefix = '') =>
  app.post(`${prefix}/alertes`, {
    liste: LIST,
    courriel: 'camille@terreau.example',
    rythme: 'daily',
    ...form,
  });
const alerts = async () => (await app.database.pool.query('select * from alert order by address')).rows;
const last = () => {
  const received = smtp.received.at(-1);
  if (!received) throw new Error('no letter came');
  return received;
};
/** The path of a link of the last letter. */
const linkIn = (text: string | undefined, which: string) => {
  const found = new RegExp(`http://terreau\\.test((?:/en)?/alertes/${which}/[\\w-]{32})`).exec(text ?? '');
  if (!found?.[1]) throw new Error(`no link to ${which} in ${text}`);
  return found[1];
};
const link = (which: string) => linkIn(last().mail.text, which);

/** Follows a list to the end: the path of its management. */
async function follow(form: Record<string, string> = {}): Promise<string> {
  expect((await ask(form)).status).toBe(303);
  await app.runJobs();
  const answer = await app.post(link('confirmation'), {});
  expect(answer.status).toBe(303);
  smtp.received.length = 0;
  return answer.headers.get('location')?.split('?')[0] ?? '';
}
/** What a morning does, so many days after. */
async function morning(days: number): Promise<void> {
  now = new Date(START.getTime() + days * DAY_MS);
  const { jobs, db } = app.services;
  await transact(db, (tx) => jobs.enqueue(tx, DUE, {}));
  await app.runJobs();
}
let made = 0;
/** A new programme of the list, recorded now. */
async function programme(name: string, more: Document = {}): Promise<string> {
  made += 1;
  const saved = await saveRecord(app.services, app.services.kinds.programme, {
    id: randomUUID(),
    seen: null,
    document: {
      name: `${name} ${made}`,
      summary: 'Pour essayer les alertes.',
      family: 'funding',
      types: ['grant'],
      status: 'open',
      territories: ['departement-39'],
      ...more,
    },
    author: 'essai',
    reason: 'essai',
  });
  await app.services.discovery.refresh();
  expect(saved.ok).toBe(true);
  return `${name} ${made}`;
}

describe('asking', () => {
  it('is offered on each list, with its filters, in both languages', async () => {
    for (const path of [
      '/accompagnement',
      '/financements',
      '/dispositifs',
      '/cooperations',
      '/organisations',
      '/ressources',
    ]) {
      for (const prefix of ['', '/en']) {
        const page = await (await app.get(`${prefix}${path}?theme=bois`)).text();
        const [, followed] = new RegExp(`href="(${prefix}/alertes/nouvelle\\?[^"]*)"`).exec(page) ?? [];
        if (!followed) throw new Error(`${prefix}${path} offers none`);
        const form = await app.get(followed.replaceAll('&amp;', '&'));
        expect([path, form.status]).toEqual([path, 200]);
        expect(await form.text()).toMatch(/Bois|Wood/);
      }
    }
  });

  it('of no list leads nowhere', async () => {
    expect((await app.get('/alertes/nouvelle?liste=/carte')).status).toBe(404);
    expect((await ask({ liste: 'https://autre.example/' })).status).toBe(404);
  });

  it('sends a letter to confirm, and nothing else happens until then', async () => {
    const answer = await ask();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/alertes/demande']);
    expect(await app.runJobs()).toEqual({ done: 1, failed: 0 });
    expect(smtp.received).toHaveLength(1);
    const { mail, to } = last();
    expect([to, mail.subject]).toEqual([['camille@terreau.example'], 'Confirmez votre alerte Terreau']);
    expect(mail.text).toContain('Jura');
    expect(mail.text).toContain('http://terreau.test/financements?territoire=departement-39');
    await morning(5);
    expect(smtp.received).toHaveLength(1);
  });

  it('keeps no token, in the alert or in the job', async () => {
    await ask();
    await app.runJobs();
    const token = link('confirmation').split('/').at(-1) ?? '';
    const tables = ['alert', 'alert_token', 'alert_digest', 'jobs.job'];
    for (const table of tables) {
      const { rows } = await app.database.pool.query(`select row_to_json(t)::text as text from ${table} t`);
      expect(rows.map(({ text }) => text).join()).not.toContain(token);
    }
  });

  it('answers the same whether the address is known or not, follows already or not', async () => {
    await follow();
    const seen = async (form: Record<string, string>) => {
      const answer = await ask(form);
      return [answer.status, answer.headers.get('location'), await answer.text()];
    };
    const known = await seen({});
    expect(await seen({ courriel: 'autre@terreau.example' })).toEqual(known);
    expect(await alerts()).toHaveLength(2);
  });

  it('takes the longest search there is', async () => {
    const q = 'é'.repeat(2000);
    for (const _ of [1, 2])
      expect((await ask({ liste: `/cooperations?q=${encodeURIComponent(q)}` })).status).toBe(303);
    expect(await alerts()).toMatchObject([{ asks: 2 }]);
  });

  it('without end from one connection is told to wait, with what was typed', async () => {
    const server = await listen(buildApp(app.services), { ...app.services, host: '127.0.0.1', port: 0 });
    const origin = `http://127.0.0.1:${server.port}`;
    const send = async (n: number, from: string) =>
      fetch(`${origin}/alertes`, {
        method: 'POST',
        redirect: 'manual',
        headers: { origin, 'x-forwarded-for': from },
        body: new URLSearchParams({ liste: LIST, courriel: `c${n}@terreau.example`, rythme: 'daily' }),
      });
    for (let n = 0; n < 20; n++) expect((await send(n, '203.0.113.9')).status).toBe(303);
    const refused = await send(21, '203.0.113.9');
    expect(refused.status).toBe(429);
    expect(await refused.text()).toContain('value="c21@terreau.example"');
    expect((await send(22, '203.0.113.10')).status).toBe(303);
    await server.stop();
    expect(await alerts()).toHaveLength(21);
  });

  it('twice is one alert; to who follows already comes the way to change it', async () => {
    await follow();
    await ask({
      courriel: 'Camille@Terreau.example',
      liste: '/dispositifs?famille=funding&territoire=departement-39',
      rythme: 'weekly',
    });
    await app.runJobs();
    expect(await alerts()).toMatchObject([{ rhythm: 'daily' }]);
    expect(last().mail.subject).toBe('Vous suivez déjà cette liste');
    expect((await app.get(link('gestion'))).status).toBe(200);
  });

  it('sends at most ten letters a day to one address, whatever the lists, and says nothing of it', async () => {
    const themes = [
      'bois',
      'mobilite',
      'habitat',
      'energie',
      'culture',
      'textile',
      'jeunesse',
      'numerique',
      'alimentation',
      'autre',
      'tourisme_patrimoine',
      'emploi_insertion',
    ];
    for (const theme of themes)
      expect((await ask({ liste: `/cooperations?theme=${theme}` })).status).toBe(303);
    await app.runJobs();
    expect(smtp.received).toHaveLength(10);
    expect(await alerts()).toHaveLength(10);
    now = new Date(START.getTime() + DAY_MS + 1);
    await ask();
    await app.runJobs();
    expect(smtp.received).toHaveLength(11);
  });

  it.each([
    'camille',
    'a@b.example, c@d.example',
    'a@b.example\r\nBcc: c@d.example',
    '"><script>alert(1)</script>@b.example',
  ])('with %j is refused beside the field, which keeps it; nothing is written or sent', async (courriel) => {
    const answer = await ask({ courriel });
    const page = await answer.text();
    expect(answer.status).toBe(422);
    expect(page).toContain('id="courriel-');
    expect(page).toContain('Ce n’est pas une adresse');
    expect(page).not.toContain('<script>alert');
    if (courriel === 'camille') expect(page).toContain('value="camille"');
    await app.runJobs();
    expect([await alerts(), smtp.received.length]).toEqual([[], 0]);
  });

  it('at an address that nobody has erases it at once', async () => {
    smtp.refuse = () => 550;
    await ask();
    expect(await app.runJobs()).toEqual({ done: 1, failed: 0 });
    expect(await alerts()).toEqual([]);
  });

  it('waits for a server that is down, and sends once when it is up', async () => {
    await smtp.down();
    await ask();
    expect(await app.runJobs()).toEqual({ done: 0, failed: 1 });
    await smtp.up();
    expect(await app.runJobs({ retries: true })).toEqual({ done: 1, failed: 0 });
    expect(smtp.received).toHaveLength(1);
  });
});

describe('confirming', () => {
  it('takes a press on the button: opening the page changes nothing', async () => {
    await ask();
    await app.runJobs();
    const path = link('confirmation');
    const opened = await app.get(path);
    expect(await opened.text()).toContain('<form method="post"');
    expect(opened.headers.get('x-robots-tag')).toContain('noindex');
    expect(await alerts()).toMatchObject([{ confirmed_at: null }]);
    const answer = await app.post(path, {});
    expect(answer.headers.get('location')).toMatch(/^\/alertes\/gestion\/[\w-]{32}\?confirmee=oui$/);
    expect(await (await app.get(answer.headers.get('location') ?? '')).text()).toContain('C’est confirmé');
    expect(await alerts()).toMatchObject([{ confirmed_at: START, erase_at: null, due_on: '2026-11-22' }]);
  });

  it('holds once, even when two press at once', async () => {
    await ask();
    await app.runJobs();
    const path = link('confirmation');
    const answers = await Promise.all([app.post(path, {}), app.post(path, {})]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 404]);
    expect([(await app.get(path)).status, (await app.post(path, {})).status]).toEqual([404, 404]);
  });

  it('holds a day; then the address is erased', async () => {
    await ask();
    await app.runJobs();
    const path = link('confirmation');
    now = new Date(START.getTime() + DAY_MS - 1);
    expect((await app.get(path)).status).toBe(200);
    now = new Date(START.getTime() + DAY_MS);
    expect([(await app.get(path)).status, (await app.post(path, {})).status]).toEqual([404, 404]);
    await transact(app.services.db, (tx) => app.services.jobs.enqueue(tx, ERASE, {}));
    await app.runJobs();
    expect(await alerts()).toEqual([]);
  });

  it('takes no forged link, nor one of another purpose', async () => {
    const manage = (await follow()).split('/').at(-1);
    for (const token of ['A'.repeat(32), 'court', `${manage}`])
      for (const path of [`/alertes/confirmation/${token}`, `/alertes/desabonnement/${token}`])
        expect([path, (await app.get(path)).status, (await app.post(path, {})).status]).toEqual([
          path,
          404,
          404,
        ]);
    expect(await alerts()).toHaveLength(1);
  });
});

describe('a digest', () => {
  it('tells what is new and why, once, and comes only when there is news', async () => {
    await follow();
    await morning(1);
    const first = smtp.received.length; // what closes soon already, if anything does
    await morning(2);
    expect(smtp.received).toHaveLength(first);
    const name = await programme('Fonds « Été » à éprouver');
    await morning(3);
    expect(smtp.received).toHaveLength(first + 1);
    const { mail } = last();
    expect(mail.subject).toBe('1 nouveauté\u00a0: Jura, Financement · Dispositifs');
    expect(mail.text).toContain(name);
    expect(mail.text).toContain('Fiche ajoutée le 23 novembre 2026.');
    expect(mail.text).toMatch(/http:\/\/terreau\.test\/dispositifs\/[a-z0-9-]+/);
    expect(mail.text).toContain('http://terreau.test/financements?territoire=departement-39');
    await morning(4);
    expect(smtp.received).toHaveLength(first + 1);
  });

  it('tells what closes within thirty days, once a closing date', async () => {
    await follow();
    const closes = '2027-01-20';
    const name = await programme('Appel', { calendar: { type: 'dated', closes } });
    await morning(1);
    expect(last().mail.text).toContain(name);
    await morning(29);
    const before = smtp.received.filter(({ mail }) => mail.text?.includes(`${name}`)).length;
    expect(before).toBe(1);
    await morning(31);
    expect(last().mail.text).toContain(name);
    expect(last().mail.text).toContain('Se clôt le 20 janvier 2027.');
    const told = smtp.received.filter(({ mail }) => mail.text?.includes(name)).length;
    expect(told).toBe(2);
    await morning(32);
    expect(smtp.received.filter(({ mail }) => mail.text?.includes(name))).toHaveLength(2);
  });

  it('comes once a week to who asked so', async () => {
    await follow({ rythme: 'weekly' });
    const name = await programme('Hebdomadaire');
    const told = () => smtp.received.filter(({ mail }) => mail.text?.includes(name)).length;
    await morning(6);
    expect(told()).toBe(0);
    await morning(7);
    expect(told()).toBe(1);
  });

  it('speaks the language it was asked in', async () => {
    await ask({}, '/en');
    await app.runJobs();
    expect(last().mail.subject).toBe('Confirm your Terreau alert');
    expect((await app.post(link('confirmation'), {})).headers.get('location')).toMatch(
      /^\/en\/alertes\/gestion/,
    );
    await programme('English');
    await morning(1);
    expect(last().mail.text).toContain('Added on 21 November 2026.');
    expect(last().mail.text).toContain('http://terreau.test/en/dispositifs/');
    expect(last().mail.headers.get('content-language')).toBe('en');
  });

  it('is sent once by several processes, and once if the morning comes twice', async () => {
    await follow();
    await programme('Plusieurs');
    const other = await testAppOn(app);
    now = new Date(START.getTime() + DAY_MS);
    const { jobs, db } = app.services;
    await transact(db, (tx) => jobs.enqueue(tx, DUE, {}));
    await Promise.all([app.runJobs(), other.runDue()]);
    await morning(1);
    await other.stop();
    expect(smtp.received).toHaveLength(1);
  });

  it('waits for a server that is down, and is lost by nobody', async () => {
    await follow();
    const name = await programme('Patience');
    await smtp.down();
    await morning(1);
    expect(smtp.received).toHaveLength(0);
    await smtp.up();
    await app.runJobs({ retries: true });
    expect(smtp.received).toHaveLength(1);
    expect(last().mail.text).toContain(name);
    await morning(2);
    expect(smtp.received).toHaveLength(1);
  });

  it('whose fate nobody knows comes again as it was, under the same identifier, and not a third time', async () => {
    await follow();
    await programme('Doute');
    smtp.cutAfterData = true;
    await morning(1);
    smtp.cutAfterData = false;
    await programme('Après le doute');
    await app.runJobs({ retries: true });
    const [one, other, ...more] = smtp.received.map(({ mail }) => mail);
    expect([one?.messageId, one?.subject]).toEqual([other?.messageId, other?.subject]);
    expect(more).toEqual([]);
    await morning(2);
    expect(smtp.received).toHaveLength(3);
    expect(last().mail.text).toContain('Après le doute');
  });

  it('refused for good three times suspends the alert; what it would have said is not lost', async () => {
    const manage = await follow();
    const name = await programme('Refus');
    smtp.refuse = () => 550;
    for (const day of [1, 2, 3]) await morning(day);
    expect(await alerts()).toMatchObject([{ refusals: 3, suspended_at: now }]);
    smtp.refuse = () => null;
    await morning(4);
    expect(smtp.received).toHaveLength(0);
    expect(await (await app.get(manage)).text()).toContain('suspendue');
    await follow();
    await morning(5);
    expect(last().mail.text).toContain(name);
  });
});

describe('ending', () => {
  const digest = async () => {
    await follow();
    await programme('Fin');
    await morning(1);
  };

  it('by the page: a button, and nothing is left', async () => {
    await digest();
    const path = link('desabonnement');
    expect(await (await app.get(path)).text()).toContain('<form method="post"');
    expect(await alerts()).toHaveLength(1);
    const answer = await app.post(path, {});
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('C’est fait')]);
    expect(await alerts()).toEqual([]);
    expect((await app.get(path)).status).toBe(404);
    await programme('Trop tard');
    await morning(2);
    expect(smtp.received).toHaveLength(1);
  });

  it('by the button of a mail program, which sends no origin (RFC 8058)', async () => {
    await digest();
    const listed = last().mail.headers.get('list');
    const path = linkIn(JSON.stringify(listed), 'desabonnement');
    expect(last().raw).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const request = new Request(`http://terreau.test${path}`, {
      method: 'POST',
      headers,
      body: 'List-Unsubscribe=One-Click',
    });
    expect((await buildApp(app.services).request(request)).status).toBe(200);
    expect(await alerts()).toEqual([]);
  });

  it('by the page of the alert, which also changes its rhythm', async () => {
    const manage = await follow();
    const changed = await app.post(manage, { rythme: 'weekly' });
    expect(changed.headers.get('location')).toBe(`${manage}?change=oui`);
    expect(await alerts()).toMatchObject([{ rhythm: 'weekly', due_on: '2026-11-28' }]);
    expect((await app.post(manage, { rythme: 'jamais' })).status).toBe(303);
    expect(await alerts()).toMatchObject([{ rhythm: 'weekly' }]);
    expect((await app.post(`${manage}/suppression`, {})).status).toBe(200);
    expect(await alerts()).toEqual([]);
    expect((await app.post(manage, { rythme: 'daily' })).status).toBe(404);
  });
});

/** The jobs of another process over the same database. */
async function testAppOn({ services, database }: TestApp) {
  const other = await createServices({
    ...services,
    url: database.url,
    mail: {
      smtpUrl: smtp.url,
      dataDir: '/nowhere',
      mailFrom: { name: 'Terreau', address: 'bonjour@terreau.test' as never },
    },
  });
  return { runDue: () => other.jobs.runDue(), stop: () => other.jobs.stop() };
}
