/**
 * How a program of PostgreSQL is run on the data: under which account, and by which path it sees the folder.
 *
 * Root may keep its files where the account that PostgreSQL runs under cannot walk (a clone under /root). The data
 * stays there all the same: on Linux the folder is handed over already open, and the program reaches it as
 * `/proc/self/fd/3` without walking the path. No right is widened, nothing is moved.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { type Account, can } from './account.ts';
import { LaunchError } from './errors.ts';

export interface Ground {
  account: Account;
  /** The path of the folder as the program sees it. */
  path: string;
  /** The folder, open, when the program is handed it. */
  handle: number | null;
}

const HANDED = 3;

export function chooseGround(root: string, account: Account): Ground {
  if (account.ids === undefined || can(account, 'cd "$1"', root)) {
    return { account, path: root, handle: null };
  }
  if (process.platform !== 'linux') {
    throw LaunchError.of('rootFolderHidden', { folder: root, account: account.name });
  }
  return { account, path: `/proc/self/fd/${HANDED}`, handle: openSync(root, 'r') };
}

export function leaveGround({ handle }: Ground): void {
  if (handle !== null) closeSync(handle);
}

/**
 * Runs a program. It is given its own session, so that Ctrl-C in the terminal reaches Terreau alone, which then
 * stops the database last. `output`: an open file for what it says, or `pipe`.
 */
export function runOn(
  ground: Ground,
  program: string,
  args: readonly string[],
  output: number | 'pipe',
): ChildProcess {
  const { ids, prefix } = ground.account;
  const [command = program, ...rest] = [...prefix, program, ...args];
  return spawn(command, rest, {
    ...ids,
    // Our own working folder may be closed to that account.
    cwd: '/',
    detached: true,
    // Nothing of our environment reaches PostgreSQL but where programs are.
    env: { PATH: process.env.PATH, LC_ALL: 'C', ...WINDOWS },
    stdio: ['ignore', output, output, ...(ground.handle === null ? [] : [ground.handle])],
  });
}

/** Windows programs do not start without these. */
const WINDOWS =
  process.platform === 'win32' ? { SystemRoot: process.env.SystemRoot, TEMP: process.env.TEMP } : {};
