/**
 * An e-mail address that a letter can be sent to: one address, without a name, a comment or a second one. Narrower
 * than what the standards allow, on purpose: nothing that could begin another header or another recipient passes.
 */
export type EmailAddress = string & { readonly brand: 'EmailAddress' };

const LONGEST = 254;
const LONGEST_LOCAL = 64;
const LOCAL = /^[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const LABEL = /^[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;

/** The address in `text`, spaces around it dropped, or null when it is not one. */
export function parseEmailAddress(text: string): EmailAddress | null {
  const address = text.trim().normalize('NFC');
  const at = address.lastIndexOf('@');
  const local = address.slice(0, at);
  const labels = address.slice(at + 1).split('.');
  const valid =
    at > 0 &&
    address.length <= LONGEST &&
    local.length <= LONGEST_LOCAL &&
    LOCAL.test(local) &&
    labels.length > 1 &&
    labels.every((label) => LABEL.test(label)) &&
    !/^\d+$/.test(labels.at(-1) ?? '');
  return valid ? (address as EmailAddress) : null;
}

/** What tells two writings of one address apart from two addresses: capitals do not count. */
export const addressKey = (address: EmailAddress): string => address.toLowerCase();
