/**
 * The inside of a compressed file (ODT, DOCX), measured as it unfolds: what it says of its own sizes is not believed.
 */
import { Unzip, UnzipInflate } from 'fflate';

export const MOST_UNFOLDED = 120 * 1024 * 1024;
const MOST_ENTRIES = 5_000;
const STEP = 64 * 1024;

export class Unfolds extends Error {}
export class BrokenArchive extends Error {}

export interface Archive {
  names: readonly string[];
  /** The entries that were wanted, as text. */
  texts: ReadonlyMap<string, string>;
}

/** Unfolds every entry to weigh it, and keeps those that are wanted. Throws `Unfolds`, `BrokenArchive`. */
export function openArchive(bytes: Uint8Array, wanted: (name: string) => boolean): Archive {
  const names: string[] = [];
  const texts = new Map<string, string>();
  let unfolded = 0;
  let open = 0;
  // What is thrown inside comes out as another error.
  let over = false;
  const unzip = new Unzip();
  unzip.register(UnzipInflate);
  unzip.onfile = (file) => {
    names.push(file.name);
    over ||= names.length > MOST_ENTRIES;
    if (over) throw new Unfolds();
    const kept: Uint8Array[] | null = wanted(file.name) ? [] : null;
    open++;
    file.ondata = (error, chunk, final) => {
      if (error) throw new BrokenArchive(file.name, { cause: error });
      unfolded += chunk.length;
      over ||= unfolded > MOST_UNFOLDED;
      if (over) throw new Unfolds();
      kept?.push(chunk.slice());
      if (!final) return;
      open--;
      if (kept) texts.set(file.name, Buffer.concat(kept).toString('utf8'));
    };
    file.start();
  };
  try {
    for (let at = 0; at < bytes.length; at += STEP)
      unzip.push(bytes.subarray(at, at + STEP), at + STEP >= bytes.length);
  } catch (error) {
    if (over) throw new Unfolds();
    throw new BrokenArchive('unreadable', { cause: error });
  }
  if (names.length === 0 || open > 0) throw new BrokenArchive('unfinished');
  return { names, texts };
}
