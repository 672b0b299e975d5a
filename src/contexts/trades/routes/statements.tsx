/** Statements of peers: asked and accepted by the holder, given and taken back by the peer. */
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import type { RequestContext, Routes } from '../../../platform/http/routes.ts';
import { hashOf } from '../../../platform/ids/token.ts';
import { positionPath, statementPath, TRADES_PATH } from '../domain/addresses.ts';
import { readStatement, sentForm } from '../forms.ts';
import { findStatement, statementsOf } from '../queries.ts';
import type { TradeNeeds } from '../use-cases/begin-positioning.ts';
import { frameOf } from '../use-cases/find-frame.ts';
import {
  acceptStatement,
  askStatement,
  giveStatement,
  removeStatement,
  takeBackStatement,
} from '../use-cases/state-skills.ts';
import { GivePage } from '../views/give-page.tsx';
import { titleOf } from '../views/position-page.tsx';
import { StatementsPage } from '../views/statements-page.tsx';
import { ended, FOR_HOLDER, heldBy, holderPolicy, tokenOf } from './holding.tsx';

const headers = FOR_HOLDER;
const AT = `${TRADES_PATH}/positions/:token/attestations`;

export function statementRoutes(routes: Routes, needs: TradeNeeds): void {
  const { db, clock } = needs;

  const list = async (c: RequestContext, asked: string | null = null, full = false) => {
    const held = await heldBy(needs, c);
    const frame = held && (await frameOf(db, held.positioning.frame));
    if (!held || !frame) return ended(c, 'gone');
    const statements = await statementsOf(db, held.positioning.id);
    return html(
      c,
      <StatementsPage page={pageOf(c)} token={held.token} {...{ frame, statements, asked, full }} />,
      {
        status: full ? 409 : 200,
        headers,
      },
    );
  };
  // The address is shown in the answer itself: written nowhere, it could not be shown by a page that is asked again.
  const ask = async (c: RequestContext) => {
    const held = await heldBy(needs, c);
    if (!held) return ended(c, 'gone');
    const asked = await askStatement(needs, held.positioning.id);
    if (asked.ok) return list(c, asked.value);
    return asked.reason === 'full' ? list(c, null, true) : ended(c, 'gone');
  };
  const onOne = (act: typeof acceptStatement) => async (c: RequestContext) => {
    const held = await heldBy(needs, c);
    if (!held) return ended(c, 'gone');
    const id = Number(c.req.param('id'));
    if (Number.isSafeInteger(id)) await act(needs, { positioning: held.positioning.id, id });
    return seeOther(c, `${positionPath(held.token)}/attestations`);
  };

  /** The statement that this address may give, with its frame. Two queries. */
  const given = async (c: RequestContext) => {
    const token = tokenOf(c);
    const statement = token && (await findStatement(db, hashOf(token), clock()));
    const frame = statement && (await frameOf(db, statement.frame));
    return statement && frame ? { token, statement, frame } : null;
  };
  const form = async (c: RequestContext) => {
    const found = await given(c);
    if (!found) return ended(c, 'gone');
    const { statement, frame } = found;
    const { author, context, words, competences, state } = statement;
    const typed = {
      author: author ?? '',
      context: context ?? '',
      words: words ?? '',
      competences,
      agreed: false,
    };
    const name = titleOf(pageOf(c), { name: statement.name, kind: 'alone' });
    return html(c, <GivePage page={pageOf(c)} {...{ frame, name, typed, state }} faults={[]} />, { headers });
  };
  const give = async (c: RequestContext) => {
    const found = await given(c);
    if (!found) return ended(c, 'gone');
    const { token, statement, frame } = found;
    const { typed, faults } = readStatement(frame, await sentForm(c.req));
    const name = titleOf(pageOf(c), { name: statement.name, kind: 'alone' });
    if (faults.length > 0)
      return html(
        c,
        <GivePage page={pageOf(c)} {...{ frame, name, typed, faults }} state={statement.state} />,
        {
          status: 422,
          headers,
        },
      );
    const { author, words, competences } = typed;
    const written = await giveStatement(needs, token, {
      author,
      context: typed.context || null,
      words,
      competences,
    });
    return written ? seeOther(c, statementPath(token)) : ended(c, 'gone');
  };
  const takeBack = async (c: RequestContext) => {
    const token = tokenOf(c);
    return ended(c, token && (await takeBackStatement(needs, token)) ? 'taken_back' : 'gone');
  };

  routes
    .get(AT, holderPolicy(3), (c) => list(c))
    .post(AT, holderPolicy(10), ask)
    .post(`${AT}/:id/accord`, holderPolicy(4), onOne(acceptStatement))
    .post(`${AT}/:id/retrait`, holderPolicy(4), onOne(removeStatement))
    .get(`${TRADES_PATH}/attestations/:token`, holderPolicy(2), form)
    .post(`${TRADES_PATH}/attestations/:token`, holderPolicy(6), give)
    .post(`${TRADES_PATH}/attestations/:token/retrait`, holderPolicy(3), takeBack);
}
