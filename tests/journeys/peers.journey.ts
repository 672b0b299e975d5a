/**
 * Know-how from the asking to the trail, a visit with one seat, a partner's calendar, a question answered: on a phone
 * without JavaScript, by people with an account and without, clean for assistive tools.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { createServer as createSocket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { pino } from 'pino';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildApp } from '../../src/app.ts';
import { parseEmailAddress } from '../../src/kernel/email-address.ts';
import { PATHS } from '../../src/paths.ts';
import { connect } from '../../src/platform/db/connect.ts';
import { launchDatabase } from '../../src/platform/db/launcher.ts';
import { followDataVersion } from '../../src/platform/db/listen.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { createFetch } from '../../src/platform/fetch/fetch-public.ts';
import { readAssets } from '../../src/platform/http/assets.ts';
import { listen } from '../../src/platform/http/server.ts';
import { createServices, type Services } from '../../src/services.ts';
import { makeAdministrator } from '../support/administrator.ts';
import { axeViolations, launchBrowser, openPage, PHONE, screenshot } from '../support/browser.ts';
import { prepareTemplate } from '../support/prepare-template.ts';

const opened = new AsyncDisposableStack();
/** Letters of sign-in; the others are kept in the outbox. */
const letters: { to: string; text: string }[] = [];
let browser: Browser;
let services: Services;
let calendar: string;

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'terreau-peers-'));
  opened.defer(() => rm(folder, { recursive: true, force: true }));
  const database = await launchDatabase({ dataDir: folder, throwAway: true, report: () => {} });
  opened.defer(() => database.stop());
  const { db, pool, close } = connect(database.url);
  opened.defer(close);
  await migrate({ pool, folder: PATHS.migrations });
  await prepareTemplate(db);
  const port = await freePort();
  const partner = createServer((_, answer) => {
    const lines = ['DTSTART:20270601T080000Z', 'RRULE:FREQ=WEEKLY;COUNT=3', 'SUMMARY:Café des pairs'];
    const event = ['BEGIN:VEVENT', 'UID:cafe', 'DTSTAMP:20261101T000000Z', ...lines, 'END:VEVENT'];
    const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:x', ...event, 'END:VCALENDAR', ''].join('\r\n');
    answer.writeHead(200, { 'content-type': 'text/calendar' }).end(text);
  }).listen(0, '127.0.0.1');
  await once(partner, 'listening');
  opened.defer(() => void partner.close());
  const at = partner.address();
  if (at === null || typeof at === 'string') throw new Error('no port was given');
  calendar = `http://127.0.0.1:${at.port}/agenda.ics`;
  const baseUrl = `http://127.0.0.1:${port}`;
  const address = parseEmailAddress('bonjour@terreau.example');
  services = await createServices({
    secret: 'a secret that only this journey knows, and long enough',
    db,
    url: database.url,
    mail: {
      smtpUrl: undefined,
      mailFrom: address ? { name: 'Terreau', address } : undefined,
      dataDir: folder,
    },
    baseUrl,
    log: pino({ level: 'silent' }),
    assets: readAssets(PATHS.client),
    post: (letter) => void letters.push(letter),
    fetchPublic: createFetch({ baseUrl, allow: new Set([`127.0.0.1:${at.port}`]) }),
    clock: () => new Date('2027-05-20T09:00:00Z'),
    strict: true,
  });
  opened.defer(async () => {
    await services.jobs.stop();
    services.mailer.stop();
  });
  const following = await followDataVersion(
    database.url,
    () => services.discovery.refresh(),
    pino({ level: 'silent' }),
  );
  opened.defer(() => following.stop());
  const server = await listen(buildApp(services), { ...services, host: '127.0.0.1', port });
  opened.defer(() => server.stop());
  browser = await launchBrowser();
  opened.defer(() => browser.close());
});
afterAll(() => opened.disposeAsync());

async function freePort(): Promise<number> {
  const probe = createSocket().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}

