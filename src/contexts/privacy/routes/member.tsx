/** One's own data: seen, taken away, erased. Each download asks for the session anew. */
import { stringify } from 'csv-stringify/sync';
import type { Actor } from '../../../kernel/actor.ts';
import { addressKey } from '../../../kernel/email-address.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { totpOf } from '../../accounts/public.ts';
import { disarmed } from '../../publication/public.ts';
import { asCells, asJson } from '../domain/data-files.ts';
import { tablesOf } from '../domain/register.ts';
import { sentTexts } from '../forms.ts';
import type { Subject } from '../queries.ts';
import { erasePerson } from '../use-cases/erase-person.ts';
import { gatherData } from '../use-cases/gather-data.ts';
import type { PrivacyNeeds } from '../use-cases/needs.ts';
import { GonePage, LeavePage } from '../views/leave-page.tsx';
import { MyDataPage } from '../views/my-data-page.tsx';

/** Ended with the sessions; also what tells the browser to forget it. */
const FORGET_SESSION = ['terreau.session_token', '__Secure-terreau.session_token'].map(
  (name) =>
    `${name}=; Max-Age=0; Path=/; HttpOnly; SameSite=Lax${name.startsWith('__Secure') ? '; Secure' : ''}`,
);

const subjectOf = (actor: Actor): Subject => ({
  personId: actor.personId,
  address: addressKey(actor.email),
});

export function memberRoutes(needs: PrivacyNeeds): Routes {
  const { db, clock, register } = needs;
  // One query a table, and five to know who asks.
  const member: RoutePolicy = { access: 'member', queries: tablesOf(register).length + 5, cache: 'none' };
  const gather = async (c: RequestContext) => gatherData(needs, subjectOf(await signedIn(c)));

  const download = (c: RequestContext, body: string, type: string, extension: string) =>
    c.body(body, 200, {
      'content-type': `${type}; charset=utf-8`,
      'content-disposition': `attachment; filename="mes-donnees-terreau.${extension}"`,
      'cache-control': 'no-store',
    });

  async function leave(c: RequestContext, more: { typed?: string; fault?: boolean } = {}) {
    const actor = await signedIn(c);
    const administrator = actor.relations.some(({ role }) => role === 'administrator');
    const strongFirst = !actor.strong && (await totpOf(db, actor.personId))?.verified === true;
    const view = <LeavePage page={pageOf(c)} {...{ administrator, strongFirst }} {...more} />;
    return html(c, view, { status: more.fault ? 422 : 200 });
  }

  return new Routes()
    .get('/compte/mes-donnees', member, async (c) =>
      html(c, <MyDataPage page={pageOf(c)} held={await gather(c)} />, {
        headers: { 'cache-control': 'no-store' },
      }),
    )
    .get('/compte/mes-donnees.json', member, async (c) =>
      download(c, asJson(await gather(c), clock()), 'application/json', 'json'),
    )
    .get('/compte/mes-donnees.csv', member, async (c) =>
      // The mark tells spreadsheets that these are UTF-8.
      download(c, `\uFEFF${stringify(asCells(await gather(c), disarmed))}`, 'text/csv', 'csv'),
    )
    .get('/compte/effacement', member, (c) => leave(c))
    .post('/compte/effacement', { ...member, queries: member.queries + 8 }, async (c) => {
      const actor = await signedIn(c);
      if (!actor.strong && (await totpOf(db, actor.personId))?.verified === true)
        return seeOther(c, '/compte/effacement');
      const { courriel } = await sentTexts(c.req, ['courriel']);
      if (courriel.toLowerCase() !== addressKey(actor.email))
        return leave(c, { typed: courriel.slice(0, 254), fault: true });
      await erasePerson(needs, subjectOf(actor), actor.personId);
      const answer = html(c, <GonePage page={pageOf(c)} />, { headers: { 'cache-control': 'no-store' } });
      for (const cookie of FORGET_SESSION) answer.headers.append('set-cookie', cookie);
      return answer;
    });
}
