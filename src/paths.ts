/** Where the program finds its own files, whether it runs from sources or from `dist/server`. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

function rootFolder(): string {
  for (let folder = dirname(fileURLToPath(import.meta.url)); ; folder = dirname(folder)) {
    if (existsSync(join(folder, 'package.json')) && existsSync(join(folder, 'db', 'migrations')))
      return folder;
    if (folder === dirname(folder)) throw new Error('the program was moved away from its own files');
  }
}

const root = rootFolder();
export const PATHS = {
  root,
  migrations: join(root, 'db', 'migrations'),
  content: join(root, 'content'),
  client: join(root, 'dist', 'client'),
  /** What the journeys measured of this copy of the software. */
  measures: join(root, 'docs', 'measures'),
  checks: join(root, 'checks'),
  /** The process in which a file that somebody sent is opened. */
  fileReader: join(root, 'src', 'platform', 'files', 'reading', 'child.ts'),
} as const;
