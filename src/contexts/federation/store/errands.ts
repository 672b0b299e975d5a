/** Writes of proposals that go to other instances, and of those that came. */
import type { Transaction } from '../../../platform/db/tables.ts';
import type { ErrandState } from '../domain/errand.ts';
import '../tables.ts';

export async function insertErrand(
  tx: Transaction,
  errand: { proposalId: string; instance: string; homeId: string; secret: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('peer_errand')
    .values({
      proposal_id: errand.proposalId,
      instance: errand.instance,
      home_id: errand.homeId,
      secret: errand.secret,
      state: 'waiting',
      follow: null,
      next_try: errand.at,
      fault: null,
      sent_at: null,
    })
    .onConflict((conflict) => conflict.column('proposal_id').doNothing())
    .execute();
}

export interface ErrandStep {
  state: ErrandState;
  follow?: string;
  tries: number;
  next_try: Date;
  fault: string | null;
  sent_at?: Date;
}

export async function noteErrand(tx: Transaction, proposalId: string, step: ErrandStep): Promise<void> {
  await tx.updateTable('peer_errand').set(step).where('proposal_id', '=', proposalId).execute();
}

export async function insertLetter(
  tx: Transaction,
  letter: { source: string; instance: string; proposalId: string; at: Date },
): Promise<void> {
  const { proposalId, ...rest } = letter;
  await tx
    .insertInto('peer_letter')
    .values({ ...rest, proposal_id: proposalId })
    .execute();
}

/** The next visit to an instance comes at once: it said that something changed. */
export async function hasten(tx: Transaction, address: string, at: Date): Promise<void> {
  await tx
    .updateTable('peer_instance')
    .set({ next_visit: at })
    .where('address', '=', address)
    .where('state', '=', 'followed')
    .where('failures', '=', 0)
    .execute();
}
