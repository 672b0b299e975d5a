/** Puts new answers in the place of those of a diagnosis, unless somebody else changed them meanwhile. */
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import type { Token } from '../../../kernel/token.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database } from '../../../platform/db/tables.ts';
import { hashOf } from '../../../platform/ids/token.ts';
import { answeredNow, newlyAnswered, sameAnswer, withAnswer } from '../domain/answered.ts';
import { afterLast, expiryOf } from '../domain/keeping.ts';
import type { Pack } from '../domain/pack.ts';
import type { Question } from '../domain/questions.ts';
import type { Situation } from '../domain/situation.ts';
import type { StoredDiagnosis } from '../queries.ts';
import { lockDiagnosis, updateDiagnosis } from '../store.ts';

export type ChangeRefusal = { reason: 'gone' } | { reason: 'changed_meanwhile'; stored: StoredDiagnosis };
type Changed = Outcome<null, ChangeRefusal>;

export interface ChangeNeeds {
  db: Database;
  clock: () => Date;
  pack: Pack;
  /** The situation in what is stored. */
  read: (stored: StoredDiagnosis) => Situation;
}

/**
 * All the answers at once. `seen`: the `updatedAt` of the answers that the form was filled from. When they are no
 * longer the last ones, nothing is overwritten, and the refusal brings the present ones.
 * `common`: the group settled these answers together.
 */
export async function changeAnswers(
  { db, clock, pack, read }: ChangeNeeds,
  token: Token,
  situation: Situation,
  { seen, common = false }: { seen: Date; common?: boolean },
): Promise<Changed> {
  const now = clock();
  const hash = hashOf(token);
  return transact(db, async (tx) => {
    const stored = await lockDiagnosis(tx, hash, now);
    if (!stored) return refused({ reason: 'gone' as const });
    if (stored.updatedAt.getTime() !== seen.getTime())
      return refused({ reason: 'changed_meanwhile' as const, stored });
    const at = afterLast(now, stored.updatedAt);
    const { answered } = stored;
    const fresh = newlyAnswered(
      pack.asked.map(({ code }) => code),
      { answered, before: read(stored), after: situation },
    );
    await updateDiagnosis(tx, hash, {
      ...situation,
      rulePack: pack.version,
      answered: answeredNow(answered, fresh, at),
      at,
      expiresAt: expiryOf(at),
      ...(common && { commonAt: at }),
    });
    return done(null);
  });
}

/**
 * One answer, the others left as they are. `seen`: when this question had last been answered, as the form knew it, in
 * milliseconds; 0 for never. It is refused only when this very question was answered otherwise meanwhile.
 */
export async function changeAnswer(
  { db, clock, pack, read }: ChangeNeeds,
  token: Token,
  { code, given, seen }: { code: Question['code']; given: Situation; seen: number },
): Promise<Changed> {
  const now = clock();
  const hash = hashOf(token);
  return transact(db, async (tx) => {
    const stored = await lockDiagnosis(tx, hash, now);
    if (!stored) return refused({ reason: 'gone' as const });
    const { answered } = stored;
    const before = read(stored);
    if ((answered[code] ?? 0) !== seen && !sameAnswer(before, given, code))
      return refused({ reason: 'changed_meanwhile' as const, stored });
    const at = afterLast(now, stored.updatedAt);
    const { facts, ...rest } = withAnswer(before, given, code);
    await updateDiagnosis(tx, hash, {
      ...rest,
      facts: { ...unread(stored, before, code), ...facts },
      rulePack: pack.version,
      answered: answeredNow(answered, [code], at),
      at,
      expiresAt: expiryOf(at),
    });
    return done(null);
  });
}

/** Answers that the present rules do not admit, and that nobody changed: they stay as they are. */
const unread = ({ answers }: StoredDiagnosis, { facts }: Situation, code: Question['code']) =>
  Object.fromEntries(
    Object.entries(answers).filter(([stored]) => stored !== code && !Object.hasOwn(facts, stored)),
  );
