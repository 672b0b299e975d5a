/** Writes of partners' calendars and of the meetings that they tell. */
import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Transaction } from '../../../platform/db/tables.ts';
import { nextDataVersion } from '../../records/public.ts';
import type { FeedOutcome, ReadMeeting } from '../domain/feed.ts';
import { PARIS } from '../domain/zones.ts';
import { written } from './meetings.ts';
import '../tables.ts';

export async function insertFeed(
  tx: Transaction,
  feed: { id: string; url: string; title: string; recordId: string | null; personId: string },
  at: Date,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await tx
    .insertInto('event_feed')
    .values({
      id: feed.id,
      url: feed.url,
      title: feed.title,
      record_id: feed.recordId,
      person_id: feed.personId,
      added_at: at,
      next_at: at,
    })
    .onConflict((conflict) => conflict.column('url').doNothing())
    .executeTakeFirstOrThrow();
  return (numInsertedOrUpdatedRows ?? 0n) > 0n;
}

/** Its meetings go with it. */
export async function deleteFeed(tx: Transaction, id: string): Promise<void> {
  await nextDataVersion(tx);
  await tx.deleteFrom('event_feed').where('id', '=', id).execute();
}

export async function noteReading(
  tx: Transaction,
  id: string,
  told: {
    outcome: FeedOutcome;
    at: Date;
    nextAt: Date;
    kept?: number;
    cut?: boolean;
    etag?: string | null;
  },
): Promise<void> {
  const ok = told.outcome === 'read' || told.outcome === 'same';
  await tx
    .updateTable('event_feed')
    .set({
      outcome: told.outcome,
      read_at: told.at,
      next_at: told.nextAt,
      ...(ok && { ok_at: told.at }),
      ...(told.kept !== undefined && { kept: told.kept }),
      ...(told.cut !== undefined && { cut: told.cut }),
      ...(told.etag !== undefined && { etag: told.etag }),
    })
    .where('id', '=', id)
    .execute();
}

/**
 * What the calendar tells now. A meeting that another calendar told first stays there; one that is told no more, and
 * was to come, is cancelled. How many stand.
 */
export async function putMeetings(
  tx: Transaction,
  feed: { id: string; title: string },
  meetings: readonly ReadMeeting[],
  at: Date,
): Promise<number> {
  await nextDataVersion(tx);
  let kept = 0;
  for (const told of meetings) {
    const row = {
      ...written({
        kind: 'meeting',
        title: told.title,
        summary: told.summary,
        programme: '',
        startsAt: new Date(told.startsAt),
        endsAt: new Date(told.endsAt),
        zone: PARIS,
        allDay: told.allDay,
        place: told.place,
        territory: null,
        url: told.url,
        seats: null,
        registers: false,
        account: null,
        recordId: null,
        author: feed.title,
        places: [],
      }),
      state: told.cancelled ? ('cancelled' as const) : ('published' as const),
      changed_at: at,
    };
    const done = await tx
      .insertInto('event')
      .values({
        ...row,
        id: randomUUID(),
        person_id: null,
        feed_id: feed.id,
        uid: told.uid,
        occurrence: told.occurrence,
        created_at: at,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['uid', 'occurrence'])
          .where('uid', 'is not', null)
          .doUpdateSet({ ...row, sequence: sql<number>`event.sequence + 1` })
          .where('event.feed_id', '=', feed.id),
      )
      .executeTakeFirst();
    kept += Number(done.numInsertedOrUpdatedRows ?? 0n);
  }
  const keys = meetings.map(({ uid, occurrence }) => `${uid}\n${occurrence}`);
  await tx
    .updateTable('event')
    .set({ state: 'cancelled', changed_at: at, sequence: sql<number>`sequence + 1` })
    .where('feed_id', '=', feed.id)
    .where('state', '=', 'published')
    .where('starts_at', '>', at)
    .where(sql<boolean>`not (uid || chr(10) || occurrence = any(${keys}::text[]))`)
    .execute();
  return kept;
}
