/** Everything that a run of our own server needs to know, and the settings that follow. */
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
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  return ['-D', `${ground.path}/cluster`, ...options];
}
