/** What one published, and one's exchanges. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { When } from '../../../ui/when.tsx';
import type { Offer } from '../domain/offer.ts';
import { offerPath } from './offer-card.tsx';
import { isoDay, words } from './words.ts';

interface OwnPageProps {
  page: Page;
  offers: readonly (Offer & { mine: boolean })[];
  exchanges: readonly { id: string; title: string; name: string | null; lastAt: Date }[];
  /** Whether this person decides on reports. */
  reports: boolean;
}

export function OwnPage({ page, offers, exchanges, reports }: OwnPageProps) {
  const m = words(page);
  const o = m.own;
  const done = o.done[page.query.get('fait') ?? ''];
  return (
    <Layout
      page={page}
      title={o.title}
      current="peers"
      robots="noindex"
      breadcrumbs={[{ label: m.title, path: '/pairs' }, { label: o.title }]}
    >
      <PageHeading title={o.title}>
        <ButtonLink look="bold" href={href(page, '/pairs/nouvelle')}>
          {m.propose}
        </ButtonLink>
      </PageHeading>
      <div class="stack">
        {done && (
          <Notice page={page} kind="done">
            <p>{done}</p>
          </Notice>
        )}
        {reports && (
          <p>
            <a href={href(page, '/pairs/signalements')}>{o.reports}</a>
          </p>
        )}
        <section>
          <h2>{o.offers}</h2>
          {offers.length === 0 ? (
            <p>{o.noOffers}</p>
          ) : (
            <Table
              id="annonces"
              caption={o.captionOffers}
              columns={o.columns.map((label) => ({ label }))}
              rows={offers.map((offer) => [
                <a href={href(page, offerPath(offer))} lang={contentLang(page)}>
                  {offer.title}
                </a>,
                o.state[offer.closed ?? 'open'],
                <When page={page} date={offer.expiresOn} />,
                <OfferActions page={page} offer={offer} />,
              ])}
            />
          )}
          <p class="hint">
            {o.follow}. {o.followHint}
          </p>
        </section>
        <section>
          <h2>{o.exchanges}</h2>
          {exchanges.length === 0 ? (
            <p>{o.noExchanges}</p>
          ) : (
            <Table
              id="echanges"
              caption={o.captionExchanges}
              columns={o.exchangeColumns.map((label) => ({ label }))}
              rows={exchanges.map(({ id, title, name, lastAt }) => [
                <span lang={contentLang(page)}>{title}</span>,
                o.with(name ?? o.ownOfferer),
                <When page={page} date={isoDay(lastAt)} />,
                <form method="post" action={href(page, `/pairs/mes-annonces/echanges/${id}`)}>
                  <Button>{o.open}</Button>
                </form>,
              ])}
            />
          )}
        </section>
      </div>
    </Layout>
  );
}

function OfferActions({ page, offer }: { page: Page; offer: Offer & { mine: boolean } }) {
  const m = words(page).own;
  const path = offerPath(offer);
  if (offer.closed === 'moderation') return null;
  return (
    <div class="actions">
      <ButtonLink look="quiet" href={href(page, `${path}/modifier`)}>
        {m.edit}
      </ButtonLink>
      {offer.closed === null && (
        <form method="post" action={href(page, `${path}/fermeture`)}>
          <Button look="quiet">{m.close}</Button>
        </form>
      )}
      {offer.closed === null && offer.mine && (
        <form method="post" action={href(page, `${path}/suivi`)}>
          <Button look="quiet">{m.follow}</Button>
        </form>
      )}
    </div>
  );
}
