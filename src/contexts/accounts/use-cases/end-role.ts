/**
 * Ends a role: one gives up one's own; an administrator, or a moderator for the care of a record, ends somebody's with a
 * reason. The last administrator stays: nobody could name another.
 */
import type { Actor } from '../../../kernel/actor.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import { mayEndRole } from '../policy.ts';
import { lockAdministrators, lockRelation, type RelationNow, settleRelation } from '../store/relations.ts';
import { dropTokensOf } from '../store/tokens.ts';
import { note } from '../store.ts';
import type { RoleNeeds } from './invite.ts';

export type EndRefusal = 'not_yours' | 'over' | 'last' | 'no_reason';

/** `territories`: those of the record looked after, and all those that hold them. */
export function endRole(
  { db, clock }: RoleNeeds,
  actor: Actor,
  { id, reason, territories }: { id: number; reason: string; territories: Iterable<string> },
): Promise<Outcome<RelationNow, EndRefusal>> {
  const at = clock();
  return transact(db, async (tx) => {
    // Before the relation itself, so that two who end each other's role wait rather than both succeed.
    const administrators = await lockAdministrators(tx);
    const relation = await lockRelation(tx, id, 'held');
    if (!relation) return refused('over');
    if (!mayEndRole(actor, { ...relation, territories })) return refused('not_yours');
    const own = relation.personId === actor.personId;
    if (!own && reason === '') return refused('no_reason');
    if (relation.role === 'administrator') {
      if (administrators === 1) return refused('last');
      await dropTokensOf(tx, { personId: relation.personId, purpose: 'invitation' });
    }
    await settleRelation(tx, { id, state: 'ended', by: actor.personId, at });
    await note(tx, {
      at,
      actor: actor.personId,
      action: own ? 'given_up' : 'ended',
      subject: `person:${relation.personId}`,
      detail: { role: relation.role, of: relation.subject, ...(reason && { reason }) },
    });
    return done(relation);
  });
}
