/** An exchange as one side reads it: messages, addresses that were shown, transfers, how to stop. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Paragraphs } from '../../../ui/paragraphs.tsx';
import { TextArea } from '../../../ui/text-area.tsx';
import { When } from '../../../ui/when.tsx';
import type { Side } from '../domain/conversation.ts';
import type { Offer } from '../domain/offer.ts';
import type { Message } from '../queries/conversations.ts';
import { offerPath } from './offer-card.tsx';
import { TransferPart, type TransferPartProps } from './transfer-part.tsx';
import { isoDay, words } from './words.ts';

export interface ExchangePageProps {
  page: Page;
  /** Its address, without the language. */
  path: string;
  offer: Offer;
  side: Side;
  state: 'unconfirmed' | 'open' | 'blocked';
  /** This very side shut it. */
  mine: boolean;
  /** The other side. */
  name: string;
  messages: readonly Message[];
  /** The address of the other side, once it chose to show it. */
  shown: string | null;
  showsOwn: boolean;
  transfers: Omit<TransferPartProps, 'page' | 'path'>;
  notice?: 'sent' | 'revealed' | 'reported' | 'noted' | 'answered' | 'goneAlready' | undefined;
  typed?: { message: string; fault?: 'missing' | 'tooMany' };
  reportFault?: boolean;
  /** Why what was sent was not taken, and the report that it was. */
  refused?: string;
  reported?: string;
}

export function ExchangePage(props: ExchangePageProps) {
  const { page, path, offer, side, state, mine, name, messages, notice, typed, reportFault = false } = props;
  const m = words(page);
  const x = m.exchange;
  const title = x.title(offer.title);
  const notices = {
    sent: x.sent,
    revealed: x.revealed,
    reported: x.reported,
    noted: m.transfer.noted,
    answered: m.transfer.answered,
    goneAlready: m.transfer.goneAlready,
  };
  const said = notice && notices[notice];
  const errors = [
    ...(typed?.fault ? [{ field: 'message', message: x[typed.fault] }] : []),
    ...(reportFault ? [{ field: 'motif', message: m.report.fault }] : []),
    ...props.transfers.errors,
  ];
  return (
    <Layout
      page={page}
      title={title}
      faulty={errors.length > 0}
      current="peers"
      robots="noindex"
      breadcrumbs={[{ label: m.title, path: '/pairs' }, { label: title }]}
    >
      <PageHeading title={title} lead={x.with(name)} />
      <div class="stack">
        <ErrorSummary page={page} errors={errors} />
        {props.refused && (
          <Notice page={page} kind="attention">
            <p>{props.refused}</p>
          </Notice>
        )}
        {said && errors.length === 0 && (
          <Notice page={page} kind={notice === 'goneAlready' ? 'attention' : 'done'}>
            <p>{said}</p>
          </Notice>
        )}
        <p>
          {x.offerOf} :{' '}
          <a href={href(page, offerPath(offer))} lang={contentLang(page)}>
            {offer.title}
          </a>
        </p>
        {state === 'unconfirmed' && (
          <form class="stack" method="post" action={href(page, `${path}/confirmation`)}>
            <h2>{x.confirmTitle}</h2>
            <p>{x.confirmBody}</p>
            <div class="actions">
              <Button look="bold">{x.confirm}</Button>
            </div>
          </form>
        )}
        {state === 'blocked' && (
          <Notice page={page} kind="attention">
            <p>{mine ? x.blockedByYou : x.blocked}</p>
          </Notice>
        )}
        <section aria-labelledby="messages">
          <h2 id="messages">{x.messages}</h2>
          <ol class="exchange" role="list">
            {messages.map((message) => (
              <li class={message.side === side ? 'is-mine' : undefined}>
                <p class="exchange-who">
                  <strong>{message.side === side ? x.you : name}</strong>,{' '}
                  <When page={page} date={isoDay(message.at)} />
                </p>
                <Paragraphs text={message.body} />
              </li>
            ))}
          </ol>
          {state === 'open' && (
            <form class="stack is-close" method="post" action={href(page, `${path}/messages`)}>
              <TextArea
                page={page}
                name="message"
                label={x.reply}
                value={typed?.message ?? ''}
                maxLength={4000}
                error={typed?.fault && x[typed.fault]}
              />
              <div class="actions">
                <Button look="bold">{x.send}</Button>
              </div>
            </form>
          )}
        </section>
        {state !== 'unconfirmed' && (
          <>
            <Addresses {...props} />
            <TransferPart page={page} path={path} {...props.transfers} />
            <Stop {...props} />
          </>
        )}
      </div>
    </Layout>
  );
}

function Addresses({ page, path, name, shown, showsOwn, state }: ExchangePageProps) {
  const x = words(page).exchange;
  return (
    <section aria-labelledby="adresses">
      <h2 id="adresses">{x.addresses}</h2>
      <p>
        {shown ? (
          <>
            {x.shown(name)} <a href={`mailto:${shown}`}>{shown}</a>
          </>
        ) : (
          x.hidden(name)
        )}
      </p>
      {showsOwn && <p>{x.youShow(name)}</p>}
      {!showsOwn && state === 'open' && (
        <form class="stack is-close" method="post" action={href(page, `${path}/coordonnees`)}>
          <p class="hint">{x.revealHint}</p>
          <div class="actions">
            <Button>{x.reveal}</Button>
          </div>
        </form>
      )}
    </section>
  );
}

function Stop({ page, path, state, mine, reportFault, reported }: ExchangePageProps) {
  const m = words(page);
  const x = m.exchange;
  return (
    <details class="exchange-stop" open={reportFault || reported !== undefined}>
      <summary>{x.stop}</summary>
      <div class="stack">
        {(state === 'open' || mine) && (
          <form class="stack is-close" method="post" action={href(page, `${path}/blocage`)}>
            <p class="hint">{x.blockHint}</p>
            <div class="actions">
              <Button name="geste" value={mine ? 'rouvrir' : 'fermer'}>
                {mine ? x.unblock : x.block}
              </Button>
            </div>
          </form>
        )}
        <form class="stack is-close" method="post" action={href(page, `${path}/signalement`)}>
          <TextArea
            page={page}
            name="motif"
            label={x.reportReason}
            hint={x.reportHint}
            value={reported ?? ''}
            rows={3}
            maxLength={1000}
            error={reportFault ? m.report.fault : undefined}
          />
          <div class="actions">
            <Button>{x.report}</Button>
          </div>
        </form>
      </div>
    </details>
  );
}

export function GonePage({ page }: { page: Page }) {
  const m = words(page);
  return (
    <Layout
      page={page}
      title={m.exchange.gone}
      robots="noindex"
      current="peers"
      breadcrumbs={[{ label: m.title, path: '/pairs' }, { label: m.exchange.gone }]}
    >
      <PageHeading title={m.exchange.gone} lead={m.exchange.goneBody} />
      <div class="stack">
        <ButtonLink href={href(page, '/pairs/mes-annonces')}>{m.mine}</ButtonLink>
      </div>
    </Layout>
  );
}
