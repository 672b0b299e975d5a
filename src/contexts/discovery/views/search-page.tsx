/** The answer of the general search: the shelf that holds the very name first, the others in their usual order. */
import type { VNode } from 'preact';
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { colon, say } from '../../../platform/i18n/say.ts';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { Kind, Card as RecordCard } from '../../records/public.ts';
import type { Suggestion } from '../../territories/public.ts';
import { listQuery } from '../domain/addresses.ts';
import type { Filters } from '../domain/filters.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import type { Found } from '../queries.ts';

export interface ShelfHits {
  kind: Kind;
  filters: Filters;
  found: Found;
  cards: RecordCard[];
}

/** What bears the words beside the records: how many, and a piece of the page. */
export interface FoundBeside {
  total: number;
  view: VNode;
}

interface SearchPageProps {
  page: Page;
  shelves: readonly ShelfHits[];
  /** The territories that bear the name typed, the likeliest first. */
  places: readonly Suggestion[];
  /** What the words mean as a question, when they do. */
  meaning: VNode | null;
  /** Know-how offered or asked for in these words, surveys. */
  beside: readonly FoundBeside[];
}

export function SearchPage({ page, shelves, places, meaning, beside }: SearchPageProps) {
  const m = say(page.locale, { fr, en });
  const text = shelves[0]?.filters.text ?? '';
  const exact = beside.length > 0 || shelves.some(({ found }) => found.total > 0 && found.near === null);
  // Near words are a last resort: as soon as one shelf bears the words typed, the others say that they do not.
  // And a text that is a place is not taken for a slip of the finger.
  const held = shelves
    .filter(({ found }) => found.total > 0 && (found.near === null || (!exact && places.length === 0)))
    .sort((a, b) => Number(isNamed(b, text)) - Number(isNamed(a, text)));
  const total = [...held.map(({ found }) => found), ...beside].reduce((sum, found) => sum + found.total, 0);
  const near = exact ? null : (held[0]?.found.near ?? null);
  return (
    <Layout
      page={page}
      title={text ? m.everywhere.titleFor(text) : m.everywhere.title}
      robots="noindex"
      breadcrumbs={[{ label: m.everywhere.title }]}
    >
      <PageHeading
        kicker={text ? m.everywhere.title : undefined}
        title={text ? m.everywhere.titleFor(text) : m.everywhere.title}
        lead={text && !near ? m.everywhere.found(total) : m.everywhere.lead}
      />
      {text === '' && <Examples page={page} />}
      {places.length > 0 && <Places page={page} places={places} />}
      {meaning}
      {near && (
        <Notice page={page} kind="approximate">
          <p>{m.near(text, near)}</p>
        </Notice>
      )}
      {text !== '' && total === 0 && places.length === 0 && (
        <EmptyState title={m.none.title}>
          <p>{m.none.body}</p>
        </EmptyState>
      )}
      {text !== '' && held.map((hits) => <Shelf page={page} hits={hits} />)}
      {beside.map(({ view }) => view)}
    </Layout>
  );
}

/** Whether the best of a shelf bears the very name typed. */
const isNamed = ({ cards }: ShelfHits, text: string): boolean =>
  cards[0]?.name.localeCompare(text, 'fr', { sensitivity: 'base' }) === 0;

/** The text is also a place: what is known of it is one press away. */
function Places({ page, places }: { page: Page; places: readonly Suggestion[] }) {
  const m = say(page.locale, { fr, en });
  return (
    <Notice page={page} kind="info" title={m.everywhere.places}>
      <ul>
        {places.map(({ id, label }) => (
          <li>
            {label}
            {colon(page.locale)}
            <a href={`${href(page, '/cooperations')}?territoire=${id}`}>{m.shelf.cooperation}</a>,{' '}
            <a href={`${href(page, '/organisations')}?territoire=${id}`}>{m.shelf.organisation}</a>,{' '}
            <a href={`${href(page, '/carte')}?territoire=${id}`}>{m.map}</a>
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function Shelf({ page, hits: { kind, filters, found, cards } }: { page: Page; hits: ShelfHits }) {
  const m = say(page.locale, { fr, en });
  const all = `${href(page, kind.path)}${listQuery(filters)}`;
  return (
    <section class="search-shelf" aria-labelledby={`rubrique-${kind.kind}`}>
      <h2 id={`rubrique-${kind.kind}`}>
        <a href={all}>{m.counted[kind.kind](found.total)}</a>
      </h2>
      {cards.map((card) => (
        <Card
          lang={contentLang(page)}
          kicker={m.one[kind.kind]}
          title={card.name}
          href={href(page, `${kind.path}/${card.slug}`)}
          summary={card.summary}
        />
      ))}
      {found.total > cards.length && (
        <p>
          <a href={all}>{m.everywhere.all(m.shelf[kind.kind])}</a>
        </p>
      )}
    </section>
  );
}

const EXAMPLES = ['tiers-lieu', 'alimentation', 'monnaie locale', 'mobilité'];

function Examples({ page }: { page: Page }) {
  const m = say(page.locale, { fr, en });
  return (
    <p>
      {m.everywhere.empty} {m.everywhere.examples}{' '}
      {EXAMPLES.map((example, i) => (
        <>
          {i > 0 && ', '}
          <a href={`${href(page, '/recherche')}?q=${encodeURIComponent(example)}`}>{example}</a>
        </>
      ))}
      .
    </p>
  );
}
