/** A list of programmes on the drawing of France: what they cover, and where those who run them stand. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import type { TerritoryId } from '../../../kernel/territory.ts';
import { number, say } from '../../../platform/i18n/say.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import type { ShelfId } from '../../../ui/navigation.ts';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import type { TerritoryIndex } from '../../territories/public.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { ShownCoverage } from '../use-cases/show-coverage.ts';
import { type SketchItem, SketchKey, SupplySketch } from './supply-sketch.tsx';

export interface CoveragePageProps extends ShownCoverage {
  page: Page;
  territories: TerritoryIndex;
}

export function CoveragePage(props: CoveragePageProps) {
  const { page, list, programmes, coverage, operators } = props;
  const m = say(page.locale, { fr, en }).coverage;
  const back = `${href(page, list.path)}${list.query ? `?${list.query}` : ''}`;
  const current: ShelfId | undefined = list.family ?? undefined;
  const placed = operators.filter(({ at }) => at !== null);
  return (
    <Layout
      page={page}
      title={`${m.title}, ${list.title}`}
      description={m.lead}
      current={current}
      breadcrumbs={[
        { label: list.title, path: `${list.path}${list.query ? `?${list.query}` : ''}` },
        { label: m.title },
      ]}
    >
      <PageHeading title={m.title} lead={m.lead} />
      <p>
        {m.for(list.title)} <a href={back}>{m.back}</a>
      </p>
      {programmes === 0 ? (
        <EmptyState title={m.title}>
          <p>{m.empty}</p>
        </EmptyState>
      ) : (
        <>
          <p>{m.sentence(programmes, coverage.national, coverage.unplaced)}</p>
          <div class="supply-map">
            <figure>
              <SupplySketch items={itemsOf(props)} alt={m.alt}>
                {placed.map(({ at, name, programmes: run }) => (
                  <rect class="operator-mark" x={(at?.x ?? 0) - 4} y={(at?.y ?? 0) - 4} width="8" height="8">
                    <title>{m.said(name, run)}</title>
                  </rect>
                ))}
              </SupplySketch>
              <figcaption>
                <SketchKey
                  label={m.title}
                  marks={false}
                  entries={[
                    { state: 'covered', label: m.whole },
                    { state: 'to_check', label: m.part },
                    { state: 'nothing', label: m.none },
                  ]}
                >
                  <li>
                    <svg width="22" height="18" viewBox="0 0 22 18" aria-hidden="true">
                      <rect class="operator-mark" x="7" y="5" width="8" height="8" />
                    </svg>{' '}
                    {m.operator}
                  </li>
                </SketchKey>
                <p class="hint">
                  {m.number} {coverage.national > 0 && m.nation}
                </p>
              </figcaption>
            </figure>
            <div>
              <OperatorTable {...props} placed={placed.length} />
              <DepartementTable {...props} />
            </div>
          </div>
        </>
      )}
    </Layout>
  );
}

function itemsOf({ page, territories, coverage, drawn }: CoveragePageProps): SketchItem[] {
  const m = say(page.locale, { fr, en }).coverage;
  return drawn.map((each) => {
    const { count, whole } = coverage.byPlace.get(each.id) ?? { count: 0, whole: 0 };
    return {
      ...each,
      state: whole > 0 ? 'covered' : count > 0 ? 'to_check' : 'nothing',
      said: m.said(territories.get(each.id)?.name ?? each.id, count),
      number: count > 0 ? { text: number(page.locale, count), firm: whole > 0 } : null,
    };
  });
}

function OperatorTable({
  page,
  territories,
  operators,
  unnamed,
  placed,
}: CoveragePageProps & { placed: number }) {
  const m = say(page.locale, { fr, en }).coverage;
  return (
    <section class="observatory-part">
      <p>
        {m.operators(placed, operators.length)} {unnamed > 0 && m.unnamed(unnamed)}
      </p>
      {operators.length > 0 && (
        <Table
          id="organismes"
          caption={m.captionOperators}
          columns={[{ label: m.organisation }, { label: m.place }, { label: m.programmes, numeric: true }]}
          rows={operators.map(({ name, slug, territories: places, programmes }) => [
            <a lang={contentLang(page)} href={href(page, `/organisations/${slug}`)}>
              {name}
            </a>,
            places.map((id) => territories.label(id, page.locale)).join(', ') || m.noPlace,
            number(page.locale, programmes),
          ])}
        />
      )}
    </section>
  );
}

function DepartementTable({ page, territories, coverage, list }: CoveragePageProps) {
  const m = say(page.locale, { fr, en }).coverage;
  const at = (id: TerritoryId) => {
    const query = new URLSearchParams(list.query);
    query.set('territoire', id);
    return `${href(page, list.path)}?${query}`;
  };
  return (
    <Table
      id="departements"
      caption={m.caption}
      columns={[
        { label: m.departement },
        { label: m.count, numeric: true },
        { label: m.ofWhole, numeric: true },
      ]}
      rows={[...coverage.byPlace].map(([id, { count, whole }]) => [
        <a href={at(id)}>{territories.label(id, page.locale)}</a>,
        number(page.locale, count),
        number(page.locale, whole),
      ])}
    />
  );
}
