/** Saves what was typed in a section, beside what others saved meanwhile; nothing is overwritten unseen. */
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { TokenHash } from '../../../platform/ids/token.ts';
import { type Merged, mergeValues } from '../domain/merge.ts';
import type { Value } from '../domain/values.ts';
import { lockAnswer } from '../queries/answer.ts';
import { noteAct, noteAnswersChanged, putValues, type Signer } from '../store.ts';
import type { SurveyNeeds } from './needs.ts';

/** `counted`: the answer was sent, and its wave is closed or it is not to be changed unasked: it is what is counted. */
export type SaveRefusal = 'gone' | 'counted';

export interface SavingWhen {
  /** Whether the wave is. */
  open: boolean;
  /** What was sent is left as it is. */
  draftOnly?: boolean;
  /** Who saves, where who did what is kept; and the part. */
  by?: Signer | null;
  part?: string;
}

export async function saveSection(
  { db, clock }: Pick<SurveyNeeds, 'db' | 'clock'>,
  hash: TokenHash,
  mine: ReadonlyMap<string, Value | undefined>,
  marks: ReadonlyMap<string, string>,
  { open, draftOnly = false, by = null, part = '' }: SavingWhen,
): Promise<Outcome<Merged, SaveRefusal>> {
  const at = clock();
  return transact(db, async (tx) => {
    const stored = await lockAnswer(tx, hash);
    if (!stored) return refused('gone');
    if (stored.sentAt && (draftOnly || !open)) return refused('counted');
    const merged = mergeValues(stored.values, mine, marks);
    if (merged.changed) {
      await putValues(tx, stored.id, merged.values, at);
      if (by) await noteAct(tx, stored.id, { act: 'saved', section: part, by, at });
      if (stored.sentAt) await noteAnswersChanged(tx, stored.surveyId);
    }
    return done(merged);
  });
}
