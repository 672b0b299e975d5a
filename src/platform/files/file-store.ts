/** Where files are kept: by key, written once, read as a stream. */
import type { Readable } from 'node:stream';

export interface FileStore {
  /** Keeps the file at `path`, of `bytes` bytes; what stood under the key is replaced. */
  keep(key: string, path: string, bytes: number): Promise<void>;
  /** The file's bytes; null when there is none. */
  open(key: string): Promise<Readable | null>;
  /** Nothing happens when there is none. */
  remove(key: string): Promise<void>;
}

/** A store that does not answer, or refuses: the work is tried again later. */
export class StoreFailed extends Error {}

/** Keys are ours alone: lower-case letters, digits and hyphens. Throws on another. */
export function checkedKey(key: string): string {
  if (!/^[a-z0-9][a-z0-9-]{3,80}$/.test(key)) throw new RangeError('not a key of a file');
  return key;
}
