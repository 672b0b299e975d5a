/** Keys of the device or of the pocket, as a second factor: named, listed, shown, removed. */
import { href } from '../../../kernel/page.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { keySite } from '../../../platform/session/passkeys.ts';
import { returnPath } from '../domain/return-path.ts';
import { sentFields, sentText } from '../forms.ts';
import { passkeysOf } from '../queries/passkeys.ts';
import { totpOf } from '../queries.ts';
import { beforeAddingFactor } from '../use-cases/factor-door.ts';
import type { AccountNeeds } from '../use-cases/needs.ts';
import {
  addKey,
  type KeyRefusal,
  offerKnownKey,
  offerNewKey,
  removeKey,
  showKey,
} from '../use-cases/passkeys.ts';
import { PasskeysPage } from '../views/passkeys-page.tsx';
import { SecondFactorPage } from '../views/second-factor-page.tsx';

const MEMBER = (queries: number): RoutePolicy => ({ access: 'member', queries: queries + 5, cache: 'none' });
/** What a browser answers, at most: an attestation is a few hundred characters, some thousands with its certificates. */
const LONGEST = 32_000;
const KEYS = '/compte/cles';

export function passkeyRoutes(needs: AccountNeeds): Routes {
  const { db, clock, baseUrl } = needs;
  const site = keySite(baseUrl);

  async function list(c: RequestContext, fault?: KeyRefusal | 'no_answer', typed = '') {
    const page = pageOf(c);
    const keys = await passkeysOf(db, (await signedIn(c)).personId);
    const view = <PasskeysPage {...{ page, keys, fault, typed }} possible={site !== null} />;
    return html(c, view, { status: fault ? 422 : 200 });
  }

  const elsewhere = (c: RequestContext, way: string) =>
    href(pageOf(c), `${way}?retour=${encodeURIComponent(href(pageOf(c), KEYS))}`);

  return (
    new Routes()
      .get(KEYS, MEMBER(1), (c) => list(c))
      .post(`${KEYS}/defi`, MEMBER(12), async (c) => {
        if (!site) return c.json({}, 409);
        const actor = await signedIn(c);
        const way = await beforeAddingFactor(needs, actor);
        if (way) return c.json({ go: elsewhere(c, way) }, 403);
        return c.json(await offerNewKey({ db, clock, site }, actor));
      })
      .post(KEYS, MEMBER(20), async (c) => {
        const actor = await signedIn(c);
        const { nom } = await sentFields(c.req, ['nom']);
        const json = await sentText(c.req, 'reponse', LONGEST);
        if (!site || json === '') return list(c, 'no_answer', nom);
        const way = await beforeAddingFactor(needs, actor);
        if (way) return c.redirect(elsewhere(c, way), 303);
        const added = await addKey({ db, clock, site }, actor, { json, label: nom });
        return added.ok ? seeOther(c, `${KEYS}?fait=ajout`) : list(c, added.reason, nom);
      })
      // As for the authenticator: a session alone takes no factor away.
      .post(`${KEYS}/retrait`, { access: 'strong', queries: 12, cache: 'none' }, async (c) => {
        const { cle } = await sentFields(c.req, ['cle']);
        const removed = await removeKey({ db, clock }, await signedIn(c), cle);
        return seeOther(c, removed ? `${KEYS}?fait=retrait` : KEYS);
      })
      .post('/connexion/second-facteur/cle/defi', MEMBER(8), async (c) => {
        const options = site && (await offerKnownKey({ db, clock, site }, await signedIn(c)));
        return options ? c.json(options) : c.json({}, 409);
      })
      .post('/connexion/second-facteur/cle', MEMBER(20), async (c) => {
        const actor = await signedIn(c);
        const { retour } = await sentFields(c.req, ['retour']);
        const back = returnPath(retour);
        const json = await sentText(c.req, 'reponse', LONGEST);
        if (site && json !== '' && (await showKey({ db, clock, site }, actor, json)))
          return c.redirect(back, 303);
        const page = pageOf(c);
        const linked = (await totpOf(db, actor.personId))?.verified === true;
        const keys = (await passkeysOf(db, actor.personId)).length > 0;
        return html(c, <SecondFactorPage {...{ page, back, linked, keys }} fault="key" />, { status: 422 });
      })
  );
}
