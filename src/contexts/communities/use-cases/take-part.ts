/** What a person does in a community: begin one, ask, answer. Each bounded by day. */
import { randomUUID } from 'node:crypto';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import { freeSlug } from '../../records/public.ts';
import { BEGUN_A_DAY, type Community, type Membership, WRITTEN_A_DAY } from '../domain/community.ts';
import { begunSince, writtenSince } from '../queries.ts';
import { insertAnswer, insertCommunity, insertQuestion, inTurn, join, slugsLike } from '../store.ts';

export interface CommunityNeeds {
  db: Database;
  clock: () => Date;
}

const DAY_MS = 86_400_000;
const LONGEST_SLUG = 60;
const dayBefore = (at: Date): Date => new Date(at.getTime() - DAY_MS);

/** Its slug. Whoever begins it facilitates it. */
export async function beginCommunity(
  { db, clock }: CommunityNeeds,
  told: Pick<Community, 'title' | 'summary' | 'competences' | 'themes'>,
  { personId, name }: { personId: string; name: string },
): Promise<Outcome<string, 'too_many'>> {
  const at = clock();
  return transact(db, async (tx) => {
    await inTurn(tx, personId);
    if ((await begunSince(tx, personId, dayBefore(at))) >= BEGUN_A_DAY) return refused('too_many');
    // Titles of two people at once would want one address.
    await inTurn(tx, 'slug');
    const wanted = freeSlug(told.title.slice(0, LONGEST_SLUG), new Set());
    const slug = freeSlug(told.title.slice(0, LONGEST_SLUG), await slugsLike(tx, wanted));
    const id = randomUUID();
    await insertCommunity(tx, { ...told, id, slug }, at);
    await join(tx, { communityId: id, personId, name, facilitator: true }, at);
    return done(slug);
  });
}

const written = async <Value>(
  { db, clock }: CommunityNeeds,
  personId: string,
  write: (tx: Transaction, at: Date) => Promise<Value>,
): Promise<Outcome<Value, 'too_many'>> => {
  const at = clock();
  return transact(db, async (tx) => {
    await inTurn(tx, personId);
    if ((await writtenSince(tx, personId, dayBefore(at))) >= WRITTEN_A_DAY) return refused('too_many');
    return done(await write(tx, at));
  });
};

export const askQuestion = (
  needs: CommunityNeeds,
  { id: communityId }: Community,
  { personId, name: author }: Membership,
  told: { title: string; body: string },
): Promise<Outcome<string, 'too_many'>> =>
  written(needs, personId, async (tx, at) => {
    const id = randomUUID();
    await insertQuestion(tx, { ...told, id, communityId, author, personId }, at);
    return id;
  });

export const answerQuestion = (
  needs: CommunityNeeds,
  questionId: string,
  { personId, name: author }: Membership,
  body: string,
): Promise<Outcome<null, 'too_many'>> =>
  written(needs, personId, async (tx, at) => {
    await insertAnswer(tx, { id: randomUUID(), questionId, body, author, personId }, at);
    return null;
  });
