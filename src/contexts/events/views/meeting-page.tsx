/** One meeting: when, where, what, and how to come. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Columns } from '../../../ui/columns.tsx';
import { DefinitionList } from '../../../ui/definition-list.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { EVENT_KINDS, hostOf, type Meeting } from '../domain/event.ts';
import { whenInWords, words } from './words.ts';

interface MeetingPageProps {
  page: Page;
  meeting: Meeting;
  taken: { seated: number; waiting: number };
  /** Whether one can still register. */
  open: boolean;
  over: boolean;
  territory: string | null;
}

export function MeetingPage({ page, meeting, taken, open, over, territory }: MeetingPageProps) {
  const m = words(page);
  const o = m.one;
  const path = `/agenda/${meeting.id}`;
  const lang = contentLang(page);
  const full = meeting.seats !== null && taken.seated >= meeting.seats;
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
        {open && (
          <ButtonLink look="bold" href={href(page, `${path}/inscription`)}>
            {full || taken.waiting > 0 ? o.full : o.register}
          </ButtonLink>
        )}
        <ButtonLink href={`/agenda/${meeting.id}.ics`}>{o.ics}</ButtonLink>
      </PageHeading>
      {meeting.state === 'cancelled' && (
        <Notice page={page} kind="attention">
          <p>{o.cancelledBecause(meeting.reason ?? '')}</p>
        </Notice>
      )}
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
        {over && !meeting.account && meeting.feed === null && (
          <p>
            <a href={href(page, '/contribuer/resource')} rel="nofollow">
              {o.tell}
            </a>
          </p>
        )}
        {!open && !over && meeting.state === 'published' && !meeting.registers && <p>{o.elsewhere}</p>}
        {meeting.feed !== null ? (
          <p class="hint">{o.fromFeed(meeting.feed)}</p>
        ) : (
          <p class="record-improve">
            <a class="button is-quiet" href={href(page, `${path}/inscriptions`)} rel="nofollow">
              {o.manage}
            </a>
          </p>
        )}
      </Columns>
    </Layout>
  );
}

function Facts({ page, meeting, taken, territory }: Omit<MeetingPageProps, 'open' | 'over'>) {
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

/** Plain text that a person typed: its lines, and nothing of it taken for markup. */
const Paragraphs = ({ text, lang }: { text: string; lang?: string | undefined }) => (
  <div class="prose" lang={lang}>
    {text
      .split(/\n{2,}/)
      .filter((part) => part.trim() !== '')
      .map((part) => (
        <p>
          {part.split('\n').map((line, index) => (
            <>
              {index > 0 && <br />}
              {line}
            </>
          ))}
        </p>
      ))}
  </div>
);