/** The jobs that are due, then the last link to this part of the site that a letter to somebody bears. */
async function linkTo(email: string, part: string): Promise<string> {
  await services.jobs.runDue();
  const kept = await services.outbox.list(500);
  const texts = [...kept.toReversed(), ...letters]
    .filter(({ to }) => to.includes(email))
    .map(({ text }) => text);
  const found = texts.flatMap((text) => new RegExp(`http://127\\S*${part}\\S*`).exec(text)?.[0] ?? []).at(-1);
  if (!found) throw new Error(`no link to ${part} for ${email}`);
  return found;
}

async function signIn(page: Page, email: string): Promise<void> {
  await page.goto(`${services.baseUrl}/connexion`);
  await page.fill('[name=courriel]', email);
  await page.click('main button[type=submit]');
  await page.waitForSelector('.short-code');
  await page.goto(await linkTo(email, '/connexion/lien'));
  await page.click('main button[type=submit]');
  await page.waitForURL(/\/compte/);
}

const phone = () => openPage(browser, { ...PHONE, javaScriptEnabled: false });
/** An administrator who showed a second factor publishes the transfer that waits. */
async function publishHeld(title: string): Promise<void> {
  const { page, close, problems } = await phone();
  const email = 'relecture@example.org';
  await signIn(page, email);
  await makeAdministrator(services, email);
  await page.goto(`${services.baseUrl}/pairs/signalements`);
  expect(await page.innerText('main')).toContain(title);
  await looks(page, 'held-phone');
  await page.click('main button[value=publier]');
  expect(await page.innerText('main')).toContain('Aucun transfert n’attend');
  expect(problems).toEqual([]);
  await close();
}

async function looks(page: Page, name: string): Promise<void> {
  await screenshot(page, `peers-${name}`);
  expect([name, await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)]).toEqual([
    name,
    0,
  ]);
}

describe('know-how', () => {
  it('is asked for, found in the search, answered, revealed by choice, and its transfer told by both', async () => {
    const asker = await phone();
    const { page } = asker;
    await signIn(page, 'sam@example.org');
    await page.goto(`${services.baseUrl}/pairs`);
    await looks(page, 'empty-phone');
    await page.click('main .page-heading a.button.is-bold');
    await page.check('[name=sens][value=request]');
    await page.fill('[name=signature]', 'Sam du Bocage');
    await page.fill('[name=titre]', 'Monter une conserverie à plusieurs');
    await page.fill('[name=texte]', 'Nous cherchons qui l’a fait.');
    await page.check('[name=competences][value=economic_models]');
    await page.check('[name=formes][value=visit]');
    await page.check('[name=a-distance]');
    await page.click('main form.stack button[type=submit]');
    expect(await page.innerText('.error-summary')).toContain('Sans cet accord');
    expect(await page.inputValue('[name=titre]')).toBe('Monter une conserverie à plusieurs');
    await looks(page, 'form-phone');
    await page.check('[name=accord]');
    await page.click('main form.stack button[type=submit]');
    await page.waitForURL(/mes-annonces/);
    await looks(page, 'own-phone');

    const guest = await phone();
    await expect
      .poll(async () => {
        await guest.page.goto(`${services.baseUrl}/recherche?q=conserverie`);
        return guest.page.innerText('main');
      })
      .toContain('Monter une conserverie');
    await guest.page.click('text=Monter une conserverie à plusieurs');
    await looks(guest.page, 'offer-phone');
    await guest.page.click('text=Écrire à cette personne');
    await guest.page.fill('[name=nom]', 'Lou');
    await guest.page.fill('[name=courriel]', 'lou@example.org');
    await guest.page.fill('[name=message]', 'Nous l’avons fait, venez voir.');
    await guest.page.click('main button[type=submit]');
    expect(await guest.page.innerText('main')).toContain('Un courriel est parti');
    const theirs = await linkTo('lou@example.org', '/pairs/echanges/');
    await guest.page.goto(theirs);
    await guest.page.click('text=Envoyer mon message');

    await page.goto(await linkTo('sam@example.org', '/pairs/echanges/'));
    expect(await page.innerText('main')).toContain('venez voir');
    expect(await page.innerText('main')).not.toContain('lou@example.org');
    await page.fill('[name=message]', 'Avec joie, en mai.');
    await page.click('form[action$=messages] button');
    await guest.page.goto(theirs);
    expect(await guest.page.innerText('main')).toContain('Avec joie');
    await guest.page.click('text=Montrer mon adresse électronique');
    await guest.page.click('text=Noter un transfert');
    await guest.page.fill('[name=titre]', 'Tenir une conserverie');
    await guest.page.selectOption('[name=forme]', 'visit');
    await guest.page.fill('[name=quand]', '2027-05');
    await guest.page.click('text=Noter, et demander');
    await looks(guest.page, 'exchange-phone');

    await page.goto(await linkTo('sam@example.org', '/pairs/echanges/'));
    expect(await page.innerText('main')).toContain('lou@example.org');
    await page.check('[name=utile][value=yes]');
    await page.click('text=Confirmer');
    expect(await page.innerText('main')).toContain('Confirmé par les deux, relu');
    await publishHeld('Tenir une conserverie');
    await page.goto(`${services.baseUrl}/pairs/transferts`);
    for (const said of ['Tenir une conserverie', 'Lou', 'Sam du Bocage'])
      expect(await page.innerText('main')).toContain(said);
    await looks(page, 'trail-phone');
    expect(asker.problems.filter((line) => !/status of 422/.test(line))).toEqual([]);
    expect(guest.problems).toEqual([]);
    await asker.close();
    await guest.close();
  });
});

