/** The list of trainings, the page of each, and their sessions as calendars. */
import type { TerritoryId } from '../../../kernel/territory.ts';
import { html, movedTo, pageOf } from '../../../platform/http/answer.ts';
import type { RequestContext, Routes } from '../../../platform/http/routes.ts';
import {
  canonicalQuery,
  keptCards,
  type Listing,
  listShelf,
  readRecord,
  ShelfPage,
  titleOf,
} from '../../discovery/public.ts';
import { documentsOf, findRecord, type StoredRecord } from '../../records/public.ts';
import { trainingJsonLd } from '../domain/json-ld.ts';
import { TRAINING } from '../domain/kind.ts';
import { sessionPlaces } from '../domain/session-places.ts';
import { standing } from '../domain/sessions.ts';
import { training } from '../domain/training.ts';
import type { TrainingNeeds } from '../use-cases/needs.ts';
import { type CalendarEntry, writeSessions } from '../use-cases/write-sessions.ts';
import { CalendarWay, ListTools, MapWay } from '../views/list-ways.tsx';
import { MapPage } from '../views/map-page.tsx';
import { TrainingCardView } from '../views/training-card.tsx';
import { TrainingPage } from '../views/training-page.tsx';
import { words } from '../views/words.ts';

/** Trainings that have a session to come: no catalogue of ours is near this. */
const AT_ONCE = 10_000;
const LIST = { access: 'public', queries: 5, cache: 'data' } as const;

export function shelfRoutes(routes: Routes, needs: TrainingNeeds): void {
  const { db, discovery, territories, geography, baseUrl } = needs;
  // What is drawn is kept until the version changes, and the version changes with the day.
  const drawn = keptCards(needs, (page, record) => (
    <TrainingCardView page={page} record={record} today={discovery.date} />
  ));
  const label = (locale: 'fr' | 'en') => (id: TerritoryId) => territories.label(id, locale);

  const list = async (c: RequestContext) => {
    const page = pageOf(c);
    const { title, lead } = words(page);
    const listing = await listShelf(needs, TRAINING, page);
    const cards = await drawn(page, listing.ordinals);
    return html(
      c,
      <ShelfPage
        {...{ page, listing, territories, title, lead, cards }}
        current="resources"
        before={<ListTools page={page} />}
        tools={<MapWay page={page} filters={listing.filters} />}
        reuse={<CalendarWay page={page} filters={listing.filters} />}
      />,
    );
  };

  /** The trainings that a list leaves. One query. */
  const recordsOf = async ({ found }: Listing) => {
    const shelf = discovery.shelf('training');
    const ordinals = [...found.members].map((position) => shelf.at(position).ordinal);
    const records: StoredRecord[] = [];
    for await (const batch of documentsOf(db, ordinals, AT_ONCE)) records.push(...batch);
    return records;
  };
  const map = async (c: RequestContext) => {
    const page = pageOf(c);
    const listing = await listShelf(needs, TRAINING, page);
    const given = (await recordsOf(listing)).map(({ slug, document }) => {
      const read = training.parse(document);
      return { slug, name: read.name, document: read };
    });
    const query = canonicalQuery(listing.filters).toString();
    const view = (
      <MapPage
        {...{ page, told: sessionPlaces(given, discovery.date), label: label(page.locale) }}
        title={titleOf(page, territories, listing.filters)}
        query={query && `?${query}`}
        centre={geography.centre}
      />
    );
    return html(c, view);
  };

  const one = async (c: RequestContext) => {
    const page = pageOf(c);
    const read = await readRecord(needs, TRAINING, c.req.param('slug') ?? '');
    if (!read) return c.notFound();
    if ('movedTo' in read) return movedTo(c, `/formations/${read.movedTo}`);
    const { record, names, alike, revisions } = read;
    const { slug, updatedAt, home } = record;
    const document = training.parse(record.document);
    const today = discovery.date;
    const providers = [
      ...names.filter(({ relation }) => relation === 'provider').map(({ name }) => name),
      ...document.providers.flatMap(({ organisation, name }) => (organisation || !name ? [] : [name])),
    ];
    const jsonLd = trainingJsonLd({
      ...{ document, providers, today, page: `${baseUrl}/formations/${slug}` },
      label: label(page.locale),
    });
    return html(
      c,
      <TrainingPage
        {...{ page, slug, document, names, alike, revisions, updatedAt, home, territories, today, jsonLd }}
      />,
    );
  };

  const entriesOf = (record: StoredRecord, locale: 'fr' | 'en'): CalendarEntry[] => {
    const document = training.parse(record.document);
    const { id, slug, version, updatedAt: changed } = record;
    return standing(document.sessions, discovery.date).map((session) => ({
      ...{ id, version, changed, session, name: document.name, summary: document.summary },
      path: `/formations/${slug}`,
      where: [session.place, session.territory && label(locale)(session.territory)]
        .filter(Boolean)
        .join(', '),
    }));
  };
  const calendar = (c: RequestContext, entries: readonly CalendarEntry[], title: string) =>
    c.body(writeSessions(entries, { title, language: pageOf(c).locale }, baseUrl), 200, {
      'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'content-disposition': 'inline; filename="formations.ics"',
      'access-control-allow-origin': '*',
    });

  const calendarOfList = async (c: RequestContext) => {
    const page = pageOf(c);
    const { found } = await listShelf(needs, TRAINING, page);
    const shelf = discovery.shelf('training');
    const told = found.members.and(shelf.bearing('in_calendar:yes'));
    const ordinals = [...told].map((position) => shelf.at(position).ordinal);
    const entries: CalendarEntry[] = [];
    for await (const records of documentsOf(db, ordinals, AT_ONCE))
      entries.push(...records.flatMap((record) => entriesOf(record, page.locale)));
    return calendar(c, entries, words(page).calendarName);
  };
  const calendarOfOne = async (c: RequestContext) => {
    const slug = (c.req.param('file') ?? '').replace(/\.ics$/, '');
    const record = await findRecord(db, 'training', slug);
    if (!record || 'movedTo' in record) return c.notFound();
    return calendar(c, entriesOf(record, pageOf(c).locale), String(record.document.name));
  };

  routes
    .get('/formations', LIST, list)
    .get('/formations/carte', LIST, map)
    .get('/formations.ics', LIST, calendarOfList)
    .get(
      '/formations/:file{[a-z0-9-]+\\.ics}',
      { access: 'public', queries: 2, cache: 'data' },
      calendarOfOne,
    )
    .get('/formations/:slug', { access: 'public', queries: 8, cache: 'data' }, one);
}
