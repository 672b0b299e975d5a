/** The observatory: what reaches a place by stage, need and kind, where nothing does, and how it is counted. */
import { FRANCE, kindOf, parseTerritoryId } from '../../kernel/territory.ts';
import type { Database } from '../../platform/db/tables.ts';
import { html, pageOf } from '../../platform/http/answer.ts';
import { type RequestContext, Routes } from '../../platform/http/routes.ts';
import { say } from '../../platform/i18n/say.ts';
import { type Around, type Discovery, meantPlace } from '../discovery/public.ts';
import { dueOn, type ProgrammeIndex } from '../programmes/public.ts';
import { parsePlace, type TerritoryIndex } from '../territories/public.ts';
import { drawnOf } from './domain/drawing.ts';
import { isKept } from './domain/everywhere.ts';
import { evidenceOf } from './domain/evidence.ts';
import { fits, matrixOf } from './domain/matrix.ts';
import { viewIn } from './domain/view.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';
import { Supply } from './queries.ts';
import { outlineReader } from './use-cases/read-outlines.ts';
import { showCoverage } from './use-cases/show-coverage.ts';
import { writeMatrix } from './use-cases/write-matrix.ts';
import { CoveragePage } from './views/coverage-page.tsx';
import { EvidencePage } from './views/evidence-page.tsx';
import { MapPage } from './views/map-page.tsx';
import { MethodPage } from './views/method-page.tsx';
import { ObservatoryPage } from './views/observatory-page.tsx';

export interface ObservatoryNeeds {
  db: Database;
  discovery: Discovery;
  programmes: ProgrammeIndex;
  around: Around;
  territories: TerritoryIndex;
}

const OPEN = { access: 'public', queries: 0, cache: 'data' } as const;

/** Places that hold several inter-municipal bodies. */
const WIDE: ReadonlySet<string> = new Set(['departement', 'region', 'pays', 'perimetre']);

const LISTS = [
  { path: '/dispositifs', family: null },
  { path: '/accompagnement', family: 'support' },
  { path: '/financements', family: 'funding' },
] as const;

export function observatoryRoutes(needs: ObservatoryNeeds): Routes {
  const { territories, discovery } = needs;
  const supply = new Supply(needs);
  const outlines = outlineReader(needs.db);
  const departements = territories
    .descendants(FRANCE)
    .filter((id) => kindOf(id) === 'departement')
    .sort();

  /** The place of an address, chosen or typed; all of France when there is none. */
  const placeIn = (query: URLSearchParams) => {
    const chosen = parseTerritoryId(query.get('territoire') ?? '');
    const typed = (query.get('lieu') ?? '').trim().slice(0, 200);
    const id = chosen
      ? territories.resolve(chosen)
      : typed
        ? meantPlace(parsePlace(territories, typed))
        : null;
    return { id: id ?? FRANCE, unknown: id === null && typed !== '' ? typed : null };
  };
  const read = (c: RequestContext) => {
    const page = pageOf(c);
    const view = viewIn(page.query);
    const { id, unknown } = placeIn(page.query);
    const reached = supply.reachedAt(id);
    return {
      page,
      view,
      id,
      unknown,
      reached,
      matrix: matrixOf(reached, view),
      demand: supply.demandAt(id),
      place: id === FRANCE ? null : id,
      placeName: territories.label(id, page.locale),
    };
  };

  const routes = new Routes()
    .get('/observatoire', OPEN, (c) => {
      const shown = read(c);
      const tallied = isKept(shown.view) ? supply.tallyAt(shown.id, shown.view) : null;
      return html(
        c,
        <ObservatoryPage {...shown} tallied={WIDE.has(kindOf(shown.id)) ? tallied : undefined} />,
      );
    })
    .get('/observatoire/dossier', OPEN, (c) => {
      const shown = read(c);
      const today = discovery.date;
      const chosen = shown.reached.filter(({ document }) => fits(document, shown.view));
      return html(
        c,
        <EvidencePage
          {...shown}
          today={today}
          evidence={evidenceOf(chosen, today, dueOn)}
          cooperations={supply.cooperationsAt(shown.id)}
        />,
      );
    })
    .get('/observatoire/carte', { ...OPEN, queries: 1 }, async (c) => {
      const page = pageOf(c);
      const view = viewIn(page.query);
      const { id } = placeIn(page.query);
      const places = view.mesh === 'epci' ? supply.epci : departements;
      return html(
        c,
        <MapPage
          {...{ page, view, territories }}
          place={id === FRANCE ? null : id}
          drawn={drawnOf(places, territories, await outlines(view.mesh))}
          counts={supply.over(places, view, view)}
        />,
      );
    })
    .get('/observatoire/methode', OPEN, (c) => html(c, <MethodPage page={pageOf(c)} />))
    .get('/observatoire/matrice.csv', OPEN, (c) => {
      const { page, matrix, placeName } = read(c);
      const m = say(page.locale, { fr, en });
      const words = {
        locale: page.locale,
        titles: [m.form.place, m.matrix.need, m.blind.stage, m.map.known, m.map.open, ...m.columns],
        place: placeName,
        state: m.matrix.state,
      };
      return c.body(writeMatrix(matrix, words), 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="terreau-observatoire.csv"',
      });
    })
    .get('/observatoire/matrice.json', OPEN, (c) => {
      const { view, id, matrix } = read(c);
      const { family, kind, applicant } = view;
      return c.json(
        {
          territory: id,
          family,
          kind,
          applicant,
          licence: 'licence-ouverte-2.0',
          amountsIn: 'EUR cents',
          ...matrix,
        },
        200,
        {
          'access-control-allow-origin': '*',
        },
      );
    });
  for (const list of LISTS) {
    routes.get(`${list.path}/carte`, { access: 'public', queries: 5, cache: 'data' }, async (c) => {
      const page = pageOf(c);
      const shown = await showCoverage(needs, outlines, page, list);
      return html(c, <CoveragePage {...shown} page={page} territories={territories} />);
    });
  }
  return routes;
}