describe('a visit', () => {
  it('with one seat: the second waits, and has it when the first cancels; a calendar is imported beside it', async () => {
    const host = await openPage(browser);
    const { page } = host;
    await signIn(page, 'hote@example.org');
    await page.goto(`${services.baseUrl}/agenda/nouveau`);
    await page.selectOption('[name=genre]', 'visit');
    await page.fill('[name=signature]', 'L’équipe du Vallon');
    await page.fill('[name=titre]', 'Visite de la conserverie');
    await page.fill('[name=texte]', 'Une matinée pour voir.');
    await page.fill('[name=jour]', '2027-06-12');
    await page.fill('[name=debut]', '09:30');
    await page.fill('[name=fin]', '12:00');
    await page.fill('[name=lieu]', 'commune-35238');
    await page.fill('[name=places]', '1');
    await page.click('main form.stack button[type=submit]');
    await page.waitForURL(/inscriptions\?fait/);
    const path = new URL(page.url()).pathname.replace(/\/inscriptions$/, '');
    const person = await phone();
    const register = async (name: string): Promise<string> => {
      await person.page.goto(services.baseUrl + path);
      await person.page.click('main .page-heading a.button.is-bold');
      await person.page.fill('[name=nom]', name);
      await person.page.fill('[name=courriel]', `${name.toLowerCase()}@example.org`);
      await person.page.click('main button[type=submit]');
      const link = await linkTo(`${name.toLowerCase()}@example.org`, '/agenda/inscriptions/');
      await person.page.goto(link);
      await person.page.click('text=Confirmer mon inscription');
      return link;
    };
    const first = await register('Ada');
    expect(await person.page.innerText('main')).toContain('Vous avez une place');
    const second = await register('Bea');
    expect(await person.page.innerText('main')).toContain('liste d’attente');
    await looks(person.page, 'waiting-phone');
    await person.page.goto(first);
    await person.page.click('text=Annuler mon inscription');
    await person.page.goto(second);
    expect(await person.page.innerText('main')).toContain('Vous avez une place');

    const { id } = await services.db
      .selectFrom('record')
      .select('id')
      .where('kind', '=', 'organisation')
      .limit(1)
      .executeTakeFirstOrThrow();
    const held = await services.db
      .selectFrom('person')
      .select('id')
      .where('email', '=', 'hote@example.org')
      .executeTakeFirstOrThrow();
    const at = new Date();
    await services.db
      .insertInto('relation')
      .values({
        person_id: held.id,
        role: 'steward',
        subject: `record:${id}`,
        state: 'held',
        asked_at: at,
        decided_at: at,
        decided_by: 'journey',
      })
      .execute();
    await page.goto(`${services.baseUrl}/agenda/sources`);
    await page.fill('[name=adresse]', calendar);
    await page.fill('[name=titre]', 'Agenda d’un partenaire');
    await page.selectOption('[name=au-nom]', id);
    await page.click('main form.stack button[type=submit]');
    await services.jobs.runDue();
    await page.goto(`${services.baseUrl}/agenda`);
    expect((await page.innerText('main')).match(/Café des pairs/g)).toHaveLength(3);
    for (const visited of ['/agenda', path, `${path}/inscriptions`, `${path}/modifier`, '/agenda/sources']) {
      await page.goto(services.baseUrl + visited);
      expect([visited, await axeViolations(page)]).toEqual([visited, []]);
    }
    expect(host.problems).toEqual([]);
    expect(person.problems).toEqual([]);
    await person.close();
    await host.close();
  });

  it('is read from a calendar by a thread that stands beside the built program', async () => {
    const text = 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n';
    const worker = new Worker(join(PATHS.root, 'dist/server/calendar-worker.js'), {
      workerData: { text, from: 0, to: 1 },
    });
    const [reading] = await once(worker, 'message');
    expect(reading).toEqual({ meetings: [], cut: false });
    await worker.terminate();
  });
});

