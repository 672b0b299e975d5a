/** Decides on a report: the offer goes, or the exchange is shut for good; or nothing was wrong. One who decides. */
import { transact } from '../../../platform/db/connect.ts';
import { note } from '../../accounts/public.ts';
import { findReport } from '../queries/conversations.ts';
import { blockConversation, decideReport as writeDecision } from '../store/conversations.ts';
import { closeOffer } from '../store/offers.ts';
import type { PeerNeeds } from './needs.ts';

export async function decideReport(
  { db, clock }: Pick<PeerNeeds, 'db' | 'clock'>,
  id: string,
  { removes, personId }: { removes: boolean; personId: string },
): Promise<boolean> {
  const at = clock();
  return transact(db, async (tx) => {
    const report = await findReport(tx, id);
    if (!report) return false;
    await writeDecision(tx, id, removes ? 'removed' : 'dismissed', at);
    if (removes && report.offerId) await closeOffer(tx, report.offerId, 'moderation', at);
    if (removes && report.conversationId) await blockConversation(tx, report.conversationId, 'moderation');
    await note(tx, {
      at,
      actor: personId,
      action: removes ? 'peer_report_removed' : 'peer_report_dismissed',
      subject: `peer_report:${id}`,
    });
    return true;
  });
}
