/** Joins the database that another process of the same instance runs: for commands used while the site is open. */
import { existsSync } from 'node:fs';
import pg from 'pg';
import { chooseAddress, urlOf } from './address.ts';
import { readCredentials } from './credentials.ts';
import { openDataFolder } from './data-folder.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { APPLICATION } from './provide-database.ts';

/**
 * The address of the database that runs on this data folder, or null when none answers. Whoever started it may stop
 * it at any time.
 */
export async function runningDatabase(dataDir: string): Promise<string | null> {
  if (!existsSync(dataDir)) return null;
  const folder = await openDataFolder(dataDir);
  const told = await readPostmasterFile(folder.cluster);
  if (told?.status !== 'ready') return null;
  const credentials = await readCredentials(folder);
  const address = await chooseAddress(folder.socket, told.port);
  const url = urlOf(address, APPLICATION, credentials.app, APPLICATION);
  return (await answers(url)) ? url : null;
}

/** A server that was killed still says `ready` in its file. */
async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 3_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}
