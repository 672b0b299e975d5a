/** One meeting: when, where, what, and how to come. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Paragraphs } from '../../../ui/paragraphs.tsx';
import { EVENT_KINDS, hostOf, type Meeting } from '../domain/event.ts';
import { isFull, type Standing } from '../domain/seats.ts';
import { whenInWords, words } from './words.ts';

interface MeetingPageProps {
  page: Page;
  meeting: Meeting;
  taken: { seated: number; waiting: number };
  /** Whether one can still register. */
  open: boolean;
  over: boolean;
  /** Where the reader stands, when they signed in and registered. */
  own: Standing | null;
  /** Whether the reader hosts it; unknown of whoever did not sign in. */
  hosting: 'host' | 'no' | 'unknown';
  territory: string | null;
}

export function MeetingPage(props: MeetingPageProps) {
  const { page, meeting, taken, open, over, own, hosting, territory } = props;
  const m = words(page);
  const o = m.one;
  const path = `/agenda/${meeting.id}`;
  const lang = contentLang(page);
  return (
    <Layout
      page={page}
      title={meeting.title}
      description={meeting.summary.slice(0, 200)}
      current="peers"
      breadcrumbs={[
        { label: m.peers, path: '/pairs' },
        { label: m.title, path: '/agenda' },
        { label: meeting.title, lang },
      ]}
    >
      <PageHeading kicker={EVENT_KINDS[meeting.kind][page.locale]} title={meeting.title} lang={lang}>
        {open && own === null && (
          <ButtonLink look="bold" href={href(page, `${path}/inscription`)}>
            {isFull(meeting.seats, taken) ? o.full : o.register}
          </ButtonLink>
        )}
        <ButtonLink href={`/agenda/${meeting.id}.ics`}>{o.ics}</ButtonLink>
      </PageHeading>
      {meeting.state === 'cancelled' && (
        <Notice page={page} kind="attention">
          <p>{o.cancelledBecause(meeting.reason ?? '')}</p>
        </Notice>
      )}
      {own && !over && <OwnSeat page={page} path={path} own={own} />}
      {over && (
        <Notice page={page} kind="info">
          <p>
            {o.over} {meeting.attended !== null && o.attended(meeting.attended)}
          </p>
        </Notice>
      )}
      <Columns side="end" aside={<Facts {...{ page, meeting, taken, territory }} />}>
        <Paragraphs text={meeting.summary} lang={lang} />
        {meeting.programme && (
          <section>
            <h2>{o.programme}</h2>
            <Paragraphs text={meeting.programme} lang={lang} />
          </section>
        )}
        {meeting.account && (
          <p>
            <a
              href={meeting.account.startsWith('/') ? href(page, meeting.account) : meeting.account}
              rel="noopener nofollow"
            >
              {o.account}
            </a>
          </p>
        )}
        {over && !meeting.account && meeting.feed === null && <TellIt page={page} meeting={meeting} />}
        {!open && !over && meeting.state === 'published' && !meeting.registers && <p>{o.elsewhere}</p>}
        {meeting.feed !== null ? (
          <p class="hint">{o.fromFeed(meeting.feed)}</p>
        ) : (
          hosting !== 'no' && (
            <p class="record-improve">
              <a class="button is-quiet" href={href(page, `${path}/inscriptions`)} rel="nofollow">
                {hosting === 'host' ? o.manage : o.manageSignIn}
              </a>
            </p>
          )
        )}
      </Columns>
    </Layout>
  );
}

function OwnSeat({ page, path, own }: { page: Page; path: string; own: Standing }) {
  const r = words(page).registration;
  return (
    <Notice page={page} kind={own === 'seated' ? 'done' : 'info'}>
      <form class="stack is-close" method="post" action={href(page, `${path}/desinscription`)}>
        <p>
          {r.standing[own]} {own === 'seated' && r.cancelHint}
        </p>
        <div class="actions">
          <Button>{own === 'seated' ? r.cancel : r.leaveList}</Button>
        </div>
      </form>
    </Notice>
  );
}

/** The guided telling of the library, begun with what is known of the meeting. */
function TellIt({ page, meeting }: Pick<MeetingPageProps, 'page' | 'meeting'>) {
  const o = words(page).one;
  const french = words({ locale: 'fr' });
  const address = `${page.baseUrl}/agenda/${meeting.id}`;
  const fields = {
    genre: 'experience',
    name: french.one.accountOf(meeting.title),
    summary: meeting.summary.slice(0, 600),
    'account.context': `${whenInWords('fr', meeting)}, ${hostOf(meeting)}. ${address}`,
  };
  return (
    <form class="stack is-close" method="post" action={href(page, '/raconter')}>
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {meeting.territory && <input type="hidden" name="territories" value={meeting.territory} />}
      <p class="hint">{o.tellHint}</p>
      <div class="actions">
        <Button look="quiet">{o.tell}</Button>
      </div>
    </form>
  );
}

function Facts({
  page,
  meeting,
  taken,
  territory,
}: Pick<MeetingPageProps, 'page' | 'meeting' | 'taken' | 'territory'>) {
  const o = words(page).one;
  const lang = contentLang(page);
  const where = [meeting.place, territory].filter((part) => part);
  const { holder, url, seats } = meeting;
  const facts = [
    { term: o.when, value: whenInWords(page.locale, meeting) },
    ...(where.length > 0 ? [{ term: o.where, value: <span lang={lang}>{where.join(', ')}</span> }] : []),
    {
      term: o.host,
      value: holder ? (
        <a href={href(page, holder.path)} lang={lang}>
          {holder.name}
        </a>
      ) : (
        <span lang={lang}>{hostOf(meeting)}</span>
      ),
    },
    ...(url
      ? [
          {
            term: o.link,
            value: (
              <a href={url} rel="noopener nofollow">
                {new URL(url).hostname}
              </a>
            ),
          },
        ]
      : []),
    ...(meeting.registers
      ? [
          {
            term: o.seats,
            value:
              (seats === null ? o.anyNumber : o.seatsLeft(Math.max(0, seats - taken.seated), seats)) +
              (taken.waiting > 0 ? `, ${o.waiting(taken.waiting)}` : ''),
          },
        ]
      : []),
  ];
  return (
    <section>
      <DefinitionList page={page} facts={facts} />
    </section>
  );
}
