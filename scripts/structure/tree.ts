/** The files that the rules look at, read once. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Facts, factsOf } from './facts.ts';
import { type Place, placeOf } from './places.ts';

export interface SourceFile {
  /** From the root, with slashes. */
  path: string;
  place: Place;
  lines: number;
  /** Only for TypeScript. */
  facts: Facts | null;
}

/** What a rule answers: where, and what to do about it. */
export interface Finding {
  rule: string;
  path: string;
  line?: number;
  text: string;
}

const LOOKED_AT = ['src', 'scripts', 'tests', 'bench', 'checks', 'db'];

/** @param root the folder of the repository. Folders that do not exist are empty. */
export function readTree(root: string): SourceFile[] {
  return LOOKED_AT.flatMap((top) => filesUnder(root, top)).map((path) => {
    const text = readFileSync(join(root, path), 'utf8');
    const facts = /\.tsx?$/.test(path) ? factsOf(path, text) : null;
    return { path, place: placeOf(path), lines: text.trimEnd().split('\n').length, facts };
  });
}

function filesUnder(root: string, folder: string): string[] {
  let entries: { name: string; isDirectory(): boolean }[];
  try {
    entries = readdirSync(join(root, folder), { withFileTypes: true });
  } catch {
    return [];
  }
  return entries
    .filter(({ name }) => !name.startsWith('.'))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesUnder(root, path) : [path];
    })
    .sort();
}
