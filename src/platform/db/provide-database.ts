/** The role and the database of the application, made once on our own server. */
import pg from 'pg';
import { type Address, urlOf } from './address.ts';
import { ADMIN } from './create-cluster.ts';
import type { Credentials } from './credentials.ts';

/** The role, and the database it owns. */
export const APPLICATION = 'terreau';

/**
 * Makes sure that both are there, and returns the address the application uses. It owns its database and can do
 * nothing beyond it: a fault in a query never reaches the files or the programs of the machine.
 */
export async function provideDatabase(
  address: Address,
  credentials: Credentials,
  options: { mayCreateDatabases: boolean },
): Promise<string> {
  const admin = new pg.Client({ connectionString: urlOf(address, ADMIN, credentials.admin, 'postgres') });
  await admin.connect();
  try {
    const { rows } = await admin.query<{ role: boolean; database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as role,
              exists (select from pg_database where datname = $1) as database`,
      [APPLICATION],
    );
    if (!rows[0]?.role) {
      const right = options.mayCreateDatabases ? 'createdb' : 'nocreatedb';
      await admin.query(
        `create role ${APPLICATION} login ${right} password ${admin.escapeLiteral(credentials.app)}`,
      );
    }
    if (!rows[0]?.database) await admin.query(`create database ${APPLICATION} owner ${APPLICATION}`);
  } finally {
    await admin.end();
  }
  return urlOf(address, APPLICATION, credentials.app, APPLICATION);
}
