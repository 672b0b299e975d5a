/**
 * The PostgreSQL this machine can run on the data: the system's when it has one, else the one that comes from npm.
 * Each is tried, under the account that will run it, before it is believed. Data written by one major version are
 * never given to another.
 */
import { execFile } from 'node:child_process';
import { access, chmod, glob, lstat, mkdir, realpath } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { type Account, can } from './account.ts';
import type { DataFolder } from './data-folder.ts';
import { LaunchError } from './errors.ts';
import { STEPS } from './messages.ts';
import { copyPrograms, makeLinks, npmPrograms } from './npm-binaries.ts';

export interface Installation {
  kind: 'system' | 'embedded';
  /** The folder that holds `postgres` and `initdb`. */
  bin: string;
  major: number;
  /** `15.18`, `18.4`. */
  version: string;
}

export interface Places {
  /** Folders of programs of the system. */
  system: readonly string[];
  /** The `native/` folder of the npm package. */
  npm: string | null;
  /** Where root puts copies that every account can read. Only root may write there. */
  shelf: string;
}

export interface Search {
  folder: DataFolder;
  /** The version that wrote the data, when there are some. */
  major: number | null;
  account: Account;
  report: (line: string) => void;
}

const OLDEST_MAJOR = 15;
const EXTENSIONS = ['pg_trgm', 'unaccent'];
const execute = promisify(execFile);

/** Where systems put the server, beside PATH: Debian and Fedora keep it out of PATH on purpose. */
const USUAL_FOLDERS = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/usr/libexec/postgresql*',
  '/usr/local/pgsql/bin',
  '/opt/homebrew/opt/postgresql@*/bin',
  '/usr/local/opt/postgresql@*/bin',
  '/Applications/Postgres.app/Contents/Versions/*/bin',
];

/** The path of a program of an installation. */
export const program = ({ bin }: Pick<Installation, 'bin'>, name: 'postgres' | 'initdb'): string =>
  join(bin, process.platform === 'win32' ? `${name}.exe` : name);

export async function usualPlaces(): Promise<Places> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  if (process.platform !== 'win32') for await (const folder of glob(USUAL_FOLDERS)) folders.push(folder);
  return { system: folders, npm: npmPrograms(), shelf: '/var/cache/terreau' };
}

/** The best installation for the data, or the newest of the system when there are none yet. */
export async function findInstallation(search: Search, places: Places): Promise<Installation> {
  const { major, account, folder } = search;
  const fits = (one: Installation) => major === null || one.major === major;
  const found = await systemInstallations(places.system, account);
  const best = found.find(fits);
  if (best !== undefined) return best;
  const npm = places.npm === null ? null : await npmInstallation(places.npm, places.shelf, search);
  if (npm !== null && fits(npm)) return npm;
  const all = npm === null ? found : [...found, npm];
  if (major === null || all.length === 0) throw LaunchError.of('noPostgres', {});
  const versions = all.map(({ version }) => `PostgreSQL ${version}`).join(', ');
  throw LaunchError.of('folderOtherMajor', { folder: folder.cluster, major, found: versions });
}

/** The system's, newest first. */
async function systemInstallations(folders: readonly string[], account: Account): Promise<Installation[]> {
  // PATH may lead to the same server by several names.
  const servers = new Set<string>();
  for (const bin of folders) {
    const real = await realpath(program({ bin }, 'postgres')).catch(() => null);
    if (real !== null) servers.add(dirname(real));
  }
  const tried = await Promise.all(
    [...servers].map(async (bin) => {
      const found = await inspect('system', bin, account);
      return found !== null && found.major >= OLDEST_MAJOR && (await hasExtensions(found)) ? [found] : [];
    }),
  );
  return tried.flat().sort((a, b) => b.major - a.major);
}

/** Npm's, ready to run: with its links, and where the account can read it. */
async function npmInstallation(
  native: string,
  rootShelf: string,
  { account, folder, report }: Search,
): Promise<Installation | null> {
  if ((await lstat(native).catch(() => null)) === null) return null;
  const linked = await makeLinks(native);
  const server = program({ bin: join(native, 'bin') }, 'postgres');
  const reached = account.ids === undefined || can(account, '[ -x "$1" ]', server);
  if (linked && reached) return inspect('embedded', join(native, 'bin'), account);
  try {
    const shelf = account.ids === undefined ? folder.programs : await safeShelf(rootShelf);
    const copy = await copyPrograms(native, shelf, () => report(STEPS.copyingPrograms(shelf)));
    return await inspect('embedded', join(copy, 'bin'), account);
  } catch (error) {
    if (error instanceof LaunchError && error.code === 'diskFull') throw error;
    throw LaunchError.of('programsHidden', { folder: native, account: account.name }, error);
  }
}

/** Refuses a shelf that somebody else than root could have filled. */
async function safeShelf(shelf: string): Promise<string> {
  if ((await mkdir(shelf, { recursive: true })) !== undefined) await chmod(shelf, 0o755);
  const { uid, mode } = await lstat(shelf);
  if (uid !== 0 || (mode & 0o022) !== 0) throw new Error(`${shelf} is open to others than root`);
  return shelf;
}

/** What stands in `bin`, or null when it is no complete, working server for this account. */
async function inspect(
  kind: Installation['kind'],
  bin: string,
  account: Account,
): Promise<Installation | null> {
  try {
    await access(program({ bin }, 'initdb'));
    const [command = '', ...args] = [...account.prefix, program({ bin }, 'postgres'), '--version'];
    const { stdout } = await execute(command, args, { ...account.ids, cwd: '/' });
    const version = /\(PostgreSQL\) (\d+[\w.]*)/.exec(stdout)?.[1];
    return version === undefined ? null : { kind, bin, version, major: Number.parseInt(version, 10) };
  } catch {
    return null;
  }
}

/** Some systems package the extensions that search needs apart from the server; without them it is of no use. */
async function hasExtensions({ bin, major }: Installation): Promise<boolean> {
  const usual = [
    `/usr/share/postgresql/${major}`,
    '/usr/share/pgsql',
    join(dirname(bin), 'share'),
    join(dirname(bin), 'share', 'postgresql'),
  ];
  if ((await Promise.all(usual.map(holdsExtensions))).includes(true)) return true;
  const told = await execute(join(bin, 'pg_config'), ['--sharedir']).catch(() => null);
  return told !== null && holdsExtensions(told.stdout.trim());
}

async function holdsExtensions(share: string): Promise<boolean> {
  const files = EXTENSIONS.map((name) => access(join(share, 'extension', `${name}.control`)));
  return (await Promise.allSettled(files)).every(({ status }) => status === 'fulfilled');
}
