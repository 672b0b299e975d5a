/** The list of meetings, to come or past. */
import { contentLang, href, type Page, withQuery } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { ResultList } from '../../../ui/result-list.tsx';
import { Select } from '../../../ui/select.tsx';
import { TerritoryField } from '../../territories/public.ts';
import { EVENT_KINDS, hostOf, KIND_CODES, type Meeting } from '../domain/event.ts';
import { whenInWords, words } from './words.ts';

interface AgendaPageProps {
  page: Page;
  meetings: readonly Meeting[];
  total: number;
  current: number;
  perPage: number;
  past: boolean;
  asked: { text: string; kind: string; place: string };
  unknownPlace: string | null;
  /** The same list, as a calendar to follow. */
  ics: string;
  filtered: boolean;
  /** The name of a meeting's territory; null when it has none. */
  territoryOf: (meeting: Meeting) => string | null;
}

export function AgendaPage(props: AgendaPageProps) {
  const { page, meetings, total, current, perPage, past, unknownPlace, ics, filtered, territoryOf } = props;
  const m = words(page);
  return (
    <Layout
      page={page}
      title={m.title}
      description={m.lead}
      current="peers"
      breadcrumbs={[{ label: m.peers, path: '/pairs' }, { label: m.title }]}
    >
      <PageHeading title={m.title} lead={m.lead}>
        <ButtonLink look="bold" href={href(page, '/agenda/nouveau')}>
          {m.add}
        </ButtonLink>
        <ButtonLink href={ics}>{m.subscribe}</ButtonLink>
      </PageHeading>
      <div class="stack">
        <SearchForm {...props} />
        {unknownPlace && (
          <Notice page={page} kind="attention">
            <p>{m.unknownPlace(unknownPlace)}</p>
          </Notice>
        )}
        {total === 0 ? (
          <EmptyState title={filtered ? m.none : m.empty}>
            <p>{m.emptyBody}</p>
          </EmptyState>
        ) : (
          <ResultList
            page={page}
            count={past ? m.countedPast(total) : m.counted(total)}
            start={(current - 1) * perPage + 1}
          >
            {meetings.map((meeting) => (
              <Card
                kicker={`${EVENT_KINDS[meeting.kind][page.locale]}${meeting.state === 'cancelled' ? ` · ${m.cancelled}` : ''}`}
                title={meeting.title}
                href={href(page, `/agenda/${meeting.id}`)}
                lang={contentLang(page)}
                facts={[
                  whenInWords(page.locale, meeting),
                  ...(meeting.place ? [<span lang={contentLang(page)}>{meeting.place}</span>] : []),
                  ...[territoryOf(meeting)].flatMap((name) => name ?? []),
                  m.by(hostOf(meeting)),
                ]}
              />
            ))}
          </ResultList>
        )}
        <Pager page={page} current={current} last={Math.ceil(total / perPage)} />
        <p class="peer-rooms">
          <a href={withQuery(page, { passe: past ? null : '1' })}>{past ? m.coming : m.past}</a>
          <a href={href(page, '/agenda/sources')}>{m.sources}</a>
          <a href={href(page, '/pairs')}>{m.peers}</a>
        </p>
      </div>
    </Layout>
  );
}

function SearchForm({ page, asked, past }: AgendaPageProps) {
  const m = words(page);
  return (
    <form class="list-search is-three" method="get" action={href(page, '/agenda')} aria-label={m.search}>
      {past && <input type="hidden" name="passe" value="1" />}
      <div class="field">
        <label class="field-label" for="q">
          {m.words}
        </label>
        <input class="control" type="search" id="q" name="q" value={asked.text} autocomplete="off" />
      </div>
      <TerritoryField
        page={page}
        name="lieu"
        label={m.place}
        hint={m.placeHint}
        value={asked.place}
        optional
      />
      <Select
        page={page}
        name="genre"
        label={m.kind}
        options={[
          { value: '', label: m.anyKind },
          ...KIND_CODES.map((value) => ({ value, label: EVENT_KINDS[value][page.locale] })),
        ]}
        value={asked.kind}
        optional
      />
      <Button>{m.search}</Button>
    </form>
  );
}
