/** Asks a partner's calendar again and takes in what it tells. What cannot be read leaves what was known as it is. */
import { transact } from '../../../platform/db/connect.ts';
import { AHEAD_MS, type FeedOutcome, MOST_BYTES, nextReading, PAST_MS } from '../domain/feed.ts';
import { type Feed, findFeed } from '../queries/feeds.ts';
import { noteReading, putMeetings } from '../store/feeds.ts';
import type { FeedNeeds } from './needs.ts';
import { readApart } from './read-apart.ts';

export async function readFeed(needs: FeedNeeds, id: string): Promise<void> {
  const { db, clock, fetchPublic, baseUrl } = needs;
  const feed = await findFeed(db, id);
  if (!feed) return;
  const fetched = await fetchPublic(feed.url, {
    maxBytes: MOST_BYTES,
    headers: { accept: 'text/calendar', ...(feed.etag && { 'if-none-match': feed.etag }) },
  });
  if (fetched.is !== 'answered') {
    const outcome = fetched.is === 'refused' || fetched.is === 'too_large' ? fetched.is : 'not_answering';
    return noteFailure(needs, feed, outcome);
  }
  if (fetched.status === 304) return noteFailure(needs, feed, 'same');
  if (fetched.status !== 200 || !fetched.body) return noteFailure(needs, feed, 'not_answering');
  const now = clock().getTime();
  const window = { from: now - PAST_MS, to: now + AHEAD_MS };
  const reading = await readApart(fetched.body.toString('utf8'), window);
  if (typeof reading === 'string') return noteFailure(needs, feed, reading);
  const host = `@${new URL(baseUrl).hostname}`;
  // What we told ourselves comes back from whoever follows us: it is not told twice.
  const meetings = reading.meetings.filter(({ uid }) => !uid.endsWith(host));
  const at = clock();
  await transact(db, async (tx) => {
    const kept = await putMeetings(tx, feed, meetings, at);
    const etag = fetched.headers.etag?.slice(0, 200) ?? null;
    const nextAt = nextReading('read', at, at);
    await noteReading(tx, id, { outcome: 'read', at, nextAt, kept, cut: reading.cut, etag });
  });
}

async function noteFailure({ db, clock }: FeedNeeds, feed: Feed, outcome: FeedOutcome): Promise<void> {
  const at = clock();
  const nextAt = nextReading(outcome, at, feed.okAt);
  await transact(db, (tx) => noteReading(tx, feed.id, { outcome, at, nextAt }));
}
