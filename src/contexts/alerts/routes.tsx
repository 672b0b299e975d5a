/** Follow a list by e-mail, without an account: ask, confirm, change, end. */
import type { VNode } from 'preact';
import type { Page } from '../../kernel/page.ts';
import type { Database } from '../../platform/db/tables.ts';
import { html, pageOf, seeOther } from '../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes } from '../../platform/http/routes.ts';
import { WriteAllowance } from '../../platform/http/write-limit.ts';
import { hashOf, parseToken, type Token } from '../../platform/ids/token.ts';
import type { JobQueue } from '../../platform/jobs/jobs.ts';
import type { Mailer } from '../../platform/mail/letter.ts';
import type { Alert, Purpose } from './domain/alert.ts';
import type { Sources } from './domain/digest.ts';
import { readAsk, readRhythm, sentForm } from './forms.ts';
import { alertOfToken } from './queries.ts';
import { askAlert } from './use-cases/ask-alert.ts';
import { changeRhythm, endAlert } from './use-cases/change-alert.ts';
import { confirmAlert } from './use-cases/confirm-alert.ts';
import { linkPath } from './use-cases/make-links.ts';
import { AskPage } from './views/ask-page.tsx';
import {
  AskedPage,
  ConfirmPage,
  EndedPage,
  EndPage,
  GonePage,
  type HeldAlert,
  ManagePage,
} from './views/holder-pages.tsx';

export interface AlertNeeds {
  db: Database;
  clock: () => Date;
  jobs: JobQueue;
  mailer: Mailer;
  sources: Sources;
}

/** How many letters one connection may have sent within an hour. */
const ASKS_AN_HOUR = 20;
const HOUR_MS = 3_600_000;

const holder = (queries: number): RoutePolicy => ({ access: 'holder', queries, cache: 'none' });
/** No search engine, and no other site, ever learns the address; this one must, to know a write for its own. */
const FOR_HOLDER = { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'same-origin' };

export function alertRoutes(needs: AlertNeeds): Routes {
  const { db, clock, mailer, sources } = needs;
  const allowance = new WriteAllowance(ASKS_AN_HOUR, HOUR_MS);

  return (
    new Routes()
      .get('/alertes/nouvelle', { access: 'public', queries: 0, cache: 'data' }, async (c) => {
        const page = pageOf(c);
        const asked = await askedAt(page, addressIn(page.query), ['list']);
        return asked ? html(c, <AskPage {...asked} />) : c.notFound();
      })
      .post('/alertes', { access: 'public', queries: 9, cache: 'none' }, async (c) => {
        const page = pageOf(c);
        const sent = await sentForm(c.req);
        const asked = await askedAt(page, sent.get('liste') ?? '', [...sources.keys()]);
        if (!asked) return c.notFound();
        const { typed, faults, address, rhythm } = readAsk(sent);
        if (!address || !rhythm)
          return html(c, <AskPage {...asked} {...{ typed, faults }} />, { status: 422 });
        if (!allowance.takes(c))
          return html(c, <AskPage {...asked} typed={typed} tooMany />, { status: 429 });
        await askAlert(needs, { address, rhythm, subject: asked.subject, locale: page.locale });
        return seeOther(c, '/alertes/demande');
      })
      .get('/alertes/demande', { access: 'public', queries: 0, cache: 'data' }, (c) =>
        html(c, <AskedPage page={pageOf(c)} />),
      )
      .get('/alertes/confirmation/:token', holder(1), (c) =>
        held(c, 'confirm', (shown) => <ConfirmPage {...shown} />),
      )
      .post('/alertes/confirmation/:token', holder(8), async (c) => {
        const token = tokenOf(c);
        const confirmed = token && (await confirmAlert(needs, token));
        if (!confirmed?.ok) return gone(c);
        return seeOther(c, `${linkPath('manage', confirmed.value)}?confirmee=oui`);
      })
      .get('/alertes/gestion/:token', holder(1), (c) =>
        held(c, 'manage', (shown, { rhythm, suspended }) => (
          <ManagePage {...shown} {...{ rhythm, suspended }} notice={noticeOf(shown.page)} />
        )),
      )
      .post('/alertes/gestion/:token', holder(4), async (c) => {
        const token = tokenOf(c);
        const rhythm = readRhythm(await sentForm(c.req));
        if (!token) return gone(c);
        if (!rhythm) return seeOther(c, linkPath('manage', token));
        const changed = await changeRhythm(needs, token, rhythm);
        return changed ? seeOther(c, `${linkPath('manage', token)}?change=oui`) : gone(c);
      })
      .post('/alertes/gestion/:token/suppression', holder(5), (c) => ended(c, 'manage'))
      .get('/alertes/desabonnement/:token', holder(1), (c) =>
        held(c, 'unsubscribe', (shown) => <EndPage {...shown} />),
      )
      // Mail programs send this one by themselves when people press their own button (RFC 8058).
      .post('/alertes/desabonnement/:token', { ...holder(5), fromElsewhere: true }, (c) =>
        ended(c, 'unsubscribe'),
      )
  );

  /**
   * What the page to ask shows of a subject; null when there is no such subject, or none of these kinds. A list may be
   * asked for by its address; what leads to anything private is sent by its own page, and stays out of addresses.
   */
  async function askedAt(page: Page, followed: string, kinds: readonly string[]) {
    for (const kind of kinds) {
      const source = sources.get(kind);
      const text = source?.canonical(followed) ?? null;
      if (!source || text === null) continue;
      if (source.stands && !(await source.stands(text, clock()))) return null;
      const title = source.title(text, page.locale);
      const programmes = kind !== 'list' || text.startsWith('/dispositifs');
      const list = source.path(text);
      const about = { title, programmes, list, followed: kind === 'list' ? list : followed };
      return { page, subject: { kind, text }, ...about, delivers: mailer.delivers };
    }
    return null;
  }

  async function held(
    c: RequestContext,
    purpose: Purpose,
    draw: (shown: HeldAlert, alert: Alert) => VNode,
  ): Promise<Response> {
    const token = tokenOf(c);
    const alert = token && (await alertOfToken(db, hashOf(token), purpose, clock()));
    const source = alert && sources.get(alert.subject.kind);
    if (!alert || !source) return gone(c);
    const page = pageOf(c);
    const { text } = alert.subject;
    const shown = { page, title: source.title(text, page.locale), list: source.path(text) };
    return html(c, draw({ ...shown, link: linkPath(purpose, token) }, alert), { headers: FOR_HOLDER });
  }

  async function ended(c: RequestContext, purpose: Purpose): Promise<Response> {
    const token = tokenOf(c);
    if (!token || !(await endAlert(needs, token, purpose))) return gone(c);
    return html(c, <EndedPage page={pageOf(c)} />, { headers: FOR_HOLDER });
  }
}

const tokenOf = (c: RequestContext): Token | null => parseToken(c.req.param('token') ?? '');

const gone = (c: RequestContext): Response =>
  html(c, <GonePage page={pageOf(c)} />, { status: 404, headers: FOR_HOLDER });

const noticeOf = ({ query }: Page) =>
  query.has('confirmee') ? 'confirmed' : query.has('change') ? 'changed' : undefined;

/** `liste=/financements` and the filters of the list, as its page has them. */
function addressIn(query: URLSearchParams): string {
  const filters = new URLSearchParams(query);
  filters.delete('liste');
  return `${query.get('liste') ?? ''}?${filters}`;
}
