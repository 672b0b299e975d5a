/** The gate before a claim: handed to the context of accounts, which stands below this one. */
import type { Actor } from '../../../kernel/actor.ts';
import type { Page } from '../../../kernel/page.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import type { Refusal } from '../domain/judgment.ts';
import { type AdmitNeeds, admit } from './admit.ts';

export interface ClaimAttempt {
  actor: Pick<Actor, 'personId' | 'email'>;
  network: string | null;
  recordId: string;
  reason: string;
}

/** Null: it may be asked; else why not, in the reader's language. */
export type ClaimGate = (
  tx: Transaction,
  attempt: ClaimAttempt,
) => Promise<((page: Pick<Page, 'locale'>) => string) | null>;

export const claimGate =
  (
    needs: Pick<AdmitNeeds, 'clock' | 'secret'>,
    inWords: (page: Pick<Page, 'locale'>, refusal: Refusal) => string,
  ): ClaimGate =>
  async (tx, { actor, network, recordId, reason }) => {
    const { personId, email } = actor;
    const act = { act: 'claim' as const, personId, email, network, recordId, text: reason, form: null };
    const admitted = await admit(tx, needs, act);
    return admitted.ok ? null : (page) => inWords(page, admitted.reason);
  };
