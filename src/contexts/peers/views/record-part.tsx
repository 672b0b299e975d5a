/** On the page of a cooperation or an organisation: its offers and requests, and what could serve it. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Affinity } from '../domain/affinity.ts';
import { type Filters, queryOf } from '../domain/filters.ts';
import type { Offer } from '../domain/offer.ts';
import { AnsweringCards, OfferCard, offerPath } from './offer-card.tsx';
import { words } from './words.ts';

interface KnowHowProps {
  page: Page;
  offers: readonly Offer[];
  /** Its identifier, and its address when offers can be looked for on its behalf. */
  record: { id: string; slug: string; path: string; served: boolean };
}

/** For the side of a record's page: short. */
export function KnowHow({ page, offers, record }: KnowHowProps) {
  const m = words(page);
  return (
    <section class="way-in">
      <h2>{m.forRecord.section}</h2>
      {offers.length === 0 ? (
        <p>{m.forRecord.sectionNone}</p>
      ) : (
        <ul>
          {offers.map((offer) => (
            <li>
              {m.direction[offer.direction]} :{' '}
              <a href={href(page, offerPath(offer))} lang={contentLang(page)}>
                {offer.title}
              </a>
            </li>
          ))}
        </ul>
      )}
      <p>
        {record.served && (
          <>
            <a href={href(page, `/pairs/pour/${record.slug}`)} rel="nofollow">
              {m.forRecord.link}
            </a>
            {' · '}
          </>
        )}
        <a href={`${href(page, '/pairs/transferts')}?autour=${record.id}`} rel="nofollow">
          {m.forRecord.transfers}
        </a>
        {' · '}
        <a
          href={`${href(page, '/pairs/transferts/nouveau')}?avec=${encodeURIComponent(record.path)}`}
          rel="nofollow"
        >
          {m.tell.linkWith}
        </a>
      </p>
    </section>
  );
}

interface ServingPageProps {
  page: Page;
  record: { name: string; path: string };
  found: readonly { offer: Offer; affinity: Affinity }[];
  territories: Pick<TerritoryIndex, 'label'>;
}

/** The offers that could serve a cooperation, each with its reasons. */
export function ServingPage({ page, record, found, territories }: ServingPageProps) {
  const m = words(page);
  const title = m.forRecord.title(record.name);
  return (
    <Layout
      page={page}
      title={title}
      robots="noindex"
      current="peers"
      breadcrumbs={[
        { label: m.title, path: '/pairs' },
        { label: record.name, path: record.path, lang: contentLang(page) },
      ]}
    >
      <PageHeading title={title} lead={m.forRecord.lead} />
      {found.length === 0 ? (
        <p>{m.forRecord.none}</p>
      ) : (
        <section>
          <h2>{m.directions.offer}</h2>
          <p class="hint">{m.one.answersHint}</p>
          <AnsweringCards page={page} found={found} territories={territories} />
        </section>
      )}
    </Layout>
  );
}

/** In the general search: requests show there too, not in a room of their own only. */
export function OffersFound({
  page,
  text,
  offers,
  total,
  territories,
}: {
  page: Page;
  text: string;
  offers: readonly Offer[];
  total: number;
  territories: Pick<TerritoryIndex, 'label'>;
}) {
  const m = words(page);
  const all = `${href(page, '/pairs')}?q=${encodeURIComponent(text)}`;
  return (
    <section class="search-shelf" aria-labelledby="rubrique-pairs">
      <h2 id="rubrique-pairs">
        <a href={all}>{m.inSearch(total)}</a>
      </h2>
      {offers.map((offer) => (
        <OfferCard page={page} offer={offer} territories={territories} />
      ))}
      {total > offers.length && (
        <p>
          <a href={all}>{m.inSearchAll}</a>
        </p>
      )}
    </section>
  );
}

/** Beside the map: the same places as a list, for whoever reads without it, and what happens at a distance. */
export function OffersOnMap({
  page,
  filters,
  offers,
  total,
  requests,
  territories,
}: {
  page: Page;
  filters: Filters;
  offers: readonly Offer[];
  total: number;
  requests: number;
  territories: Pick<TerritoryIndex, 'label'>;
}) {
  const m = words(page).onMap;
  const query = queryOf(filters).toString();
  const all = `${href(page, '/pairs')}${query && `?${query}`}`;
  return (
    <section class="peers-on-map" aria-labelledby="carte-pairs">
      <h2 id="carte-pairs">{m.title}</h2>
      {total === 0 ? (
        <p>
          {m.none} <a href={href(page, '/pairs/nouvelle')}>{m.add}</a>
        </p>
      ) : (
        <>
          <p>
            {m.counted(total - requests, requests)} {m.where}
          </p>
          <div class="stack">
            {offers.map((offer) => (
              <OfferCard page={page} offer={offer} territories={territories} />
            ))}
          </div>
          <p>
            <a href={all}>{m.all}</a>
          </p>
        </>
      )}
    </section>
  );
}
