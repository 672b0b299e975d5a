/** The public trail of know-how: a drawing around one party, and the table that says all of it. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { NetworkDrawing } from '../../../ui/network-drawing.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { partialDate, When } from '../../../ui/when.tsx';
import { FORMS } from '../domain/offer.ts';
import { around, type Party, partiesOf, type Transfer, type TransferCounts } from '../domain/transfer.ts';
import type { Chosen } from '../domain/transfer-figures.ts';
import { figureLabel } from './figure-label.ts';
import { words } from './words.ts';

interface TrailPageProps {
  page: Page;
  transfers: readonly Transfer[];
  counts: TransferCounts;
  /** The party in the middle of the drawing. */
  centre: string | null;
  /** What narrows the lines. */
  chosen: Chosen;
  regionName: (id: string) => string;
}

const OTHERS = 30;

export function TrailPage({ page, transfers, counts, centre, chosen, regionName }: TrailPageProps) {
  const m = words(page);
  const t = m.trail;
  const narrowed = [...chosen].map(([param, value]) => figureLabel(page.locale, param, value, regionName));
  const query = new URLSearchParams([...chosen]).toString();
  return (
    <Layout
      page={page}
      title={t.title}
      description={t.lead}
      current="peers"
      breadcrumbs={[{ label: m.title, path: '/pairs' }, { label: t.title }]}
    >
      <PageHeading title={t.title} lead={t.lead}>
        <ButtonLink href={href(page, '/pairs/transferts/nouveau')}>{m.tell.link}</ButtonLink>
      </PageHeading>
      <div class="stack">
        {narrowed.length > 0 && (
          <p>
            {t.narrowed} <strong>{narrowed.join(', ')}</strong>.{' '}
            <a href={href(page, '/pairs/transferts')}>{t.all}</a>
          </p>
        )}
        {transfers.length === 0 ? (
          <EmptyState title={narrowed.length > 0 ? t.none : t.empty}>
            <p>{t.emptyBody}</p>
          </EmptyState>
        ) : (
          <>
            <p>
              <strong>{t.counted(counts.total)}</strong>, {t.parties(counts.parties)}.{' '}
              <a href={`/pairs/transferts.csv${query && `?${query}`}`}>{t.csv}</a>
              {' · '}
              <a href={href(page, '/observatoire/savoir-faire')}>{t.figures}</a>
            </p>
            <AroundParty page={page} transfers={transfers} centre={centre} />
            <Lines page={page} transfers={transfers} />
          </>
        )}
      </div>
    </Layout>
  );
}

/** The party chosen, or the most linked one, and whom it gave to and received from. */
export function AroundParty({
  page,
  transfers,
  centre,
}: Pick<TrailPageProps, 'page' | 'transfers' | 'centre'>) {
  const t = words(page).trail;
  const parties = partiesOf(transfers);
  const chosen = parties.find(({ key }) => key === centre) ?? parties[0];
  if (!chosen) return null;
  return (
    <section aria-labelledby="dessin">
      <h2 id="dessin">{t.centre(chosen.party.name)}</h2>
      <p class="hint">{t.drawn}</p>
      <NetworkDrawing
        page={page}
        centre={chosen.party.name}
        nodes={nodesAround(page, transfers, chosen.key)}
      />
      {parties.length > 1 && (
        <p>
          {t.others}{' '}
          {parties
            .filter(({ key }) => key !== chosen.key)
            .slice(0, OTHERS)
            .map(({ key, party }, index) => (
              <>
                {index > 0 && ', '}
                <a
                  href={`${href(page, '/pairs/transferts')}?autour=${encodeURIComponent(key)}`}
                  lang={contentLang(page)}
                >
                  {party.name}
                </a>
              </>
            ))}
        </p>
      )}
    </section>
  );
}

function nodesAround(page: Page, transfers: readonly Transfer[], key: string) {
  const t = words(page).trail;
  const { given, received } = around(transfers, key);
  const node = (tie: string, party: Party, { title, happened }: Transfer) => ({
    label: party.name,
    tie,
    detail: `${title}, ${partialDate(page.locale, happened)}`,
  });
  return [
    ...given.map((each) => node(t.gave, each.receiver, each)),
    ...received.map((each) => node(t.received, each.giver, each)),
  ];
}

function Lines({ page, transfers }: { page: Page; transfers: readonly Transfer[] }) {
  const m = words(page);
  const lang = contentLang(page);
  const party = ({ record, name }: Party) =>
    record ? (
      <a href={href(page, record.path)} lang={lang}>
        {name}
      </a>
    ) : (
      <span lang={lang}>{name}</span>
    );
  return (
    <section>
      <h2>{m.trail.table}</h2>
      <Table
        id="transferts"
        caption={m.trail.counted(transfers.length)}
        columns={m.trail.columns.map((label) => ({ label }))}
        rows={transfers.map((each) => [
          <span lang={lang}>{each.title}</span>,
          party(each.giver),
          party(each.receiver),
          FORMS[each.form][page.locale],
          <When page={page} date={each.happened} />,
          <span lang={lang}>{each.adapted}</span>,
          each.useful && m.transfer.usefulOf[each.useful],
        ])}
      />
    </section>
  );
}
