/** The observatory: what reaches a place by stage and need, where nothing does, and how it is counted. */
import { stringify } from 'csv-stringify/sync';
import { FUNCTIONS } from '../../kernel/programme-terms.ts';
import { FRANCE, kindOf, parseTerritoryId } from '../../kernel/territory.ts';
import { STAGES } from '../../kernel/vocabulary.ts';
import { html, pageOf } from '../../platform/http/answer.ts';
import { type RequestContext, Routes } from '../../platform/http/routes.ts';
import { say } from '../../platform/i18n/say.ts';
import { type Around, type Discovery, meantPlace } from '../discovery/public.ts';
import type { ProgrammeIndex } from '../programmes/public.ts';
import { parsePlace, type TerritoryIndex } from '../territories/public.ts';
import { matrixOf, stateOfCell } from './domain/matrix.ts';
import { viewIn } from './domain/view.ts';
import { en } from './messages.en.ts';
import { fr } from './messages.fr.ts';
import { Supply } from './queries.ts';
import { MapPage } from './views/map-page.tsx';
import { MethodPage } from './views/method-page.tsx';
import { ObservatoryPage } from './views/observatory-page.tsx';

export interface ObservatoryNeeds {
  discovery: Discovery;
  programmes: ProgrammeIndex;
  around: Around;
  territories: TerritoryIndex;
}

const OPEN = { access: 'public', queries: 0, cache: 'data' } as const;

export function observatoryRoutes(needs: ObservatoryNeeds): Routes {
  const { territories } = needs;
  const supply = new Supply(needs);
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
    return { page, view, id, unknown, matrix: matrixOf(supply.at(id), view) };
  };

  return new Routes()
    .get('/observatoire', OPEN, (c) => {
      const { page, view, id, unknown, matrix } = read(c);
      return html(
        c,
        <ObservatoryPage
          {...{ page, view, matrix, unknown }}
          demand={supply.demandAt(id)}
          place={id === FRANCE ? null : id}
          placeName={territories.label(id, page.locale)}
        />,
      );
    })
    .get('/observatoire/carte', OPEN, (c) => {
      const page = pageOf(c);
      const view = viewIn(page.query);
      const cells = departements.flatMap((departement) => {
        const { cells: all } = matrixOf(supply.at(departement), view);
        const cell = all.find((each) => each.stage === view.stage && each.function === view.function);
        return cell ? [{ departement, cell }] : [];
      });
      return html(c, <MapPage {...{ page, view, territories, cells }} />);
    })
    .get('/observatoire/methode', OPEN, (c) => html(c, <MethodPage page={pageOf(c)} />))
    .get('/observatoire/matrice.csv', OPEN, (c) => {
      const { page, id, matrix } = read(c);
      const m = say(page.locale, { fr, en });
      const rows = matrix.cells.map((cell) => [
        territories.label(id, page.locale),
        FUNCTIONS[cell.function][page.locale],
        STAGES[cell.stage][page.locale],
        m.matrix.state[stateOfCell(cell)],
        ...[cell.open, cell.openPart, cell.soon, cell.unknown].map(String),
      ]);
      const titles = [m.form.place, m.matrix.need, m.map.stage, m.blind.known, m.map.open, ...m.columns];
      return c.body(`\ufeff${stringify([titles, ...rows], { delimiter: ';', escape_formulas: true })}`, 200, {
        'content-type': 'text/csv; charset=utf-8',
        'content-disposition': 'attachment; filename="terreau-observatoire.csv"',
      });
    })
    .get('/observatoire/matrice.json', OPEN, (c) => {
      const { view, id, matrix } = read(c);
      const { family, applicant } = view;
      return c.json({ territory: id, family, applicant, licence: 'licence-ouverte-2.0', ...matrix }, 200, {
        'access-control-allow-origin': '*',
      });
    });
}
