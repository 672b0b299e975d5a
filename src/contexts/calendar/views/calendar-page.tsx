/** Openings and closings by month, what has no date, and how to follow it all from an agenda. */
import { dateFormat } from '../../../kernel/formats.ts';
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Tag } from '../../../ui/tag.tsx';
import { When } from '../../../ui/when.tsx';
import { type Offer, standingOf } from '../../programmes/public.ts';
import type { DatedEvent, Month } from '../domain/months.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface CalendarPageProps {
  page: Page;
  months: readonly Month[];
  past: boolean;
  offers: readonly Offer[];
  /** The day, as `2026-11-22`. */
  today: string;
  /** The list in words, and its address with its own query. */
  list: { title: string; path: string; query: string };
}

export function CalendarPage(props: CalendarPageProps) {
  const { page, months, past, list } = props;
  const m = say(page.locale, { fr, en });
  const title = past ? m.titlePast : m.title;
  const other = new URLSearchParams(list.query);
  if (!past) other.set('passe', '1');
  const otherQuery = other.size > 0 ? `?${other}` : '';
  return (
    <Layout
      page={page}
      title={`${title}, ${list.title}`}
      description={m.lead}
      breadcrumbs={[{ label: m.title }]}
    >
      <PageHeading title={title} lead={m.lead} />
      <p>
        {m.for(list.title)} <a href={`${href(page, list.path)}${queryOf(list.query)}`}>{m.change}</a>
      </p>
      {months.length === 0 ? (
        <EmptyState title={m.none}>
          <p>{m.noneText}</p>
        </EmptyState>
      ) : (
        months.map((month) => <MonthSection page={page} month={month} />)
      )}
      <p>
        <a href={`${href(page, '/calendrier')}${otherQuery}`}>{past ? m.coming : m.past}</a>
      </p>
      {!past && <Undated {...props} />}
      <Subscribe {...props} />
    </Layout>
  );
}

const queryOf = (query: string) => (query ? `?${query}` : '');

function MonthSection({ page, month }: { page: Page; month: Month }) {
  const name = dateFormat(page.locale, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${month.month}-01T00:00:00Z`));
  return (
    <section class="calendar-month">
      <h2>{name[0]?.toUpperCase() + name.slice(1)}</h2>
      <ol role="list">
        {month.events.map((event) => (
          <Line page={page} event={event} />
        ))}
      </ol>
    </section>
  );
}

function Line({ page, event: { day, kind, offer } }: { page: Page; event: DatedEvent }) {
  const m = say(page.locale, { fr, en });
  return (
    <li class="calendar-line">
      <When page={page} date={day} />{' '}
      <Tag tone={kind === 'closes' ? 'strong' : undefined}>{m.kind[kind]}</Tag>{' '}
      <a lang={contentLang(page)} href={href(page, offer.path)}>
        {offer.document.name}
      </a>
    </li>
  );
}

/** What is open or to be checked without a date; usual months are told as usual, never as dates. */
function Undated({ page, offers, today, list }: CalendarPageProps) {
  const m = say(page.locale, { fr, en });
  const standing = (wanted: string) =>
    offers.filter(
      ({ document }) => standingOf(document, today).openness === wanted && !document.calendar?.closes,
    ).length;
  const [open, unknown] = [standing('open'), standing('unknown')];
  const usual = offers.filter(
    ({ document: { calendar } }) => calendar?.months?.length && !calendar.opens && !calendar.closes,
  );
  const month = dateFormat(page.locale, { month: 'long', timeZone: 'UTC' });
  const withStatus = (status: string) => {
    const query = new URLSearchParams(list.query);
    query.set('statut', status);
    return `${href(page, list.path)}?${query}`;
  };
  if (open + unknown + usual.length === 0) return null;
  return (
    <section class="observatory-part">
      <h2>{m.undated}</h2>
      <ul>
        {open > 0 && (
          <li>
            <a href={withStatus('open')}>{m.open(open)}</a>
          </li>
        )}
        {unknown > 0 && (
          <li>
            <a href={withStatus('unknown')}>{m.unknown(unknown)}</a>
          </li>
        )}
      </ul>
      {usual.length > 0 && (
        <>
          <h3>{m.usual}</h3>
          <ul>
            {usual.map(({ path, document }) => (
              <li>
                <a lang={contentLang(page)} href={href(page, path)}>
                  {document.name}
                </a>
                {', '}
                {m.usualIn(
                  (document.calendar?.months ?? [])
                    .map((each) => month.format(new Date(Date.UTC(2026, each - 1, 1))))
                    .join(', '),
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

function Subscribe({ page, list }: CalendarPageProps) {
  const m = say(page.locale, { fr, en });
  const path = `${href(page, '/calendrier.ics')}${queryOf(list.query)}`;
  const address = `${page.baseUrl}${path}`;
  return (
    <section class="observatory-part">
      <h2>{m.subscribe}</h2>
      <p>{m.how}</p>
      <p>
        <label for="adresse-calendrier">{m.address}</label>
        <input class="control" id="adresse-calendrier" type="url" readOnly value={address} />
      </p>
      <p>
        <a href={address.replace(/^https?:/, 'webcal:')}>{m.open_in}</a>
      </p>
    </section>
  );
}
