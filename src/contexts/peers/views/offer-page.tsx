/** One offer or request: what it is, how to answer it, what answers it and why. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Paragraphs } from '../../../ui/paragraphs.tsx';
import { When } from '../../../ui/when.tsx';
import type { TerritoryIndex } from '../../territories/public.ts';
import type { Affinity } from '../domain/affinity.ts';
import { nameOf, type Offer } from '../domain/offer.ts';
import { AnsweringCards, offerPath } from './offer-card.tsx';
import { isoDay, LISTS, named, words } from './words.ts';

interface OfferPageProps {
  page: Page;
  offer: Offer;
  /** Whether it stands today. */
  open: boolean;
  territories: Pick<TerritoryIndex, 'label'>;
  answering: readonly { offer: Offer; affinity: Affinity }[];
}

export function OfferPage({ page, offer, open, territories, answering }: OfferPageProps) {
  const m = words(page);
  const path = offerPath(offer);
  const lang = contentLang(page);
  return (
    <Layout
      page={page}
      title={offer.title}
      description={offer.summary.slice(0, 200)}
      current="peers"
      robots={open ? undefined : 'noindex'}
      breadcrumbs={[
        { label: m.title, path: '/pairs' },
        { label: offer.title, lang },
      ]}
    >
      <PageHeading
        kicker={m.direction[offer.direction]}
        title={offer.title}
        lead={m.by(nameOf(offer))}
        lang={lang}
      >
        {open && (
          <ButtonLink look="bold" href={href(page, `${path}/contact`)}>
            {m.one.contact}
          </ButtonLink>
        )}
      </PageHeading>
      {!open && (
        <Notice page={page} kind="attention">
          <p>{m.one.closed[offer.closed ?? 'expired']}</p>
        </Notice>
      )}
      <Columns side="end" aside={<Facts {...{ page, offer, territories }} />}>
        <Paragraphs text={offer.summary} lang={lang} />
        {open && <p class="hint">{m.one.contactHint}</p>}
        {open && (
          <section aria-labelledby="reponses">
            <h2 id="reponses">{m.one.answers[offer.direction]}</h2>
            {answering.length > 0 ? (
              <>
                <p class="hint">{m.one.answersHint}</p>
                <AnsweringCards page={page} found={answering} territories={territories} />
              </>
            ) : (
              <p>{m.one.noAnswers}</p>
            )}
          </section>
        )}
        <p class="record-improve">
          <a href={href(page, `${path}/modifier`)} rel="nofollow">
            {m.one.edit}
          </a>{' '}
          <a href={href(page, `${path}/signalement`)} rel="nofollow">
            {m.one.report}
          </a>{' '}
          <a href={href(page, '/pairs')}>{m.one.back}</a>
        </p>
      </Columns>
    </Layout>
  );
}

function Facts({ page, offer, territories }: Pick<OfferPageProps, 'page' | 'offer' | 'territories'>) {
  const m = words(page).one;
  const list = (of: keyof typeof LISTS, values: readonly string[]) =>
    values.length > 0 && (
      <ul class="plain" role="list">
        {named(page.locale, LISTS[of], values).map((label) => (
          <li>{label}</li>
        ))}
      </ul>
    );
  const fact = (term: string, value: ReturnType<typeof list>) => (value ? [{ term, value }] : []);
  const place = offer.place && territories.label(offer.place, page.locale);
  const { remoteYes, remoteOnly } = words(page);
  return (
    <section>
      <h2>{m.facts}</h2>
      <DefinitionList
        page={page}
        facts={[
          ...(offer.holder
            ? [
                {
                  term: m.holder,
                  value: (
                    <a href={href(page, offer.holder.path)} lang={contentLang(page)}>
                      {offer.holder.name}
                    </a>
                  ),
                },
              ]
            : []),
          ...fact(m.competences, list('competences', offer.competences)),
          ...fact(m.themes, list('themes', offer.themes)),
          ...fact(m.stages, list('stages', offer.stages)),
          ...fact(m.forms, list('forms', offer.forms)),
          { term: m.place, value: place ? (offer.remote ? `${place}. ${remoteYes}` : place) : remoteOnly },
          ...(offer.times
            ? [{ term: m.times, value: <span lang={contentLang(page)}>{offer.times}</span> }]
            : []),
          ...fact(m.terms, list('terms', offer.terms)),
          ...fact(m.languages, list('languages', offer.languages)),
          { term: m.published, value: <When page={page} date={isoDay(offer.createdAt)} /> },
          { term: m.until, value: <When page={page} date={offer.expiresOn} /> },
        ]}
      />
    </section>
  );
}
