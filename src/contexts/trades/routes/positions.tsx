/** Where one stands: begun, answered, read again, given to read, erased. The address is the only key. */
import { parisDay } from '../../../kernel/day.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import type { RequestContext, Routes } from '../../../platform/http/routes.ts';
import { hashOf, linkToken } from '../../../platform/ids/token.ts';
import { BEGIN_PATH, positionPath, TRADES_PATH } from '../domain/addresses.ts';
import { levelsFor } from '../domain/aims.ts';
import type { Frame } from '../domain/frame.ts';
import { gapsTo, inShippedTerms, levelsIn } from '../domain/position.ts';
import { SHIPPED_FRAME } from '../domain/shipped-frame.ts';
import { readBegin, readLevels, SEEN_FIELD, sentForm } from '../forms.ts';
import { findLinked, type LinkKind, linksOf, membersOf } from '../queries.ts';
import { beginPositioning, erasePositioning, type TradeNeeds } from '../use-cases/begin-positioning.ts';
import { frameOf } from '../use-cases/find-frame.ts';
import { type LeadNeeds, leadsOf } from '../use-cases/find-leads.ts';
import { closeLink, openLink } from '../use-cases/open-link.ts';
import { saveLook, seenOf } from '../use-cases/save-look.ts';
import { AddressesPage } from '../views/addresses-page.tsx';
import { AnswerPage } from '../views/answer-page.tsx';
import { BeginPage } from '../views/begin-page.tsx';
import { PositionPage, ReadPage } from '../views/position-page.tsx';
import { ended, FOR_HOLDER, heldBy, holderPolicy, readPosition, tokenOf } from './holding.tsx';

const headers = FOR_HOLDER;
const AT = `${TRADES_PATH}/positions/:token`;

