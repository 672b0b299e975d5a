/** Asks another instance for JSON, within bounds: public addresses only, no redirect, a size and a time at most. */
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Asked } from '../../../platform/fetch/fetch-public.ts';
import type { Fault } from '../domain/peer.ts';
import type { VisitNeeds } from './needs.ts';

const MAX_BYTES = 6 * 1024 * 1024;
const TOTAL_MS = 30_000;

export interface Told {
  /** 304: what it said last holds. */
  status: number;
  body: unknown;
  etag: string | null;
}

export async function askPeer(
  { fetchPublic }: Pick<VisitNeeds, 'fetchPublic'>,
  address: string,
  asked: Pick<Asked, 'method' | 'headers' | 'body'> = {},
): Promise<Outcome<Told, Fault>> {
  const headers = { accept: 'application/json', ...asked.headers };
  const bounds = { redirects: 0, maxBytes: MAX_BYTES, totalMs: TOTAL_MS };
  const fetched = await fetchPublic(address, { ...asked, ...bounds, headers });
  if (fetched.is === 'too_large' || fetched.is === 'timed_out') return refused({ code: fetched.is });
  if (fetched.is === 'refused') return refused({ code: 'refused', detail: fetched.why });
  if (fetched.is === 'failed')
    return refused(
      fetched.why === 'too_many_redirects' ? { code: 'moved' } : { code: 'unreachable', detail: fetched.why },
    );
  const { status } = fetched;
  const etag = fetched.headers.etag?.slice(0, 200) ?? null;
  if (status === 304) return done({ status, body: null, etag });
  if (status >= 300 && status < 400) return refused({ code: 'moved' });
  if (status < 200 || status > 299) return refused({ code: 'status', detail: String(status) });
  try {
    return done({ status, body: JSON.parse(fetched.body.toString('utf8')), etag });
  } catch {
    return refused({ code: 'malformed' });
  }
}
