/** Reads of partners' calendars. */
import type { Database } from '../../../platform/db/tables.ts';
import { namesById } from '../../records/public.ts';
import type { FeedOutcome } from '../domain/feed.ts';
import '../tables.ts';

export interface Feed {
  id: string;
  url: string;
  title: string;
  recordId: string | null;
  personId: string | null;
  okAt: Date | null;
  readAt: Date | null;
  outcome: FeedOutcome | null;
  kept: number | null;
  cut: boolean;
  etag: string | null;
}

const feeds = (db: Database) =>
  db
    .selectFrom('event_feed')
    .select([
      'id',
      'url',
      'title',
      'record_id as recordId',
      'person_id as personId',
      'ok_at as okAt',
      'read_at as readAt',
      'outcome',
      'kept',
      'cut',
      'etag',
    ]);

export async function findFeed(db: Database, id: string): Promise<Feed | null> {
  return (await feeds(db).where('id', '=', id).executeTakeFirst()) ?? null;
}

/** All of them, with the name of the record each stands for. Two queries. */
export async function allFeeds(db: Database): Promise<(Feed & { holder: string | null })[]> {
  const rows = await feeds(db).orderBy('title').limit(500).execute();
  const names = await namesById(
    db,
    rows.flatMap(({ recordId }) => recordId ?? []),
  );
  return rows.map((row) => ({ ...row, holder: names.get(row.recordId ?? '') ?? null }));
}

export async function dueFeeds(db: Database, now: Date): Promise<string[]> {
  const rows = await db
    .selectFrom('event_feed')
    .select('id')
    .where('next_at', '<=', now)
    .orderBy('next_at')
    .limit(200)
    .execute();
  return rows.map(({ id }) => id);
}

export const sameFeed = (db: Database, url: string) =>
  db.selectFrom('event_feed').select('id').where('url', '=', url).executeTakeFirst();
