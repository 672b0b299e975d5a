/** Announcing a meeting, changing it, calling it off, seeing who comes. */
import { parseTerritoryId } from '../../../kernel/territory.ts';
import { transact } from '../../../platform/db/connect.ts';
import { html, pageOf, seeOther } from '../../../platform/http/answer.ts';
import { type RequestContext, type RoutePolicy, Routes, signedIn } from '../../../platform/http/routes.ts';
import { sentFields } from '../../../platform/http/sent-fields.ts';
import { parsePlace } from '../../territories/public.ts';
import { typedTime } from '../domain/zones.ts';
import { NEW_MEETING, readMeetingForm, type TypedMeeting, typedMeeting } from '../forms.ts';
import { mayHost } from '../policy.ts';
import { findMeeting, type OwnedMeeting } from '../queries/meetings.ts';
import { registrationsFor } from '../queries/registrations.ts';
import { noteAttendance } from '../store/registrations.ts';
import { hostedRecords } from '../use-cases/hosted-records.ts';
import type { EventNeeds } from '../use-cases/needs.ts';
import { callOff, publishMeeting } from '../use-cases/publish-meeting.ts';
import { ManagePage, NotHostPage } from '../views/manage-page.tsx';
import { MeetingFormPage } from '../views/meeting-form-page.tsx';

const member = (queries: number): RoutePolicy => ({ access: 'member', queries: queries + 5, cache: 'none' });
/** Each person who registered is one letter more. */
const WITH_LETTERS = 2000;

export function hostingRoutes(needs: EventNeeds): Routes {
  const { db, clock, kinds, territories } = needs;

  /** The meeting, for whoever hosts it; nobody else learns more than its page says. */
  const hosted =
    (work: (c: RequestContext, meeting: OwnedMeeting) => Promise<Response>) =>
    async (c: RequestContext): Promise<Response> => {
      const meeting = await findMeeting(db, c.req.param('id') ?? '', kinds);
      if (!meeting || meeting.feed !== null) return c.notFound();
      if (mayHost(await signedIn(c), meeting)) return work(c, meeting);
      return html(c, <NotHostPage page={pageOf(c)} meeting={meeting} />, { status: 403 });
    };

  async function show(
    c: RequestContext,
    typed: TypedMeeting,
    meeting: OwnedMeeting | null,
    cancelFault = false,
  ): Promise<Response> {
    const records = await recordsFor(c, meeting);
    const editing = editingOf(meeting);
    return html(c, <MeetingFormPage {...{ page: pageOf(c), typed, records, editing, cancelFault }} />, {
      status: cancelFault ? 422 : 200,
    });
  }

  /** An administrator who changes a meeting keeps it in the name that it has. */
  async function recordsFor(c: RequestContext, meeting: OwnedMeeting | null) {
    const records = await hostedRecords(needs, await signedIn(c));
    const own = meeting?.holder;
    return own && !records.some(({ id }) => id === own.id)
      ? [...records, { id: own.id, name: own.name }]
      : records;
  }

  async function send(c: RequestContext, before: OwnedMeeting | null): Promise<Response> {
    const page = pageOf(c);
    const actor = await signedIn(c);
    const records = await recordsFor(c, before);
    const typed = typedMeeting(await sentFields(c));
    const place = typed.territory === '' ? null : parsePlace(territories, typed.territory, page.locale);
    const { meeting, faults } = readMeetingForm(typed, records, place, {
      now: clock(),
      editing: before !== null,
    });
    if (!meeting) {
      const choices = place?.kind === 'choices' ? place.choices.map(({ label }) => label) : [];
      const editing = editingOf(before);
      return html(c, <MeetingFormPage {...{ page, typed, records, faults, choices, editing }} />, {
        status: 422,
      });
    }
    const { content, recordId, author } = meeting;
    const personId = before ? before.personId : actor.personId;
    const id = await publishMeeting(needs, { ...content, recordId, author, personId }, before);
    return seeOther(c, `/agenda/${id}/inscriptions?fait=publiee`);
  }

  return new Routes()
    .get('/agenda/nouveau', member(1), async (c) => {
      const { name } = await signedIn(c);
      return show(c, { ...NEW_MEETING, author: name }, null);
    })
    .post('/agenda/nouveau', member(6), (c) => send(c, null))
    .get(
      '/agenda/:id/modifier',
      member(4),
      hosted((c, meeting) => show(c, typedOf(c, meeting), meeting)),
    )
    .post('/agenda/:id/modifier', member(WITH_LETTERS), hosted(send))
    .post(
      '/agenda/:id/annulation',
      member(WITH_LETTERS),
      hosted(async (c, meeting) => {
        const reason = (await sentFields(c)).text('motif', 500);
        if (reason.length < 3) return show(c, typedOf(c, meeting), meeting, true);
        await callOff(needs, meeting.id, reason);
        return seeOther(c, `/agenda/${meeting.id}`);
      }),
    )
    .get(
      '/agenda/:id/inscriptions',
      member(4),
      hosted(async (c, meeting) =>
        html(
          c,
          <ManagePage
            {...{ page: pageOf(c), meeting }}
            registrations={await registrationsFor(db, meeting.id)}
            begun={meeting.startsAt <= clock()}
          />,
        ),
      ),
    )
    .post(
      '/agenda/:id/inscriptions',
      member(WITH_LETTERS),
      hosted(async (c, meeting) => {
        const present = (await sentFields(c)).texts('present');
        if (meeting.startsAt <= clock()) await transact(db, (tx) => noteAttendance(tx, meeting.id, present));
        return seeOther(c, `/agenda/${meeting.id}/inscriptions?fait=presences`);
      }),
    );

  function typedOf(c: RequestContext, meeting: OwnedMeeting): TypedMeeting {
    const from = typedTime(meeting.startsAt, meeting.zone);
    const to = typedTime(meeting.endsAt, meeting.zone);
    const territory = meeting.territory ? parseTerritoryId(meeting.territory) : null;
    return {
      kind: meeting.kind,
      holder: meeting.recordId ?? '',
      author: meeting.recordId ? '' : meeting.author,
      title: meeting.title,
      summary: meeting.summary,
      programme: meeting.programme,
      day: from.day,
      from: from.time,
      endDay: to.day === from.day ? '' : to.day,
      to: to.time,
      zone: meeting.zone,
      place: meeting.place,
      territory: territory ? territories.label(territory, pageOf(c).locale) : '',
      url: meeting.url ?? '',
      registers: meeting.registers,
      seats: meeting.seats === null ? '' : String(meeting.seats),
      account: meeting.account ?? '',
    };
  }
}

const editingOf = (meeting: OwnedMeeting | null) =>
  meeting ? { path: `/agenda/${meeting.id}`, cancelled: meeting.state === 'cancelled' } : undefined;
