/** The page where a person registers addresses, sees how their deliveries went, and ends them. */
import { html, pageOf, seeOther } from '../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../platform/http/routes.ts';
import { readHookForm } from './forms.ts';
import { deliveriesTo, hooksOf } from './queries.ts';
import type { HookNeeds } from './use-cases/hook-needs.ts';
import { moveHook, registerHook } from './use-cases/manage-hooks.ts';
import { HooksPage } from './views/hooks-page.tsx';

const MEMBER: RoutePolicy = { access: 'member', queries: 18, cache: 'none' };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const SHOWN = 20;

export function webhookRoutes(needs: Pick<HookNeeds, 'db' | 'clock' | 'secret'>): Routes {
  const { db } = needs;

  async function show(
    c: RequestContext,
    more: Partial<Parameters<typeof HooksPage>[0]> = {},
    status: 200 | 403 | 409 | 422 = 200,
  ) {
    const hooks = await hooksOf(db, (await signedIn(c)).personId);
    const ids = hooks.map(({ id }) => id);
    const deliveries = await deliveriesTo(db, ids, SHOWN);
    const typed = { address: '', events: [] };
    const view = <HooksPage {...{ page: pageOf(c), hooks, deliveries, typed }} {...more} />;
    return html(c, view, { status, headers: { 'referrer-policy': 'same-origin' } });
  }
  const move = (state: 'ended' | 'live') => async (c: RequestContext) => {
    const id = c.req.param('id') ?? '';
    const actor = await signedIn(c);
    if (UUID.test(id)) await moveHook(needs, actor, id, state);
    return seeOther(c, '/compte/webhooks');
  };

  return new Routes()
    .get('/compte/webhooks', MEMBER, (c) => show(c))
    .post('/compte/webhooks', MEMBER, async (c) => {
      const { typed, address, faults } = await readHookForm(c.req);
      if (!address || faults.length > 0) return show(c, { typed, faults }, 422);
      const made = await registerHook(needs, await signedIn(c), { address, events: typed.events });
      if (made.ok) return show(c, { made: made.value });
      return show(c, { typed, refusal: made.reason }, made.reason === 'not_allowed' ? 403 : 409);
    })
    .post('/compte/webhooks/:id/retrait', MEMBER, move('ended'))
    .post('/compte/webhooks/:id/reprise', MEMBER, move('live'));
}
