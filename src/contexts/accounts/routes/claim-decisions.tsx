/** The claims that wait for somebody, the decision on each, and the organisation's own answer by mail. */
import { href } from '../../../kernel/page.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { parseToken } from '../../../platform/ids/token.ts';
import { recordsById, type StoredRecord } from '../../records/public.ts';
import { readEmail } from '../domain/email.ts';
import { sentFields } from '../forms.ts';
import { mayDecideClaim } from '../policy.ts';
import { relationById } from '../queries/roles.ts';
import { emailOf } from '../queries.ts';
import { decideClaim } from '../use-cases/claim.ts';
import { claimOfLetter, confirmByMail } from '../use-cases/claim-by-mail.ts';
import { claimsBefore } from '../use-cases/claims-before.ts';
import type { AccountNeeds } from '../use-cases/needs.ts';
import { territoriesOf } from '../use-cases/territories-of.ts';
import { ClaimLetterPage, ClaimLetterTakenPage } from '../views/claim-letter-page.tsx';
import { ClaimsPage } from '../views/claims-page.tsx';
import { words } from '../views/words.ts';

const MEMBER = (queries: number): RoutePolicy => ({ access: 'member', queries: queries + 5, cache: 'none' });
const HOLDER: RoutePolicy = { access: 'holder', queries: 16, cache: 'none' };
const NO_REFERRER = { 'referrer-policy': 'same-origin' };

export function claimDecisionRoutes(needs: AccountNeeds): Routes {
  const { db, kinds, baseUrl, post } = needs;

  async function tell(
    c: RequestContext,
    personId: string,
    record: StoredRecord,
    refusal: { id: number; reason: string } | null,
  ) {
    const page = pageOf(c);
    const to = readEmail((await emailOf(db, personId)) ?? '');
    if (!to) return;
    const m = words(page).claims;
    const name = String(record.document.name);
    const link = `${baseUrl}${href(page, `${kinds[record.kind].path}/${record.slug}`)}`;
    const text =
      refusal === null
        ? m.grantedMail(name, link)
        : m.refusedMail(name, refusal.reason, `${baseUrl}${href(page, `/recours/garde/${refusal.id}`)}`);
    post({ to, locale: page.locale, subject: m.decidedSubject(name), text });
  }

  async function list(c: RequestContext, fault?: 'noReason' | 'over') {
    const page = pageOf(c);
    const actor = await signedIn(c);
    const claims = await claimsBefore(needs, actor);
    return html(c, <ClaimsPage {...{ page, actor, claims, kinds, fault }} />, { status: fault ? 409 : 200 });
  }

  /** The claim and its record that a letter leads to. */
  async function letter(jeton: string) {
    const token = parseToken(jeton);
    const found = await claimOfLetter(needs, token);
    const claim = found && (await relationById(db, found.claim, 'asked'));
    const [record] = claim?.subject ? await recordsById(db, [claim.subject.slice('record:'.length)]) : [];
    return claim && record && token ? { token, claim, record } : null;
  }

  return new Routes()
    .get('/gardes', MEMBER(4), (c) => list(c))
    .post('/gardes/:id/decision', MEMBER(20), async (c) => {
      const { geste, motif } = await sentFields(c.req, ['geste', 'motif']);
      const actor = await signedIn(c);
      const id = Number(/^\d{1,15}$/.exec(c.req.param('id') ?? '')?.[0] ?? 0);
      const claim = await relationById(db, id, 'any');
      const recordId = /^record:(.+)$/.exec(claim?.subject ?? '')?.[1];
      const [record] = recordId ? await recordsById(db, [recordId]) : [];
      if (!claim || !record) return c.notFound();
      const territories = territoriesOf(needs, record.document);
      // Before anything is told of it, waiting or settled: to others it is not there.
      if (!mayDecideClaim(actor, { personId: claim.personId, recordId: record.id, territories }))
        return c.notFound();
      if (claim.decidedAt !== null) return list(c, 'over');
      // Neither button was pressed: nothing is decided.
      if (geste !== 'confirmer' && geste !== 'refuser') return list(c, 'noReason');
      const decided = await decideClaim(needs, actor, {
        id,
        granted: geste === 'confirmer',
        reason: motif,
        territories,
      });
      if (!decided.ok)
        return decided.reason === 'not_yours'
          ? c.notFound()
          : list(c, decided.reason === 'no_reason' ? 'noReason' : 'over');
      await tell(c, claim.personId, record, geste === 'confirmer' ? null : { id, reason: motif });
      return seeOther(c, '/gardes?fait=decision');
    })
    .get('/gardes/confirmation', HOLDER, async (c) => {
      const page = pageOf(c);
      const found = await letter(page.query.get('jeton') ?? '');
      if (!found) return html(c, <ClaimLetterTakenPage page={page} />, { status: 404 });
      const { token, claim, record } = found;
      return html(c, <ClaimLetterPage {...{ page, token, claim }} name={String(record.document.name)} />, {
        headers: NO_REFERRER,
      });
    })
    .post('/gardes/confirmation', HOLDER, async (c) => {
      const page = pageOf(c);
      const { jeton } = await sentFields(c.req, ['jeton']);
      const found = await letter(jeton);
      const confirmed = await confirmByMail(needs, parseToken(jeton));
      if (!found || !confirmed.ok) return html(c, <ClaimLetterTakenPage page={page} />, { status: 404 });
      await tell(c, confirmed.value.personId, found.record, null);
      return html(c, <ClaimLetterTakenPage page={page} name={String(found.record.document.name)} />);
    });
}
