/** From a configuration to a database that is migrated and filled, and back: shared by the server and the commands. */
import type { Config } from './config/config.ts';
import { loadCatalogue } from './contexts/catalogue/public.ts';
import { refreshProjections } from './contexts/records/public.ts';
import { loadTerritories, territoryIndex } from './contexts/territories/public.ts';
import { KINDS } from './declared.ts';
import { geographyOf } from './geography.ts';
import { PATHS } from './paths.ts';
import { type Connection, connect } from './platform/db/connect.ts';
import { launchDatabase, runningDatabase } from './platform/db/launcher.ts';
import { migrate } from './platform/db/migrate.ts';

export interface OpenDatabase extends Connection {
  url: string;
  stop(): Promise<void>;
}

interface OpenOptions {
  /** When the site is open on the same folder, its database is used rather than refused; for commands. */
  join?: boolean;
  /** The server ended and cannot be kept running. */
  lost?: (error: unknown) => void;
  /** A connection was lost; the pool opens another. */
  onLost?: (error: Error) => void;
}

/**
 * Starts or joins the database and brings its tables up to date. Throws a LaunchError that says its mend.
 */
export async function openDatabase(
  { dataDir, databaseUrl }: Pick<Config, 'dataDir' | 'databaseUrl'>,
  report: (line: string) => void,
  { join = false, lost, onLost }: OpenOptions = {},
): Promise<OpenDatabase> {
  const url = databaseUrl ?? (join ? await runningDatabase(dataDir) : null) ?? undefined;
  const server = await launchDatabase({ dataDir, databaseUrl: url, report, ...(lost && { lost }) });
  const connection = connect(server.url, onLost && { onLost });
  const close = async () => {
    await connection.close();
    await server.stop();
  };
  try {
    await migrate({ pool: connection.pool, folder: PATHS.migrations, report });
    return { ...connection, url: server.url, stop: close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Loads territories and the shipped catalogue where they are missing or of another version. */
export async function fill(
  { db }: Connection,
  report: (line: string) => void,
  clock = () => new Date(),
): Promise<void> {
  await loadTerritories(db, { folder: PATHS.content, report });
  const geography = geographyOf(await territoryIndex(db));
  const refreshed = await refreshProjections({ db, geography }, KINDS);
  if (refreshed) report(`Fiches : ${refreshed} relues pour ce qui s’en déduit.`);
  const loaded = await loadCatalogue({ db, geography, clock, kinds: KINDS }, PATHS.content);
  if (loaded) report(`Catalogue : ${loaded.created} fiches créées, ${loaded.changed} mises à jour.`);
}
