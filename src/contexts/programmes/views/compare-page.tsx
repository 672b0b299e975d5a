/** Programmes side by side, a column each; what is not known is said, what is known to differ is marked. */
import { renderToString } from 'preact-render-to-string';
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { colon, say } from '../../../platform/i18n/say.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { words } from '../../../ui/words.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import { FACT_GROUPS, type FactName, type FactNeeds, factOf } from './facts.tsx';

interface ComparePageProps {
  page: Page;
  compared: readonly (FactNeeds & { slug: string })[];
  /** How many were asked beyond what can be read side by side. */
  leftOut: number;
}

const ROWS: readonly FactName[] = [
  ...FACT_GROUPS.when,
  ...FACT_GROUPS.who,
  ...FACT_GROUPS.what,
  'conditions',
  ...FACT_GROUPS.money,
  ...FACT_GROUPS.support,
  'contact',
  'checked',
];

export function ComparePage({ page, compared, leftOut }: ComparePageProps) {
  const m = say(page.locale, { fr, en });
  const without = (slug: string) => {
    const rest = compared.filter((each) => each.slug !== slug).map((each) => `d=${each.slug}`);
    return href(page, `/dispositifs/comparer${rest.length > 0 ? `?${rest.join('&')}` : ''}`);
  };
  const rows = ROWS.map((name) => {
    const values = compared.map((needs) => factOf(name, needs));
    const drawn = values.map((value) => (value === null ? '' : renderToString(<div>{value}</div>)));
    const known = new Set(drawn.filter((each) => each !== ''));
    return { name, values, told: known.size > 0, differs: known.size > 1 };
  }).filter(({ told }) => told);
  return (
    <Layout page={page} title={m.compare.title} breadcrumbs={[{ label: m.compare.title }]}>
      <PageHeading title={m.compare.title} lead={compared.length > 0 ? m.compare.lead : undefined} />
      {leftOut > 0 && (
        <Notice page={page} kind="attention">
          <p>{m.compare.tooMany(leftOut)}</p>
        </Notice>
      )}
      {compared.length === 0 ? (
        <EmptyState title={m.compare.none}>
          <p>{m.compare.how}</p>
        </EmptyState>
      ) : (
        <div class="compare">
          <Table
            id="comparaison"
            caption={m.compare.caption}
            columns={[
              { label: m.compare.field },
              ...compared.map(({ document, slug }) => ({
                label: (
                  <>
                    <a lang={contentLang(page)} href={href(page, `/dispositifs/${slug}`)}>
                      {document.name}
                    </a>{' '}
                    <a
                      class="compare-remove"
                      href={without(slug)}
                      aria-label={`${m.compare.remove} ${document.name}`}
                    >
                      {m.compare.remove}
                    </a>
                  </>
                ),
              })),
            ]}
            rows={rows.map(({ name, values, differs }) => [
              <>
                {m.facts[name]}
                {differs && compared.length > 1 && <span class="compare-differs"> {m.compare.differs}</span>}
              </>,
              ...values.map((value) => value ?? <span class="is-unknown">{words(page).fact.unknown}</span>),
            ])}
          />
        </div>
      )}
      <p>
        {m.compare.lists}
        {colon(page.locale)}
        <a href={href(page, '/accompagnement')}>{m.shelves.support.title}</a>,{' '}
        <a href={href(page, '/financements')}>{m.shelves.funding.title}</a>
      </p>
    </Layout>
  );
}
