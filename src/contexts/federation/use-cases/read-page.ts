/** Asks for a page of changes and looks whether it is one: of this instance, and leading on. */
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { type ChangesPage, changesPage, readCursor } from '../../publication/public.ts';
import type { Fault } from '../domain/peer.ts';
import type { Peer } from '../queries/peers.ts';
import { askPeer } from './ask-peer.ts';
import type { VisitNeeds } from './needs.ts';

/** Null: nothing changed since what bore this validator. */
export async function readPage(
  needs: Pick<VisitNeeds, 'fetchPublic'>,
  { address, kinds }: Pick<Peer, 'address' | 'kinds'>,
  { after, heads = false, etag = null }: { after: string; heads?: boolean; etag?: string | null },
): Promise<Outcome<{ page: ChangesPage; etag: string | null } | null, Fault>> {
  const query = new URLSearchParams({ after, kinds: kinds.join(','), ...(heads && { heads: '1' }) });
  const told = await askPeer(needs, `${address}/api/v1/changes?${query}`, {
    headers: etag === null ? {} : { 'if-none-match': etag },
  });
  if (!told.ok) return told;
  if (told.value.status === 304) return etag === null ? refused({ code: 'malformed' }) : done(null);
  const read = changesPage.safeParse(told.value.body);
  if (!read.success) return refused({ code: 'malformed' });
  const page = read.data;
  if (page.instance !== address) return refused({ code: 'other_site', detail: page.instance });
  if (page.changes.length > 0 || page.more)
    if (!isAfter(page.next, after)) return refused({ code: 'stuck', detail: page.next });
  if (readCursor(page.next) === null) return refused({ code: 'malformed' });
  return done({ page, etag: told.value.etag });
}

function isAfter(next: string, before: string): boolean {
  const [to, from] = [readCursor(next), readCursor(before)];
  if (!to || !from) return false;
  return to.changed > from.changed || (to.changed === from.changed && to.ordinal > from.ordinal);
}
