/**
 * What those who look after a record do with a remark: show it, hide it with a reason, answer it, say that it is dealt
 * with, or close it without showing it. Written with the audit trail; the pages that count remarks follow.
 */
import type { Actor } from '../../../kernel/actor.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { note } from '../../accounts/public.ts';
import { nextDataVersion } from '../../records/public.ts';
import { type Deed, deedsOn } from '../domain/remark.ts';
import { type Remark, remarkById } from '../queries.ts';
import { answerRemark, resolveRemark, turnRemark } from '../store.ts';
import type { RemarkNeeds } from './needs.ts';

export type DeedRefusal = 'over' | 'no_reason' | 'no_answer';

export interface DeedAsked {
  deed: Deed;
  actor: Actor;
  /** Why it is hidden; told to the author. */
  reason: string;
  /** What is answered, for all deeds but hiding. */
  answer: string;
  /** How the answer is signed. */
  signature: string;
}

export function decideRemark(
  { db, clock }: Pick<RemarkNeeds, 'db' | 'clock'>,
  id: string,
  { deed, actor, reason, answer, signature }: DeedAsked,
): Promise<Outcome<Remark, DeedRefusal>> {
  const at = clock();
  const by = actor.personId;
  return transact(db, async (tx) => {
    const remark = await remarkById(tx, id);
    if (!remark || !deedsOn({ ...remark, resolved: remark.resolvedAt !== null }).includes(deed))
      return refused('over');
    if (deed === 'hide' && reason === '') return refused('no_reason');
    if (deed === 'answer' && answer === '') return refused('no_answer');
    const states = { publish: 'published', hide: 'hidden', close: 'closed' } as const;
    if (deed === 'publish' || deed === 'hide' || deed === 'close') {
      const turn = { state: states[deed], at, by, reason: deed === 'hide' ? reason : null };
      if (!(await turnRemark(tx, id, [remark.state], turn))) return refused('over');
    }
    if (answer !== '' && deed !== 'hide') await answerRemark(tx, id, { answer, author: signature, by, at });
    if (deed === 'resolve') await resolveRemark(tx, id, at);
    if (deed === 'publish' || (deed === 'hide' && remark.state === 'published')) await nextDataVersion(tx);
    await note(tx, { at, actor: by, action: `remark_${ACTIONS[deed]}`, subject: `remark:${id}` });
    return done(remark);
  });
}

const ACTIONS: Readonly<Record<Deed, string>> = {
  publish: 'published',
  hide: 'hidden',
  answer: 'answered',
  resolve: 'resolved',
  close: 'closed',
};

/** After an appeal: shown again. Within a transaction of the caller's; false when it is hidden no more. */
export async function showAgain(
  tx: Transaction,
  id: string,
  { at, by }: { at: Date; by: string },
): Promise<boolean> {
  const remark = await remarkById(tx, id);
  if (remark?.state !== 'hidden') return false;
  const state = deedsOn({ ...remark, resolved: false }).includes('publish') ? 'published' : 'waiting';
  await turnRemark(tx, id, ['hidden'], { state, at, by, reason: null });
  await nextDataVersion(tx);
  return true;
}
