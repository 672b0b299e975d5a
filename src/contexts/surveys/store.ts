/** Writes of surveys. */
import { sql } from 'kysely';
import type { Locale } from '../../kernel/locale.ts';
import type { Transaction } from '../../platform/db/tables.ts';
import type { TokenHash } from '../../platform/ids/token.ts';
import { nextDataVersion } from '../records/public.ts';
import type { FileAnswer } from './domain/file-answer.ts';
import type { Left } from './domain/import-notes.ts';
import type { Questionnaire } from './domain/questionnaire.ts';
import type { Values } from './domain/values.ts';
import type { AnswerAct, Way } from './tables.ts';
import './tables.ts';

export { closeWave, deleteWave, heldByWave, insertWave, lockWaves, putDays } from './store/waves.ts';

export async function insertSurvey(
  tx: Transaction,
  survey: { id: string; slug: string; ownerId: string; draft: Questionnaire; madeUp: boolean; at: Date },
): Promise<void> {
  const { id, slug, ownerId, draft, madeUp, at } = survey;
  await tx
    .insertInto('survey')
    .values({ id, slug, owner_id: ownerId, draft: JSON.stringify(draft), made_up: madeUp, created_at: at })
    .execute();
}

/** What was told of the file that a survey is made from; of nothing, nothing is kept. */
export async function insertImportNotes(
  tx: Transaction,
  surveyId: string,
  left: readonly Left[],
): Promise<void> {
  if (left.length > 0)
    await tx
      .insertInto('survey_import')
      .values({ survey_id: surveyId, notes: JSON.stringify(left) })
      .execute();
}

/** False when somebody else changed the draft since `seen`. */
export async function putDraft(
  tx: Transaction,
  id: string,
  draft: Questionnaire,
  seen: number,
): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('survey')
    .set({ draft: JSON.stringify(draft), draft_revision: sql`draft_revision + 1` })
    .where('id', '=', id)
    .where('draft_revision', '=', seen)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** Freezes a version; its number. One publication of a survey at a time. */
export async function insertVersion(
  tx: Transaction,
  surveyId: string,
  questionnaire: Questionnaire,
  at: Date,
): Promise<number> {
  await tx.selectFrom('survey').select('id').where('id', '=', surveyId).forUpdate().execute();
  const { last } = await tx
    .selectFrom('survey_version')
    .select(sql<number>`coalesce(max(version), 0)`.as('last'))
    .where('survey_id', '=', surveyId)
    .executeTakeFirstOrThrow();
  const version = last + 1;
  await tx
    .insertInto('survey_version')
    .values({ survey_id: surveyId, version, questionnaire: JSON.stringify(questionnaire), published_at: at })
    .execute();
  await nextDataVersion(tx);
  return version;
}

