/**
 * A write that may be sent twice is done once. The answer is kept in the very transaction of the write: the two are
 * there together, or not at all. Of two at once under one key, the second breaks on the first's row, is undone, and is
 * given the first's answer.
 */
import { createHash } from 'node:crypto';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import { answerUnder } from '../queries.ts';
import { keepAnswer } from '../store.ts';

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: object;
}
/** To be called in the transaction of the write, with what it is answered. */
export type Keep = (tx: Transaction, answer: Answer) => Promise<void>;

const DAY_MS = 24 * 60 * 60 * 1000;
const UNIQUE_VIOLATION = '23505';

/** `request`: all that tells one request from another. Without a key it is simply done. */
export async function answerOnce(
  { db, clock }: { db: Database; clock: () => Date },
  { tokenId, key, request }: { tokenId: string; key: string | undefined; request: string },
  write: (keep: Keep) => Promise<Answer>,
): Promise<Outcome<Answer & { replayed: boolean }, 'other_request'>> {
  if (key === undefined) return done({ ...(await write(async () => {})), replayed: false });
  const at = clock();
  const since = new Date(at.getTime() - DAY_MS);
  const requestHash = createHash('sha256').update(request).digest();
  const again = async () => {
    const kept = await answerUnder(db, tokenId, key, since);
    if (!kept) return null;
    return kept.requestHash.equals(requestHash)
      ? done({ status: kept.status, headers: kept.headers, body: kept.body, replayed: true })
      : refused('other_request' as const);
  };
  const before = await again();
  if (before) return before;
  try {
    const answer = await write((tx, kept) =>
      keepAnswer(tx, { tokenId, key, requestHash, ...kept, at }, since),
    );
    return done({ ...answer, replayed: false });
  } catch (error) {
    const raced = isAnswerThere(error) ? await again() : null;
    if (raced) return raced;
    throw error;
  }
}

const isAnswerThere = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  error.code === UNIQUE_VIOLATION &&
  'constraint' in error &&
  error.constraint === 'api_answer_pkey';
