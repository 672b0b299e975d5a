/** Partners' calendars: adding one, reading it now, following it no more. */
import { randomUUID } from 'node:crypto';
import { transact } from '../../../platform/db/connect.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { sentFields } from '../../../platform/http/sent-fields.ts';
import { isAdministrator } from '../../accounts/public.ts';
import { type FeedFault, readFeedForm, type TypedFeed } from '../forms.ts';
import { mayAddFeed, mayRemoveFeed } from '../policy.ts';
import { allFeeds, type Feed, findFeed } from '../queries/feeds.ts';
import { isUuid } from '../queries/meetings.ts';
import { deleteFeed, insertFeed } from '../store/feeds.ts';
import { hostedRecords } from '../use-cases/hosted-records.ts';
import type { EventNeeds } from '../use-cases/needs.ts';
import { READ_FEED } from '../use-cases/queues.ts';
import { FeedsPage } from '../views/feeds-page.tsx';

const member = (queries: number): RoutePolicy => ({ access: 'member', queries: queries + 5, cache: 'none' });
const NOTHING: TypedFeed = { url: '', title: '', holder: '' };

export function feedRoutes(needs: EventNeeds): Routes {
  const { db, clock, jobs } = needs;

  async function show(
    c: RequestContext,
    more: { typed?: TypedFeed; faults?: readonly FeedFault[]; known?: boolean; status?: 409 | 422 } = {},
  ): Promise<Response> {
    const actor = await signedIn(c);
    const { typed = NOTHING, faults = [], known = false, status = 200 } = more;
    const feeds = (await allFeeds(db)).map((feed) => ({ ...feed, mine: mayRemoveFeed(actor, feed) }));
    const records = await hostedRecords(needs, actor);
    return html(
      c,
      <FeedsPage
        {...{ page: pageOf(c), feeds, records, typed, faults, known }}
        administrator={isAdministrator(actor)}
      />,
      { status },
    );
  }

  /** The calendar, for whoever may drop it. */
  const mine =
    (work: (c: RequestContext, feed: Feed) => Promise<Response>) =>
    async (c: RequestContext): Promise<Response> => {
      const id = c.req.param('id') ?? '';
      const feed = isUuid(id) ? await findFeed(db, id) : null;
      return feed && mayRemoveFeed(await signedIn(c), feed) ? work(c, feed) : c.notFound();
    };

  return new Routes()
    .get('/agenda/sources', member(4), (c) => show(c))
    .post('/agenda/sources', member(12), async (c) => {
      const actor = await signedIn(c);
      const records = await hostedRecords(needs, actor);
      const { typed, recordId, faults } = readFeedForm(await sentFields(c), records, isAdministrator(actor));
      if (faults.length > 0) return show(c, { typed, faults, status: 422 });
      if (!mayAddFeed(actor, recordId)) return show(c, { typed, faults: ['au-nom'], status: 422 });
      const id = randomUUID();
      const added = await transact(db, async (tx) => {
        const { url, title } = typed;
        const isNew = await insertFeed(tx, { id, url, title, recordId, personId: actor.personId }, clock());
        if (isNew) await jobs.enqueue(tx, READ_FEED, { feedId: id }, { key: id });
        return isNew;
      });
      return added
        ? seeOther(c, '/agenda/sources?fait=ajoute')
        : show(c, { typed, known: true, status: 409 });
    })
    .post(
      '/agenda/sources/:id/lecture',
      member(6),
      mine(async (c, { id }) => {
        await transact(db, (tx) => jobs.enqueue(tx, READ_FEED, { feedId: id }, { key: id }));
        return seeOther(c, '/agenda/sources?fait=lecture');
      }),
    )
    .post(
      '/agenda/sources/:id/retrait',
      member(6),
      mine(async (c, { id }) => {
        await transact(db, (tx) => deleteFeed(tx, id));
        return seeOther(c, '/agenda/sources?fait=retire');
      }),
    );
}
