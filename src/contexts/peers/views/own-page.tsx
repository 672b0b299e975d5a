/** What one published, and one's exchanges. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { When } from '../../../ui/when.tsx';
import type { Offer } from '../domain/offer.ts';
import { answerPath } from '../domain/transfer.ts';
import type { StoredTransfer } from '../queries/transfers.ts';
import { offerPath } from './offer-card.tsx';
import { isoDay, words } from './words.ts';

interface OwnPageProps {
  page: Page;
  /** What one took part in; `answers`: the other side asks it of this person. */
  transfers: readonly (StoredTransfer & { answers: boolean })[];
  offers: readonly (Offer & { mine: boolean })[];
  exchanges: readonly { id: string; title: string; name: string | null; lastAt: Date }[];
  /** Whether this person decides on reports. */
  reports: boolean;
}

export function OwnPage({ page, offers, exchanges, transfers, reports }: OwnPageProps) {
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
            <ul class="transfers" role="list">
              {offers.map((offer) => (
                <li>
                  <p>
                    <a href={href(page, offerPath(offer))} lang={contentLang(page)}>
                      {offer.title}
                    </a>
                  </p>
                  <p class="hint">
                    {o.state[offer.closed ?? 'open']}
                    {(offer.closed === null || offer.closed === 'expired') && (
                      <>
                        {' '}
                        <When page={page} date={offer.expiresOn} />
                      </>
                    )}
                    {offer.closed === 'done' && `. ${o.reopenHint}`}
                  </p>
                  <OfferActions page={page} offer={offer} />
                </li>
              ))}
            </ul>
          )}
          <p class="hint">{o.followHint(o.follow)}</p>
        </section>
        <section>
          <h2>{o.exchanges}</h2>
          {exchanges.length === 0 ? (
            <p>{o.noExchanges}</p>
          ) : (
            <ul class="transfers" role="list">
              {exchanges.map(({ id, title, name, lastAt }) => (
                <li>
                  <p lang={contentLang(page)}>{title}</p>
                  <p class="hint">
                    {o.with(name ?? o.ownOfferer)}, <When page={page} date={isoDay(lastAt)} />
                  </p>
                  <form
                    class="actions"
                    method="post"
                    action={href(page, `/pairs/mes-annonces/echanges/${id}`)}
                  >
                    <Button look="quiet">{o.open}</Button>
                  </form>
                </li>
              ))}
            </ul>
          )}
        </section>
        <Transfers page={page} transfers={transfers} />
      </div>
    </Layout>
  );
}

function Transfers({ page, transfers }: Pick<OwnPageProps, 'page' | 'transfers'>) {
  const m = words(page);
  return (
    <section>
      <h2>{m.own.transfers}</h2>
      {transfers.length === 0 ? (
        <p>{m.own.noTransfers}</p>
      ) : (
        <ul class="transfers" role="list">
          {transfers.map((transfer) => (
            <li>
              <p lang={contentLang(page)}>{transfer.title}</p>
              <p class="hint">
                {m.transfer.state[transfer.state]}, <When page={page} date={transfer.happened} />
              </p>
              {transfer.answers && (
                <p class="actions">
                  <ButtonLink look="bold" href={href(page, answerPath(transfer.id))}>
                    {m.own.answer}
                  </ButtonLink>
                </p>
              )}
            </li>
          ))}
        </ul>
      )}
      <p class="actions">
        <ButtonLink href={href(page, '/pairs/transferts/nouveau')}>{m.tell.link}</ButtonLink>
      </p>
    </section>
  );
}

function OfferActions({ page, offer }: { page: Page; offer: Offer & { mine: boolean } }) {
  const m = words(page).own;
  const path = offerPath(offer);
  if (offer.closed === 'moderation') return null;
  return (
    <div class="actions">
      <ButtonLink look="quiet" href={href(page, `${path}/modifier`)}>
        {offer.closed === null ? m.edit : m.reopen}
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
