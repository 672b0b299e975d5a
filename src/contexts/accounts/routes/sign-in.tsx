/** From an address to a session: the link, the button that uses it, and the second factor. */
import { href } from '../../../kernel/page.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, Routes, signedIn } from '../../../platform/http/routes.ts';
import { writerOf } from '../../../platform/http/write-limit.ts';
import { browserOf } from '../domain/browser.ts';
import { readEmail } from '../domain/email.ts';
import { returnPath } from '../domain/return-path.ts';
import { readCode } from '../domain/short-code.ts';
import { sentFields } from '../forms.ts';
import { passkeysOf } from '../queries/passkeys.ts';
import { emailOf, totpOf } from '../queries.ts';
import { askLink, idleCode } from '../use-cases/ask-link.ts';
import type { AccountNeeds } from '../use-cases/needs.ts';
import { openSession } from '../use-cases/open-session.ts';
import { showSecondFactor } from '../use-cases/show-second-factor.ts';
import { LinkGonePage, LinkPage } from '../views/link-page.tsx';
import { LinkSentPage } from '../views/link-sent-page.tsx';
import { SecondFactorPage } from '../views/second-factor-page.tsx';
import { SignInPage } from '../views/sign-in-page.tsx';
import { words } from '../views/words.ts';

const CODE_COOKIE = 'terreau.code';
const NO_REFERRER = { 'referrer-policy': 'same-origin' };
const PUBLIC = { access: 'public', cache: 'none' } as const;

export function signInRoutes(needs: AccountNeeds): Routes {
  const { db, baseUrl, post } = needs;
  const secure = baseUrl.startsWith('https:') ? '; Secure' : '';
  const codeCookie = (code: string, seconds: number) =>
    `${CODE_COOKIE}=${code}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Lax${secure}`;
  const codeIn = (c: RequestContext): string | null =>
    /(?:^|;\s*)terreau\.code=([A-Z0-9]{8})(?:;|$)/.exec(c.req.header('cookie') ?? '')?.[1] ?? null;

  /** A session with a browser that the person was never seen with: they are told, whoever opened it. */
  async function tellElsewhere(c: RequestContext, personId: string) {
    const page = pageOf(c);
    const to = readEmail((await emailOf(db, personId)) ?? '');
    if (!to) return;
    const m = words(page).mail;
    const browser = browserOf(c.req.header('user-agent') ?? '') || m.unknownBrowser;
    const text = m.elsewhere(browser, `${baseUrl}${href(page, '/compte')}`);
    post({ to, locale: page.locale, subject: m.elsewhereSubject, text });
  }

  return new Routes()
    .get('/connexion', { ...PUBLIC, queries: 0 }, (c) => {
      const page = pageOf(c);
      return html(c, <SignInPage page={page} back={returnPath(page.query.get('retour'))} />);
    })
    .post('/connexion', { ...PUBLIC, queries: 12 }, async (c) => {
      const page = pageOf(c);
      const { courriel, retour } = await sentFields(c.req, ['courriel', 'retour']);
      const back = returnPath(retour);
      const email = readEmail(courriel);
      if (!email) return html(c, <SignInPage {...{ page, back }} typed={courriel} fault />, { status: 422 });
      const asked = await askLink(needs, email, writerOf(c));
      if (asked === 'network')
        return html(c, <SignInPage {...{ page, back }} typed={courriel} crowded />, { status: 429 });
      if (asked !== 'address') {
        const query = new URLSearchParams({ jeton: asked.token, retour: back });
        const m = words(page).mail;
        post({
          to: email,
          locale: page.locale,
          subject: m.subject,
          text: m.text(`${baseUrl}${href(page, '/connexion/lien')}?${query}`),
        });
      }
      // Beyond the limit of an address, a code that opens nothing: the page is the same for everybody.
      const code = asked === 'address' ? idleCode() : asked.code;
      return html(c, <LinkSentPage page={page} email={email} code={code} />, {
        headers: { 'set-cookie': codeCookie(code, 600), ...NO_REFERRER },
      });
    })
    .get('/connexion/lien', { ...PUBLIC, queries: 0 }, (c) => {
      const page = pageOf(c);
      const token = page.query.get('jeton') ?? '';
      if (!/^\w{16,128}$/.test(token)) return html(c, <LinkGonePage page={page} />, { status: 404 });
      const back = returnPath(page.query.get('retour'));
      return html(c, <LinkPage {...{ page, token, back }} code={codeIn(c)} />, { headers: NO_REFERRER });
    })
    .post('/connexion/lien', { ...PUBLIC, queries: 24 }, async (c) => {
      const page = pageOf(c);
      const sent = await sentFields(c.req, ['jeton', 'retour', 'code']);
      const back = returnPath(sent.retour);
      const code = sent.code ? readCode(sent.code) : (codeIn(c) ?? '');
      const opened = await openSession(needs, {
        token: sent.jeton.slice(0, 128),
        code,
        userAgent: c.req.header('user-agent') ?? '',
        locale: page.locale,
      });
      if (opened.ok) {
        if (opened.value.elsewhere) await tellElsewhere(c, opened.value.personId);
        const answer = seeOther(c, back);
        for (const cookie of [...opened.value.cookies, codeCookie('', 0)])
          answer.headers.append('set-cookie', cookie);
        return answer;
      }
      if (opened.reason === 'no_link') return html(c, <LinkGonePage page={page} />, { status: 404 });
      const view = <LinkPage {...{ page, back }} token={sent.jeton} code={null} typed={sent.code} fault />;
      return html(c, view, { status: 422, headers: NO_REFERRER });
    })
    .get('/connexion/second-facteur', { access: 'member', queries: 8, cache: 'none' }, async (c) => {
      const page = pageOf(c);
      const { personId } = await signedIn(c);
      const linked = (await totpOf(db, personId))?.verified === true;
      const keys = (await passkeysOf(db, personId)).length > 0;
      const back = returnPath(page.query.get('retour'));
      return html(c, <SecondFactorPage {...{ page, linked, keys, back }} />);
    })
    .post('/connexion/second-facteur', { access: 'member', queries: 24, cache: 'none' }, async (c) => {
      const page = pageOf(c);
      const sent = await sentFields(c.req, ['code', 'retour']);
      const back = returnPath(sent.retour);
      const actor = await signedIn(c);
      const shown = await showSecondFactor(needs, actor, c.req.raw.headers, sent.code);
      if (!shown.ok) {
        const keys = (await passkeysOf(db, actor.personId)).length > 0;
        const linked = shown.reason !== 'none';
        const view = <SecondFactorPage {...{ page, back, linked, keys }} fault={shown.reason} />;
        return html(c, view, { status: 422 });
      }
      return seeOther(c, back);
    });
}
