/** Somebody looked at a transfer that nobody answers for on both sides: it is public, or never will be. */
import type { Actor } from '../../../kernel/actor.ts';
import type { Locale } from '../../../kernel/locale.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import { note } from '../../accounts/public.ts';
import { mayDecideTransfer } from '../policy.ts';
import { transferById } from '../queries/transfers.ts';
import { settleHeld } from '../store/transfers.ts';
import type { PeerNeeds } from './needs.ts';
import { TRANSFER_LETTER } from './queues.ts';

export async function decideTransfer(
  { db, clock, jobs, kinds }: Pick<PeerNeeds, 'db' | 'clock' | 'jobs' | 'kinds'>,
  actor: Actor,
  id: string,
  { published, locale }: { published: boolean; locale: Locale },
): Promise<Outcome<null, 'gone' | 'not_yours'>> {
  const transfer = await transferById(db, id, kinds);
  if (transfer?.state !== 'held') return refused('gone');
  if (!mayDecideTransfer(actor, transfer)) return refused('not_yours');
  const at = clock();
  return transact(db, async (tx) => {
    if (!(await settleHeld(tx, id, published, at))) return refused('gone');
    await note(tx, {
      at,
      actor: actor.personId,
      action: published ? 'peer_transfer_published' : 'peer_transfer_dismissed',
      subject: `peer_transfer:${id}`,
    });
    await jobs.enqueue(tx, TRANSFER_LETTER, { transferId: id, about: 'answer', locale });
    return done(null);
  });
}
