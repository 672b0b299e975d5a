/** The calendar of any list of programmes: a page, and a file that agendas follow. */
import type { TerritoryId } from '../../kernel/territory.ts';
import type { Database } from '../../platform/db/tables.ts';
import { html, pageOf } from '../../platform/http/answer.ts';
import { type RequestContext, Routes } from '../../platform/http/routes.ts';
import { say } from '../../platform/i18n/say.ts';
import { canonicalQuery, type Discovery, parseFilters, titleOf } from '../discovery/public.ts';
import type { ProgrammeIndex } from '../programmes/public.ts';
import type { TerritoryIndex } from '../territories/public.ts';
import { monthsOf } from './domain/months.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';
import { eventsOfOffers } from './queries.ts';
import { writeCalendar } from './use-cases/write-calendar.ts';
import { CalendarPage } from './views/calendar-page.tsx';

export interface CalendarNeeds {
  db: Database;
  baseUrl: string;
  discovery: Discovery;
  programmes: ProgrammeIndex;
  territories: TerritoryIndex;
}

const LISTS: Readonly<Record<string, string>> = { support: '/accompagnement', funding: '/financements' };

export function calendarRoutes({ db, baseUrl, discovery, programmes, territories }: CalendarNeeds): Routes {
  /** The programmes of the list that the address asks for, and that list in words. */
  async function read(c: RequestContext) {
    const page = pageOf(c);
    const filters = parseFilters(
      'programme',
      page.query,
      (id: TerritoryId) => territories.resolve(id),
      undefined,
      discovery.groups('programme', page.query),
    );
    const found = await discovery.find(filters);
    const shelf = discovery.shelf('programme');
    const all = programmes.all();
    const offers = [...found.members].flatMap((position) => all.get(shelf.at(position).ordinal) ?? []);
    const query = canonicalQuery(filters);
    const family = query.getAll('famille');
    const path = (family.length === 1 && LISTS[family[0] ?? '']) || '/dispositifs';
    return { page, offers, title: titleOf(page, territories, filters), path, query: query.toString() };
  }

  return new Routes()
    .get('/calendrier', { access: 'public', queries: 3, cache: 'data' }, async (c) => {
      const { page, offers, title, path, query } = await read(c);
      const past = page.query.get('passe') === '1';
      const today = discovery.date;
      const months = monthsOf(offers, today, past);
      const list = { title, path, query };
      return html(c, <CalendarPage {...{ page, months, past, offers, today, list }} />);
    })
    .get('/calendrier.ics', { access: 'public', queries: 4, cache: 'data' }, async (c) => {
      const { page, offers, title } = await read(c);
      const m = say(page.locale, { fr, en });
      const entries = await eventsOfOffers(db, offers);
      const words = {
        title: `Terreau, ${title}`,
        event: (kind: keyof typeof m.event, name: string) => m.event[kind](name),
        language: page.locale,
      };
      return c.body(writeCalendar(entries, words, baseUrl), 200, {
        'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
        'content-disposition': 'inline; filename="terreau.ics"',
        'access-control-allow-origin': '*',
      });
    });
}
