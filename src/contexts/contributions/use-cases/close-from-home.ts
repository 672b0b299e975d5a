/** The decision that came from the instance where a record is at home; its author is told, as of any other. */
import { transact } from '../../../platform/db/connect.ts';
import { note } from '../../accounts/public.ts';
import { recordsById } from '../../records/public.ts';
import type { Proposal } from '../queries.ts';
import { closeProposal } from '../store.ts';
import type { ContributionNeeds } from './needs.ts';
import { tellAuthor } from './tell-author.ts';

export interface HomeDecision {
  state: 'accepted' | 'refused' | 'withdrawn';
  reason: string | null;
  taken: readonly string[] | null;
}

export async function closeFromHome(
  needs: Pick<ContributionNeeds, 'db' | 'clock' | 'baseUrl' | 'kinds' | 'post'>,
  proposal: Proposal & { home: string },
  { state, reason, taken }: HomeDecision,
): Promise<void> {
  const { db, clock } = needs;
  const { id, home } = proposal;
  const at = clock();
  const fields = state === 'accepted' ? (taken ?? proposal.changes.map(({ field }) => field)) : null;
  const closed = await transact(db, async (tx) => {
    if (!(await closeProposal(tx, { id, state, by: home, reason, taken: fields, at }))) return false;
    await note(tx, { at, actor: home, action: `proposal_${state}`, subject: `proposal:${id}` });
    return true;
  });
  if (!closed) return;
  const [record] = proposal.recordId ? await recordsById(db, [proposal.recordId]) : [];
  if (state === 'accepted' && record) await tellAuthor(needs, proposal, { slug: record.slug });
  if (state === 'refused') await tellAuthor(needs, proposal, { reason: reason ?? '' });
}
