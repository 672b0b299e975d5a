/** What comes to who follows a list, until they end it, through a real SMTP server. */
import { describe, expect, it } from 'vitest';
import { alertStage, DAY_MS, linkIn } from '../../../tests/support/alert-stage.ts';
import type { TestApp } from '../../../tests/support/app.ts';
import { buildApp } from '../../app.ts';
import { transact } from '../../platform/db/connect.ts';
import { createServices } from '../../services.ts';
import { DUE } from './use-cases/queues.ts';

const stage = alertStage();
const { ask, last, link, alerts, follow, morning, programme } = stage;

describe('a digest', () => {
  it('tells what is new and why, once, and comes only when there is news', async () => {
    await follow();
    await morning(1);
    const first = stage.smtp.received.length; // what closes soon already, if anything does
    await morning(2);
    expect(stage.smtp.received).toHaveLength(first);
    const name = await programme('Fonds « Été » à éprouver');
    await morning(3);
    expect(stage.smtp.received).toHaveLength(first + 1);
    const { mail } = last();
    expect(mail.subject).toBe('1 nouveauté\u00a0: Jura, Financement · Dispositifs');
    expect(mail.text).toContain(name);
    expect(mail.text).toContain('Fiche ajoutée le 23 novembre 2026.');
    expect(mail.text).toMatch(/http:\/\/terreau\.test\/dispositifs\/[a-z0-9-]+/);
    expect(mail.text).toContain('http://terreau.test/financements?territoire=departement-39');
    await morning(4);
    expect(stage.smtp.received).toHaveLength(first + 1);
  });

  it('tells what closes within thirty days, once a closing date', async () => {
    await follow();
    const closes = '2027-01-20';
    const name = await programme('Appel', { calendar: { type: 'dated', closes } });
    await morning(1);
    expect(last().mail.text).toContain(name);
    await morning(29);
    const before = stage.smtp.received.filter(({ mail }) => mail.text?.includes(`${name}`)).length;
    expect(before).toBe(1);
    await morning(31);
    expect(last().mail.text).toContain(name);
    expect(last().mail.text).toContain('Se clôt le 20 janvier 2027.');
    const told = stage.smtp.received.filter(({ mail }) => mail.text?.includes(name)).length;
    expect(told).toBe(2);
    await morning(32);
    expect(stage.smtp.received.filter(({ mail }) => mail.text?.includes(name))).toHaveLength(2);
  });

  it('comes once a week to who asked so', async () => {
    await follow({ rythme: 'weekly' });
    const name = await programme('Hebdomadaire');
    const told = () => stage.smtp.received.filter(({ mail }) => mail.text?.includes(name)).length;
    await morning(6);
    expect(told()).toBe(0);
    await morning(7);
    expect(told()).toBe(1);
  });

  it('speaks the language it was asked in', async () => {
    await ask({}, '/en');
    await stage.app.runJobs();
    expect(last().mail.subject).toBe('Confirm your Terreau alert');
    expect((await stage.app.post(link('confirmation'), {})).headers.get('location')).toMatch(
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
    const other = await testAppOn(stage.app);
    stage.after(DAY_MS);
    const { jobs, db } = stage.app.services;
    await transact(db, (tx) => jobs.enqueue(tx, DUE, {}));
    await Promise.all([stage.app.runJobs(), other.runDue()]);
    await morning(1);
    await other.stop();
    expect(stage.smtp.received).toHaveLength(1);
  });

  it('waits for a server that is down, and is lost by nobody', async () => {
    await follow();
    const name = await programme('Patience');
    await stage.smtp.down();
    await morning(1);
    expect(stage.smtp.received).toHaveLength(0);
    await stage.smtp.up();
    await stage.app.runJobs({ retries: true });
    expect(stage.smtp.received).toHaveLength(1);
    expect(last().mail.text).toContain(name);
    await morning(2);
    expect(stage.smtp.received).toHaveLength(1);
  });

  it('whose fate nobody knows comes again as it was, under the same identifier, and not a third time', async () => {
    await follow();
    await programme('Doute');
    stage.smtp.cutAfterData = true;
    await morning(1);
    stage.smtp.cutAfterData = false;
    await programme('Après le doute');
    await stage.app.runJobs({ retries: true });
    const [one, other, ...more] = stage.smtp.received.map(({ mail }) => mail);
    expect([one?.messageId, one?.subject]).toEqual([other?.messageId, other?.subject]);
    expect(more).toEqual([]);
    await morning(2);
    expect(stage.smtp.received).toHaveLength(3);
    expect(last().mail.text).toContain('Après le doute');
  });

  it('refused for good three times suspends the alert; what it would have said is not lost', async () => {
    const manage = await follow();
    const name = await programme('Refus');
    stage.smtp.refuse = () => 550;
    for (const day of [1, 2, 3]) await morning(day);
    expect(await alerts()).toMatchObject([{ refusals: 3, suspended_at: stage.now() }]);
    stage.smtp.refuse = () => null;
    await morning(4);
    expect(stage.smtp.received).toHaveLength(0);
    expect(await (await stage.app.get(manage)).text()).toContain('suspendue');
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
    expect(await (await stage.app.get(path)).text()).toContain('<form method="post"');
    expect(await alerts()).toHaveLength(1);
    const answer = await stage.app.post(path, {});
    expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining('C’est fait')]);
    expect(await alerts()).toEqual([]);
    expect((await stage.app.get(path)).status).toBe(404);
    await programme('Trop tard');
    await morning(2);
    expect(stage.smtp.received).toHaveLength(1);
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
    expect((await buildApp(stage.app.services).request(request)).status).toBe(200);
    expect(await alerts()).toEqual([]);
  });

  it('by the page of the alert, which also changes its rhythm', async () => {
    const manage = await follow();
    const changed = await stage.app.post(manage, { rythme: 'weekly' });
    expect(changed.headers.get('location')).toBe(`${manage}?change=oui`);
    expect(await alerts()).toMatchObject([{ rhythm: 'weekly', due_on: '2026-11-28' }]);
    expect((await stage.app.post(manage, { rythme: 'jamais' })).status).toBe(303);
    expect(await alerts()).toMatchObject([{ rhythm: 'weekly' }]);
    expect((await stage.app.post(`${manage}/suppression`, {})).status).toBe(200);
    expect(await alerts()).toEqual([]);
    expect((await stage.app.post(manage, { rythme: 'daily' })).status).toBe(404);
  });
});

/** The jobs of another process over the same database. */
async function testAppOn({ services, database }: TestApp) {
  const other = await createServices({
    ...services,
    url: database.url,
    mail: {
      smtpUrl: stage.smtp.url,
      dataDir: '/nowhere',
      mailFrom: { name: 'Terreau', address: 'bonjour@terreau.test' as never },
    },
  });
  return { runDue: () => other.jobs.runDue(), stop: () => other.jobs.stop() };
}
