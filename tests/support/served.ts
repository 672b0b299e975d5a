/**
 * The application for one journey: in this process, on a port and a database of its own, with the letters it sends, so
 * that hours and mornings come when the journey says so.
 */
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import type { Page } from 'playwright-core';
import { buildApp } from '../../src/app.ts';
import { parseEmailAddress } from '../../src/kernel/email-address.ts';
import { PATHS } from '../../src/paths.ts';
import { connect } from '../../src/platform/db/connect.ts';
import { launchDatabase } from '../../src/platform/db/launcher.ts';
import { migrate } from '../../src/platform/db/migrate.ts';
import { readAssets } from '../../src/platform/http/assets.ts';
import { listen } from '../../src/platform/http/server.ts';
import { createServices, type Services } from '../../src/services.ts';
import { prepareTemplate } from './prepare-template.ts';

export interface Served {
  services: Services;
  /** Where it answers: by its name, since browsers make no passkey for a bare address. */
  origin: string;
  /** What was sent while no mail server was named, the first first. */
  letters: { to: string; subject: string; text: string }[];
  /** The first address of ours in the last letter to somebody. Throws when there is none. */
  linkTo(email: string): string;
  /** Signs in by a letter, as a person would, in the browser that asked for it. */
  signIn(page: Page, email: string): Promise<void>;
  close(): Promise<void>;
}

interface ServedOptions {
  clock?: () => Date;
  /** Where letters go; else they are kept in `letters`. */
  smtpUrl?: string;
  administrators?: readonly string[];
}

export async function served({ clock, smtpUrl, administrators = [] }: ServedOptions = {}): Promise<Served> {
  await using opening = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'terreau-served-'));
  opening.defer(() => rm(folder, { recursive: true, force: true }));
  const database = await launchDatabase({ dataDir: folder, throwAway: true, report: () => {} });
  opening.defer(() => database.stop());
  const { db, pool, close } = connect(database.url);
  opening.defer(close);
  await migrate({ pool, folder: PATHS.migrations });
  await prepareTemplate(db);
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const letters: Served['letters'] = [];
  const address = parseEmailAddress('bonjour@terreau.example');
  const services = await createServices({
    ...{ db, url: database.url, baseUrl: origin, administrators },
    secret: 'a secret that only this journey knows, and long enough',
    mail: { smtpUrl, mailFrom: address ? { name: 'Terreau', address } : undefined, dataDir: folder },
    log: pino({ level: 'silent' }),
    assets: readAssets(PATHS.client),
    ...(smtpUrl === undefined && { post: (letter) => void letters.push(letter) }),
    ...(clock && { clock }),
    strict: true,
  });
  opening.defer(async () => {
    await services.jobs.stop();
    services.mailer.stop();
  });
  const server = await listen(buildApp(services), { ...services, host: '127.0.0.1', port });
  opening.defer(() => server.stop());
  const opened = opening.move();
  const linkTo = (email: string): string => {
    const text = letters.findLast(({ to }) => to === email)?.text ?? '';
    const [found] = /http:\/\/localhost\S+/.exec(text) ?? [];
    if (!found) throw new Error(`no link to ${email}`);
    return found;
  };
  return {
    services,
    origin,
    letters,
    linkTo,
    async signIn(page, email) {
      await page.goto(`${origin}/connexion`);
      await page.fill('[name=courriel]', email);
      await page.click('main button[type=submit]');
      await page.goto(linkTo(email));
      await page.click('main button[type=submit]');
      await page.waitForURL(/\/compte/);
    },
    close: () => opened.disposeAsync(),
  };
}

/** A port that nobody listens to for now. */
export async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port was given');
  return address.port;
}
