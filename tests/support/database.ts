/** A real database for one test file: a copy of the prepared one, that nobody else sees. */
import { randomBytes } from 'node:crypto';
import { inject } from 'vitest';
import { type Connection, connect } from '../../src/platform/db/connect.ts';
import { ask, onDatabase, TEMPLATE } from './database-setup.ts';

export interface TestDatabase extends Connection {
  url: string;
}

/** Call it in `beforeAll`, and `close` in `afterAll`: the copy is then dropped. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = inject('testServer');
  const name = `test_${randomBytes(6).toString('hex')}`;
  // Its files are copied as they are: page by page through the log costs half as much again.
  await ask(server, `create database ${name} template ${TEMPLATE} strategy file_copy`);
  const url = onDatabase(server, name);
  const connection = connect(url);
  return {
    ...connection,
    url,
    async close() {
      await connection.close();
      // Not by force: the server sends its own autovacuum away, which an account of ours has no right to do.
      await ask(server, `drop database ${name}`);
    },
  };
}
