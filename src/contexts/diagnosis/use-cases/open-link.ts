/** Opens, changes or revokes a link that the holder gives: to read the result, to answer, or to follow. */

import { TOKEN_BYTES, type Token } from '../../../kernel/token.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { hashOf, linkToken } from '../../../platform/ids/token.ts';
import type { LinkKind } from '../queries.ts';
import { deleteLink, lockDiagnosis, putLink } from '../store.ts';

interface LinkNeeds {
  db: Database;
  clock: () => Date;
  /** 24 bytes nobody can foresee. */
  random: () => Uint8Array;
}

/** A new link of this kind, in the place of any other; null when there is no such diagnosis. */
export async function openLink(
  { db, clock, random }: LinkNeeds,
  holder: Token,
  kind: LinkKind,
): Promise<Token | null> {
  const nonce = random();
  if (nonce.length !== TOKEN_BYTES) throw new RangeError(`a link takes ${TOKEN_BYTES} random bytes`);
  const token = linkToken(holder, kind, nonce);
  const at = clock();
  return transact(db, async (tx) => {
    const stored = await lockDiagnosis(tx, hashOf(holder), at);
    if (!stored) return null;
    await putLink(tx, { diagnosis: stored.id, kind, nonce, hash: hashOf(token), at });
    return token;
  });
}

/** False when there is no such diagnosis. */
export const revokeLink = (
  { db, clock }: Pick<LinkNeeds, 'db' | 'clock'>,
  holder: Token,
  kind: LinkKind,
): Promise<boolean> =>
  transact(db, async (tx) => {
    const stored = await lockDiagnosis(tx, hashOf(holder), clock());
    if (stored) await deleteLink(tx, stored.id, kind);
    return stored !== undefined;
  });
