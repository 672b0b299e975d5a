/** The page where a person makes, lists and ends tokens. */
import { html, pageOf, seeOther } from '../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../platform/http/routes.ts';
import { NOTHING_TYPED, readTokenForm } from './forms.ts';
import { tokensOf } from './queries.ts';
import { makeToken, revokeToken, type TokenNeeds } from './use-cases/make-token.ts';
import { TokensPage } from './views/tokens-page.tsx';

const MEMBER: RoutePolicy = { access: 'member', queries: 14, cache: 'none' };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function tokenRoutes(needs: TokenNeeds): Routes {
  const { db, clock } = needs;

  async function show(
    c: RequestContext,
    more: Partial<Parameters<typeof TokensPage>[0]> = {},
    status: 200 | 409 | 422 = 200,
  ) {
    const tokens = await tokensOf(db, (await signedIn(c)).personId);
    const view = (
      <TokensPage {...{ page: pageOf(c), tokens, now: clock(), typed: NOTHING_TYPED }} {...more} />
    );
    return html(c, view, { status, headers: { 'referrer-policy': 'same-origin' } });
  }

  return new Routes()
    .get('/compte/jetons', MEMBER, (c) => show(c))
    .post('/compte/jetons', MEMBER, async (c) => {
      const { typed, faults } = await readTokenForm(c.req);
      if (faults.length > 0 || typed.days === null) return show(c, { typed, faults }, 422);
      const made = await makeToken(needs, await signedIn(c), { ...typed, days: typed.days });
      return made.ok ? show(c, { made: made.value }) : show(c, { typed, tooMany: true }, 409);
    })
    .post('/compte/jetons/:id/retrait', MEMBER, async (c) => {
      const id = c.req.param('id') ?? '';
      const actor = await signedIn(c);
      if (UUID.test(id)) await revokeToken(needs, actor, id);
      return seeOther(c, '/compte/jetons');
    });
}
