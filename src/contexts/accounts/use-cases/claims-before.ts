/** Claims that wait for this person: those that they may decide, each with its record. */
import type { Actor } from '../../../kernel/actor.ts';
import type { Database } from '../../../platform/db/tables.ts';
import type { Around } from '../../discovery/public.ts';
import { recordsById, type StoredRecord } from '../../records/public.ts';
import { mayDecideClaim } from '../policy.ts';
import { claimsWaiting, type Holder } from '../queries/roles.ts';
import { territoriesOf } from './territories-of.ts';

export interface WaitingClaim extends Holder {
  record: StoredRecord;
  territories: readonly string[];
}

export async function claimsBefore(
  needs: { db: Database; around: Around },
  actor: Actor,
): Promise<WaitingClaim[]> {
  // Nobody who looks after nothing decides anything: nothing is read for them.
  if (actor.relations.length === 0) return [];
  const claims = await claimsWaiting(needs.db);
  const ids = claims.flatMap(({ subject }) => subject?.slice('record:'.length) ?? []);
  const records = new Map(
    (await recordsById(needs.db, [...new Set(ids)])).map((record) => [record.id, record]),
  );
  return claims.flatMap((claim) => {
    const record = records.get(claim.subject?.slice('record:'.length) ?? '');
    if (!record) return [];
    const territories = territoriesOf(needs, record.document);
    const decides = mayDecideClaim(actor, { personId: claim.personId, recordId: record.id, territories });
    return decides ? [{ ...claim, record, territories }] : [];
  });
}
