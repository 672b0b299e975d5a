/** “I look after this record”: asked on the record, confirmed by others or by the organisation's own mail. */
import { href } from '../../../kernel/page.ts';
import { html, movedTo, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { writerOf } from '../../../platform/http/write-limit.ts';
import { findRecord, RECORD_KINDS, type StoredRecord } from '../../records/public.ts';
import { readEmail } from '../domain/email.ts';
import { domainOf } from '../domain/own-domain.ts';
import { sentFields } from '../forms.ts';
import { mayEndRole } from '../policy.ts';
import { relationWith, stewardsOf } from '../queries/roles.ts';
import { askClaim, withdrawClaim } from '../use-cases/claim.ts';
import { askByMail, confirmingDomains } from '../use-cases/claim-by-mail.ts';
import { endRole } from '../use-cases/end-role.ts';
import type { AccountNeeds } from '../use-cases/needs.ts';
import { territoriesOf } from '../use-cases/territories-of.ts';
import { ClaimPage, type ClaimPageProps } from '../views/claim-page.tsx';
import { words } from '../views/words.ts';
import { tellEnded } from './tell-ended.ts';

const MEMBER = (queries: number): RoutePolicy => ({ access: 'member', queries: queries + 6, cache: 'none' });

export function claimRoutes(needs: AccountNeeds): Routes {
  const { db, clock, kinds, baseUrl, post } = needs;

  async function show(c: RequestContext, record: StoredRecord, more: Partial<ClaimPageProps> = {}) {
    const page = pageOf(c);
    const actor = await signedIn(c);
    const territories = territoriesOf(needs, record.document);
    const stewards = (await stewardsOf(db, record.id)).map((each) => ({
      ...each,
      ends: mayEndRole(actor, { ...each, territories }),
    }));
    const view = (
      <ClaimPage
        page={page}
        actor={actor}
        name={String(record.document.name)}
        path={`${kinds[record.kind].path}/${record.slug}`}
        stewards={stewards}
        own={await relationWith(db, actor.personId, record.id)}
        domains={[...(await confirmingDomains(db, record, clock()))]}
        {...more}
      />
    );
    return html(c, view, { status: more.fault ? 422 : 200 });
  }

  async function ask(c: RequestContext, record: StoredRecord, path: string) {
    const { motif } = await sentFields(c.req, ['motif']);
    const network = writerOf(c);
    const actor = await signedIn(c);
    const asked = await askClaim(needs, actor, { recordId: record.id, reason: motif, network });
    if (!asked.ok && asked.reason === 'no_reason') return show(c, record, { fault: { field: 'motif' } });
    if (!asked.ok && typeof asked.reason === 'object') {
      const message = asked.reason.inWords(pageOf(c));
      return show(c, record, { fault: { field: 'motif', message, typed: motif } });
    }
    return seeOther(c, `${path}?fait=demande`);
  }

  async function mail(c: RequestContext, record: StoredRecord, path: string) {
    const page = pageOf(c);
    const actor = await signedIn(c);
    const { courriel } = await sentFields(c.req, ['courriel']);
    const email = readEmail(courriel);
    const own = await relationWith(db, actor.personId, record.id);
    if (own?.state !== 'asked') return seeOther(c, path);
    const m = words(page).claims;
    const again = (message: string) =>
      show(c, record, { fault: { field: 'courriel', message, typed: courriel } });
    if (!email) return again(words(page).signIn.emailFault);
    const asked = await askByMail(needs, actor, { claimId: own.id, record, email });
    if (!asked.ok) return again(m.mailFault[asked.reason](domainOf(email)));
    const link = `${baseUrl}${href(page, '/gardes/confirmation')}?${new URLSearchParams({ jeton: asked.value })}`;
    const who = { name: actor.name || words(page).person.unnamed, email: actor.email };
    const title = String(record.document.name);
    post({
      to: email,
      locale: page.locale,
      subject: m.mailSubject(title),
      text: m.mail(who.name, who.email, title, link),
    });
    return seeOther(c, `${path}?fait=courriel`);
  }

  async function end(c: RequestContext, record: StoredRecord, path: string) {
    const actor = await signedIn(c);
    const { motif, relation } = await sentFields(c.req, ['motif', 'relation']);
    const id = Number(/^\d{1,15}$/.exec(relation)?.[0] ?? 0);
    const territories = territoriesOf(needs, record.document);
    const stewards = await stewardsOf(db, record.id);
    const over = () => show(c, record, { fault: { field: 'fin', message: words(pageOf(c)).claims.notHeld } });
    if (!stewards.some((each) => each.id === id)) return over();
    const ended = await endRole(needs, actor, { id, reason: motif, territories });
    if (!ended.ok && ended.reason === 'not_yours') return c.notFound();
    if (!ended.ok && ended.reason === 'over') return over();
    if (!ended.ok) return show(c, record, { fault: { field: 'fin' } });
    await tellEnded(needs, ended.value, { reason: motif, locale: pageOf(c).locale });
    return seeOther(c, `${path}?fait=fin`);
  }

  async function withdraw(c: RequestContext, record: StoredRecord, path: string) {
    const actor = await signedIn(c);
    const own = await relationWith(db, actor.personId, record.id);
    if (own) await withdrawClaim(needs, actor, own.id);
    return seeOther(c, path);
  }

  const routes = new Routes();
  for (const kind of RECORD_KINDS) {
    const { path } = kinds[kind];
    const on =
      (answer: (c: RequestContext, record: StoredRecord, path: string) => Promise<Response>) =>
      async (c: RequestContext) => {
        const record = await findRecord(db, kind, c.req.param('slug') ?? '');
        if (!record) return c.notFound();
        if ('movedTo' in record) return movedTo(c, `${path}/${record.movedTo}/garde`);
        return answer(c, record, `${path}/${record.slug}/garde`);
      };
    routes
      .get(
        `${path}/:slug/garde`,
        MEMBER(8),
        on((c, record) => show(c, record)),
      )
      .post(`${path}/:slug/garde`, MEMBER(24), on(ask))
      .post(`${path}/:slug/garde/courriel`, MEMBER(24), on(mail))
      .post(`${path}/:slug/garde/retrait`, MEMBER(12), on(withdraw))
      .post(`${path}/:slug/garde/fin`, MEMBER(24), on(end));
  }
  return routes;
}
