/** Writes of remarks. */
import type { EmailAddress } from '../../kernel/email-address.ts';
import type { Locale } from '../../kernel/locale.ts';
import type { Transaction } from '../../platform/db/tables.ts';
import type { RemarkState, Topic } from './domain/remark.ts';
import './tables.ts';

export async function insertRemark(
  tx: Transaction,
  remark: {
    id: string;
    recordId: string;
    territories: readonly string[];
    topic: Topic;
    body: string;
    author: string;
    personId: string | null;
    email: EmailAddress;
    locale: Locale;
    tokenHash: Buffer;
    state: RemarkState;
    at: Date;
  },
): Promise<void> {
  const { recordId, personId, tokenHash, at, territories, ...rest } = remark;
  await tx
    .insertInto('remark')
    .values({
      ...rest,
      record_id: recordId,
      territories: [...territories],
      person_id: personId,
      token_hash: tokenHash,
      created_at: at,
      // Shown at once: nobody has to look at it.
      ...(remark.state === 'published' && { decided_at: at, decided_by: 'trust' }),
    })
    .execute();
}

export interface Turn {
  state: RemarkState;
  at: Date;
  by: string;
  /** Why it is hidden. */
  reason: string | null;
}

/** From a state to another; false when it is not in it any more, and then nothing changes. */
export async function turnRemark(
  tx: Transaction,
  id: string,
  from: readonly RemarkState[],
  { state, at, by, reason }: Turn,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('remark')
    .set({ state, decided_at: at, decided_by: by, decision: reason })
    .where('id', '=', id)
    .where('state', 'in', from)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function answerRemark(
  tx: Transaction,
  id: string,
  { answer, author, by, at }: { answer: string; author: string; by: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('remark')
    .set({ answer, answer_author: author, answered_by: by, answered_at: at })
    .where('id', '=', id)
    .execute();
}

export async function resolveRemark(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('remark')
    .set({ resolved_at: at })
    .where('id', '=', id)
    .where('resolved_at', 'is', null)
    .execute();
}
