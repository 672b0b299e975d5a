/** Everything that a run of our own server needs to know, and the settings that follow. */
import { totalmem } from 'node:os';
import { type Address, listenSettings } from './address.ts';
import type { DataFolder } from './data-folder.ts';
import type { Ground } from './ground.ts';
import type { Installation } from './installations.ts';

export interface ServerPlan {
  folder: DataFolder;
  ground: Ground;
  installation: Installation;
  address: Address;
  /** The folder is deleted afterwards: nothing in it needs to survive a power cut. */
  throwAway: boolean;
}

/** The settings are said at each start rather than kept in the folder: the program alone decides them. */
export function serverArguments({ ground, address, throwAway }: ServerPlan): string[] {
  const durable = throwAway ? 'off' : 'on';
  const settings: Record<string, string> = {
    ...listenSettings(address, `${ground.path}/socket`),
    // What was acknowledged survives a power cut.
    fsync: durable,
    synchronous_commit: durable,
    full_page_writes: durable,
    // The values of a refused row may be personal: the log tells the constraint, never the values.
    log_error_verbosity: 'terse',
    // One line every five minutes that nobody reads.
    log_checkpoints: 'off',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Compiling a query costs more than our short queries take.
    jit: 'off',
    random_page_cost: '1.1',
    // Fifty thousand records found are put in order without a file.
    work_mem: '16MB',
    ...(throwAway ? {} : { shared_buffers: `${sharedMegabytes(memoryHere())}MB` }),
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', `${ground.path}/cluster`, ...options];
}

/**
 * The memory in which the server keeps what is read often, given the machine's, in bytes. A search for a common word
 * reads the vectors of all records that bear it: found there, they take a fraction of the time. PostgreSQL's own 128 MB
 * hold some twenty thousand records.
 */
export function sharedMegabytes(memory: number): number {
  const eighth = Math.floor(memory / 8 / 2 ** 20);
  return Math.min(1024, Math.max(128, eighth));
}

/** What this process may use: less than the machine's memory in a container. */
const memoryHere = (): number => Math.min(totalmem(), process.constrainedMemory() || totalmem());
