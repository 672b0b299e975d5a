/** Writes of communities. */
import { sql } from 'kysely';
import type { Transaction } from '../../platform/db/tables.ts';
import { nextDataVersion } from '../records/public.ts';
import type { Community } from './domain/community.ts';
import './tables.ts';

/** One writer at a time counts what a person wrote. */
export const inTurn = async (tx: Transaction, personId: string): Promise<void> => {
  await sql`select pg_advisory_xact_lock(hashtextextended(${personId}, 4202052))`.execute(tx);
};

export async function slugsLike(tx: Transaction, base: string): Promise<Set<string>> {
  const rows = await tx
    .selectFrom('community')
    .select('slug')
    .where((row) => row.or([row('slug', '=', base), row('slug', 'like', `${base}-%`)]))
    .execute();
  return new Set(rows.map(({ slug }) => slug));
}

/** Its title is told in letters: a new version of the public data, so that every process knows of it. */
export async function insertCommunity(
  tx: Transaction,
  community: Omit<Community, 'closed'>,
  at: Date,
): Promise<void> {
  await nextDataVersion(tx);
  await tx
    .insertInto('community')
    .values({
      id: community.id,
      slug: community.slug,
      title: community.title,
      summary: community.summary,
      competences: [...community.competences],
      themes: [...community.themes],
      created_at: at,
    })
    .execute();
}

export async function join(
  tx: Transaction,
  member: { communityId: string; personId: string; name: string; facilitator: boolean },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('community_member')
    .values({
      community_id: member.communityId,
      person_id: member.personId,
      author: member.name,
      facilitator: member.facilitator,
      joined_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['community_id', 'person_id']).doUpdateSet({ author: member.name }),
    )
    .execute();
}

export async function leave(tx: Transaction, communityId: string, personId: string): Promise<void> {
  await tx
    .deleteFrom('community_member')
    .where('community_id', '=', communityId)
    .where('person_id', '=', personId)
    .execute();
}

export interface Words {
  id: string;
  body: string;
  author: string;
  personId: string;
}

export async function insertQuestion(
  tx: Transaction,
  question: Words & { communityId: string; title: string },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('community_question')
    .values({
      id: question.id,
      community_id: question.communityId,
      title: question.title,
      body: question.body,
      author: question.author,
      person_id: question.personId,
      at,
    })
    .execute();
}

export async function insertAnswer(
  tx: Transaction,
  answer: Words & { questionId: string },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('community_answer')
    .values({
      id: answer.id,
      question_id: answer.questionId,
      body: answer.body,
      author: answer.author,
      person_id: answer.personId,
      at,
    })
    .execute();
}

/** `answerId` null: none is the good one any more. An answer to another question changes nothing. */
export async function acceptAnswer(
  tx: Transaction,
  questionId: string,
  answerId: string | null,
): Promise<void> {
  await tx
    .updateTable('community_question')
    .set({ accepted_answer: answerId })
    .where('id', '=', questionId)
    .$if(answerId !== null, (query) =>
      query.where(
        sql<boolean>`exists (select 1 from community_answer where id = ${answerId} and question_id = ${questionId} and hidden_at is null)`,
      ),
    )
    .execute();
}

/** Out of sight, or back; what was reported of it is decided with it. */
export async function setHidden(
  tx: Transaction,
  { questionId, answerId }: { questionId: string; answerId: string | null },
  hiddenAt: Date | null,
  at: Date,
): Promise<void> {
  if (answerId === null)
    await tx
      .updateTable('community_question')
      .set({ hidden_at: hiddenAt })
      .where('id', '=', questionId)
      .execute();
  else {
    await tx
      .updateTable('community_answer')
      .set({ hidden_at: hiddenAt })
      .where('id', '=', answerId)
      .where('question_id', '=', questionId)
      .execute();
    if (hiddenAt)
      await tx
        .updateTable('community_question')
        .set({ accepted_answer: null })
        .where('id', '=', questionId)
        .where('accepted_answer', '=', answerId)
        .execute();
  }
  await tx
    .updateTable('community_report')
    .set({ decided_at: at })
    .where('question_id', '=', questionId)
    .where('decided_at', 'is', null)
    .where((row) => (answerId === null ? row('answer_id', 'is', null) : row('answer_id', '=', answerId)))
    .execute();
}

export async function insertReport(
  tx: Transaction,
  report: { id: string; questionId: string; answerId: string | null; reason: string },
  at: Date,
): Promise<void> {
  await tx
    .insertInto('community_report')
    .values({
      id: report.id,
      question_id: report.questionId,
      answer_id: report.answerId,
      reason: report.reason,
      at,
    })
    .execute();
}
