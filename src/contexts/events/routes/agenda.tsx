/** Reading meetings: the list, one, and both as iCalendar. */
import { parseTerritoryId, type TerritoryId } from '../../../kernel/territory.ts';
import { html, pageOf } from '../../../platform/http/answer.ts';
import { type RequestContext, Routes } from '../../../platform/http/routes.ts';
import { meantPlace } from '../../discovery/public.ts';
import { parsePlace } from '../../territories/public.ts';
import { KIND_CODES } from '../domain/event.ts';
import { mayHost } from '../policy.ts';
import { type Asked, findMeeting, listMeetings } from '../queries/meetings.ts';
import { countSeats, registrationOf } from '../queries/registrations.ts';
import type { EventNeeds } from '../use-cases/needs.ts';
import { writeCalendar } from '../use-cases/write-calendar.ts';
import { AgendaPage } from '../views/agenda-page.tsx';
import { MeetingPage } from '../views/meeting-page.tsx';
import { words } from '../views/words.ts';

const PER_PAGE = 40;
const IN_A_FILE = 1000;
const HOUR_MS = 3_600_000;
const CALENDAR = { 'content-type': 'text/calendar; charset=utf-8', 'access-control-allow-origin': '*' };

export function agendaRoutes({ db, clock, baseUrl, kinds, territories, around }: EventNeeds): Routes {
  /** What the address of a list asks for. Kept for a version of the data, so counted from the hour. */
  function read(c: RequestContext) {
    const { query, locale } = pageOf(c);
    const typed = (query.get('lieu') ?? '').trim().slice(0, 200);
    const chosen = parseTerritoryId(query.get('territoire') ?? '');
    const place: TerritoryId | null =
      typed !== ''
        ? meantPlace(parsePlace(territories, typed, locale))
        : chosen && territories.resolve(chosen);
    const kind = KIND_CODES.find((code) => code === query.get('genre'));
    const text = (query.get('q') ?? '').trim().slice(0, 200);
    const past = query.get('passe') === '1';
    const now = clock();
    const asked: Asked = {
      // What began within the hour is still to be found by whoever is late.
      from: new Date(now.getTime() - HOUR_MS),
      past,
      kinds: kind ? [kind] : [],
      territories: place ? around.overlapping(place) : null,
      text,
    };
    const kept = new URLSearchParams();
    if (text) kept.set('q', text);
    if (kind) kept.set('genre', kind);
    if (place) kept.set('territoire', place);
    return { asked, place, typed, kind: kind ?? '', text, past, kept };
  }

  return new Routes()
    .get('/agenda', { access: 'public', queries: 3, cache: 'none' }, async (c) => {
      const page = pageOf(c);
      const { asked, place, typed, kind, text, past, kept } = read(c);
      const number = Number.parseInt(page.query.get('page') ?? '1', 10);
      const current = number >= 1 && number < 10_000 ? number : 1;
      const { meetings, total } = await listMeetings(db, asked, { page: current, size: PER_PAGE }, kinds);
      return html(
        c,
        <AgendaPage
          {...{ page, meetings, total, current, past }}
          perPage={PER_PAGE}
          asked={{ text, kind, place: place ? territories.label(place, page.locale) : '' }}
          unknownPlace={place === null && typed !== '' ? typed : null}
          ics={`/agenda.ics${kept.size > 0 ? `?${kept}` : ''}`}
          filtered={kept.size > 0}
          territoryOf={({ territory }) => {
            const id = territory ? parseTerritoryId(territory) : null;
            return id && territories.label(id, page.locale);
          }}
        />,
      );
    })
    .get('/agenda.ics', { access: 'public', queries: 3, cache: 'none' }, async (c) => {
      const { asked } = read(c);
      const ahead = { ...asked, past: false };
      const { meetings } = await listMeetings(db, ahead, { page: 1, size: IN_A_FILE }, kinds);
      const title = `Terreau : ${words(pageOf(c)).title}`;
      return c.body(writeCalendar(meetings, title, baseUrl), 200, CALENDAR);
    })
    .get('/agenda/:file{[0-9a-f-]+\\.ics}', { access: 'public', queries: 3, cache: 'none' }, async (c) => {
      const meeting = await findMeeting(db, (c.req.param('file') ?? '').replace(/\.ics$/, ''), kinds);
      if (!meeting) return c.notFound();
      return c.body(writeCalendar([meeting], meeting.title, baseUrl), 200, {
        ...CALENDAR,
        'content-disposition': 'attachment; filename="rencontre.ics"',
      });
    })
    .get('/agenda/:id', { access: 'public', queries: 9, cache: 'none' }, async (c) => {
      const page = pageOf(c);
      const found = await findMeeting(db, c.req.param('id') ?? '', kinds);
      if (!found) return c.notFound();
      const actor = await c.get('actor')();
      const own = actor?.email ? await registrationOf(db, found.id, actor.email) : null;
      const { personId: _, recordId: __, ...meeting } = found;
      const now = clock();
      const territory = meeting.territory ? parseTerritoryId(meeting.territory) : null;
      return html(
        c,
        <MeetingPage
          {...{ page, meeting }}
          taken={await countSeats(db, meeting.id)}
          open={meeting.registers && meeting.state === 'published' && meeting.startsAt > now}
          over={meeting.endsAt < now}
          own={own?.state === 'seated' || own?.state === 'waiting' ? own.state : null}
          hosting={mayHost(actor, found) ? 'host' : actor ? 'no' : 'unknown'}
          territory={territory && territories.label(territory, page.locale)}
        />,
      );
    });
}
