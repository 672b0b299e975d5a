/** The passwords of our own database: made at random once, kept in a file that only our account reads. */
import { randomBytes } from 'node:crypto';
import { closeSync, fsyncSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { type DataFolder, openOurs } from './data-folder.ts';
import { folderProblem, LaunchError } from './errors.ts';
import { DETAILS } from './messages.ts';

const schema = z.strictObject({
  /** The superuser's, which only the launcher uses. */
  admin: z.string().min(20),
  /** That of the owner of the application's database, who has no right beyond it. */
  app: z.string().min(20),
});
export type Credentials = z.infer<typeof schema>;

const password = () => randomBytes(24).toString('base64url');

/** Makes new passwords, on the disk for good before any database is made with them. */
export function makeCredentials(folder: DataFolder): Credentials {
  const credentials = { admin: password(), app: password() };
  const handle = openOurs(folder, folder.credentials, 'w');
  try {
    writeFileSync(handle, `${JSON.stringify(credentials)}\n`);
    fsyncSync(handle);
  } catch (error) {
    throw folderProblem(error, folder.root);
  } finally {
    closeSync(handle);
  }
  return credentials;
}

export async function readCredentials({ credentials: file }: DataFolder): Promise<Credentials> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? DETAILS.unexpectedContent : String(error);
    throw LaunchError.of('credentialsUnreadable', { file, why }, error);
  }
}
