/**
 * Stands for the application in a process of its own, that tests may kill: starts the database, writes one row after
 * another, and says each row only once PostgreSQL has acknowledged it. One JSON object a line on standard output.
 *
 *     node app-stand-in.ts '{ "dataDir": "…", "write": true }'
 */
import { writeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '../../src/platform/db/connect.ts';
import { LaunchError, type LaunchOptions, launchDatabase } from '../../src/platform/db/launcher.ts';

export interface Orders
  extends Pick<LaunchOptions, 'dataDir' | 'databaseUrl' | 'places' | 'patienceMs' | 'throwAway'> {
  /** Rows are written until the end of the process. */
  write?: boolean;
  /** Nothing is done about signals; `throw`: nor about an exception, which then comes. */
  careless?: boolean | 'throw';
  /** Keeps one connection busy for minutes, without a moment to notice that its server died. */
  keepBusy?: boolean;
}

export type Said =
  | { said: 'step'; line: string }
  | { said: 'ready'; kind: string; version: string; url: string; kept: number[] }
  | { said: 'kept'; row: number }
  | { said: 'refused'; code: string; message: string; mend: string };

// Written at once: what was said before a SIGKILL has been said.
const say = (word: Said) => writeSync(1, `${JSON.stringify(word)}\n`);

async function main({ write, keepBusy, careless, ...options }: Orders): Promise<void> {
  const database = await launchDatabase({ ...options, report: (line) => say({ said: 'step', line }) });
  const { pool, close } = connect(database.url);
  if (!careless) {
    process.once('SIGTERM', async () => {
      await close();
      await database.stop();
      process.exit(0);
    });
  }
  await pool.query('create table if not exists kept (row int primary key)');
  const { rows } = await pool.query<{ row: number }>('select row from kept order by row');
  const kept = rows.map(({ row }) => row);
  say({ said: 'ready', kind: database.kind, version: database.version, url: database.url, kept });
  if (careless === 'throw') setImmediate(() => Promise.reject(new Error('nobody catches this')));
  if (keepBusy) pool.query('select sum(i) from generate_series(1, 10000000000) as i').catch(() => {});
  if (!write) {
    setInterval(() => {}, 60_000);
    return;
  }
  for (let row = (kept.at(-1) ?? 0) + 1; ; row++) {
    const acknowledged = await pool.query('insert into kept values ($1)', [row]).then(
      () => true,
      () => false,
    );
    if (acknowledged) say({ said: 'kept', row });
    else await pause(20);
  }
}

main(JSON.parse(process.argv[2] ?? '')).catch((error: unknown) => {
  if (!(error instanceof LaunchError)) throw error;
  say({ said: 'refused', code: error.code, message: error.message, mend: error.mend });
  process.exitCode = 1;
});
