/** Asks whether an address still answers: by its headers alone, then as a reader would where that is refused. */
import type { Asked, FetchPublic } from '../../../platform/fetch/fetch-public.ts';
import type { Fetched } from '../../../platform/fetch/fetched.ts';
import type { Sign } from '../domain/standing.ts';

const TOTAL_MS = 20_000;
const LASTING: ReadonlySet<number> = new Set([301, 308]);
/** Many servers never learnt to answer these to HEAD. The rest is said of the address, not of the manner of asking. */
const NOT_FINAL = /^(status_(?!429|503)\d+|connection|not_http|timed_out)$/;

export async function probe(
  fetchPublic: FetchPublic,
  address: string,
  turn: Asked['turn'] & {},
  signal?: AbortSignal,
): Promise<Sign> {
  const asked: Asked = { maxBytes: null, totalMs: TOTAL_MS, turn, ...(signal && { signal }) };
  const sign = signOf(await fetchPublic(address, { ...asked, method: 'HEAD' }));
  if (sign.is === 'alive' || sign.is === 'refused' || !NOT_FINAL.test(sign.why)) return sign;
  return signOf(await fetchPublic(address, asked));
}

/** What one answer says of an address. */
export function signOf(fetched: Fetched): Sign {
  switch (fetched.is) {
    case 'refused':
      return { is: 'refused', why: fetched.why };
    case 'failed':
      return { is: 'silent', why: fetched.why };
    case 'timed_out':
      return { is: 'silent', why: 'timed_out' };
    case 'too_large':
      return { is: 'alive', movedTo: null };
    case 'answered': {
      const { status, headers, moves } = fetched;
      const why = `status_${status}`;
      if (status >= 200 && status < 300) {
        const lasting = moves.length > 0 && moves.every((move) => LASTING.has(move.status));
        return { is: 'alive', movedTo: lasting ? fetched.address : null };
      }
      if (status === 404 || status === 410) return { is: 'gone', why };
      const seconds = Number(headers['retry-after'] ?? Number.NaN);
      const asked = Number.isFinite(seconds) && seconds > 0 ? { retryAfter: seconds } : {};
      // Asked to come back later is an answer.
      if (status >= 500 && !('retryAfter' in asked)) return { is: 'silent', why };
      return { is: 'unclear', why, ...asked };
    }
  }
}
