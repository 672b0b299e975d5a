/** The dumps that are there, read off the disk: another process may have made them. */
import { open, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type DumpManifest, isDumpDay, MANIFEST } from '../domain/dump.ts';

/** The latest first. */
export async function dumpsIn(folder: string): Promise<DumpManifest[]> {
  const names = await readdir(folder).catch(() => []);
  const manifests = await Promise.all(
    names
      .filter(isDumpDay)
      .toSorted()
      .reverse()
      .map((day) => manifestOf(folder, day)),
  );
  return manifests.filter((each) => each !== null);
}

export async function manifestOf(folder: string, day: string): Promise<DumpManifest | null> {
  if (!isDumpDay(day)) return null;
  const text = await readFile(join(folder, day, MANIFEST), 'utf8').catch(() => null);
  // We wrote it, whole, before its folder took its name.
  return text === null ? null : (JSON.parse(text) as DumpManifest);
}

/** A file that a dump's manifest names, open; null when there is none. A dump that is taken away meanwhile stays readable. */
export async function openDumpFile(folder: string, day: string, name: string) {
  const manifest = await manifestOf(folder, day);
  const file = manifest?.files.find((each) => each.name === name);
  if (!file) return null;
  const handle = await open(join(folder, day, file.name)).catch(() => null);
  return handle && { file, stream: handle.createReadStream() };
}
