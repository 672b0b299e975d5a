/**
 * Copies of an instance that has answered no more for a month say so, each on its page, with the way to take it over;
 * and say it no more once it answers.
 */
import { transact } from '../../../platform/db/connect.ts';
import { markSilent, nextDataVersion, silenceTold } from '../../records/public.ts';
import { silentSince } from '../domain/adoptable.ts';
import type { Peer } from '../queries/peers.ts';
import type { VisitNeeds } from './needs.ts';

/** After a visit: whether it was answered. Writes only when what copies say must change. */
export async function tellSilence(
  { db, clock }: Pick<VisitNeeds, 'db' | 'clock'>,
  peer: Peer,
  answered: boolean,
): Promise<void> {
  const since = answered ? null : silentSince(peer, clock());
  if (!answered && since === null) return;
  const told = await silenceTold(db, peer.address);
  if (told === (since !== null)) return;
  await transact(db, async (tx) => {
    const changed = await nextDataVersion(tx);
    await markSilent(tx, { instance: peer.address, since: since?.toISOString() ?? null, changed });
  });
}
