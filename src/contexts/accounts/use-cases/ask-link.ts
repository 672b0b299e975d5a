/**
 * Asks for a sign-in link. Known or not, an address gets the same answer: nobody learns here who has an account.
 * Beyond the limits no mail leaves, and the answer is still the same.
 */
import { createHmac, randomBytes } from 'node:crypto';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import type { Auth } from '../../../platform/session/auth.ts';
import { codeOf } from '../domain/short-code.ts';
import { linksAsked } from '../queries.ts';
import { forgetExpired, noteLinkAsked } from '../store.ts';

/** In an hour. */
const MOST = { email: 5, network: 40 };
const HOUR_MS = 60 * 60 * 1000;
const KEPT_MS = 24 * HOUR_MS;

export interface LinkNeeds {
  db: Database;
  auth: Auth;
  clock: () => Date;
  /** The secret of the instance. */
  secret: string;
}

/**
 * The secret of the link, to be sent, with the code that goes with it. `address`: too many for this one, which is told
 * to nobody. `network`: too many from where this comes, whatever the address, which whoever asks may know.
 */
export async function askLink(
  { db, auth, clock, secret }: LinkNeeds,
  email: string,
  network: string | null,
): Promise<{ token: string; code: string } | 'address' | 'network'> {
  const at = clock();
  const hashes = {
    email: keyed(secret, `email ${email}`),
    network: network === null ? null : keyed(secret, `network ${network}`),
  };
  const refusal = await transact(db, async (tx) => {
    const asked = await linksAsked(tx, { ...hashes, from: new Date(at.getTime() - HOUR_MS) });
    if (network !== null && asked.network >= MOST.network) return 'network';
    if (asked.email >= MOST.email) return 'address';
    await noteLinkAsked(tx, { at, ...hashes, keep: new Date(at.getTime() - KEPT_MS) });
    await forgetExpired(tx, at);
    return null;
  });
  if (refusal) return refusal;
  const token = await auth.makeLink(email);
  return { token, code: codeFor(secret, token) };
}

/** A code like the others, that opens nothing. */
export const idleCode = (): string => codeOf(randomBytes(32));

/** The code of a link is worked out from its secret: nothing more is kept. */
export const codeFor = (secret: string, token: string): string => codeOf(keyed(secret, `code ${token}`));

const keyed = (secret: string, text: string): Buffer => createHmac('sha256', secret).update(text).digest();
