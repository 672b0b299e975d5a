/** The database of `DATABASE_URL`: a server somebody else runs. It is waited for a little, then checked. */
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { LaunchError, systemCode } from './errors.ts';
import { DETAILS, REASONS, STEPS } from './messages.ts';

/** As the server tells its version: 15.0. */
const OLDEST_VERSION = 150_000;
/** One attempt: long enough for a far or busy server, never much longer than what is left to wait. */
const SHORTEST_ATTEMPT_MS = 1_000;
const LONGEST_ATTEMPT_MS = 5_000;
const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 3_000;
/** PostgreSQL's own codes for a server that will answer later: starting, out of connections. */
const PASSING = new Set(['57P03', '53300']);

export interface ExternalServer {
  url: string;
  version: string;
}

export interface Joining {
  report: (line: string) => void;
  /** How long an unreachable server is waited for, in all. */
  patienceMs: number;
  signal?: AbortSignal | undefined;
}

export async function joinServer(
  url: string,
  { report, patienceMs, signal }: Joining,
): Promise<ExternalServer> {
  const server = nameOf(url);
  const deadline = Date.now() + patienceMs;
  for (let wait = FIRST_WAIT_MS; ; wait = Math.min(wait * 2, LONGEST_WAIT_MS)) {
    signal?.throwIfAborted();
    try {
      const left = deadline - Date.now();
      return await check(url, server, Math.max(SHORTEST_ATTEMPT_MS, Math.min(left, LONGEST_ATTEMPT_MS)));
    } catch (error) {
      if (error instanceof LaunchError) throw error;
      const why = reasonOf(error);
      if (!isPassing(error)) throw LaunchError.of('urlRefused', { server, why }, error);
      const left = deadline - Date.now();
      if (left <= 0) {
        throw LaunchError.of(
          'urlUnreachable',
          { server, seconds: Math.round(patienceMs / 1000), why },
          error,
        );
      }
      const delay = Math.min(wait, left);
      report(STEPS.waitingForServer(server, why, Math.ceil(delay / 100) / 10));
      await pause(delay, undefined, signal ? { signal } : {});
    }
  }
}

/** `machine:5432/base`: what may be shown of an address. */
function nameOf(url: string): string {
  try {
    const { host, port, database } = new pg.Client({ connectionString: url });
    return `${host}:${port}/${database ?? ''}`;
  } catch (error) {
    throw LaunchError.of('urlInvalid', { why: DETAILS.unreadableAddress }, error);
  }
}

async function check(url: string, server: string, attemptMs: number): Promise<ExternalServer> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: attemptMs });
  // The server may go away between two words: the query that follows says so.
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ number: number; version: string; encoding: string }>(
      `select current_setting('server_version_num')::int as number,
              current_setting('server_version') as version, current_setting('server_encoding') as encoding`,
    );
    const told = rows[0];
    if (told === undefined) throw new Error('no answer');
    if (told.number < OLDEST_VERSION) throw LaunchError.of('urlTooOld', { server, version: told.version });
    if (told.encoding !== 'UTF8') throw LaunchError.of('urlNotUtf8', { server, encoding: told.encoding });
    return { url, version: told.version.split(' ')[0] ?? told.version };
  } finally {
    await client.end().catch(() => {});
  }
}

/** A server that answers and says no will say no again; one that does not answer may be starting. */
function isPassing(error: unknown): boolean {
  const code = systemCode(error);
  return PASSING.has(code) || !/^[0-9A-Z]{5}$/.test(code);
}

function reasonOf(error: unknown): string {
  const known = REASONS[systemCode(error)];
  if (known !== undefined) return known;
  return error instanceof Error && error.message !== '' ? error.message : String(error);
}
