/** From a name to the addresses that a request may go to. Asked once for each request: the answer is then pinned. */
import { Resolver } from 'node:dns/promises';
import { isIP, isIPv4 } from 'node:net';
import { isPublicAddress, sameWriting } from './public-address.ts';

/** The addresses of a name; throws as `node:dns` does. */
export type Resolve = (host: string) => Promise<readonly string[]>;

/**
 * Asks name servers directly, not through the system's own call: that one holds a thread of the few that Node has, and
 * reads names of the local network.
 */
export const resolveByDns: Resolve = async (host) => {
  const resolver = new Resolver({ timeout: 4_000, tries: 2 });
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
  const [first] = answers;
  if (found.length === 0 && first.status === 'rejected') throw first.reason;
  return found;
};

export type Judged =
  | { is: 'open'; addresses: readonly string[] }
  | { is: 'refused'; why: 'not_public' }
  | { is: 'failed'; why: 'unknown_host' | 'no_resolver' };

/** `host` as `URL` writes it; `allowed` are sockets (`127.0.0.1:8123`) open all the same. */
export async function openAddresses(
  host: string,
  port: number,
  { resolve, allow }: { resolve: Resolve; allow: ReadonlySet<string> },
): Promise<Judged> {
  const literal = host.replace(/^\[|\]$/g, '');
  let addresses: readonly string[];
  try {
    addresses = isIP(literal) ? [literal] : await resolve(host);
  } catch (error) {
    return { is: 'failed', why: saysNothingThere(error) ? 'unknown_host' : 'no_resolver' };
  }
  if (addresses.length === 0) return { is: 'failed', why: 'unknown_host' };
  const open = (address: string) => isPublicAddress(address) || allow.has(`${sameWriting(address)}:${port}`);
  if (!addresses.every(open)) return { is: 'refused', why: 'not_public' };
  // Those of IPv4 first: a machine without IPv6 then loses no time.
  return { is: 'open', addresses: [...addresses].sort((a, b) => Number(isIPv4(b)) - Number(isIPv4(a))) };
}

const saysNothingThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOTFOUND' || error.code === 'ENODATA');
