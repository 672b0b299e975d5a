/** The address of a person: one form for one address. Without it, limits and accounts would double. */
import { z } from 'zod';
import { addressKey, type EmailAddress, parseEmailAddress } from '../../../kernel/email-address.ts';

const plain = z.email();

/** The address in lower case; null when it is none, or none that the sign-in library takes. */
export function readEmail(typed: string): EmailAddress | null {
  const address = parseEmailAddress(typed);
  const key = address && addressKey(address);
  return key && plain.safeParse(key).success ? (key as EmailAddress) : null; // lower case of an address is one
}
