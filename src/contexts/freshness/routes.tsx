/** The page of a monthly letter: "still right" in one gesture, and an end to the letters. */

import { transact } from '../../platform/db/connect.ts';
import type { Database } from '../../platform/db/tables.ts';
import { html, pageOf, seeOther } from '../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes } from '../../platform/http/routes.ts';
import { hashOf, parseToken } from '../../platform/ids/token.ts';
import { fr } from './messages.fr.ts';
import { type LetterState, letterByToken } from './queries.ts';
import { noteLetter } from './store.ts';
import { keptDue } from './use-cases/kept-due.ts';
import { type StillRightNeeds, stillRight } from './use-cases/still-right.ts';
import { DuePage, GonePage } from './views/due-page.tsx';

const holder = (queries: number): RoutePolicy => ({ access: 'holder', queries, cache: 'none' });
const HEADERS = { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'same-origin' };

export function freshnessRoutes(needs: StillRightNeeds & { db: Database }): Routes {
  const { db, clock, kinds } = needs;
  const token = (c: RequestContext) => c.req.param('token') ?? '';
  const own = (c: RequestContext) => `/verifications/${token(c)}`;

  const onLetter =
    (answer: (c: RequestContext, letter: LetterState) => Promise<Response>) => async (c: RequestContext) => {
      const known = parseToken(token(c));
      const letter = known && (await letterByToken(db, hashOf(known), clock()));
      return letter
        ? answer(c, letter)
        : html(c, <GonePage page={pageOf(c)} />, { status: 404, headers: HEADERS });
    };

  async function show(c: RequestContext, { personId, stoppedAt }: LetterState, changed = false) {
    const page = pageOf(c);
    const due = await keptDue(needs, personId);
    const notice = changed ? 'changed' : page.query.get('fait') === 'exact' ? 'done' : undefined;
    const view = <DuePage {...{ page, due, kinds, notice }} token={token(c)} stopped={stoppedAt !== null} />;
    return html(c, view, { status: changed ? 409 : 200, headers: HEADERS });
  }

  const field = async (c: RequestContext, name: string): Promise<string> => {
    const sent: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
    const value = Object.hasOwn(sent, name) ? sent[name] : '';
    return typeof value === 'string' ? value : '';
  };
  const stop = (personId: string, stoppedAt: Date | null) =>
    transact(db, (tx) => noteLetter(tx, personId, { stopped_at: stoppedAt }));

  return new Routes()
    .get(
      '/verifications/:token',
      holder(4),
      onLetter((c, letter) => show(c, letter)),
    )
    .post(
      '/verifications/:token/lettres',
      holder(4),
      onLetter(async (c, { personId }) => {
        await stop(personId, (await field(c, 'geste')) === 'reprendre' ? null : clock());
        return seeOther(c, own(c));
      }),
    )
    .post(
      // One click from a mail program (RFC 8058): it comes from no page of ours.
      '/verifications/desabonnement/:token',
      { ...holder(4), fromElsewhere: true },
      onLetter(async (c, { personId }) => {
        await stop(personId, clock());
        return seeOther(c, own(c));
      }),
    )
    .post(
      '/verifications/:token/:id',
      holder(24),
      onLetter(async (c, letter) => {
        const vu = await field(c, 'vu');
        const said = await stillRight(needs, letter.personId, {
          recordId: c.req.param('id') ?? '',
          seen: /^\d{1,9}$/.test(vu) ? Number(vu) : 0,
          reason: fr.reason,
          nobody: fr.nobody,
        });
        if (said.ok) return seeOther(c, `${own(c)}?fait=exact`);
        return said.reason === 'changed' ? show(c, letter, true) : c.notFound();
      }),
    );
}
