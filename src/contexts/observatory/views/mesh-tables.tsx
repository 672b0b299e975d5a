/** The tables that say what the map of a cell draws. */
import { href, type Page } from '../../../kernel/page.ts';
import { kindOf, type TerritoryId } from '../../../kernel/territory.ts';
import { number, say } from '../../../platform/i18n/say.ts';
import { Table } from '../../../ui/table.tsx';
import { departementsByRegion } from '../../atlas/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Drawn } from '../domain/drawing.ts';
import { CELL_STATES, type Counts, stateOfCell } from '../domain/matrix.ts';
import { choiceQuery, listOf, type View } from '../domain/view.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

export interface MapPageProps {
  page: Page;
  view: View;
  territories: TerritoryIndex;
  /** What is drawn, and what reaches it. */
  drawn: readonly Drawn[];
  counts: ReadonlyMap<TerritoryId, Counts>;
  /** The place whose territories are told one by one; null: all of France. */
  place: TerritoryId | null;
}

/** One territory a row, each figure leading to its list. */
export function MeshTable({ page, view, territories, counts, place }: MapPageProps) {
  const m = say(page.locale, { fr, en });
  const figure = (id: string, count: number, statuses: string[]) =>
    count > 0 ? <a href={href(page, listOf(view, view, id, statuses))}>{number(page.locale, count)}</a> : '0';
  const name = place ? territories.label(place, page.locale) : null;
  const epci = view.mesh === 'epci';
  const there = place ? territories.overlapping(place) : null;
  const rows = [...counts].filter(([id]) => !there || there.has(id));
  return (
    <Table
      id="territoires"
      caption={epci && name ? m.map.captionEpciAt(name) : m.map.caption}
      columns={[
        { label: epci ? m.map.epci : m.map.departement },
        { label: m.map.known },
        { label: m.map.open, numeric: true },
        { label: m.map.unknown, numeric: true },
      ]}
      rows={rows.map(([id, cell]) => [
        <a href={`${href(page, '/observatoire')}${choiceQuery(view, { territoire: id })}`}>
          {territories.label(id, page.locale)}
        </a>,
        m.matrix.state[stateOfCell(cell)],
        figure(id, cell.open, ['open']),
        figure(id, cell.soon + cell.unknown, ['opens_soon', 'unknown']),
      ])}
    />
  );
}

/** All inter-municipal bodies are too many for one table: how they stand in each département, which opens its own. */
export function EpciTable({ page, view, territories, counts }: MapPageProps) {
  const m = say(page.locale, { fr, en });
  const cell = { stade: view.stage, fonction: view.function, maille: 'epci' };
  const departements = departementsByRegion(territories)
    .flatMap(({ departements: each }) => each)
    .filter((id) => kindOf(id) === 'departement')
    .sort();
  return (
    <Table
      id="territoires"
      caption={m.map.captionEpci}
      columns={[
        { label: m.map.departement },
        ...CELL_STATES.map((state) => ({ label: m.matrix.state[state], numeric: true })),
      ]}
      rows={departements.map((id) => {
        const there = [...territories.overlapping(id)].flatMap((other) => counts.get(other) ?? []);
        return [
          <a href={`${href(page, '/observatoire/carte')}${choiceQuery(view, { ...cell, territoire: id })}`}>
            {territories.label(id, page.locale)}
          </a>,
          ...CELL_STATES.map((state) =>
            number(page.locale, there.filter((each) => stateOfCell(each) === state).length),
          ),
        ];
      })}
    />
  );
}
