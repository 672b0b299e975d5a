/** Following a diagnosis: the link that its holder makes or withdraws, and its feeds. Letters are sent by alerts. */
import { href } from '../../../kernel/page.ts';
import { parseToken } from '../../../kernel/token.ts';
import { pageOf, seeOther } from '../../../platform/http/answer.ts';
import type { RequestContext, Routes } from '../../../platform/http/routes.ts';
import { hashOf } from '../../../platform/ids/token.ts';
import { atom, type Feed, jsonFeed } from '../domain/follow-feed.ts';
import { findLinked, linksOf } from '../queries.ts';
import { feedOfDiagnosis } from '../use-cases/feed-of-diagnosis.ts';
import { openLink, revokeLink } from '../use-cases/open-link.ts';
import { followWords, whyFollowed } from '../views/follow-words.ts';
import { type Holding, holderPolicy, READ_BY_HOLDER } from './holding.tsx';

export function followRoutes(routes: Routes, hold: Holding): void {
  const { db, clock, gone, held } = hold;

  async function feed(c: RequestContext, format: 'atom' | 'json'): Promise<Feed | null> {
    const token = parseToken(c.req.param('token') ?? '');
    const at = clock();
    const stored = token && (await findLinked(db, 'follow', hashOf(token), at));
    if (!stored) return null;
    const page = pageOf(c);
    const { locale, baseUrl } = page;
    const m = followWords(page);
    const items = await feedOfDiagnosis(hold, stored, { words: whyFollowed, locale, at });
    const whole = (path: string) => baseUrl + href(page, path);
    return {
      locale,
      title: m.feedTitle,
      home: whole('/faire-le-point'),
      self: whole(`/faire-le-point/suivi/${token}/flux.${format}`),
      updated: items[0]?.at ?? stored.updatedAt,
      entries: items.map(({ key, path, name, summary, kind, why, at: came }) => ({
        id: `${whole(path)}#${key}`,
        url: whole(path),
        title: `${m[kind]}${m.colon}${name}`,
        text: `${summary} ${why}`,
        at: came,
      })),
    };
  }
  /** Sent twice, from two tabs, it keeps the first: another in its place would end the alerts. */
  const begin = async (c: RequestContext) => {
    const found = await held(c);
    if (!found) return gone(c);
    const links = await linksOf(db, found.stored.id);
    if (links.some(({ kind }) => kind === 'follow'))
      return seeOther(c, `/faire-le-point/${found.token}#suivi`);
    return turn(c, openLink);
  };
  const turn = async (c: RequestContext, change: typeof openLink | typeof revokeLink) => {
    const token = parseToken(c.req.param('token') ?? '');
    const done = token && (await change(hold, token, 'follow'));
    return done ? seeOther(c, `/faire-le-point/${token}#suivi`) : gone(c);
  };
  const type = (name: string) => ({ ...READ_BY_HOLDER, 'content-type': `${name}; charset=utf-8` });

  routes
    .post('/faire-le-point/:token/suivi', holderPolicy(6), begin)
    .post('/faire-le-point/:token/suivi/retrait', holderPolicy(4), (c) => turn(c, revokeLink))
    .get('/faire-le-point/suivi/:token/flux.atom', holderPolicy(2), async (c) => {
      const made = await feed(c, 'atom');
      return made ? c.body(atom(made), 200, type('application/atom+xml')) : gone(c);
    })
    .get('/faire-le-point/suivi/:token/flux.json', holderPolicy(2), async (c) => {
      const made = await feed(c, 'json');
      return made ? c.body(JSON.stringify(jsonFeed(made)), 200, type('application/feed+json')) : gone(c);
    });
}
