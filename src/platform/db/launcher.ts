/**
 * Gives the application its database: the one of `DATABASE_URL`, else one of our own in the data folder, run by the
 * PostgreSQL of the machine or by the one that comes from npm.
 */
import { chooseAccount } from './account.ts';
import { chooseAddress } from './address.ts';
import { createCluster } from './create-cluster.ts';
import { readCredentials } from './credentials.ts';
import { type DataFolder, giveTo, majorOf, openDataFolder } from './data-folder.ts';
import { joinServer } from './external-server.ts';
import { chooseGround, type Ground, leaveGround } from './ground.ts';
import { findInstallation, type Installation, type Places, usualPlaces } from './installations.ts';
import { keepServer } from './keep-server.ts';
import { STEPS } from './messages.ts';
import { lockFolder } from './owner-lock.ts';
import { provideDatabase } from './provide-database.ts';

export { LaunchError } from './errors.ts';
export { runningDatabase } from './running-database.ts';

export interface LaunchOptions {
  /** The data folder. Made when it is not there. Nothing is written in it when `databaseUrl` is given. */
  dataDir: string;
  /** A server somebody else runs. */
  databaseUrl?: string | undefined;
  /** Told each step that takes time, in plain words. */
  report: (line: string) => void;
  /** Gives the start up. */
  signal?: AbortSignal;
  /** Told once when our own server keeps ending and is no longer started again. Reported otherwise. */
  lost?: (error: unknown) => void;
  /** How long the server of `databaseUrl` is waited for: 10 s unless given. */
  patienceMs?: number;
  /** For tests alone: a power cut may lose everything, and the application may create databases. */
  throwAway?: boolean;
  /** Where programs are looked for: the usual places unless given. */
  places?: Places;
}

export interface LaunchedDatabase {
  url: string;
  kind: 'external' | 'system' | 'embedded';
  /** `18.4`. */
  version: string;
  /** Stops our own server, everything on the disk. To be called when nothing uses the database any more. */
  stop(): Promise<void>;
}

const PATIENCE_MS = 10_000;

/** Throws a `LaunchError` when the database cannot be had: what is wrong, and how to mend it. */
export async function launchDatabase(options: LaunchOptions): Promise<LaunchedDatabase> {
  const { databaseUrl, report, signal, patienceMs = PATIENCE_MS } = options;
  if (databaseUrl !== undefined) {
    const joined = await joinServer(databaseUrl, { report, patienceMs, signal });
    return { ...joined, kind: 'external', stop: async () => {} };
  }
  const folder = await openDataFolder(options.dataDir);
  const lock = lockFolder(folder);
  try {
    const { stop, ...launched } = await launchOurs(folder, options);
    let stopped: Promise<void> | undefined;
    return {
      ...launched,
      stop: () => {
        stopped ??= stop().finally(lock.release);
        return stopped;
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

async function launchOurs(folder: DataFolder, options: LaunchOptions): Promise<LaunchedDatabase> {
  const { report } = options;
  const account = await chooseAccount(folder.cluster);
  const search = { folder, account, report, major: await majorOf(folder) };
  const installation = await findInstallation(search, options.places ?? (await usualPlaces()));
  options.signal?.throwIfAborted();
  await giveTo(folder, account);
  const ground = chooseGround(folder.root, account);
  try {
    return await launchOn(ground, folder, installation, options);
  } catch (error) {
    leaveGround(ground);
    throw error;
  }
}

async function launchOn(
  ground: Ground,
  folder: DataFolder,
  installation: Installation,
  { report, signal, throwAway = false, ...options }: LaunchOptions,
): Promise<LaunchedDatabase> {
  if ((await majorOf(folder)) === null) {
    report(STEPS.creating(installation.version));
    await createCluster({ folder, ground, installation, throwAway, signal });
  }
  const credentials = await readCredentials(folder);
  const address = await chooseAddress(folder.socket);
  const lost = options.lost ?? ((error) => report(error instanceof Error ? error.message : String(error)));
  const plan = { folder, ground, installation, address, throwAway };
  const server = await keepServer(plan, { report, lost, signal });
  const stop = async () => {
    await server.stop();
    leaveGround(ground);
  };
  try {
    const url = await provideDatabase(address, credentials, { mayCreateDatabases: throwAway });
    return { url, kind: installation.kind, version: installation.version, stop };
  } catch (error) {
    await server.stop();
    throw error;
  }
}
