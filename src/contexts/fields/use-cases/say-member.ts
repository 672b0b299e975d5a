/** Lists a record among a network's members or sets it aside, for the network; refuses membership, for the record. */
import { transact } from '../../../platform/db/connect.ts';
import { note } from '../../accounts/public.ts';
import { nextDataVersion, touchRecords } from '../../records/public.ts';
import type { FieldSet } from '../domain/definition.ts';
import { putMember } from '../store.ts';
import type { FieldNeeds } from './needs.ts';

export type MemberWord = { listed: boolean | null } | { declined: boolean };

/** Kept with a line of the audit trail: who, when, what. */
export const sayMember = (
  { db, clock }: Pick<FieldNeeds, 'db' | 'clock'>,
  { set, recordId, word, personId }: { set: FieldSet; recordId: string; word: MemberWord; personId: string },
): Promise<void> =>
  transact(db, async (tx) => {
    const changed = await nextDataVersion(tx);
    const at = clock();
    await putMember(tx, { setId: set.id, recordId, at, ...word });
    await touchRecords(tx, [recordId], changed);
    await note(tx, {
      at,
      actor: personId,
      action: 'network_member',
      subject: `record:${recordId}`,
      detail: { network: set.code, ...word },
    });
  });
