/** Requests about personal data: made and confirmed by anybody, answered by administrators. */
import { href } from '../../../kernel/page.ts';
import { forbidden, html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, Routes, signedIn } from '../../../platform/http/routes.ts';
import { hashOf, parseToken } from '../../../platform/ids/token.ts';
import { isAdministrator } from '../../accounts/public.ts';
import { ASKED, isText, readRequest, sentTexts } from '../forms.ts';
import { confirmedRequests, requestByToken } from '../queries.ts';
import { answer, confirm, makeRequest } from '../use-cases/handle-request.ts';
import type { PrivacyNeeds } from '../use-cases/needs.ts';
import { InboxPage } from '../views/inbox-page.tsx';
import { AskedPage, AskPage, NoRequestPage, RequestPage } from '../views/request-pages.tsx';
import { words } from '../views/words.ts';

const PATH = '/donnees-personnelles/demande';
const SHOWN = 200;
const NO_REFERRER = { 'referrer-policy': 'no-referrer', 'cache-control': 'no-store' };
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function requestRoutes(needs: PrivacyNeeds): Routes {
  const { db, baseUrl, operator, post } = needs;

  async function ask(c: RequestContext) {
    const page = pageOf(c);
    const typed = await sentTexts(c.req, ASKED);
    const read = readRequest(typed);
    if (Array.isArray(read))
      return html(c, <AskPage page={page} typed={typed} faults={read} />, { status: 422 });
    const token = await makeRequest(needs, read, page.locale);
    const { mail: m } = words(page);
    const text = m.ask(`${baseUrl}${href(page, `${PATH}/${token}`)}`);
    if (token) post({ to: read.address, locale: page.locale, subject: m.askSubject, text });
    return html(c, <AskedPage page={page} />);
  }

  async function show(c: RequestContext) {
    const page = pageOf(c);
    const token = parseToken(c.req.param('token') ?? '');
    const request = token && (await requestByToken(db, hashOf(token)));
    if (!token || !request) return html(c, <NoRequestPage page={page} />, { status: 404 });
    return html(c, <RequestPage page={page} token={token} request={request} />, { headers: NO_REFERRER });
  }

  async function inbox(c: RequestContext, refused?: { id: string; typed: string }) {
    if (!isAdministrator(await signedIn(c))) return forbidden(c, { right: 'administration' });
    const requests = await confirmedRequests(db, SHOWN);
    return html(c, <InboxPage page={pageOf(c)} requests={requests} {...(refused && { refused })} />, {
      status: refused ? 422 : 200,
    });
  }

  return new Routes()
    .get(PATH, { access: 'public', queries: 0, cache: 'data' }, (c) => html(c, <AskPage page={pageOf(c)} />))
    .post(PATH, { access: 'public', queries: 4, cache: 'none' }, ask)
    .get(`${PATH}/:token`, { access: 'holder', queries: 1, cache: 'none' }, show)
    .post(`${PATH}/:token`, { access: 'holder', queries: 4, cache: 'none' }, async (c) => {
      const token = parseToken(c.req.param('token') ?? '');
      if (!token || !(await confirm(needs, token))) return show(c);
      if (operator.email) {
        const { title } = words({ locale: 'fr' }).inbox;
        // Never what was asked: the operator's mail is no place for it.
        const text = `${title} : ${baseUrl}/donnees-personnelles/demandes\n`;
        post({ to: operator.email, locale: 'fr', subject: title, text });
      }
      return seeOther(c, `${PATH}/${token}`);
    })
    .get('/donnees-personnelles/demandes', { access: 'member', queries: 6, cache: 'none' }, (c) => inbox(c))
    .post(
      '/donnees-personnelles/demandes/:id',
      { access: 'member', queries: 10, cache: 'none' },
      async (c) => {
        const actor = await signedIn(c);
        const id = c.req.param('id') ?? '';
        if (!isAdministrator(actor)) return forbidden(c, { right: 'administration' });
        if (!UUID.test(id)) return c.notFound();
        const field = `reponse-${id}` as const;
        const typed = (await sentTexts(c.req, [field]))[field] ?? '';
        if (!isText(typed)) return inbox(c, { id, typed });
        const to = await answer(needs, id, { by: actor.personId, text: typed });
        if (to) {
          const { mail: m } = words(to);
          post({ to: to.address, locale: to.locale, subject: m.answerSubject, text: m.answer(typed) });
        }
        return seeOther(c, '/donnees-personnelles/demandes');
      },
    );
}
