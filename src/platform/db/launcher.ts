/**
 * Gives the application its database: the one of `DATABASE_URL`, else one of our own in the data folder, run by the
 * PostgreSQL of the machine or by the one that comes from npm.
 */
import { chooseAccount } from './account.ts';
import { chooseAddress } from './address.ts';
import { createCluster } from './create-cluster.ts';
import { readCredentials } from './credentials.ts';
import { giveTo, majorOf, openDataFolder } from './data-folder.ts';
import { LaunchError } from './errors.ts';
import { chooseGround, leaveGround } from './ground.ts';
import { findInstallations, type Installation } from './installations.ts';
import { lockFolder } from './owner-lock.ts';
import { provideDatabase } from './provide-database.ts';
import { startServer } from './server-process.ts';

export { LaunchError } from './errors.ts';

export interface LaunchOptions {
  /** The data folder. Made when it is not there. */
  dataDir: string;
  /** A server somebody else runs. Nothing is then started nor written in the folder. */
  databaseUrl?: string | undefined;
  /** Told each step that takes time, in plain words. */
  report: (line: string) => void;
  signal?: AbortSignal;
  /** For tests alone: nothing is kept when the power fails, and the application may create databases. */
  throwAway?: boolean;
  /** The servers this machine can run; found by looking, unless given. */
  installations?: readonly Installation[];
}

export interface LaunchedDatabase {
  url: string;
  kind: 'external' | 'system' | 'embedded';
  /** `18.4`. */
  version: string;
  stop(): Promise<void>;
}

/** Throws a `LaunchError` when the database cannot be had, told with what to do. */
export async function launchDatabase(options: LaunchOptions): Promise<LaunchedDatabase> {
  const { report, signal, throwAway = false } = options;
  const folder = await openDataFolder(options.dataDir);
  const lock = lockFolder(folder.root);
  try {
    const found = options.installations ?? (await findInstallations());
    const installation = choose(found, await majorOf(folder), folder.cluster);
    const account = await chooseAccount([folder.cluster, folder.root, options.dataDir]);
    await giveTo(folder, account);
    const ground = chooseGround(folder.root, account);
    if ((await majorOf(folder)) === null) {
      report(`Création de la base (PostgreSQL ${installation.version})`);
      await createCluster(folder, ground, installation, { throwAway });
    }
    const credentials = await readCredentials(folder.credentials);
    const address = await chooseAddress(folder.root);
    const server = await startServer({ folder, ground, installation, address, throwAway }, report, signal);
    const url = await provideDatabase(address, credentials, { mayCreateDatabases: throwAway });
    return {
      url,
      kind: installation.kind,
      version: installation.version,
      async stop() {
        await server.stop();
        leaveGround(ground);
        lock.release();
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

function choose(found: readonly Installation[], major: number | null, folder: string): Installation {
  const chosen = major === null ? found[0] : found.find((one) => one.major === major);
  if (chosen !== undefined) return chosen;
  if (major === null || found.length === 0) throw LaunchError.of('noPostgres', { tried: '' });
  const versions = found.map(({ version }) => `PostgreSQL ${version}`).join(', ');
  throw LaunchError.of('folderOtherMajor', { folder, major, found: versions });
}
