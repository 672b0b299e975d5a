/** What an author sees of a proposal, by its own unguessable address. */

import { transact } from '../../../platform/db/connect.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import { writerOf } from '../../../platform/http/write-limit.ts';
import { hashOf, parseToken } from '../../../platform/ids/token.ts';
import { refusalInWords } from '../../conduct/public.ts';
import { wholeForm } from '../../fields/public.ts';
import { sentForm } from '../forms.ts';
import { mayWithdraw } from '../policy.ts';
import { commentsOn, type Proposal, proposalByToken } from '../queries.ts';
import { openProposal } from '../store.ts';
import { withdrawProposal } from '../use-cases/decide-proposal.ts';
import type { ContributionNeeds } from '../use-cases/needs.ts';
import { presentOf } from '../use-cases/present-of.ts';
import { LONGEST_MESSAGE, sayOnProposal } from '../use-cases/say-on-proposal.ts';
import { FollowPage, GonePage } from '../views/follow-page.tsx';
import type { UnsaidMessage } from '../views/proposal-parts.tsx';

const holder = (queries: number): RoutePolicy => ({ access: 'holder', queries, cache: 'none' });
const HEADERS = { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'same-origin' };

export function followRoutes(needs: ContributionNeeds): Routes {
  const { db, forms } = needs;
  const token = (c: RequestContext) => c.req.param('token') ?? '';
  const gone = (c: RequestContext) =>
    html(c, <GonePage page={pageOf(c)} />, { status: 404, headers: HEADERS });

  const onProposal =
    (answer: (c: RequestContext, proposal: Proposal) => Promise<Response>) => async (c: RequestContext) => {
      const known = parseToken(token(c));
      const found = known && (await proposalByToken(db, hashOf(known)));
      return found ? answer(c, found) : gone(c);
    };
  async function show(c: RequestContext, proposal: Proposal, unsaid?: UnsaidMessage) {
    const page = pageOf(c);
    const { present, lookups } = await presentOf(needs, proposal, page.locale);
    const comments = await commentsOn(db, proposal.id);
    const view = (
      <FollowPage
        {...{ page, proposal, present, lookups, comments, unsaid }}
        form={wholeForm(needs, forms[proposal.kind])}
        token={token(c)}
      />
    );
    return html(c, view, { headers: HEADERS, status: unsaid ? 422 : 200 });
  }

  const back = (c: RequestContext) => seeOther(c, `/propositions/suivi/${token(c)}`);

  return new Routes()
    .get(
      '/propositions/suivi/:token',
      holder(8),
      onProposal((c, proposal) => show(c, proposal)),
    )
    .post(
      '/propositions/suivi/:token/confirmation',
      holder(4),
      onProposal(async (c, { id }) => {
        await transact(db, (tx) => openProposal(tx, id));
        return back(c);
      }),
    )
    .post(
      '/propositions/suivi/:token/retrait',
      holder(4),
      onProposal(async (c, proposal) => {
        if (mayWithdraw(true, proposal)) await withdrawProposal(needs, proposal);
        return back(c);
      }),
    )
    .post(
      '/propositions/suivi/:token/messages',
      holder(20),
      onProposal(async (c, proposal) => {
        const body = ((await sentForm(c.req))?.get('message')?.[0] ?? '').trim().slice(0, LONGEST_MESSAGE);
        if (body !== '' && proposal.state !== 'unconfirmed') {
          const message = { ...proposal, body, network: writerOf(c) };
          const said = await sayOnProposal(needs, proposal, message);
          if (!said.ok) return show(c, proposal, { body, told: refusalInWords(pageOf(c), said.reason) });
        }
        return back(c);
      }),
    );
}
