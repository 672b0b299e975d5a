/** Sends an answer, changes its consents, takes it back, or erases it. */
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { TokenHash } from '../../../platform/ids/token.ts';
import type { Questionnaire } from '../domain/questionnaire.ts';
import { questionsOf } from '../domain/questionnaire.ts';
import { consentChanges } from '../domain/uses.ts';
import { missingAnswers, type NamedRecord, type Values } from '../domain/values.ts';
import { heldUses, lockAnswer } from '../queries/answer.ts';
import {
  eraseAnswer,
  markSent,
  markUnsent,
  noteAct,
  noteAnswersChanged,
  putConsents,
  putRecord,
  type Signer,
} from '../store.ts';
import { tidyAnswerFiles } from './answer-file.ts';
import type { SurveyNeeds } from './needs.ts';

export type SendRefusal = 'gone' | 'closed' | 'missing';
type SendNeeds = Pick<SurveyNeeds, 'db' | 'clock'>;

/** Sent with the uses ticked. After the wave it stays a draft: nothing is lost, and nothing is counted. */
export async function sendAnswer(
  { db, clock }: SendNeeds,
  hash: TokenHash,
  asked: Questionnaire,
  wanted: ReadonlySet<string>,
  { open, by = null }: { open: boolean; by?: Signer | null },
): Promise<Outcome<null, SendRefusal>> {
  const at = clock();
  return transact(db, async (tx) => {
    const stored = await lockAnswer(tx, hash);
    if (!stored) return refused('gone');
    if (!open) return refused('closed');
    if (missingAnswers(asked, stored.values).length > 0) return refused('missing');
    await markSent(tx, stored.id, at);
    if (by) await noteAct(tx, stored.id, { act: 'sent', by, at });
    await putConsents(tx, stored.id, consentChanges(asked, await heldUses(tx, stored.id), wanted), at);
    const recordId = stored.recordId ?? respondentIn(asked, stored.values);
    if (recordId && !stored.recordId) await putRecord(tx, stored.id, recordId);
    await noteAnswersChanged(tx, stored.surveyId);
    return done(null);
  });
}

/** The organisation that the answer says to be: the first question of the directory that names one. */
export function respondentIn(asked: Questionnaire, values: Values): string | null {
  const question = questionsOf(asked).find(
    ({ kind, goes, field }) => kind === 'record' && goes === 'directory' && field === 'name',
  );
  const named = question && values[question.code];
  return Array.isArray(named) ? ((named as readonly NamedRecord[])[0]?.id ?? null) : null;
}

/** At any time, whatever became of the wave. */
export async function changeConsents(
  { db, clock }: SendNeeds,
  hash: TokenHash,
  asked: Questionnaire,
  wanted: ReadonlySet<string>,
  by: Signer | null = null,
): Promise<boolean> {
  const at = clock();
  return transact(db, async (tx) => {
    const stored = await lockAnswer(tx, hash);
    if (!stored) return false;
    const changes = consentChanges(asked, await heldUses(tx, stored.id), wanted);
    if (changes.given.length + changes.withdrawn.length === 0) return true;
    await putConsents(tx, stored.id, changes, at);
    if (by) await noteAct(tx, stored.id, { act: 'consents', by, at });
    await noteAnswersChanged(tx, stored.surveyId);
    return true;
  });
}

/** Its files go with it. */
export async function eraseOwnAnswer(
  { db, files, clock }: Pick<SurveyNeeds, 'db' | 'files' | 'clock'>,
  hash: TokenHash,
): Promise<boolean> {
  const erased = await transact(db, async (tx) => {
    const stored = await lockAnswer(tx, hash);
    if (!stored) return false;
    await eraseAnswer(tx, stored, clock());
    if (stored.sentAt) await noteAnswersChanged(tx, stored.surveyId);
    return true;
  });
  if (erased) await tidyAnswerFiles({ db, files });
  return erased;
}

/** Back to a draft, to be sent again while the wave is open. */
export async function takeBack({ db, clock }: SendNeeds, hash: TokenHash): Promise<boolean> {
  const at = clock();
  return transact(db, async (tx) => {
    const stored = await lockAnswer(tx, hash);
    if (!stored?.sentAt) return false;
    await markUnsent(tx, stored.id, at);
    await noteAnswersChanged(tx, stored.surveyId);
    return true;
  });
}
