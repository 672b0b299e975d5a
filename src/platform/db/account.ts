/**
 * The account that PostgreSQL runs under. Ordinarily our own; PostgreSQL refuses root, so root steps down to the
 * owner of the data when that is somebody else, else to `postgres`, else to `nobody`. Where root may not change
 * account (some containers), a user namespace makes the same process look like `nobody` to itself.
 */
import { spawnSync } from 'node:child_process';
import { lstat, readFile } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { LaunchError } from './errors.ts';
import { DETAILS } from './messages.ts';

export interface Account {
  name: string;
  /** Who the program becomes; absent when it keeps our own identity. */
  ids?: { uid: number; gid: number };
  /** What runs the program in our place: `unshare --user …`. */
  prefix: readonly string[];
}

const STEP_DOWN_TO = ['postgres', 'nobody'];
const NAMESPACE = ['unshare', '--user', '--map-user=65534', '--map-group=65534', '--'];

export const isRoot = (): boolean => process.geteuid?.() === 0;

/** `cluster`: where the data is or will be. */
export async function chooseAccount(cluster: string): Promise<Account> {
  if (!isRoot()) return { name: userInfo().username, prefix: [] };
  const accounts = await readAccounts();
  const owner = await lstat(cluster).catch(() => null);
  const wanted = [
    accounts.find(({ uid }) => uid !== 0 && uid === owner?.uid),
    ...STEP_DOWN_TO.map((name) => accounts.find((account) => account.name === name)),
  ].find((account) => account !== undefined);
  if (wanted !== undefined) {
    const { name, uid, gid } = wanted;
    const account: Account = { name, ids: { uid, gid }, prefix: [] };
    if (can(account, ':')) return account;
  }
  const namespace: Account = { name: 'root', prefix: NAMESPACE };
  if (can(namespace, ':')) return namespace;
  throw LaunchError.of('rootCannotDrop', { why: wanted?.name ?? DETAILS.noAccount });
}

/** Whether a shell test succeeds under the account: `can(account, '[ -x "$1" ]', path)`. The system answers. */
export function can(account: Account, test: string, path = ''): boolean {
  const [program = 'sh', ...args] = [...account.prefix, 'sh', '-c', test, 'sh', path];
  return spawnSync(program, args, { ...account.ids, cwd: '/', stdio: 'ignore' }).status === 0;
}

/** The name of an account, or its number. */
export async function accountName(uid: number): Promise<string> {
  return (await readAccounts()).find((account) => account.uid === uid)?.name ?? DETAILS.accountNumber(uid);
}

async function readAccounts(): Promise<{ name: string; uid: number; gid: number }[]> {
  const text = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return text
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}
