/** Grants awarded: all of them, those of one organisation, and the same as open data. */
import { stringify } from 'csv-stringify/sync';
import { parseTerritoryId, type TerritoryId } from '../../kernel/territory.ts';
import type { Database } from '../../platform/db/tables.ts';
import { html, movedTo, pageOf } from '../../platform/http/answer.ts';
import { type RequestContext, Routes } from '../../platform/http/routes.ts';
import { meantPlace } from '../discovery/public.ts';
import { disarmed, streamOf } from '../publication/public.ts';
import { findRecord } from '../records/public.ts';
import { parsePlace, type TerritoryIndex } from '../territories/public.ts';
import { filtersIn, PAGE_SIZE, queryOf } from './domain/filters.ts';
import { scdlOf } from './domain/scdl.ts';
import {
  type Asked,
  allGrants,
  grantsOn,
  type Role,
  totalsOf,
  yearsOf,
  yearsTold,
} from './queries/listing.ts';
import { matchesOf, namedAs } from './queries/parties.ts';
import { GrantsPage } from './views/grants-page.tsx';
import { OrganisationGrantsPage } from './views/organisation-grants-page.tsx';

export interface GrantNeeds {
  db: Database;
  baseUrl: string;
  territories: TerritoryIndex;
}

const OPEN = { 'access-control-allow-origin': '*' };
const SENSES: Readonly<Record<string, Role>> = { recues: 'beneficiary', accordees: 'funder' };

export function grantRoutes({ db, baseUrl, territories }: GrantNeeds): Routes {
  /** The place of an address, chosen or typed. */
  const placeIn = (query: URLSearchParams) => {
    const chosen = parseTerritoryId(query.get('territoire') ?? '');
    const typed = (query.get('lieu') ?? '').trim().slice(0, 200);
    if (chosen) return { place: territories.resolve(chosen), typed: '' };
    return { place: typed === '' ? null : meantPlace(parsePlace(territories, typed)), typed };
  };
  const within = (place: TerritoryId | null): ReadonlySet<TerritoryId> | null =>
    place === null ? null : new Set([place, ...territories.descendants(place)]);

  /** The organisation that an address names, as grants may name it. Three queries. */
  async function organisationAt(slug: string) {
    const found = await findRecord(db, 'organisation', slug);
    if (!found || 'movedTo' in found) return found;
    const text = (field: string) =>
      typeof found.document[field] === 'string' ? found.document[field] : null;
    const name = text('name') ?? '';
    const siren = text('siren') ?? text('siret')?.slice(0, 9) ?? null;
    return { name, slug: found.slug, party: await namedAs(db, { name, siren, rna: text('rna') }) };
  }

  /** What the address of a list asks for; null when it names an organisation that is not there. */
  async function read(c: RequestContext, slug: string | null) {
    const page = pageOf(c);
    const { place, typed } = placeIn(page.query);
    const filters = filtersIn(page.query, place);
    const query = queryOf(filters);
    const base = { ...filters, places: within(place) };
    if (slug === null) return { page, typed, filters, query, asked: base as Asked, organisation: null };
    const organisation = await organisationAt(slug);
    if (!organisation || 'movedTo' in organisation) return { page, moved: organisation };
    const role = SENSES[page.query.get('sens') ?? ''] ?? 'beneficiary';
    query.set('organisation', organisation.slug);
    query.set('sens', role === 'beneficiary' ? 'recues' : 'accordees');
    const asked: Asked = { ...base, of: { role, party: organisation.party } };
    return { page, typed, filters, query, asked, organisation };
  }

  return new Routes()
    .get('/subventions', { access: 'public', queries: 5, cache: 'data' }, async (c) => {
      const told = await read(c, null);
      if ('moved' in told) return c.notFound();
      const { page, filters, asked, typed, query } = told;
      const [years, totals, grants] = await Promise.all([
        yearsTold(db),
        totalsOf(db, asked),
        grantsOn(db, asked),
      ]);
      const place = filters.place === null ? typed : territories.label(filters.place, page.locale);
      return html(
        c,
        <GrantsPage
          {...{ page, territories, filters, place, years, totals, grants }}
          unknownPlace={filters.place === null && typed !== '' ? typed : null}
          matches={await matchesOf(db, grants)}
          query={query.toString()}
        />,
      );
    })
    .get('/organisations/:slug/subventions', { access: 'public', queries: 8, cache: 'data' }, async (c) => {
      const told = await read(c, c.req.param('slug') ?? '');
      if ('moved' in told)
        return told.moved ? movedTo(c, `/organisations/${told.moved.movedTo}/subventions`) : c.notFound();
      const { page, filters, asked, organisation, query } = told;
      if (!organisation || !asked.of) return c.notFound();
      const [years, totals, grants] = await Promise.all([
        yearsOf(db, asked),
        totalsOf(db, asked),
        grantsOn(db, asked),
      ]);
      return html(
        c,
        <OrganisationGrantsPage
          {...{ page, territories, years, totals, grants, role: asked.of.role }}
          {...{ slug: organisation.slug, name: organisation.name, current: filters.page, gone: filters.gone }}
          matches={await matchesOf(db, grants)}
          query={query.toString()}
        />,
      );
    })
    .get('/api/v1/subventions', { access: 'public', queries: 5, cache: 'data' }, async (c) => {
      const told = await read(c, pageOf(c).query.get('organisation'));
      if ('moved' in told) return c.json({ error: 'not_found', message: 'No such organisation.' }, 404, OPEN);
      const { asked, filters, query } = told;
      const [totals, grants] = await Promise.all([totalsOf(db, asked), grantsOn(db, asked)]);
      query.set('page', String(filters.page + 1));
      const next = filters.page * PAGE_SIZE < totals.count ? `${baseUrl}/api/v1/subventions?${query}` : null;
      const body = { total: totals.count, page: filters.page, perPage: PAGE_SIZE, next };
      return c.json({ ...body, results: grants.map(scdlOf) }, 200, OPEN);
    })
    .get('/api/v1/subventions.csv', { access: 'public', queries: 4, cache: 'none' }, async (c) => {
      const told = await read(c, pageOf(c).query.get('organisation'));
      if ('moved' in told) return c.text('No such organisation.', 404, OPEN);
      return c.body(streamOf(csvLines(db, told.asked)), 200, {
        ...OPEN,
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="subventions.csv"',
        'cache-control': 'no-cache',
      });
    });
}

/** Cells that a spreadsheet would run as a formula are disarmed. */
async function* csvLines(db: Database, asked: Asked): AsyncGenerator<string> {
  let titled = false;
  for await (const batch of allGrants(db, asked)) {
    const rows = batch.map((grant) => Object.entries(scdlOf(grant)));
    if (!titled) yield stringify([(rows[0] ?? []).map(([column]) => column)]);
    titled = true;
    yield stringify(rows.map((row) => row.map(([, cell]) => disarmed(cell ?? ''))));
  }
}
