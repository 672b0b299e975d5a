/** E-mail addresses, as people type them. One address has one form: without it, limits and accounts would double. */
import { z } from 'zod';

const LONGEST = 254;
const address = z.email().max(LONGEST);

/** The address in lower case; null when it is none. A line break can never pass: headers are made of this. */
export function readEmail(typed: string): string | null {
  const text = typed.trim().toLowerCase().normalize('NFC');
  return address.safeParse(text).success ? text : null;
}
