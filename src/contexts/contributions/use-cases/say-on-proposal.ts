/** A message on a proposal, between its author and those who decide: it passes the gate as all that is sent. */
import type { EmailAddress } from '../../../kernel/email-address.ts';
import { done, type Outcome } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import { admit, type Refusal } from '../../conduct/public.ts';
import type { Proposal } from '../queries.ts';
import { insertComment } from '../store.ts';
import type { ContributionNeeds } from './needs.ts';

export interface SaidMessage {
  body: string;
  author: string;
  personId: string | null;
  email: EmailAddress | null;
  network: string | null;
}

export const LONGEST_MESSAGE = 4000;

export function sayOnProposal(
  needs: Pick<ContributionNeeds, 'db' | 'clock' | 'secret'>,
  proposal: Pick<Proposal, 'id' | 'recordId'>,
  { body, author, personId, email, network }: SaidMessage,
): Promise<Outcome<null, Refusal>> {
  const at = needs.clock();
  return transact(needs.db, async (tx) => {
    const admitted = await admit(tx, needs, {
      ...{ act: 'message', personId, email, network, text: body, form: null },
      recordId: proposal.recordId,
    });
    if (!admitted.ok) return admitted;
    await insertComment(tx, { proposalId: proposal.id, at, author, personId, body });
    return done(null);
  });
}
