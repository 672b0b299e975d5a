/** What a person does in a community: begin one, ask, answer. Each bounded by day. */
import { randomUUID } from 'node:crypto';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import { done, type Outcome, refused } from '../../../kernel/outcome.ts';
import { transact } from '../../../platform/db/connect.ts';
import type { Database, Transaction } from '../../../platform/db/tables.ts';
import { admit, type Refusal } from '../../conduct/public.ts';
import { freeSlug } from '../../records/public.ts';
import { BEGUN_A_DAY, type Community, type Membership, WRITTEN_A_DAY } from '../domain/community.ts';
import { begunSince, writtenSince } from '../queries.ts';
import {
  insertAnswer,
  insertCommunity,
  insertQuestion,
  insertReport,
  inTurn,
  join,
  slugsLike,
} from '../store.ts';

export interface CommunityNeeds {
  db: Database;
  clock: () => Date;
  /** The secret of the instance: what limits count is kept under it. */
  secret: string;
}

/** Who sends something, as limits count them. */
export interface Sender {
  personId: string;
  email: EmailAddress;
  network: string | null;
}

export type Refused = Refusal | { reason: 'too_many' };

const DAY_MS = 86_400_000;
const LONGEST_SLUG = 60;
const dayBefore = (at: Date): Date => new Date(at.getTime() - DAY_MS);

/** Its slug. Whoever begins it facilitates it. */
export async function beginCommunity(
  { db, clock, secret }: CommunityNeeds,
  told: Pick<Community, 'title' | 'summary' | 'competences' | 'themes'>,
  { name, ...sender }: Sender & { name: string },
): Promise<Outcome<string, Refused>> {
  const { personId } = sender;
  const at = clock();
  return transact(db, async (tx) => {
    await inTurn(tx, personId);
    if ((await begunSince(tx, personId, dayBefore(at))) >= BEGUN_A_DAY)
      return refused({ reason: 'too_many' });
    const text = `${told.title}\n${told.summary}`;
    const admitted = await admit(
      tx,
      { clock, secret },
      { act: 'peer', recordId: null, text, form: null, ...sender },
    );
    if (!admitted.ok) return admitted;
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
  { db, clock, secret }: CommunityNeeds,
  sender: Sender,
  text: string,
  write: (tx: Transaction, at: Date) => Promise<Value>,
): Promise<Outcome<Value, Refused>> => {
  const { personId } = sender;
  const at = clock();
  return transact(db, async (tx) => {
    await inTurn(tx, personId);
    if ((await writtenSince(tx, personId, dayBefore(at))) >= WRITTEN_A_DAY)
      return refused({ reason: 'too_many' });
    const admitted = await admit(
      tx,
      { clock, secret },
      { act: 'peer', recordId: null, text, form: null, ...sender },
    );
    if (!admitted.ok) return admitted;
    return done(await write(tx, at));
  });
};

export const askQuestion = (
  needs: CommunityNeeds,
  { id: communityId }: Community,
  { personId, name: author }: Membership,
  told: { title: string; body: string },
  sender: Sender,
): Promise<Outcome<string, Refused>> =>
  written(needs, sender, `${told.title}\n${told.body}`, async (tx, at) => {
    const id = randomUUID();
    await insertQuestion(tx, { ...told, id, communityId, author, personId }, at);
    return id;
  });

export const answerQuestion = (
  needs: CommunityNeeds,
  questionId: string,
  { personId, name: author }: Membership,
  body: string,
  sender: Sender,
): Promise<Outcome<null, Refused>> =>
  written(needs, sender, body, async (tx, at) => {
    await insertAnswer(tx, { id: randomUUID(), questionId, body, author, personId }, at);
    return null;
  });

/** Those who facilitate read it. */
export const reportWords = (
  { db, clock, secret }: CommunityNeeds,
  told: { questionId: string; answerId: string | null; reason: string },
  sender: Sender,
): Promise<Outcome<null, Refusal>> =>
  transact(db, async (tx) => {
    const sent = { act: 'report' as const, recordId: null, text: told.reason, form: null, ...sender };
    const admitted = await admit(tx, { clock, secret }, sent);
    if (!admitted.ok) return admitted;
    await insertReport(tx, { id: randomUUID(), ...told }, clock());
    return done(null);
  });
