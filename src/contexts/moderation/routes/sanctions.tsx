/** Deciding a sanction, lifting one, and what the person it is about reads. */
import { parisDay } from '../../../kernel/day.ts';
import type { EmailAddress } from '../../../kernel/email-address.ts';
import { href } from '../../../kernel/page.ts';
import { transact } from '../../../platform/db/connect.ts';
import { forbidden, html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { hashOf, parseToken } from '../../../platform/ids/token.ts';
import { partialDate } from '../../../ui/when.tsx';
import { emailOf, isAdministrator } from '../../accounts/public.ts';
import {
  conductWords,
  faultsOf,
  impose,
  isSanctionKind,
  lift,
  mayImpose,
  mayLift,
  maySanction,
  SANCTIONS,
  type Sanction,
  sanctionById,
  sanctionByToken,
  sanctionsOf,
  sanctionsWithin,
} from '../../conduct/public.ts';
import { groundOf } from '../../contributions/public.ts';
import { fieldsOf, LONGEST, readDays, SHORTEST } from '../forms.ts';
import { caseOf } from '../use-cases/accused-of.ts';
import type { ModerationNeeds } from '../use-cases/needs.ts';
import { scopeOf } from '../use-cases/scope-of.ts';
import { GonePage, MySanctionsPage, OwnSanctionPage } from '../views/own-sanctions.tsx';
import { SanctionPage, type SanctionPageProps } from '../views/sanction-page.tsx';
import { SanctionsPage } from '../views/sanctions-page.tsx';
import { words } from '../views/words.ts';

const member = (queries: number): RoutePolicy => ({ access: 'member', queries: queries + 5, cache: 'none' });
const SHOWN = 100;
const HEADERS = { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'same-origin' };
const NOTHING = { kind: '', days: '', reason: '' };

export function sanctionRoutes(needs: ModerationNeeds): Routes {
  const { db, clock, baseUrl, post } = needs;

  /** The case, when this person may decide about whom it is. */
  async function caseFor(c: RequestContext, about: string) {
    const found = await caseOf(needs, about.slice(0, 80));
    return found && maySanction(await signedIn(c), found.accused) ? found : null;
  }

  async function show(
    c: RequestContext,
    found: NonNullable<Awaited<ReturnType<typeof caseFor>>>,
    more: Partial<SanctionPageProps> = {},
  ) {
    const administrator = isAdministrator(await signedIn(c));
    const view = (
      <SanctionPage
        page={pageOf(c)}
        {...found}
        {...{ administrator }}
        typed={NOTHING}
        faults={[]}
        {...more}
      />
    );
    return html(c, view, { status: more.faults?.length ? 422 : 200 });
  }

  async function list(c: RequestContext, fault: string | null = null) {
    const page = pageOf(c);
    const actor = await signedIn(c);
    const scope = scopeOf(needs, actor);
    if (!scope.all && scope.territories.length === 0) return forbidden(c, { right: 'moderation' });
    const sanctions = await sanctionsWithin(db, scope, SHOWN);
    const liftable = new Set(sanctions.filter((each) => mayLift(actor, placed(each))).map(({ id }) => id));
    const view = <SanctionsPage {...{ page, sanctions, liftable, fault }} now={clock()} />;
    return html(c, view, { status: fault === null ? 200 : 422 });
  }

  const placed = (sanction: Sanction) => ({
    ...sanction,
    territories: groundOf(needs, null, { territories: sanction.territories }).territories,
  });

  return new Routes()
    .get('/moderation/sanctions', member(4), (c) => list(c))
    .get('/moderation/sanctions/nouvelle', member(10), async (c) => {
      const found = await caseFor(c, pageOf(c).query.get('propos') ?? '');
      return found ? show(c, found) : c.notFound();
    })
    .post('/moderation/sanctions/nouvelle', member(20), async (c) => {
      const read = await fieldsOf(c.req);
      const found = await caseFor(c, read('propos', 80));
      if (!found) return c.notFound();
      const actor = await signedIn(c);
      const typed = { kind: read('sanction', 30), days: read('jours', 6), reason: read('motif', LONGEST) };
      const { kind, reason } = typed;
      const days = readDays(typed.days);
      const faults = faultsOf({ kind, reason, days }, isAdministrator(actor));
      if (!isSanctionKind(kind) || faults.length > 0) return show(c, found, { typed, faults });
      if (!mayImpose(actor, found.accused, kind)) return c.notFound();
      const { about, territories, personId, email, locale } = found.matter;
      const ends = SANCTIONS[kind].mostDays === null ? null : days;
      const { token } = await impose(needs, {
        ...{ kind, reason, about, territories, personId, email, locale },
        days: ends,
        by: actor.personId,
      });
      if (email) {
        const m = words({ locale }).mail;
        const conduct = conductWords({ locale });
        const endsAt = ends === null ? null : parisDay(new Date(clock().getTime() + ends * 86_400_000));
        const until = endsAt === null ? '' : m.until(partialDate(locale, endsAt));
        const link = `${baseUrl}${href({ locale }, `/sanctions/${token}`)}`;
        const text = m.sanction(conduct.kind[kind], conduct.meaning[kind], until, reason, link);
        post({ to: email, locale, subject: m.sanctionSubject, text });
      }
      return seeOther(c, '/moderation/sanctions?fait=decidee');
    })
    .post('/moderation/sanctions/:id/levee', member(14), async (c) => {
      const sanction = await sanctionById(db, c.req.param('id') ?? '');
      const actor = await signedIn(c);
      if (!sanction || !mayLift(actor, placed(sanction))) return c.notFound();
      const reason = (await fieldsOf(c.req))('motif', LONGEST);
      if (reason.length < SHORTEST) return list(c, sanction.id);
      const at = clock();
      const lifted = await transact(db, (tx) => lift(tx, sanction, { at, by: actor.personId, reason }));
      const email = sanction.personId && (await emailOf(db, sanction.personId));
      if (lifted && email) {
        const { locale } = sanction;
        const m = words({ locale }).mail;
        const text = m.lifted(conductWords({ locale }).kind[sanction.kind], reason);
        // Read by `readEmail` before any account was made.
        post({ to: email as EmailAddress, locale, subject: m.liftedSubject, text });
      }
      return seeOther(c, '/moderation/sanctions');
    })
    .get('/compte/sanctions', member(2), async (c) => {
      const sanctions = await sanctionsOf(db, (await signedIn(c)).personId);
      return html(c, <MySanctionsPage page={pageOf(c)} sanctions={sanctions} now={clock()} />);
    })
    .get('/sanctions/:token', { access: 'holder', queries: 2, cache: 'none' }, async (c) => {
      const page = pageOf(c);
      const token = parseToken(c.req.param('token') ?? '');
      const sanction = token && (await sanctionByToken(db, hashOf(token)));
      if (!sanction) return html(c, <GonePage page={page} />, { status: 404, headers: HEADERS });
      const view = (
        <OwnSanctionPage {...{ page, sanction }} now={clock()} appeal={`/recours/sanction/${token}`} />
      );
      return html(c, view, { headers: HEADERS });
    });
}
