/** What people who used a work say of it. */
import type { Database } from '../../../platform/db/tables.ts';
import type { Review } from '../domain/review.ts';

const SHOWN = 50;
const QUEUE = 200;

export const reviewsOf = (db: Database, recordId: string): Promise<Review[]> =>
  db
    .selectFrom('resource_review')
    .select(['id', 'author', 'used_for as usedFor', 'changed', 'created_at as createdAt'])
    .where('record_id', '=', recordId)
    .where('state', '=', 'published')
    .orderBy('created_at', 'desc')
    .limit(SHOWN)
    .execute();

export interface WaitingReview extends Review {
  recordId: string;
  personId: string | null;
}

/** The oldest first: whose turn it is. */
export const waitingReviews = (db: Database): Promise<WaitingReview[]> =>
  db
    .selectFrom('resource_review')
    .select([
      'id',
      'author',
      'used_for as usedFor',
      'changed',
      'created_at as createdAt',
      'record_id as recordId',
      'person_id as personId',
    ])
    .where('state', '=', 'waiting')
    .orderBy('created_at')
    .limit(QUEUE)
    .execute();

/** Whether a person's review of a work waits or is published. */
export async function hasReviewed(db: Database, recordId: string, personId: string): Promise<boolean> {
  const found = await db
    .selectFrom('resource_review')
    .select('id')
    .where('record_id', '=', recordId)
    .where('person_id', '=', personId)
    .where('state', 'in', ['waiting', 'published'])
    .executeTakeFirst();
  return found !== undefined;
}
