/** Asks to look after a record, takes it back, or decides on somebody's. Never on one's own. */
import type { Actor } from '../../../kernel/actor.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Page } from '../../../kernel/page.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import { mayClaim, mayDecideClaim } from '../policy.ts';
import { relationWith } from '../queries/roles.ts';
import { askRelation, lockRelation, type RelationNow, settleRelation } from '../store/relations.ts';
import { dropTokensOf } from '../store/tokens.ts';
import { note } from '../store.ts';
import type { RoleNeeds } from './invite.ts';

/** Whether a claim passes the limits of conduct: null, or why not, in the reader's language. */
export type AdmitClaim = (
  tx: Transaction,
  claim: { actor: Actor; network: string | null; recordId: string; reason: string },
) => Promise<((page: Pick<Page, 'locale'>) => string) | null>;

/** The number of the claim. */
export function askClaim(
  { db, clock, admitClaim }: RoleNeeds & { admitClaim: AdmitClaim },
  actor: Actor,
  { recordId, reason, network }: { recordId: string; reason: string; network: string | null },
): Promise<Outcome<number, 'already' | 'no_reason' | { inWords: (page: Pick<Page, 'locale'>) => string }>> {
  if (reason === '') return Promise.resolve(refused('no_reason'));
  if (!mayClaim(actor, recordId)) return Promise.resolve(refused('already'));
  const at = clock();
  return transact(db, async (tx) => {
    const subject = `record:${recordId}`;
    const inWords = await admitClaim(tx, { actor, network, recordId, reason });
    if (inWords) return refused({ inWords });
    const id = await askRelation(tx, { personId: actor.personId, subject, reason, at });
    if (id === null) return refused('already');
    await note(tx, { at, actor: actor.personId, action: 'claim_asked', subject, detail: { reason } });
    return done(id);
  });
}

/** Takes one's own claim back while it waits. False: it is not waiting any more, or is somebody else's. */
export function withdrawClaim({ db, clock }: RoleNeeds, actor: Actor, id: number): Promise<boolean> {
  const at = clock();
  return transact(db, async (tx) => {
    const claim = await lockRelation(tx, id, 'asked');
    if (!claim || claim.personId !== actor.personId) return false;
    await settleRelation(tx, { id, state: 'ended', by: actor.personId, at });
    await dropTokensOf(tx, { personId: actor.personId, purpose: 'claim_by_mail', claim: id });
    const subject = claim.subject ?? '';
    await note(tx, { at, actor: actor.personId, action: 'claim_withdrawn', subject });
    return true;
  });
}

export type DecideRefusal = 'not_yours' | 'over' | 'no_reason';

/** `territories`: those of the record, and all those that hold them. */
export function decideClaim(
  { db, clock }: RoleNeeds,
  actor: Actor,
  decision: { id: number; granted: boolean; reason: string; territories: readonly string[] },
): Promise<Outcome<RelationNow, DecideRefusal>> {
  const { id, granted, reason, territories } = decision;
  const at = clock();
  return transact(db, async (tx) => {
    const claim = await lockRelation(tx, id, 'asked');
    if (!claim?.subject) return refused('over');
    const recordId = claim.subject.slice('record:'.length);
    if (!mayDecideClaim(actor, { personId: claim.personId, recordId, territories }))
      return refused('not_yours');
    if (!granted && reason === '') return refused('no_reason');
    await settleRelation(tx, { id, state: granted ? 'held' : 'refused', by: actor.personId, at });
    await dropTokensOf(tx, { personId: claim.personId, purpose: 'claim_by_mail', claim: id });
    await note(tx, {
      at,
      actor: actor.personId,
      action: granted ? 'claim_granted' : 'claim_refused',
      subject: `person:${claim.personId}`,
      detail: { role: 'steward', of: claim.subject, ...(reason && { reason }) },
    });
    return done(claim);
  });
}

/** After an appeal: what was refused is held. Within a transaction of the caller's; false when it is refused no more. */
export async function grantAfterAll(
  tx: Transaction,
  id: number,
  { at, by }: { at: Date; by: string },
): Promise<boolean> {
  const claim = await lockRelation(tx, id, 'refused');
  if (!claim?.subject) return false;
  const recordId = claim.subject.slice('record:'.length);
  const since = await relationWith(tx, claim.personId, recordId);
  // Asked again meanwhile: that one is granted, since nobody holds the same twice.
  if (since?.state !== 'held') await settleRelation(tx, { id: since?.id ?? id, state: 'held', by, at });
  await note(tx, {
    at,
    actor: by,
    action: 'claim_granted',
    subject: `person:${claim.personId}`,
    detail: { role: 'steward', of: claim.subject, appeal: true },
  });
  return true;
}
