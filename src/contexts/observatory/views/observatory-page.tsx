/** What exists for cooperations in a place, and where nothing does: a sentence and a table with each. */
import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { FUNCTIONS } from '../../../kernel/programme-terms.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import { number, say } from '../../../platform/i18n/say.ts';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import type { StageCode } from '../domain/cells.ts';
import type { Tally } from '../domain/everywhere.ts';
import { type Matrix, overlaps } from '../domain/matrix.ts';
import { choiceQuery, listOf, type View } from '../domain/view.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import { AmountsTable } from './amounts-table.tsx';
import { BlindSpots } from './blind-spots.tsx';
import { EverywhereTable } from './everywhere-table.tsx';
import { KindsTables } from './kinds-tables.tsx';
import { MatrixTable } from './matrix-table.tsx';
import { ViewForm } from './view-form.tsx';

export interface ObservatoryPageProps {
  page: Page;
  view: View;
  matrix: Matrix;
  demand: ReadonlyMap<StageCode, number>;
  /** The territory in addresses; null for all of France. */
  place: string | null;
  placeName: string;
  /** What was typed and is no territory. */
  unknown: string | null;
  /** Over the inter-municipal bodies of a wide place; undefined for a narrow one, null when not kept. */
  tallied: { cells: readonly Tally[]; places: number } | null | undefined;
}

export function ObservatoryPage(props: ObservatoryPageProps) {
  const { page, view, matrix, place, placeName, unknown, tallied } = props;
  const m = say(page.locale, { fr, en });
  const shown = { ...props, choice: view };
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
      <Elsewhere page={page} view={view} place={place} />
      <Part title={m.blind.title}>
        <BlindSpots {...shown} />
        <p>
          <a href={href(page, '/observatoire/methode')}>{m.method.link}</a>
        </p>
      </Part>
      <Part title={m.matrix.title}>
        <MatrixTable {...shown} />
      </Part>
      <Part title={m.kinds.title}>
        <KindsTables {...shown} />
      </Part>
      <Part title={m.amounts.title}>
        <AmountsTable page={page} matrix={matrix} />
      </Part>
      <Part title={m.overlap.title}>
        <Overlaps {...props} />
      </Part>
      {tallied !== undefined && (
        <Part title={m.everywhere.title}>
          <EverywhereTable {...shown} tallied={tallied} />
        </Part>
      )}
    </Layout>
  );
}

const Part = ({ title, children }: { title: string; children: ComponentChildren }) => (
  <section class="observatory-part">
    <h2>{title}</h2>
    {children}
  </section>
);

function Overlaps({ page, view, matrix, place }: ObservatoryPageProps) {
  const m = say(page.locale, { fr, en });
  const double = overlaps(matrix);
  if (double.length === 0) return <p>{m.overlap.none}</p>;
  return (
    <Table
      id="recouvrements"
      caption={m.overlap.caption}
      columns={[{ label: m.matrix.need }, { label: m.blind.stage }, { label: m.overlap.open, numeric: true }]}
      rows={double.map((cell) => [
        FUNCTIONS[cell.function][page.locale],
        STAGES[cell.stage][page.locale],
        <a href={href(page, listOf(view, cell, place, ['open']))}>{number(page.locale, cell.open)}</a>,
      ])}
    />
  );
}

/** The same in other shapes: on maps, on paper, as data. */
function Elsewhere({ page, view, place }: Pick<ObservatoryPageProps, 'page' | 'view' | 'place'>) {
  const m = say(page.locale, { fr, en });
  const at = (path: string, extra = {}) => `${path}${choiceQuery(view, { territoire: place, ...extra })}`;
  return (
    <nav class="list-reuse" aria-label={m.reuse}>
      <p>{m.reuse}</p>
      <ul role="list">
        <li>
          <a href={at(href(page, '/observatoire/dossier'))}>{m.map.print}</a>
        </li>
        <li>
          <a href={at(href(page, '/observatoire/carte'))}>{m.map.linkDepartements}</a>
        </li>
        <li>
          <a href={at(href(page, '/observatoire/carte'), { maille: 'epci' })}>{m.map.linkEpci}</a>
        </li>
        <li>
          <a href={href(page, '/observatoire/savoir-faire')}>{m.knowHow}</a>
        </li>
        <li>
          <a href={at(href(page, '/observatoire/matrice.csv'))} rel="nofollow">
            {m.csv}
          </a>
        </li>
        <li>
          <a href={at('/observatoire/matrice.json')} rel="nofollow">
            {m.json}
          </a>
        </li>
      </ul>
    </nav>
  );
}
