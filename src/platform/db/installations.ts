/**
 * The PostgreSQL servers this machine can run: those of the system first, then the binaries that come from npm.
 * Each is tried (`postgres --version`) before it is believed.
 */
import { execFile } from 'node:child_process';
import { constants } from 'node:fs';
import { access, glob } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { npmBinaries } from './npm-binaries.ts';

export interface Installation {
  kind: 'system' | 'embedded';
  /** The folder that holds `postgres` and `initdb`. */
  bin: string;
  major: number;
  /** `15.18`, `18.4`. */
  version: string;
}

export const OLDEST_MAJOR = 15;
const run = promisify(execFile);
const exe = process.platform === 'win32' ? '.exe' : '';

/** Where systems put the server, beside PATH. Debian and Fedora keep it out of PATH on purpose. */
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
export const program = (
  installation: Pick<Installation, 'bin'>,
  name: 'postgres' | 'initdb' | 'pg_ctl',
): string => join(installation.bin, name + exe);

/** Every usable installation, best first: the system's newest, then the system's older ones, then npm's. */
export async function findInstallations(): Promise<Installation[]> {
  const folders = new Set((process.env.PATH ?? '').split(delimiter).filter(Boolean));
  if (process.platform !== 'win32') for await (const folder of glob(USUAL_FOLDERS)) folders.add(folder);
  const system = (await Promise.all([...folders].map((bin) => inspect('system', bin)))).filter(usable);
  system.sort((a, b) => b.major - a.major);
  const npm = await npmBinaries();
  const embedded = npm === null ? null : await inspect('embedded', npm);
  return embedded === null ? system : [...system, embedded];
}

const usable = (found: Installation | null): found is Installation =>
  found !== null && found.major >= OLDEST_MAJOR;

/** What stands in `bin`, or null when it is no complete, working server. */
export async function inspect(kind: Installation['kind'], bin: string): Promise<Installation | null> {
  try {
    for (const name of ['postgres', 'initdb'] as const) await access(program({ bin }, name), constants.X_OK);
    const { stdout } = await run(program({ bin }, 'postgres'), ['--version']);
    const version = /\(PostgreSQL\) (\d+[\w.]*)/.exec(stdout)?.[1];
    if (version === undefined) return null;
    if (kind === 'system' && !(await hasExtensions(bin, version))) return null;
    return { kind, bin, version, major: Number.parseInt(version, 10) };
  } catch {
    return null;
  }
}

/** Some systems package the extensions that search needs apart from the server; without them it is of no use. */
async function hasExtensions(bin: string, version: string): Promise<boolean> {
  const root = dirname(bin);
  const folders = [
    join(root, 'share/extension'),
    join(root, 'share/postgresql/extension'),
    `/usr/share/postgresql/${Number.parseInt(version, 10)}/extension`,
    '/usr/share/pgsql/extension',
  ];
  try {
    const { stdout } = await run(join(bin, 'pg_config'), ['--sharedir']);
    folders.unshift(join(stdout.trim(), 'extension'));
  } catch {
    // pg_config comes with the development files on some systems; the usual places remain.
  }
  for (const folder of folders) {
    const found = ['pg_trgm', 'unaccent'].map((name) => access(join(folder, `${name}.control`)));
    if ((await Promise.allSettled(found)).every(({ status }) => status === 'fulfilled')) return true;
  }
  return false;
}
