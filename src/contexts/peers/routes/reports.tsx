/** Saying that something is wrong, and deciding on it. */
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { sentFields } from '../../../platform/http/sent-fields.ts';
import { WriteAllowance, writerOf } from '../../../platform/http/write-limit.ts';
import { refusalInWords } from '../../conduct/public.ts';
import { ASKED_AN_HOUR } from '../domain/conversation.ts';
import { mayDecideTransfer, mayReadReports } from '../policy.ts';
import { messagesOf, reportsWaiting } from '../queries/conversations.ts';
import { findOffer, isUuid } from '../queries/offers.ts';
import { heldTransfers } from '../queries/transfers.ts';
import { reportOffer } from '../use-cases/carry-on.ts';
import { decideReport } from '../use-cases/decide-report.ts';
import { decideTransfer } from '../use-cases/decide-transfer.ts';
import type { PeerNeeds } from '../use-cases/needs.ts';
import { ReportPage, ReportsPage } from '../views/report-pages.tsx';
import { words } from '../views/words.ts';

const HOUR_MS = 3_600_000;
/** Those shown at once: each may bring its messages. */
const SHOWN = 20;
const OPEN: RoutePolicy = { access: 'public', queries: 16, cache: 'none' };
const member = (queries: number): RoutePolicy => ({ access: 'member', queries: queries + 5, cache: 'none' });

export function reportRoutes(needs: PeerNeeds): Routes {
  const { db, kinds } = needs;
  const allowance = new WriteAllowance(ASKED_AN_HOUR, HOUR_MS);

  async function report(c: RequestContext, sent: string | null): Promise<Response> {
    const page = pageOf(c);
    const offer = await findOffer(db, c.req.param('id') ?? '', kinds);
    if (!offer) return c.notFound();
    if (sent === null) return html(c, <ReportPage page={page} offer={offer} />);
    if (sent.length < 3)
      return html(c, <ReportPage {...{ page, offer }} typed={sent} fault />, { status: 422 });
    if (!allowance.takes(c))
      return html(
        c,
        <ReportPage {...{ page, offer }} typed={sent} refused={words(page).contact.tooManyHere} />,
        { status: 429 },
      );
    const actor = await c.get('actor')();
    const network = writerOf(c);
    const sender = actor && { personId: actor.personId, email: actor.email, network };
    const told = await reportOffer(needs, offer.id, sent, sender);
    if (!told.ok) {
      const refused = refusalInWords(page, told.reason, 'report');
      return html(c, <ReportPage {...{ page, offer, refused }} typed={sent} />, { status: 429 });
    }
    return html(c, <ReportPage page={page} offer={offer} thanks />);
  }

  return new Routes()
    .get('/pairs/annonces/:id/signalement', OPEN, (c) => report(c, null))
    .post('/pairs/annonces/:id/signalement', OPEN, async (c) =>
      report(c, (await sentFields(c)).text('motif', 1000)),
    )
    .get('/pairs/signalements', member(5 + SHOWN), async (c) => {
      const actor = await signedIn(c);
      if (!mayReadReports(actor)) return c.notFound();
      const reports = [];
      for (const each of (await reportsWaiting(db)).slice(0, SHOWN))
        reports.push({
          ...each,
          messages: each.conversationId ? await messagesOf(db, each.conversationId) : [],
        });
      const held = (await heldTransfers(db, kinds, SHOWN)).map((each) => ({
        ...each,
        own: !mayDecideTransfer(actor, each),
      }));
      return html(c, <ReportsPage page={pageOf(c)} reports={reports} held={held} />);
    })
    .post('/pairs/signalements/:id', member(10), async (c) => {
      const actor = await signedIn(c);
      const id = c.req.param('id') ?? '';
      if (!mayReadReports(actor) || !isUuid(id)) return c.notFound();
      const removes = (await sentFields(c)).text('geste') === 'retirer';
      await decideReport(needs, id, { removes, personId: actor.personId });
      return seeOther(c, '/pairs/signalements');
    })
    .post('/pairs/transferts/:id/relecture', member(14), async (c) => {
      const actor = await signedIn(c);
      const id = c.req.param('id') ?? '';
      if (!mayReadReports(actor) || !isUuid(id)) return c.notFound();
      const gesture = (await sentFields(c)).text('geste');
      // Neither button was pressed: nothing is decided.
      if (gesture !== 'publier' && gesture !== 'ecarter') return seeOther(c, '/pairs/signalements');
      const decision = { published: gesture === 'publier', locale: pageOf(c).locale };
      const decided = await decideTransfer(needs, actor, id, decision);
      return !decided.ok && decided.reason === 'not_yours'
        ? c.notFound()
        : seeOther(c, '/pairs/signalements');
    });
}
