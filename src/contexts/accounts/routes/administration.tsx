/** Who holds what, and who is offered it. Administrators only: others are told so. */
import { href } from '../../../kernel/page.ts';
import { forbidden, html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { parseToken } from '../../../platform/ids/token.ts';
import { RECORD_KINDS } from '../../records/public.ts';
import { type ParsedPlace, parsePlace } from '../../territories/public.ts';
import { readEmail } from '../domain/email.ts';
import { sentFields } from '../forms.ts';
import { isAdministrator } from '../policy.ts';
import { holdersOf, invitations } from '../queries/roles.ts';
import { acceptInvitation, readOffer } from '../use-cases/accept-invitation.ts';
import { endRole } from '../use-cases/end-role.ts';
import { invite, revokeInvitation } from '../use-cases/invite.ts';
import type { AccountNeeds } from '../use-cases/needs.ts';
import { subjectNames } from '../use-cases/subject-names.ts';
import { AdministrationPage } from '../views/administration-page.tsx';
import { InvitationGonePage, InvitationPage } from '../views/invitation-page.tsx';
import { InvitePage, type InviteTyped } from '../views/invite-page.tsx';
import { words } from '../views/words.ts';
import { tellEnded } from './tell-ended.ts';

const STRONG = (queries: number): RoutePolicy => ({ access: 'strong', queries: queries + 5, cache: 'none' });
const MEMBER = (queries: number): RoutePolicy => ({ access: 'member', queries: queries + 5, cache: 'none' });
const SHOWN = 500;
const OFFERED = ['moderator', 'curator', 'administrator'] as const;

export function administrationRoutes(needs: AccountNeeds): Routes {
  const { db, clock, territories, administrators, baseUrl, post } = needs;

  async function show(c: RequestContext, fault?: 'last' | 'noReason' | 'over') {
    const page = pageOf(c);
    const roles = await holdersOf(db, ['administrator', 'moderator', 'curator', 'steward'], SHOWN + 1);
    const offers = await invitations(db, clock());
    const subjects = [...roles, ...offers].map(({ subject }) => subject);
    const view = (
      <AdministrationPage
        page={page}
        actor={await signedIn(c)}
        holders={roles.slice(0, SHOWN)}
        more={roles.length > SHOWN}
        offers={offers}
        configured={administrators}
        nameOf={await subjectNames(needs, subjects, page.locale)}
        {...(fault && { fault })}
      />
    );
    return html(c, view, { status: fault ? 409 : 200 });
  }

  /** Lets administrators in. */
  const administering =
    (answer: (c: RequestContext) => Response | Promise<Response>) => async (c: RequestContext) =>
      isAdministrator(await signedIn(c)) ? answer(c) : forbidden(c, { right: 'administration' });

  return new Routes()
    .get(
      '/administration',
      STRONG(4),
      administering((c) => show(c)),
    )
    .get(
      '/administration/invitation',
      STRONG(0),
      administering((c) => html(c, <InvitePage page={pageOf(c)} />)),
    )
    .post(
      '/administration/invitation',
      STRONG(10),
      administering(async (c) => {
        const page = pageOf(c);
        const actor = await signedIn(c);
        const typed: InviteTyped = await sentFields(c.req, [
          'courriel',
          'role',
          'territoire',
          'rayon',
          'motif',
        ]);
        const again = (faults: Partial<Record<keyof InviteTyped, string>>, place?: ParsedPlace) =>
          html(c, <InvitePage {...{ page, typed, faults, place }} />, { status: 422 });
        const m = words(page).administration;
        const faults: Partial<Record<keyof InviteTyped, string>> = {};
        const email = readEmail(typed.courriel);
        if (!email) faults.courriel = words(page).signIn.emailFault;
        const role = OFFERED.find((each) => each === typed.role);
        if (!role) faults.role = m.roleFault;
        if (typed.motif === '') faults.motif = m.reasonFault;
        const place =
          role === 'moderator' ? parsePlace(territories, typed.territoire, page.locale) : undefined;
        if (place && place.kind !== 'found') faults.territoire = m.placeFault[place.kind];
        const shelf = RECORD_KINDS.find((each) => each === typed.rayon);
        if (role === 'curator' && !shelf) faults.rayon = m.shelfFault;
        if (!email || !role || Object.keys(faults).length > 0) return again(faults, place);
        const subject =
          place?.kind === 'found' ? `territory:${place.id}` : role === 'curator' ? `shelf:${shelf}` : null;
        const invited = await invite(needs, actor, { email, role, subject, reason: typed.motif });
        if (!invited.ok) return again({ courriel: m.inviteFault[invited.reason] });
        const name = (await subjectNames(needs, [subject], page.locale))(subject);
        const link = `${baseUrl}${href(page, '/invitation')}?${new URLSearchParams({ jeton: invited.value })}`;
        const letter = words(page).invitation;
        post({
          to: email,
          locale: page.locale,
          subject: letter.mailSubject,
          text: letter.mail(actor.name, m.roleOf(role, name), typed.motif, link),
        });
        return seeOther(c, '/administration?fait=invitation');
      }),
    )
    .post(
      '/administration/invitations/:id/retrait',
      STRONG(6),
      administering(async (c) => {
        await revokeInvitation(needs, await signedIn(c), c.req.param('id') ?? '');
        return seeOther(c, '/administration');
      }),
    )
    .post(
      '/administration/roles/:id/fin',
      STRONG(16),
      administering(async (c) => {
        const { motif } = await sentFields(c.req, ['motif']);
        const id = Number(/^\d{1,15}$/.exec(c.req.param('id') ?? '')?.[0] ?? 0);
        const ended = await endRole(needs, await signedIn(c), { id, reason: motif, territories: [] });
        if (!ended.ok)
          return show(
            c,
            ended.reason === 'last' ? 'last' : ended.reason === 'no_reason' ? 'noReason' : 'over',
          );
        await tellEnded(needs, ended.value, { reason: motif, locale: pageOf(c).locale });
        return seeOther(c, '/administration?fait=fin');
      }),
    )
    .get('/invitation', MEMBER(2), async (c) => {
      const page = pageOf(c);
      const token = parseToken(page.query.get('jeton') ?? '');
      const offer = await readOffer(needs, await signedIn(c), token);
      if (!offer.ok || !token)
        return html(c, <InvitationGonePage page={page} reason={offer.ok ? 'gone' : offer.reason} />, {
          status: 404,
        });
      const { role, subject, reason } = offer.value;
      const name = (await subjectNames(needs, [subject], page.locale))(subject);
      return html(c, <InvitationPage {...{ page, token, role, name, reason }} />, {
        headers: { 'referrer-policy': 'same-origin' },
      });
    })
    .post('/invitation', MEMBER(10), async (c) => {
      const page = pageOf(c);
      const { jeton } = await sentFields(c.req, ['jeton']);
      const taken = await acceptInvitation(needs, await signedIn(c), parseToken(jeton));
      if (!taken.ok)
        return html(c, <InvitationGonePage page={page} reason={taken.reason} />, { status: 404 });
      return seeOther(c, '/compte?fait=role');
    });
}
