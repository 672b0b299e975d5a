/** Reviews: given by people who signed in, read by somebody before they are public. */
import { randomUUID } from 'node:crypto';
import { transact } from '../../../platform/db/connect.ts';
import { html, movedTo, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, Routes, signedIn } from '../../../platform/http/routes.ts';
import { note } from '../../accounts/public.ts';
import { groundOf, UNNAMED } from '../../contributions/public.ts';
import { findRecord, nextDataVersion, recordsById, type StoredRecord } from '../../records/public.ts';
import { readDecision, readReview, sentForm, type TypedReview } from '../forms.ts';
import { mayDecideReview } from '../policy.ts';
import { hasReviewed, waitingReviews } from '../queries/reviews.ts';
import { decideReview, insertReview } from '../store/reviews.ts';
import type { ResourceNeeds } from '../use-cases/needs.ts';
import { ReviewPage, ReviewQueuePage } from '../views/review-pages.tsx';

const MEMBER = { access: 'member', queries: 14, cache: 'none' } as const;
const NOTHING: TypedReview = { usedFor: '', changed: '', agreed: false };

export function reviewRoutes(needs: ResourceNeeds): Routes {
  const { db, clock } = needs;

  const onRecord =
    (answer: (c: RequestContext, record: StoredRecord) => Promise<Response>) => async (c: RequestContext) => {
      const record = await findRecord(db, 'resource', c.req.param('slug') ?? '');
      if (!record) return c.notFound();
      if ('movedTo' in record) return movedTo(c, `/ressources/${record.movedTo}/avis`);
      return answer(c, record);
    };

  /** The reviews that this person may decide on, each with its work. */
  async function mine(c: RequestContext) {
    const actor = await signedIn(c);
    const waiting = await waitingReviews(db);
    const records = await recordsById(db, [...new Set(waiting.map(({ recordId }) => recordId))]);
    const byId = new Map(records.map((record) => [record.id, record]));
    return waiting.flatMap((review) => {
      const record = byId.get(review.recordId);
      if (!record) return [];
      const ground = { ...groundOf(needs, record.id, record.document), personId: review.personId };
      return mayDecideReview(actor, { ...ground, state: 'waiting' }) ? [{ review, record }] : [];
    });
  }

  return new Routes()
    .get(
      '/ressources/:slug/avis',
      MEMBER,
      onRecord(async (c, record) => {
        const given = await hasReviewed(db, record.id, (await signedIn(c)).personId);
        return html(
          c,
          <ReviewPage page={pageOf(c)} record={record} typed={NOTHING} faults={[]} given={given} />,
        );
      }),
    )
    .post(
      '/ressources/:slug/avis',
      MEMBER,
      onRecord(async (c, record) => {
        const actor = await signedIn(c);
        const { review, faults } = readReview(await sentForm(c.req));
        const page = pageOf(c);
        if (faults.length > 0)
          return html(c, <ReviewPage {...{ page, record, faults }} typed={review} given={false} />, {
            status: 422,
          });
        const { usedFor, changed } = review;
        const { personId } = actor;
        const author = actor.name || UNNAMED;
        const written = {
          id: randomUUID(),
          recordId: record.id,
          personId,
          author,
          usedFor,
          changed,
          at: clock(),
        };
        await transact(db, (tx) => insertReview(tx, written));
        return seeOther(c, `/ressources/${record.slug}/avis`);
      }),
    )
    .get('/moderation/avis', MEMBER, async (c) =>
      html(c, <ReviewQueuePage page={pageOf(c)} waiting={await mine(c)} />),
    )
    .post('/moderation/avis/:id', { ...MEMBER, queries: 20 }, async (c) => {
      const actor = await signedIn(c);
      const sent = readDecision(await sentForm(c.req));
      const asked = (await mine(c)).find(({ review }) => review.id === c.req.param('id'));
      if (!asked) return c.notFound();
      if (!sent)
        return html(c, <ReviewQueuePage page={pageOf(c)} waiting={await mine(c)} fault={asked.review.id} />, {
          status: 422,
        });
      const { id } = asked.review;
      const [at, by] = [clock(), actor.personId];
      await transact(db, async (tx) => {
        if (!(await decideReview(tx, { id, state: sent.decision, by, reason: sent.reason, at }))) return;
        if (sent.decision === 'published') await nextDataVersion(tx);
        await note(tx, { at, actor: by, action: `review_${sent.decision}`, subject: `review:${id}` });
      });
      return seeOther(c, '/moderation/avis');
    });
}