describe('a community', () => {
  it('begun, asked in, answered in; every page of peers clean for assistive tools', async () => {
    const { page, problems, close } = await openPage(browser);
    await signIn(page, 'fonde@example.org');
    await page.goto(`${services.baseUrl}/communautes/nouvelle`);
    await page.fill('[name=titre]', 'Comptes des tiers-lieux');
    await page.fill('[name=texte]', 'Tenir les comptes à plusieurs.');
    await page.fill('[name=nom]', 'Fonda');
    await page.click('main form.stack button[type=submit]');
    await page.click('text=Poser une question');
    await page.fill('[name=titre]', 'Quel tableur ?');
    await page.click('main form.stack button[type=submit]');
    await page.fill('[name=message]', 'Un tableur partagé.');
    await page.click('text=Publier la réponse');
    await page.click('text=C’est la bonne réponse');
    expect(await page.innerText('main')).toContain('Réponse retenue');
    const question = new URL(page.url()).pathname;
    await page.click('text=En faire une ressource');
    expect(await page.inputValue('[name=body]')).toBe('Un tableur partagé.');
    const [offer] = await services.db.selectFrom('peer_offer').select('id').execute();
    const cooperation = await services.db
      .selectFrom('record')
      .select('slug')
      .where('kind', '=', 'cooperation')
      .limit(1)
      .executeTakeFirstOrThrow();
    const paths = [
      '/pairs',
      '/en/pairs?forme=visit',
      '/pairs/nouvelle',
      '/pairs/mes-annonces',
      '/pairs/transferts',
      '/pairs/transferts/nouveau',
      '/observatoire/savoir-faire',
      `/pairs/annonces/${offer?.id}`,
      `/pairs/annonces/${offer?.id}/contact`,
      `/pairs/annonces/${offer?.id}/signalement`,
      `/pairs/pour/${cooperation.slug}`,
      '/communautes',
      question.replace(/\/questions\/.*/, ''),
      question,
    ];
    for (const path of paths) {
      await page.goto(services.baseUrl + path);
      expect([path, await axeViolations(page)]).toEqual([path, []]);
    }
    expect(problems).toEqual([]);
    await close();
  });
});
