/** Saying that something is wrong, and deciding on it. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button } from '../../../ui/button.tsx';
import { FormPage } from '../../../ui/form-page.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Paragraphs } from '../../../ui/paragraphs.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { When } from '../../../ui/when.tsx';
import type { Offer } from '../domain/offer.ts';
import type { Message, Report } from '../queries/conversations.ts';
import { type HeldTransfer, HeldTransfers } from './held-transfers.tsx';
import { offerPath } from './offer-card.tsx';
import { isoDay, words } from './words.ts';

interface ReportPageProps {
  page: Page;
  offer: Offer;
  typed?: string;
  fault?: boolean;
  thanks?: boolean;
  /** Why it was not taken. */
  refused?: string;
}

export function ReportPage(props: ReportPageProps) {
  const { page, offer, typed = '', fault = false, thanks = false, refused } = props;
  const m = words(page);
  const title = m.report.title(offer.title);
  const errors = fault ? [{ field: 'motif', message: m.report.fault }] : [];
  return (
    <FormPage
      page={page}
      title={title}
      lead={m.report.lead}
      current="peers"
      under={[
        { label: m.title, path: '/pairs' },
        { label: offer.title, path: offerPath(offer), lang: contentLang(page) },
      ]}
      crumb={m.one.report}
      errors={errors}
      refused={refused}
    >
      {thanks ? (
        <Notice page={page} kind="done">
          <p>{m.report.thanks}</p>
        </Notice>
      ) : (
        <form class="stack" method="post" action={href(page, `${offerPath(offer)}/signalement`)}>
          <TextArea
            page={page}
            name="motif"
            label={m.report.reason}
            value={typed}
            maxLength={1000}
            error={errors[0]?.message}
          />
          <div class="actions">
            <Button look="bold">{m.report.submit}</Button>
          </div>
        </form>
      )}
    </FormPage>
  );
}

interface ReportsPageProps {
  page: Page;
  reports: readonly (Report & { messages: readonly Message[] })[];
  held: readonly HeldTransfer[];
}

export function ReportsPage({ page, reports, held }: ReportsPageProps) {
  const m = words(page);
  const r = m.report;
  return (
    <Layout
      page={page}
      title={r.queue}
      robots="noindex"
      current="peers"
      breadcrumbs={[{ label: m.title, path: '/pairs' }, { label: r.queue }]}
    >
      <PageHeading title={r.queue} lead={r.queueLead} />
      <div class="stack">
        {reports.length === 0 && <p>{r.none}</p>}
        <ul class="transfers" role="list">
          {reports.map((report) => (
            <li>
              <h2 lang={contentLang(page)}>{report.title}</h2>
              <p>
                {report.conversationId ? r.ofExchange : r.ofOffer},{' '}
                <When page={page} date={isoDay(report.at)} /> : {report.reason}
              </p>
              {report.offerId && (
                <p>
                  <a href={href(page, offerPath({ id: report.offerId }))}>{r.ofOffer}</a>
                </p>
              )}
              {report.messages.length > 0 && (
                <details>
                  <summary>{m.exchange.messages}</summary>
                  {report.messages.map(({ side, at, body }) => (
                    <>
                      <p class="exchange-who">
                        <strong>{r[side]}</strong>, <When page={page} date={isoDay(at)} />
                      </p>
                      <Paragraphs text={body} />
                    </>
                  ))}
                </details>
              )}
              <form class="actions" method="post" action={href(page, `/pairs/signalements/${report.id}`)}>
                <Button name="geste" value="retirer">
                  {report.conversationId ? r.removeExchange : r.removeOffer}
                </Button>
                <Button look="quiet" name="geste" value="classer">
                  {r.dismiss}
                </Button>
              </form>
            </li>
          ))}
        </ul>
        <HeldTransfers page={page} held={held} />
      </div>
    </Layout>
  );
}
