/** Keeps a collective's answers under a new unguessable address. */

import type { Token } from '../../../kernel/token.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { hashOf, newToken } from '../../../platform/ids/token.ts';
import { answeredNow } from '../domain/answered.ts';
import { expiryOf } from '../domain/keeping.ts';
import type { Question } from '../domain/questions.ts';
import type { Situation } from '../domain/situation.ts';
import { deleteExpired, insertDiagnosis } from '../store.ts';

export interface RecordNeeds {
  db: Database;
  clock: () => Date;
  /** 24 bytes nobody can foresee. */
  random: () => Uint8Array;
}

export interface Recorded {
  rulePack: string;
  /** The questions that were answered, “I do not know” included. */
  asked: readonly Question['code'][];
  /** The slug of the cooperation that this began from. */
  cooperation?: string | null | undefined;
}

/** The address of the new diagnosis. Those whose time is over go in the same transaction. */
export async function recordAnswers(
  { db, clock, random }: RecordNeeds,
  situation: Situation,
  { rulePack, asked, cooperation = null }: Recorded,
): Promise<Token> {
  const token = newToken(random);
  const at = clock();
  await transact(db, async (tx) => {
    await deleteExpired(tx, at);
    const answered = answeredNow({}, asked, at);
    const write = { ...situation, rulePack, answered, at, expiresAt: expiryOf(at) };
    await insertDiagnosis(tx, hashOf(token), write, cooperation);
  });
  return token;
}
