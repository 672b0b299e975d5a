/** The store that the configuration names: an S3-compatible server, or a folder of the data. */
import { join } from 'node:path';
import type { FileStore } from './file-store.ts';
import { folderStore } from './folder-store.ts';
import { s3Store } from './s3-store.ts';

/** `s3+https://KEY:SECRET@machine/bucket?region=fr-par`; undefined: the folder `files` of `dataDir`. */
export function openFileStore(filesUrl: string | undefined, dataDir: string): FileStore {
  if (filesUrl === undefined) return folderStore(join(dataDir, 'files'));
  const url = new URL(filesUrl.replace(/^s3\+/, ''));
  return s3Store({
    endpoint: url.origin,
    bucket: url.pathname.slice(1),
    region: url.searchParams.get('region') ?? 'us-east-1',
    accessKeyId: decodeURIComponent(url.username),
    secretAccessKey: decodeURIComponent(url.password),
  });
}
