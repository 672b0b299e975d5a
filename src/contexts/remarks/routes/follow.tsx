/** What an author sees of a remark, by its own unguessable address. */
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes } from '../../../platform/http/routes.ts';
import { hashOf, parseToken } from '../../../platform/ids/token.ts';
import { mayWithdrawRemark } from '../policy.ts';
import { type Remark, remarkByToken } from '../queries.ts';
import { confirmRemark, withdrawRemark } from '../use-cases/make-remark.ts';
import type { RemarkNeeds } from '../use-cases/needs.ts';
import { recordOf } from '../use-cases/record-of.ts';
import { GonePage, RemarkPage } from '../views/remark-page.tsx';

const holder = (queries: number): RoutePolicy => ({ access: 'holder', queries, cache: 'none' });
const HEADERS = { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'same-origin' };

export function followRoutes(needs: RemarkNeeds): Routes {
  const token = (c: RequestContext) => c.req.param('token') ?? '';
  const own = (c: RequestContext) => `/remarques/suivi/${token(c)}`;
  const gone = (c: RequestContext) =>
    html(c, <GonePage page={pageOf(c)} />, { status: 404, headers: HEADERS });
  const onRemark =
    (answer: (c: RequestContext, remark: Remark) => Promise<Response>) => async (c: RequestContext) => {
      const known = parseToken(token(c));
      const found = known && (await remarkByToken(needs.db, hashOf(known)));
      return found ? answer(c, found) : gone(c);
    };
  return new Routes()
    .get(
      '/remarques/suivi/:token',
      holder(4),
      onRemark(async (c, remark) => {
        const found = await recordOf(needs, remark);
        if (!found) return gone(c);
        const withdrawable = mayWithdrawRemark(true, remark);
        const author = {
          confirm: remark.state === 'unconfirmed' ? `${own(c)}/confirmation` : null,
          withdraw: withdrawable ? `${own(c)}/retrait` : null,
          appeal: remark.state === 'hidden' ? `/recours/remarque/${token(c)}` : null,
        };
        const view = <RemarkPage page={pageOf(c)} {...{ remark, author }} record={found} held />;
        return html(c, view, { headers: HEADERS });
      }),
    )
    .post(
      '/remarques/suivi/:token/confirmation',
      holder(8),
      onRemark(async (c, remark) => {
        await confirmRemark(needs, remark);
        return seeOther(c, own(c));
      }),
    )
    .post(
      '/remarques/suivi/:token/retrait',
      holder(6),
      onRemark(async (c, remark) => {
        if (mayWithdrawRemark(true, remark)) await withdrawRemark(needs, remark);
        return seeOther(c, own(c));
      }),
    );
}
