/** What the routes of a position share: finding it by its address, reading it, and what to say when there is none. */
import { html, pageOf } from '../../../platform/http/answer.ts';
import type { RequestContext, RoutePolicy } from '../../../platform/http/routes.ts';
import { hashOf, parseToken, type Token } from '../../../platform/ids/token.ts';
import { aimsAt } from '../domain/aims.ts';
import type { Frame } from '../domain/frame.ts';
import { type Look, levelsIn } from '../domain/position.ts';
import { findPositioning, type Member, membersOf, type Positioning, statementsOf } from '../queries.ts';
import type { TradeNeeds } from '../use-cases/begin-positioning.ts';
import { frameOf } from '../use-cases/find-frame.ts';
import { type Ended, EndPage } from '../views/end-pages.tsx';

export const holderPolicy = (queries: number): RoutePolicy => ({ access: 'holder', queries, cache: 'none' });

/** No search engine, and no other site, ever learns the address; this one must, to know a write for its own. */
export const FOR_HOLDER = { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'same-origin' };

export const tokenOf = (c: RequestContext): Token | null => parseToken(c.req.param('token') ?? '');

/** The page of an address that leads to nothing, or of what was just ended. */
export const ended = (c: RequestContext, why: Ended): Response =>
  html(c, <EndPage page={pageOf(c)} why={why} />, {
    status: why === 'gone' ? 404 : 200,
    headers: FOR_HOLDER,
  });

export interface Held {
  token: Token;
  positioning: Positioning;
}

/** The position of this address, for its holder. One query. */
export async function heldBy({ db, clock }: TradeNeeds, c: RequestContext): Promise<Held | null> {
  const token = tokenOf(c);
  const positioning = token && (await findPositioning(db, hashOf(token), clock()));
  return positioning ? { token, positioning } : null;
}

/** What a position says, read in its frame. Three queries. */
export async function readPosition({ db }: TradeNeeds, positioning: Positioning) {
  const frame = await frameOf(db, positioning.frame);
  const [stored, statements] = [await membersOf(db, positioning.id), await statementsOf(db, positioning.id)];
  const members = stored.map(({ name, holder, looks }) => ({
    name,
    holder,
    latest: (looks[0] && frame && lookIn(frame, looks[0])) ?? null,
  }));
  const own = stored.find(({ holder }) => holder);
  return {
    positioning,
    frame,
    aims: frame ? aimsAt(frame, positioning.trade) : [],
    looks: frame ? (own?.looks ?? []).map((look) => lookIn(frame, look)) : [],
    members,
    statements,
  };
}

const lookIn = (frame: Frame, { day, levels }: Member['looks'][number]): Look => ({
  day,
  levels: levelsIn(frame, levels),
});