export interface NewAnswer {
  id: string;
  surveyId: string;
  wave: number;
  version: number;
  hash: TokenHash;
  way: Way;
  recordId: string | null;
  previousId: string | null;
  locale: Locale;
  receipt: string;
  at: Date;
}
/** False when it is there already: two tabs that begin at once begin one answer. */
export async function insertAnswer(
  tx: Transaction,
  answer: NewAnswer,
  values: Values = {},
): Promise<boolean> {
  const { id, surveyId, wave, version, hash, way, recordId, previousId, locale, receipt, at } = answer;
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('survey_answer')
    .values({
      ...{ id, wave, version, way, locale, receipt },
      survey_id: surveyId,
      token_hash: hash,
      record_id: recordId,
      previous_id: previousId,
      answers: JSON.stringify(values),
      created_at: at,
      updated_at: at,
      sent_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows > 0n;
}

export async function putValues(tx: Transaction, id: string, values: Values, at: Date): Promise<void> {
  await tx
    .updateTable('survey_answer')
    .set({ answers: JSON.stringify(values), revision: sql`revision + 1`, updated_at: at })
    .where('id', '=', id)
    .execute();
}

/** The organisation that an answer names, once it is one of the directory. */
export async function putRecord(tx: Transaction, id: string, recordId: string): Promise<void> {
  await tx.updateTable('survey_answer').set({ record_id: recordId }).where('id', '=', id).execute();
}

export async function markSent(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.updateTable('survey_answer').set({ sent_at: at, updated_at: at }).where('id', '=', id).execute();
}

/** Not sent any more: a draft, that counts nowhere until it is sent again. */
export async function markUnsent(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.updateTable('survey_answer').set({ sent_at: null, updated_at: at }).where('id', '=', id).execute();
}

/** What is computed from answers is no longer up to date. */
export async function noteAnswersChanged(tx: Transaction, surveyId: string): Promise<void> {
  await tx
    .updateTable('survey')
    .set({ answers_revision: sql`answers_revision + 1` })
    .where('id', '=', surveyId)
    .execute();
}

export async function putConsents(
  tx: Transaction,
  answerId: string,
  { given, withdrawn }: { given: readonly string[]; withdrawn: readonly string[] },
  at: Date,
): Promise<void> {
  if (withdrawn.length > 0)
    await tx
      .updateTable('survey_consent')
      .set({ withdrawn_at: sql`greatest(given_at, ${at})` })
      .where('answer_id', '=', answerId)
      .where('use', 'in', [...withdrawn])
      .where('withdrawn_at', 'is', null)
      .execute();
  if (given.length > 0)
    await tx
      .insertInto('survey_consent')
      .values(given.map((use) => ({ answer_id: answerId, use, given_at: at, withdrawn_at: null })))
      .onConflict((conflict) => conflict.doNothing())
      .execute();
}

/** Who acted: signed in as one of the organisation, or whoever holds the address (no name, nobody). */
export interface Signer {
  author: string;
  personId: string | null;
}
/** The latest time of each gesture by each; the answer is locked, so that two at once make one row. */
export async function noteAct(
  tx: Transaction,
  answerId: string,
  { act, section = '', by, at }: { act: AnswerAct; section?: string; by: Signer; at: Date },
): Promise<void> {
  const { author, personId } = by;
  const { numUpdatedRows } = await tx
    .updateTable('survey_answer_act')
    .set({ at, author })
    .where('answer_id', '=', answerId)
    .where('act', '=', act)
    .where('section', '=', section)
    .where('person_id', personId === null ? 'is' : '=', personId)
    .$if(personId === null, (query) => query.where('author', '=', ''))
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) return;
  await tx
    .insertInto('survey_answer_act')
    .values({ answer_id: answerId, act, section, at, author, person_id: personId })
    .execute();
}

/** Its number alone is kept, so that a table exported before does not bring it back. */
export async function eraseAnswer(
  tx: Transaction,
  { id, surveyId }: { id: string; surveyId: string },
  at: Date,
): Promise<void> {
  await tx.insertInto('survey_erased').values({ answer_id: id, survey_id: surveyId, at }).execute();
  await tx.deleteFrom('survey_answer').where('id', '=', id).execute();
  // The personal link goes with the answer that it opened.
  await tx.deleteFrom('survey_invitation').where('answer_id', '=', id).execute();
}

export interface NewInvitation {
  id: string;
  surveyId: string;
  wave: number;
  address: string;
  addressKey: string;
  locale: Locale;
  hash: TokenHash;
  answerId: string;
  recordId: string | null;
  previousId: string | null;
  at: Date;
}
/** False when this address is invited to the wave already. */
export async function insertInvitation(tx: Transaction, invitation: NewInvitation): Promise<boolean> {
  const { id, surveyId, wave, address, addressKey, locale, hash, answerId, recordId, previousId, at } =
    invitation;
  const { numInsertedOrUpdatedRows = 0n } = await tx
    .insertInto('survey_invitation')
    .values({
      ...{ id, wave, address, locale },
      survey_id: surveyId,
      address_key: addressKey,
      token_hash: hash,
      answer_id: answerId,
      record_id: recordId,
      previous_id: previousId,
      asked_at: at,
      sent_at: null,
      last_reminder_at: null,
      stopped_at: null,
      opened_at: null,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows > 0n;
}

export async function noteInvitationSent(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.updateTable('survey_invitation').set({ sent_at: at }).where('id', '=', id).execute();
}

/** The first time that its link is opened. */
export async function noteOpened(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('survey_invitation')
    .set({ opened_at: at })
    .where('id', '=', id)
    .where('opened_at', 'is', null)
    .execute();
}

/** True for one caller only, however many try at once: the reminder that `seen` counted before is sent once. */
export async function noteReminder(tx: Transaction, id: string, seen: number, at: Date): Promise<boolean> {
  const { numUpdatedRows } = await tx
    .updateTable('survey_invitation')
    .set({ reminders: seen + 1, last_reminder_at: at })
    .where('id', '=', id)
    .where('reminders', '=', seen)
    .where('stopped_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

/** No more letters: the address was refused, or its holder asked for none. */
export async function stopInvitation(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('survey_invitation')
    .set({ stopped_at: at, address: null, address_key: null })
    .where('id', '=', id)
    .execute();
}

/** Once for a survey, however often it is asked. */
export async function insertSilence(
  tx: Transaction,
  { surveyId, hash, at }: { surveyId: string; hash: Buffer; at: Date },
): Promise<void> {
  await tx
    .insertInto('survey_silence')
    .values({ survey_id: surveyId, address_hash: hash, at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function stopInvitationsTo(
  tx: Transaction,
  { surveyId, addressKey, at }: { surveyId: string; addressKey: string; at: Date },
): Promise<void> {
  await tx
    .updateTable('survey_invitation')
    .set({ stopped_at: at, address: null, address_key: null })
    .where('survey_id', '=', surveyId)
    .where('address_key', '=', addressKey)
    .execute();
}

export async function insertFile(
  tx: Transaction,
  answerId: string,
  question: string,
  { id, name, type, bytes, sha256 }: FileAnswer,
  at: Date,
): Promise<void> {
  await tx
    .insertInto('survey_file')
    .values({
      ...{ id, question, name, type, sha256 },
      answer_id: answerId,
      bytes: Number(bytes),
      received_at: at,
    })
    .execute();
}

/** Nobody's any more: its bytes are taken away, then the row. */
export async function loosenFile(tx: Transaction, answerId: string, question: string): Promise<void> {
  await tx
    .updateTable('survey_file')
    .set({ answer_id: null })
    .where('answer_id', '=', answerId)
    .where('question', '=', question)
    .execute();
}

export async function deleteFile(tx: Transaction, id: string): Promise<void> {
  await tx.deleteFrom('survey_file').where('id', '=', id).where('answer_id', 'is', null).execute();
}
