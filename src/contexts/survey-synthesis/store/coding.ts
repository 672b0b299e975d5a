/** Writes of the coding of free texts. */

import type { Locale } from '../../../kernel/locale.ts';
import type { Transaction } from '../../../platform/db/tables.ts';
import type { Themes } from '../domain/agreement.ts';
import type { ThemeAct } from '../domain/code-book.ts';
import '../tables.ts';

export interface Signed {
  at: Date;
  author: string;
  personId: string;
}
export interface ThemeOf {
  surveyId: string;
  question: string;
  code: string;
}

/** Nobody else changes the themes of a question until the transaction ends, once there is one. */
export async function lockBook(tx: Transaction, surveyId: string, question: string): Promise<void> {
  await tx
    .selectFrom('survey_theme')
    .select('code')
    .where('survey_id', '=', surveyId)
    .where('question', '=', question)
    .forUpdate()
    .execute();
}

/** False: its number was taken meanwhile. */
export async function insertTheme(
  tx: Transaction,
  { surveyId, question, code }: ThemeOf,
  words: { label: string; definition: string },
): Promise<boolean> {
  const row = await tx
    .insertInto('survey_theme')
    .values({ survey_id: surveyId, question, code, ...words })
    .onConflict((conflict) => conflict.doNothing())
    .returning('code')
    .executeTakeFirst();
  return row !== undefined;
}

export async function updateTheme(
  tx: Transaction,
  { surveyId, question, code }: ThemeOf,
  values: { label?: string; definition?: string; merged_into?: string | null },
): Promise<void> {
  await tx
    .updateTable('survey_theme')
    .set(values)
    .where('survey_id', '=', surveyId)
    .where('question', '=', question)
    .where('code', '=', code)
    .execute();
}

export async function noteThemeChange(
  tx: Transaction,
  { surveyId, question, code }: ThemeOf,
  change: { act: ThemeAct; label: string; definition: string; into: string | null },
  { at, author, personId }: Signed,
): Promise<void> {
  const { into, ...rest } = change;
  await tx
    .insertInto('survey_theme_change')
    .values({
      ...{ survey_id: surveyId, question, code, ...rest, into_code: into },
      ...{ at, author, person_id: personId },
    })
    .execute();
}

/** An address that was invited before comes back in. Null: it is in already. */
export async function putCoder(
  tx: Transaction,
  coder: { id: string; surveyId: string; address: string; key: string; locale: Locale; at: Date },
): Promise<string | null> {
  const row = await tx
    .insertInto('survey_coder')
    .values({
      ...{ id: coder.id, survey_id: coder.surveyId, address: coder.address, address_key: coder.key },
      ...{ locale: coder.locale, invited_at: coder.at },
    })
    .onConflict((conflict) =>
      conflict
        .columns(['survey_id', 'address_key'])
        .doUpdateSet({ ended_at: null, letter_at: null, invited_at: coder.at })
        .where('survey_coder.ended_at', 'is not', null),
    )
    .returning('id')
    .executeTakeFirst();
  return row?.id ?? null;
}

export async function takeUpCoder(
  tx: Transaction,
  id: string,
  { personId, author }: Pick<Signed, 'personId' | 'author'>,
): Promise<void> {
  await tx.updateTable('survey_coder').set({ person_id: personId, author }).where('id', '=', id).execute();
}

export async function endCoder(tx: Transaction, surveyId: string, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('survey_coder')
    .set({ ended_at: at })
    .where('id', '=', id)
    .where('survey_id', '=', surveyId)
    .where('ended_at', 'is', null)
    .execute();
}

export async function noteCoderLetter(tx: Transaction, id: string, at: Date): Promise<void> {
  await tx.updateTable('survey_coder').set({ letter_at: at }).where('id', '=', id).execute();
}

export interface CodeOf {
  surveyId: string;
  wave: number;
  question: string;
  answerId: string;
  coderId: string;
  themes: Themes;
  at: Date;
}
/** `fixed`: what was coded stays as it was. False: it stayed. */
export async function putCode(tx: Transaction, code: CodeOf, fixed: boolean): Promise<boolean> {
  const change = { themes: [...code.themes], coded_at: code.at };
  const row = await tx
    .insertInto('survey_code')
    .values({
      ...{ answer_id: code.answerId, question: code.question, coder_id: code.coderId },
      ...{ survey_id: code.surveyId, wave: code.wave, ...change },
    })
    .onConflict((conflict) =>
      fixed
        ? conflict.doNothing()
        : conflict.columns(['answer_id', 'question', 'coder_id']).doUpdateSet(change),
    )
    .returning('answer_id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function putDone(
  tx: Transaction,
  { coderId, wave, question, at }: { coderId: string; wave: number; question: string; at: Date },
): Promise<void> {
  await tx
    .insertInto('survey_coding_done')
    .values({ coder_id: coderId, wave, question, done_at: at })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

export async function putSettlement(
  tx: Transaction,
  settled: Omit<CodeOf, 'coderId' | 'at'> & { reason: string },
  { at, author, personId }: Signed,
): Promise<void> {
  const { surveyId, wave, question, answerId, themes, reason } = settled;
  const values = { themes: [...themes], reason, settled_at: at, author, person_id: personId };
  await tx
    .insertInto('survey_settlement')
    .values({ answer_id: answerId, question, survey_id: surveyId, wave, ...values })
    .onConflict((conflict) => conflict.columns(['answer_id', 'question']).doUpdateSet(values))
    .execute();
}
