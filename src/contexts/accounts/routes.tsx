import { html, pageOf, seeOther } from '../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../platform/http/routes.ts';
import { sentFields } from './forms.ts';
import { passkeysOf } from './queries/passkeys.ts';
import { sessionsOf, totpOf } from './queries.ts';
import { administrationRoutes } from './routes/administration.tsx';
import { claimDecisionRoutes } from './routes/claim-decisions.tsx';
import { claimRoutes } from './routes/claims.tsx';
import { passkeyRoutes } from './routes/passkeys.tsx';
import { signInRoutes } from './routes/sign-in.tsx';
import { totpRoutes } from './routes/totp.tsx';
import { trailRoutes } from './routes/trail.tsx';
import { closeOtherSessions, closeSession } from './use-cases/close-sessions.ts';
import type { AccountNeeds } from './use-cases/needs.ts';
import { rename } from './use-cases/rename.ts';
import { subjectNames } from './use-cases/subject-names.ts';
import { AccountPage } from './views/account-page.tsx';

/** Looking up a session takes three queries: the session, its person, what they hold. */
const member = (queries: number): RoutePolicy => ({ access: 'member', queries: queries + 5, cache: 'none' });

export function accountRoutes(needs: AccountNeeds): Routes {
  const { db, auth, clock } = needs;

  async function account(c: RequestContext, more: { typedName?: string; nameFault?: boolean } = {}) {
    const page = pageOf(c);
    const actor = await signedIn(c);
    const sessions = await sessionsOf(db, actor.personId, clock());
    const totp = (await totpOf(db, actor.personId))?.verified === true;
    const keys = (await passkeysOf(db, actor.personId)).length;
    const subjects = actor.relations.map(({ subject }) => subject);
    const nameOf = await subjectNames(needs, subjects, page.locale);
    const view = <AccountPage {...{ page, actor, sessions, totp, keys, nameOf }} {...more} />;
    return html(c, view, { status: more.nameFault ? 422 : 200 });
  }

  const routes = new Routes()
    .get('/compte', member(4), (c) => account(c))
    .post('/compte/nom', member(6), async (c) => {
      const actor = await signedIn(c);
      const { nom } = await sentFields(c.req, ['nom']);
      const renamed = await rename({ db, clock }, actor, nom);
      return renamed.ok
        ? seeOther(c, '/compte?enregistre=oui')
        : account(c, { typedName: nom, nameFault: true });
    })
    .post('/compte/sessions/:id/fermeture', member(4), async (c) => {
      const actor = await signedIn(c);
      await closeSession({ db, clock }, actor, c.req.param('id') ?? '');
      return seeOther(c, '/compte');
    })
    .post('/compte/sessions/fermeture', member(4), async (c) => {
      await closeOtherSessions({ db, clock }, await signedIn(c));
      return seeOther(c, '/compte');
    })
    .post('/deconnexion', { access: 'public', queries: 6, cache: 'none' }, async (c) => {
      const cookies = await auth.close(c.req.raw.headers);
      const answer = seeOther(c, '/');
      for (const cookie of cookies) answer.headers.append('set-cookie', cookie);
      return answer;
    });
  return routes
    .with(signInRoutes(needs))
    .with(totpRoutes(needs, member))
    .with(passkeyRoutes(needs))
    .with(claimRoutes(needs))
    .with(claimDecisionRoutes(needs))
    .with(administrationRoutes(needs))
    .with(trailRoutes(needs));
}