export function positionRoutes(routes: Routes, needs: TradeNeeds & LeadNeeds): void {
  const { db, clock } = needs;
  const askedFrame = async (code: string): Promise<Frame> => (await frameOf(db, code)) ?? SHIPPED_FRAME;

  const begin = async (c: RequestContext) => {
    const page = pageOf(c);
    const frame = await askedFrame(page.query.get('referentiel') ?? SHIPPED_FRAME.code);
    const typed = { kind: '', trade: page.query.get('metier') ?? '', name: '' };
    return html(c, <BeginPage {...{ page, frame, typed }} faults={[]} />);
  };
  const begun = async (c: RequestContext) => {
    const sent = await sentForm(c.req);
    const frame = await askedFrame(sent.get('referentiel') ?? SHIPPED_FRAME.code);
    const { typed, faults, kind, trade, name } = readBegin(frame, sent);
    if (!kind || faults.length > 0)
      return html(c, <BeginPage {...{ page: pageOf(c), frame, typed, faults }} />, { status: 422 });
    const token = await beginPositioning(needs, { kind, frame: frame.code, trade, name });
    return seeOther(c, `${positionPath(token)}?debut=oui`);
  };

  const show = async (c: RequestContext) => {
    const held = await heldBy(needs, c);
    if (!held) return ended(c, 'gone');
    const page = pageOf(c);
    const notice = page.query.has('enregistre') ? 'saved' : page.query.has('debut') ? 'begun' : undefined;
    const read = await readPosition(needs, held.positioning);
    const leads = await leadsOf(needs, page, read);
    return html(c, <PositionPage {...{ page, notice, token: held.token, leads, ...read }} />, { headers });
  };
  const read = async (c: RequestContext) => {
    const token = tokenOf(c);
    const positioning = token && (await findLinked(db, 'share', hashOf(token), clock()));
    if (!positioning) return ended(c, 'gone');
    const page = pageOf(c);
    const said = await readPosition(needs, positioning);
    return html(c, <ReadPage {...{ page, ...said }} leads={await leadsOf(needs, page, said)} />, { headers });
  };
  const data = async (c: RequestContext) => {
    const held = await heldBy(needs, c);
    if (!held) return ended(c, 'gone');
    const read = await readPosition(needs, held.positioning);
    const { positioning, frame, aims, members, looks, statements } = read;
    const latest = looks[0]?.levels;
    const { kind, name, trade, createdAt, expiresAt } = positioning;
    return c.json(
      {
        format: 'terreau-position/1',
        frame: frame
          ? { code: frame.code, version: frame.version }
          : { code: positioning.frame, version: null },
        position: { kind, name, trade, createdAt, keptUntil: expiresAt },
        looks,
        ...(frame &&
          latest && {
            // The same answers in the shipped frame, and what lacks for each trade that they are looked at for.
            common: frame.code === SHIPPED_FRAME.code ? latest : inShippedTerms(frame, latest),
            gaps: aims.map((aim) => ({
              ...{ frame: aim.frame.code, trade: aim.trade.code },
              missing: gapsTo(aim.trade, levelsFor(aim, frame, latest)),
            })),
          }),
        members: kind === 'team' ? members : [],
        statements: statements.map(({ state, author, context, words, competences, givenAt }) => ({
          ...{ state, author, context, words, competences, givenAt },
        })),
      },
      200,
      { ...headers, 'content-disposition': `attachment; filename="position-${parisDay(clock())}.json"` },
    );
  };

  /** The position with its frame and the holder's own member. Three queries. */
  const answering = async (c: RequestContext) => {
    const held = await heldBy(needs, c);
    const frame = held && (await frameOf(db, held.positioning.frame));
    if (!held || !frame) return null;
    const own = (await membersOf(db, held.positioning.id)).find(({ holder }) => holder);
    return own ? { ...held, frame, own } : null;
  };
  const ask = async (c: RequestContext) => {
    const found = await answering(c);
    if (!found) return ended(c, 'gone');
    const [last] = found.own.looks;
    const levels = levelsIn(found.frame, last?.levels ?? {});
    const back = positionPath(found.token);
    return html(
      c,
      <AnswerPage page={pageOf(c)} frame={found.frame} levels={levels} seen={seenOf(last)} back={back} />,
      { headers },
    );
  };
  const answer = async (c: RequestContext) => {
    const found = await answering(c);
    if (!found) return ended(c, 'gone');
    const { frame, own, positioning, token } = found;
    const sent = await sentForm(c.req);
    const levels = readLevels(frame, sent);
    const saved = await saveLook(needs, {
      positioning: positioning.id,
      member: own.id,
      levels,
      seen: sent.get(SEEN_FIELD) ?? '',
    });
    if (saved.ok) return seeOther(c, `${positionPath(token)}?enregistre=oui`);
    if (saved.reason === 'gone') return ended(c, 'gone');
    const seen = seenOf(own.looks[0]);
    return html(
      c,
      <AnswerPage page={pageOf(c)} {...{ frame, levels, seen }} back={positionPath(token)} meanwhile />,
      {
        status: 409,
        headers,
      },
    );
  };

  const addresses = async (c: RequestContext) => {
    const held = await heldBy(needs, c);
    if (!held) return ended(c, 'gone');
    const page = pageOf(c);
    const { token, positioning } = held;
    const open = await linksOf(db, positioning.id);
    const links = Object.fromEntries(open.map(({ kind, nonce }) => [kind, linkToken(token, kind, nonce)]));
    return html(
      c,
      <AddressesPage {...{ page, token, positioning, links }} closed={page.query.has('fermee')} />,
      {
        headers,
      },
    );
  };
  const link = (kind: LinkKind, act: typeof openLink, query: string) => async (c: RequestContext) => {
    const token = tokenOf(c);
    const acted = token && (await act(needs, token, kind));
    return acted ? seeOther(c, `${positionPath(token)}/adresses${query}`) : ended(c, 'gone');
  };
  const erase = async (c: RequestContext) => {
    const token = tokenOf(c);
    return ended(c, token && (await erasePositioning(needs, token)) ? 'erased' : 'gone');
  };

  routes
    .get(BEGIN_PATH, { access: 'public', queries: 1, cache: 'none' }, begin)
    .post(BEGIN_PATH, { access: 'public', queries: 6, cache: 'none' }, begun)
    .get(AT, holderPolicy(5), show)
    .get(`${AT}/position.json`, holderPolicy(4), data)
    .get(`${AT}/reponses`, holderPolicy(3), ask)
    .post(`${AT}/reponses`, holderPolicy(9), answer)
    .get(`${AT}/adresses`, holderPolicy(2), addresses)
    .post(`${AT}/partage`, holderPolicy(4), link('share', openLink, ''))
    .post(`${AT}/partage/retrait`, holderPolicy(4), link('share', closeLink, '?fermee=oui'))
    .post(`${AT}/invitation`, holderPolicy(4), link('invitation', openLink, ''))
    .post(`${AT}/invitation/retrait`, holderPolicy(4), link('invitation', closeLink, '?fermee=oui'))
    .post(`${AT}/effacement`, holderPolicy(3), erase)
    .get(`${TRADES_PATH}/lecture/:token`, holderPolicy(5), read);
}
