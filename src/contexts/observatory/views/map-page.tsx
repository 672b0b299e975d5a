/** One cell of the matrix over France: a circle a département, and the same figures in a table. */
import { href, type Page } from '../../../kernel/page.ts';
import { FUNCTIONS } from '../../../kernel/programme-terms.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import { number, say } from '../../../platform/i18n/say.ts';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { DepartementSketch } from '../../atlas/public.ts';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { MatrixCell } from '../domain/matrix.ts';
import type { View } from '../domain/view.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import { ViewForm } from './view-form.tsx';

interface MapPageProps {
  page: Page;
  view: View;
  territories: TerritoryIndex;
  cells: readonly { departement: TerritoryId; cell: MatrixCell }[];
}

export function MapPage({ page, view, territories, cells }: MapPageProps) {
  const m = say(page.locale, { fr, en });
  const all = ({ open, soon, unknown }: MatrixCell) => open + soon + unknown;
  const counts = new Map(cells.map(({ departement, cell }) => [departement, all(cell)]));
  const figures = [...counts.values()];
  const title = `${FUNCTIONS[view.function][page.locale]}, ${STAGES[view.stage][page.locale].toLowerCase()}`;
  return (
    <Layout
      page={page}
      title={`${m.map.title}\u00a0: ${title}`}
      current="observatory"
      breadcrumbs={[{ label: m.title, path: '/observatoire' }, { label: m.map.title }]}
    >
      <PageHeading kicker={m.map.title} title={title} lead={m.map.lead} />
      <ViewForm page={page} path="/observatoire/carte" view={view} cell />
      <DepartementSketch
        territories={territories}
        counts={counts}
        alt={m.map.alt(Math.min(...figures), Math.max(...figures))}
      />
      <Table
        id="departements"
        caption={m.map.caption}
        columns={[
          { label: m.map.departement },
          { label: m.map.open, numeric: true },
          { label: m.map.unknown, numeric: true },
        ]}
        rows={cells.map(({ departement, cell }) => [
          <a href={href(page, `/observatoire?territoire=${departement}`)}>
            {territories.label(departement, page.locale)}
          </a>,
          number(page.locale, cell.open),
          number(page.locale, cell.soon + cell.unknown),
        ])}
      />
      <p>
        <a href={href(page, '/observatoire/methode')}>{m.method.link}</a>
      </p>
    </Layout>
  );
}
