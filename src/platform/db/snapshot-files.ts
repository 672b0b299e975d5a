/**
 * The files that a database speaks of, copied beside its tables: one file a key, streamed, with its size and SHA-256.
 * They come from the store of the instance and go to that of another, a folder or an S3-compatible server alike.
 */
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream, existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type pg from 'pg';
import { checkedKey, type FileStore, StoreFailed } from '../files/file-store.ts';
import { SnapshotError } from './snapshot-error.ts';

export interface KeptFiles {
  store: FileStore;
  /** The keys of all files, as the database knows them at the moment of the copy. */
  keys(client: pg.ClientBase): Promise<string[]>;
}

export interface CopiedFile {
  key: string;
  bytes: number;
  sha256: string;
}

/** What was copied, and the keys whose file the store does not hold. */
export interface CopiedFiles {
  copied: CopiedFile[];
  missing: string[];
}

const FOLDER = 'files';
/** They may wait for somebody's decision: for the program's account alone. */
const OWNER_ONLY = { mode: 0o600 };
const EACH = 1_000;

export async function filesOut(
  store: FileStore,
  keys: readonly string[],
  folder: string,
  report: (line: string) => void,
): Promise<CopiedFiles> {
  const copied: CopiedFile[] = [];
  const missing: string[] = [];
  if (keys.length > 0) await mkdir(join(folder, FOLDER), { recursive: true, mode: 0o700 });
  for (const key of keys) {
    const source = await answered(() => store.open(checkedKey(key)));
    if (!source) {
      missing.push(key);
      continue;
    }
    const hash = createHash('sha256');
    let bytes = 0;
    const count = async function* (chunks: AsyncIterable<Buffer>) {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    };
    await pipeline(source, count, createWriteStream(join(folder, FOLDER, key), OWNER_ONLY));
    copied.push({ key, bytes, sha256: hash.digest('hex') });
    if (copied.length % EACH === 0) report(`fichiers : ${copied.length} sur ${keys.length}`);
  }
  report(`fichiers : ${copied.length} copiés`);
  if (missing.length > 0)
    report(
      `ATTENTION, ${missing.length} fichier(s) que la base nomme manquent au magasin, donc à la copie. Le premier : ${missing[0]}`,
    );
  return { copied, missing };
}

/** Every file is as it was written. Nothing is changed. */
export async function verifyFiles(folder: string, { copied }: CopiedFiles): Promise<void> {
  for (const { key, sha256 } of copied) {
    const path = join(folder, FOLDER, checkedKey(key));
    const hash = createHash('sha256');
    if (existsSync(path)) for await (const chunk of createReadStream(path)) hash.update(chunk);
    if (hash.digest('hex') !== sha256)
      throw new SnapshotError(
        `${FOLDER}/${key} : le fichier n’est pas celui qui a été écrit.`,
        'La copie est abîmée : reprenez-la, ou refaites l’export.',
      );
  }
}

/**
 * Puts every file in the store. Done again after an interruption, it replaces each by itself. What was put is not taken
 * away on failure: the store may be the very one that the copied instance reads.
 */
export async function filesIn(
  store: FileStore,
  { copied, missing }: CopiedFiles,
  folder: string,
  report: (line: string) => void,
): Promise<void> {
  for (const [at, { key, bytes }] of copied.entries()) {
    await answered(() => store.keep(checkedKey(key), join(folder, FOLDER, key), bytes));
    if ((at + 1) % EACH === 0) report(`fichiers : ${at + 1} sur ${copied.length}`);
  }
  report(`fichiers : ${copied.length} rendus`);
  if (missing.length > 0)
    report(`ATTENTION, ${missing.length} fichier(s) manquaient déjà à l’instance copiée.`);
}

async function answered<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof StoreFailed)
      throw new SnapshotError(
        `Le magasin de fichiers ne répond pas : ${error.message}.`,
        'Vérifiez FILES_URL, puis recommencez : rien de la base n’a été changé.',
      );
    throw error;
  }
}
