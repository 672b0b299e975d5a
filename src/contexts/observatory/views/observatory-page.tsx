/** What exists for cooperations in a place, and where nothing does: a sentence and a table with each. */
import { href, type Page } from '../../../kernel/page.ts';
import { FUNCTIONS } from '../../../kernel/programme-terms.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import { number, say } from '../../../platform/i18n/say.ts';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import type { StageCode } from '../domain/cells.ts';
import { blindSpots, type Matrix, type MatrixCell, overlaps, stateOfCell } from '../domain/matrix.ts';
import { listOf, type View } from '../domain/view.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import { MatrixTable } from './matrix-table.tsx';
import { ViewForm } from './view-form.tsx';

interface ObservatoryPageProps {
  page: Page;
  view: View;
  matrix: Matrix;
  demand: ReadonlyMap<StageCode, number>;
  /** The territory in addresses; null for all of France. */
  place: string | null;
  placeName: string;
  /** What was typed and is no territory. */
  unknown: string | null;
}

export function ObservatoryPage(props: ObservatoryPageProps) {
  const { page, view, matrix, demand, place, placeName, unknown } = props;
  const m = say(page.locale, { fr, en });
  const cellName = (cell: MatrixCell) => FUNCTIONS[cell.function][page.locale];
  const blind = blindSpots(matrix);
  const double = overlaps(matrix);
  const first = matrix.cells.find((cell) => cell.stage === 'emergence' && cell.function === 'facilitation');
  const query = new URLSearchParams({
    ...(place ? { territoire: place } : {}),
    ...(view.family ? { famille: view.family } : {}),
    ...(view.applicant === 'anyone' ? {} : { pour: view.applicant }),
  });
  const suffix = query.size > 0 ? `?${query}` : '';
  return (
    <Layout
      page={page}
      title={place ? m.titleAt(placeName) : m.title}
      description={m.lead}
      current="observatory"
      breadcrumbs={[{ label: m.title }]}
    >
      <PageHeading title={place ? m.titleAt(placeName) : m.title} lead={m.lead} />
      <ViewForm page={page} path="/observatoire" view={view} place={unknown ?? (place ? placeName : '')} />
      {unknown && (
        <Notice page={page} kind="attention">
          <p>{m.form.unknownPlace(unknown)}</p>
        </Notice>
      )}
      <section class="observatory-part">
        <h2>{m.blind.title}</h2>
        <p>{blind.length === 0 ? m.blind.none : m.blind.lead(blind.length, matrix.cells.length)}</p>
        {first && <p>{m.blind.first(first.open, first.unknown, demand.get('emergence') ?? 0)}</p>}
        <p>
          <a href={href(page, '/observatoire/methode')}>{m.method.link}</a>
        </p>
      </section>
      <section class="observatory-part">
        <h2>{m.matrix.title}</h2>
        <MatrixTable {...{ page, matrix, place, placeName }} choice={view} />
      </section>
      {blind.length > 0 && (
        <Table
          id="angles-morts"
          caption={m.blind.caption}
          columns={[
            { label: m.blind.need },
            { label: m.blind.stage },
            { label: m.blind.known },
            { label: m.blind.demand, numeric: true },
          ]}
          rows={blind.map((cell) => [
            cellName(cell),
            STAGES[cell.stage][page.locale],
            m.matrix.state[stateOfCell(cell)],
            <a
              href={href(
                page,
                `/cooperations?${new URLSearchParams({ ...(place ? { territoire: place } : {}), stade: cell.stage })}`,
              )}
            >
              {number(page.locale, demand.get(cell.stage) ?? 0)}
            </a>,
          ])}
        />
      )}
      <section class="observatory-part">
        <h2>{m.overlap.title}</h2>
        {double.length === 0 ? (
          <p>{m.overlap.none}</p>
        ) : (
          <Table
            id="recouvrements"
            caption={m.overlap.caption}
            columns={[
              { label: m.blind.need },
              { label: m.blind.stage },
              { label: m.overlap.open, numeric: true },
            ]}
            rows={double.map((cell) => [
              cellName(cell),
              STAGES[cell.stage][page.locale],
              <a href={href(page, listOf(view, cell, place, ['open']))}>{number(page.locale, cell.open)}</a>,
            ])}
          />
        )}
      </section>
      <nav class="list-reuse" aria-label={m.reuse}>
        <p>{m.reuse}</p>
        <ul role="list">
          <li>
            <a href={`${href(page, '/observatoire/carte')}${suffix}`}>{m.map.link}</a>
          </li>
          <li>
            <a href={`${href(page, '/observatoire/matrice.csv')}${suffix}`} rel="nofollow">
              {m.csv}
            </a>
          </li>
          <li>
            <a href={`/observatoire/matrice.json${suffix}`} rel="nofollow">
              {m.json}
            </a>
          </li>
        </ul>
      </nav>
    </Layout>
  );
}
