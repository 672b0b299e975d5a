/** The typed connection to the database: one pool, one Kysely over it. */
import { Kysely, type LogEvent, PostgresDialect, sql } from 'kysely';
import pg from 'pg';
import { noteQuery } from './count-queries.ts';
import { LeanClient } from './lean-client.ts';
import type { Database, Tables, Transaction } from './tables.ts';

export { countQueries } from './count-queries.ts';

export interface AskedQuery {
  sql: string;
  milliseconds: number;
  /** What PostgreSQL answered, when it refused. */
  error?: unknown;
}

export interface ConnectOptions {
  /** Connections kept at most; 10 by default. */
  max?: number;
  onQuery?: (query: AskedQuery) => void;
  /** An idle connection was lost (server restarted, network cut). The pool replaces it by itself. */
  onLost?: (error: Error) => void;
}

export interface Connection {
  db: Database;
  pool: pg.Pool;
  close(): Promise<void>;
}

const STATEMENT_TIMEOUT_MS = 30_000;
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 60_000;
const CONNECTION_TIMEOUT_MS = 10_000;

/**
 * PostgreSQL sends 64-bit integers as text because they may exceed what a number holds exactly. Ours are counts
 * and identities; one that would lose a digit is an error, never a rounded figure.
 */
export function parseInt8(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value))
    throw new RangeError(`A 64-bit integer is too large to be a number: ${text}`);
  return value;
}

const PARSERS = new Map<number, (text: string) => unknown>([
  [pg.types.builtins.INT8, parseInt8],
  // A day is not an instant: read as a Date it would shift with the time zone of the machine.
  [pg.types.builtins.DATE, (text) => text],
]);

const types: pg.CustomTypesConfig = {
  getTypeParser: (oid, format) =>
    (format !== 'binary' && PARSERS.get(oid)) || pg.types.getTypeParser(oid, format ?? 'text'),
};

/** Opens no connection by itself: the first query does. Days are read as text, 64-bit integers as numbers. */
export function connect(url: string, options: ConnectOptions = {}): Connection {
  const pool = new pg.Pool({
    Client: LeanClient,
    connectionString: url,
    max: options.max ?? 10,
    application_name: 'terreau',
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    keepAlive: true,
    types,
  });
  // Without a listener, the loss of an idle connection would end the process.
  pool.on('error', (error) => options.onLost?.(error));

  const log = (event: LogEvent): void => {
    noteQuery(event.query.sql);
    options.onQuery?.({
      sql: event.query.sql,
      milliseconds: event.queryDurationMillis,
      ...(event.level === 'error' ? { error: event.error } : {}),
    });
  };
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), log });
  return { db, pool, close: () => db.destroy() };
}

/** Runs `fn` in one transaction: all of its writes are kept, or none when it throws. */
export const transact = <T>(db: Database, fn: (tx: Transaction) => Promise<T>): Promise<T> =>
  db.transaction().execute(fn);

/** Resolves when the database answers; rejects when it does not. */
export const ping = async (db: Database): Promise<void> => {
  await sql`select 1`.execute(db);
};

/** Reads as of one moment, however long it takes and whatever is written meanwhile. */
export const asOfNow = <T>(db: Database, fn: (tx: Transaction) => Promise<T>): Promise<T> =>
  db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(fn);
