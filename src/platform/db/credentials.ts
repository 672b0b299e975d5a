/** The passwords of the embedded database: made at random once, kept in a file that only our account reads. */
import { randomBytes } from 'node:crypto';
import { open, readFile } from 'node:fs/promises';
import { z } from 'zod';
import { folderProblem, LaunchError } from './errors.ts';

const schema = z.strictObject({
  /** The superuser, which only the launcher uses. */
  admin: z.string().min(20),
  /** The owner of the application's database, without any right beyond it. */
  app: z.string().min(20),
});
export type Credentials = z.infer<typeof schema>;

const password = () => randomBytes(24).toString('base64url');

/** Makes new passwords and writes them, on the disk for good before any database is made with them. */
export async function makeCredentials(file: string): Promise<Credentials> {
  const credentials = { admin: password(), app: password() };
  try {
    await using handle = await open(file, 'w', 0o600);
    await handle.writeFile(`${JSON.stringify(credentials)}\n`);
    await handle.sync();
  } catch (error) {
    throw folderProblem(error, file);
  }
  return credentials;
}

export async function readCredentials(file: string): Promise<Credentials> {
  try {
    return schema.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch (error) {
    const why = error instanceof z.ZodError ? 'contenu inattendu' : String(error);
    throw LaunchError.of('credentialsUnreadable', { file, why }, error);
  }
}
