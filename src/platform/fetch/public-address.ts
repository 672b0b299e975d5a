/** Which machines may be asked: those of the public Internet and no other. Nothing is public unless it is known to be. */
import ipaddr from 'ipaddr.js';

/** Public by their number, and yet answered inside a provider's network only: keys of the machine are given there. */
const METADATA: ReadonlySet<string> = new Set(['168.63.129.16']);

/** All that is assigned to the public Internet in IPv6. */
const GLOBAL_V6 = ipaddr.IPv6.parseCIDR('2000::/3');

/** Documentation and segment routing, which the library does not know yet, lie within; so do those above. */
const NOT_GLOBAL_V6 = [ipaddr.IPv6.parseCIDR('3fff::/20')];

/** Takes a number as the system writes it, never a name. What cannot be read is not public. */
export function isPublicAddress(text: string): boolean {
  if (text.includes('%') || !ipaddr.isValid(text)) return false;
  const address = ipaddr.parse(text);
  if (address.range() !== 'unicast' || METADATA.has(address.toString())) return false;
  if (!(address instanceof ipaddr.IPv6)) return true;
  return address.match(GLOBAL_V6) && !NOT_GLOBAL_V6.some((range) => address.match(range));
}

/** One way of writing each number: for comparing. */
export const sameWriting = (text: string): string =>
  ipaddr.isValid(text) ? ipaddr.process(text).toString() : text;
