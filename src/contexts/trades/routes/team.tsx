/** A team, for its members: joining by an invitation, changing and taking away one's own answers. */
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import type { RequestContext, Routes } from '../../../platform/http/routes.ts';
import { hashOf } from '../../../platform/ids/token.ts';
import { memberPath, TRADES_PATH } from '../domain/addresses.ts';
import { levelsIn } from '../domain/position.ts';
import { readJoin, readLevels, SEEN_FIELD, sentForm } from '../forms.ts';
import { findLinked, findMember, membersOf } from '../queries.ts';
import type { TradeNeeds } from '../use-cases/begin-positioning.ts';
import { frameOf } from '../use-cases/find-frame.ts';
import { joinTeam, leaveTeam } from '../use-cases/join-team.ts';
import { saveLook, seenOf } from '../use-cases/save-look.ts';
import { titleOf } from '../views/position-page.tsx';
import { JoinPage, OwnPage } from '../views/team-pages.tsx';
import { ended, FOR_HOLDER, holderPolicy, tokenOf } from './holding.tsx';

const headers = FOR_HOLDER;

export function teamRoutes(routes: Routes, needs: TradeNeeds): void {
  const { db, clock } = needs;

  /** The team that an invitation leads to, with its frame. Two queries. */
  const invited = async (c: RequestContext) => {
    const token = tokenOf(c);
    const team = token && (await findLinked(db, 'invitation', hashOf(token), clock()));
    const frame = team && (await frameOf(db, team.frame));
    return team && frame ? { team, frame } : null;
  };
  const invitation = async (c: RequestContext) => {
    const found = await invited(c);
    if (!found) return ended(c, 'gone');
    const page = pageOf(c);
    const empty = { name: '', levels: {}, faults: [], full: false };
    return html(c, <JoinPage page={page} frame={found.frame} team={titleOf(page, found.team)} {...empty} />, {
      headers,
    });
  };
  const join = async (c: RequestContext) => {
    const found = await invited(c);
    if (!found) return ended(c, 'gone');
    const page = pageOf(c);
    const { team, frame } = found;
    const { name, levels, faults } = readJoin(frame, await sentForm(c.req));
    const again = (status: 409 | 422, full: boolean) =>
      html(c, <JoinPage {...{ page, frame, name, levels, faults, full }} team={titleOf(page, team)} />, {
        status,
        headers,
      });
    if (faults.length > 0) return again(422, false);
    const joined = await joinTeam(needs, { positioning: team.id, name, levels });
    if (joined.ok) return seeOther(c, `${memberPath(joined.value)}?enregistre=oui`);
    return joined.reason === 'full' ? again(409, true) : ended(c, 'gone');
  };

  /** A member by their own address, with their answers. Three queries. */
  const member = async (c: RequestContext) => {
    const token = tokenOf(c);
    const found = token && (await findMember(db, hashOf(token), clock()));
    const frame = found && (await frameOf(db, found.frame));
    if (!found || !frame) return null;
    const own = (await membersOf(db, found.id)).find(({ id }) => id === found.member);
    return own ? { token, found, frame, own } : null;
  };
  const ownPage = async (c: RequestContext) => {
    const one = await member(c);
    if (!one) return ended(c, 'gone');
    const page = pageOf(c);
    const [last] = one.own.looks;
    const shown = { levels: levelsIn(one.frame, last?.levels ?? {}), seen: seenOf(last), meanwhile: false };
    const saved = page.query.has('enregistre');
    return html(
      c,
      <OwnPage {...{ page, frame: one.frame, saved, ...shown }} name={one.found.memberName ?? ''} />,
      {
        headers,
      },
    );
  };
  const change = async (c: RequestContext) => {
    const one = await member(c);
    if (!one) return ended(c, 'gone');
    const sent = await sentForm(c.req);
    const levels = readLevels(one.frame, sent);
    const seen = sent.get(SEEN_FIELD) ?? '';
    const saved = await saveLook(needs, {
      positioning: one.found.id,
      member: one.found.member,
      levels,
      seen,
    });
    if (saved.ok) return seeOther(c, `${memberPath(one.token)}?enregistre=oui`);
    if (saved.reason === 'gone') return ended(c, 'gone');
    const shown = { levels, seen: seenOf(one.own.looks[0]), saved: false, meanwhile: true };
    return html(
      c,
      <OwnPage page={pageOf(c)} frame={one.frame} name={one.found.memberName ?? ''} {...shown} />,
      {
        status: 409,
        headers,
      },
    );
  };
  const leave = async (c: RequestContext) => {
    const token = tokenOf(c);
    return ended(c, token && (await leaveTeam(needs, token)) ? 'left' : 'gone');
  };

  routes
    .get(`${TRADES_PATH}/equipes/:token`, holderPolicy(2), invitation)
    .post(`${TRADES_PATH}/equipes/:token`, holderPolicy(9), join)
    .get(`${TRADES_PATH}/membres/:token`, holderPolicy(3), ownPage)
    .post(`${TRADES_PATH}/membres/:token`, holderPolicy(10), change)
    .post(`${TRADES_PATH}/membres/:token/depart`, holderPolicy(3), leave);
}
