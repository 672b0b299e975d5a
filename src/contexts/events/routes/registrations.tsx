/** Registering for a meeting, confirming and cancelling at an address that nobody guesses. */
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { sentFields } from '../../../platform/http/sent-fields.ts';
import { WriteAllowance } from '../../../platform/http/write-limit.ts';
import { hashOf, parseToken } from '../../../platform/ids/token.ts';
import type { Meeting } from '../domain/event.ts';
import { isFull } from '../domain/seats.ts';
import { readRegistration, type TypedRegistration } from '../forms.ts';
import { findMeeting } from '../queries/meetings.ts';
import { countSeats, type Registration, registrationAt } from '../queries/registrations.ts';
import type { EventNeeds } from '../use-cases/needs.ts';
import { cancelOwn, cancelRegistration, confirmRegistration, register } from '../use-cases/register.ts';
import { registrationPath } from '../use-cases/send-letter.ts';
import { AskedPage, GonePage, OwnRegistrationPage, RegisterPage } from '../views/registration-pages.tsx';

const HOUR_MS = 3_600_000;
const ASKED_AN_HOUR = 20;
const holder = (queries: number): RoutePolicy => ({ access: 'holder', queries, cache: 'none' });
const FOR_HOLDER = { 'x-robots-tag': 'noindex, nofollow', 'referrer-policy': 'same-origin' };

export function registrationRoutes(needs: EventNeeds): Routes {
  const { db, clock, kinds } = needs;
  const allowance = new WriteAllowance(ASKED_AN_HOUR, HOUR_MS);
  const isOpen = ({ registers, state, startsAt }: Meeting) =>
    registers && state === 'published' && startsAt > clock();

  const fullNow = async ({ id, seats }: Meeting) => isFull(seats, await countSeats(db, id));

  async function ask(c: RequestContext): Promise<Response> {
    const page = pageOf(c);
    const meeting = await findMeeting(db, c.req.param('id') ?? '', kinds);
    if (!meeting || meeting.feed !== null) return c.notFound();
    const actor = await c.get('actor')();
    const typed: TypedRegistration = { name: actor?.name ?? '', email: '' };
    const notice = isOpen(meeting) ? undefined : 'closed';
    const full = await fullNow(meeting);
    return html(c, <RegisterPage {...{ page, meeting, full, typed, notice }} member={actor !== null} />);
  }

  async function send(c: RequestContext): Promise<Response> {
    const page = pageOf(c);
    const meeting = await findMeeting(db, c.req.param('id') ?? '', kinds);
    if (!meeting || meeting.feed !== null) return c.notFound();
    const actor = await c.get('actor')();
    const { typed, address, faults } = readRegistration(await sentFields(c), actor !== null);
    const again = async (notice: 'closed' | 'tooMany' | undefined, status: 409 | 422 | 429) => {
      const full = await fullNow(meeting);
      const view = (
        <RegisterPage {...{ page, meeting, full, typed, faults, notice }} member={actor !== null} />
      );
      return html(c, view, { status });
    };
    if (!isOpen(meeting)) return again('closed', 409);
    const email = actor?.email ?? address;
    if (faults.length > 0 || !email) return again(undefined, 422);
    if (!allowance.takes(c)) return again('tooMany', 429);
    const asked = await register(needs, {
      eventId: meeting.id,
      name: typed.name,
      email,
      personId: actor?.personId ?? null,
      locale: page.locale,
    });
    if (!asked.ok) return again(asked.reason === 'closed' ? 'closed' : 'tooMany', 409);
    return html(c, <AskedPage {...{ page, meeting }} standing={asked.value} />);
  }

  /** What the link opens, for whoever holds it. Three queries. */
  const held =
    (work: (c: RequestContext, registration: Registration, path: string) => Promise<Response>) =>
    async (c: RequestContext): Promise<Response> => {
      const token = parseToken(c.req.param('token') ?? '');
      const registration = token && (await registrationAt(db, hashOf(token), clock()));
      if (!token || !registration)
        return html(c, <GonePage page={pageOf(c)} />, { status: 404, headers: FOR_HOLDER });
      return work(c, registration, registrationPath(token));
    };

  return new Routes()
    .get('/agenda/:id/inscription', { access: 'public', queries: 7, cache: 'none' }, ask)
    .post('/agenda/:id/inscription', { access: 'public', queries: 18, cache: 'none' }, send)
    .post('/agenda/:id/desinscription', { access: 'member', queries: 18, cache: 'none' }, async (c) => {
      const { email } = await signedIn(c);
      const meeting = await findMeeting(db, c.req.param('id') ?? '', kinds);
      if (!meeting) return c.notFound();
      await cancelOwn(needs, meeting.id, email);
      return seeOther(c, `/agenda/${meeting.id}`);
    })
    .get(
      '/agenda/inscriptions/:token',
      holder(3),
      held(async (c, { eventId, state }, path) => {
        const meeting = await findMeeting(db, eventId, kinds);
        if (!meeting) return c.notFound();
        const view = (
          <OwnRegistrationPage {...{ page: pageOf(c), meeting, path, state }} open={isOpen(meeting)} />
        );
        return html(c, view, { headers: FOR_HOLDER });
      }),
    )
    .post(
      '/agenda/inscriptions/:token/confirmation',
      holder(12),
      held(async (c, { id }, path) => {
        await confirmRegistration(needs, id);
        return seeOther(c, path);
      }),
    )
    .post(
      '/agenda/inscriptions/:token/annulation',
      holder(14),
      held(async (c, { id }, path) => {
        await cancelRegistration(needs, id);
        return seeOther(c, path);
      }),
    );
}
