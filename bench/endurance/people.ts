/** Those who write during the measure: programs with their tokens, each looking after records of its own, and a reviewer. */
import { randomUUID } from 'node:crypto';
import { pino } from 'pino';
import { personActor } from '../../src/contexts/accounts/public.ts';
import { makeToken } from '../../src/contexts/tokens/use-cases/make-token.ts';
import { PATHS } from '../../src/paths.ts';
import { readAssets } from '../../src/platform/http/assets.ts';
import { instanceSecret } from '../../src/platform/session/instance-secret.ts';
import { createServices } from '../../src/services.ts';
import { fill, openDatabase } from '../../src/start.ts';

export interface Writer {
  token: string;
  /** Records that this program looks after, alone. */
  own: { id: string; slug: string }[];
}

export interface People {
  writers: Writer[];
  /** What a browser of the reviewer sends along. */
  cookie: string;
  /** Addresses that anybody reads. */
  paths: string[];
}

/** Fills a folder and puts these people in it; the program is not running yet. */
export async function settle(dataDir: string, count: number): Promise<People> {
  const database = await openDatabase({ dataDir, databaseUrl: undefined }, () => {});
  try {
    await fill(database, () => {});
    const secret = await instanceSecret({ dataDir, secretKey: undefined });
    const services = await createServices({
      ...{ db: database.db, url: database.url, secret, baseUrl: 'http://localhost:3000' },
      mail: { smtpUrl: undefined, mailFrom: undefined, dataDir },
      log: pino({ level: 'silent' }),
      assets: readAssets(PATHS.client),
    });
    const { pool } = database;
    const { rows: records } = await pool.query<{ id: string; slug: string }>(
      `select id, slug from record where kind = 'cooperation' order by ordinal`,
    );
    const signIn = async (email: string) => {
      const opened = await services.auth.openByLink(await services.auth.makeLink(email), 'bench');
      if (!opened) throw new Error('no session was opened');
      return opened;
    };
    const writers: Writer[] = [];
    for (let n = 0; n < count; n++) {
      const { personId } = await signIn(`programme-${n}@example.org`);
      const own = records.filter((_, at) => at % (count + 1) === n);
      for (const { id } of own) await relate(pool, personId, 'steward', `record:${id}`);
      const actor = await personActor(database.db, personId, { sessionId: randomUUID(), now: new Date() });
      if (!actor) throw new Error('nobody there');
      const made = await makeToken(services, actor, {
        name: 'Mesure',
        scopes: ['propose', 'edit'],
        days: 30,
      });
      if (!made.ok) throw new Error(made.reason);
      writers.push({ token: made.value, own });
    }
    const { personId, cookies } = await signIn('relecture@example.org');
    await relate(pool, personId, 'administrator', null);
    await pool.query('update person_session set strong_at = now() where person_id = $1', [personId]);
    await services.jobs.stop();
    services.mailer.stop();
    const cookie = cookies.map((line) => line.split(';')[0]).join('; ');
    return { writers, cookie, paths: pathsOf(records.map(({ slug }) => slug)) };
  } finally {
    await database.stop();
  }
}

const relate = (
  pool: { query: (sql: string, values: unknown[]) => Promise<unknown> },
  personId: string,
  role: string,
  subject: string | null,
) =>
  pool.query(
    `insert into relation (person_id, role, subject, state, asked_at, decided_at, decided_by)
     values ($1, $2, $3, 'held', now(), now(), 'bench')`,
    [personId, role, subject],
  );

const pathsOf = (slugs: readonly string[]): string[] => [
  ...['/', '/cooperations', '/organisations', '/ressources', '/financements', '/accompagnement', '/carte'],
  ...['/observatoire', '/recherche?q=alimentation', '/cooperations?q=bois', '/organisations?page=2'],
  ...[
    '/api/v1/cooperations?par_page=20',
    '/api/v1/organisations.csv',
    '/flux/cooperations.atom',
    '/calendrier',
  ],
  ...slugs.map((slug) => `/cooperations/${slug}`),
  ...slugs.slice(0, 40).map((slug) => `/cooperations/${slug}/historique`),
];
