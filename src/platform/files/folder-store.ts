/** Files in a folder, readable by the program's account only; two letters of the key make its drawer. */
import { constants } from 'node:fs';
import { chmod, copyFile, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkedKey, type FileStore } from './file-store.ts';

export function folderStore(folder: string): FileStore {
  const pathOf = (key: string) => join(folder, checkedKey(key).slice(0, 2), key);
  return {
    async keep(key, path) {
      const kept = pathOf(key);
      await mkdir(dirname(kept), { recursive: true, mode: 0o700 });
      // Whole before it takes its name: a reader never finds half a file.
      await copyFile(path, `${kept}.partial`, constants.COPYFILE_FICLONE);
      await chmod(`${kept}.partial`, 0o600);
      await rename(`${kept}.partial`, kept);
    },
    async open(key) {
      const handle = await open(pathOf(key)).catch((error: NodeJS.ErrnoException) => {
        if (error.code === 'ENOENT') return null;
        throw error;
      });
      return handle?.createReadStream() ?? null;
    },
    remove: (key) => rm(pathOf(key), { force: true }),
  };
}
