/**
 * The secret of the instance: what signs sessions and seals authenticators. The configuration gives it; otherwise a
 * file of the data folder does, made at the first start and readable by its owner only.
 */
import { randomBytes } from 'node:crypto';
import { link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const FILE = 'secret-key';
const BYTES = 48;

export async function instanceSecret({
  dataDir,
  secretKey,
}: {
  dataDir: string;
  secretKey: string | undefined;
}): Promise<string> {
  if (secretKey) return secretKey;
  const file = join(dataDir, FILE);
  await mkdir(dataDir, { recursive: true });
  // Written whole beside, then named: of two processes that start at once, one names its own and both read that one.
  const fresh = `${file}.${process.pid}`;
  await writeFile(fresh, randomBytes(BYTES).toString('base64url'), { mode: 0o600 });
  try {
    await link(fresh, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    await rm(fresh);
  }
  const secret = (await readFile(file, 'utf8')).trim();
  if (secret.length < 32) throw new Error(`${file} ne contient pas un secret : effacez-le, puis relancez.`);
  return secret;
}
