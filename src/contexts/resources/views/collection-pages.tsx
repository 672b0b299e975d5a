import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { NEEDS } from '../../../kernel/resource-terms.ts';
import { STAGES } from '../../../kernel/vocabulary.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Card } from '../../../ui/card.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Prose } from '../../../ui/prose.tsx';
import { When } from '../../../ui/when.tsx';
import type { Card as RecordCard } from '../../records/public.ts';
import type { Collection } from '../queries/collections.ts';
import { collectionWords } from './collection-words.ts';
import { ResourceCardView } from './resource-card.tsx';
import { words } from './words.ts';

export interface ShownItem {
  card: RecordCard;
  note: string;
}

const listFor = (page: Page, { need, stage }: Collection): string | undefined =>
  need
    ? collectionWords(page).listFor(NEEDS[need][page.locale], stage && STAGES[stage][page.locale])
    : undefined;

export function CollectionsPage({
  page,
  list,
  may,
}: {
  page: Page;
  list: readonly Collection[];
  may: boolean;
}) {
  const m = collectionWords(page);
  return (
    <Layout
      page={page}
      title={m.title}
      description={m.lead}
      current="resources"
      breadcrumbs={[{ label: words(page).title, path: '/ressources' }, { label: m.title }]}
    >
      <PageHeading title={m.title} lead={m.lead}>
        {may && <ButtonLink href={href(page, '/collections/nouvelle')}>{m.add}</ButtonLink>}
      </PageHeading>
      {list.length === 0 && (
        <EmptyState title={m.none}>
          <p>{m.noneHint}</p>
        </EmptyState>
      )}
      {list.map((collection) => (
        <Card
          level={2}
          lang={contentLang(page)}
          kicker={listFor(page, collection)}
          title={collection.title}
          href={href(page, `/collections/${collection.slug}${collection.published ? '' : '/modifier'}`)}
          facts={collection.published ? [] : [m.draft]}
        />
      ))}
    </Layout>
  );
}

const Items = ({ page, items }: { page: Page; items: readonly ShownItem[] }) => (
  <ol class="collection" role="list">
    {items.map(({ card, note }) => (
      <li>
        {note && (
          <p class="collection-note" lang={contentLang(page)}>
            {note}
          </p>
        )}
        <ResourceCardView page={page} record={card} level={2} />
      </li>
    ))}
  </ol>
);

interface CollectionPageProps {
  page: Page;
  collection: Collection;
  items: readonly ShownItem[];
}

export function CollectionPage({ page, collection, items }: CollectionPageProps) {
  const m = collectionWords(page);
  const path = `/collections/${collection.slug}`;
  return (
    <Layout
      page={page}
      title={collection.title}
      current="resources"
      breadcrumbs={[
        { label: words(page).title, path: '/ressources' },
        { label: m.title, path: '/collections' },
        { label: collection.title, lang: contentLang(page) },
      ]}
    >
      <PageHeading
        kicker={listFor(page, collection) ?? m.one}
        title={collection.title}
        lang={contentLang(page)}
      />
      <div class="stack">
        <Prose text={collection.introduction} lang={contentLang(page)} />
        <p class="hint">
          {m.works(items.length)}. {m.updated}{' '}
          <When page={page} date={collection.updatedAt.toISOString().slice(0, 10)} />
        </p>
        <Items page={page} items={items} />
        <p>
          <a href={`${path}/flux.atom`}>{m.feed}</a>
        </p>
        <details>
          <summary>{m.embed}</summary>
          <p class="hint">{m.embedHint}</p>
          <p>
            <code>{`${page.baseUrl}${href(page, `${path}/integrer`)}`}</code>
          </p>
        </details>
        <p>
          <a href={href(page, `${path}/modifier`)} rel="nofollow">
            {m.edit}
          </a>
        </p>
      </div>
    </Layout>
  );
}

/** The same collection in another site's frame. */
export const CollectionFrame = ({ page, collection, items }: CollectionPageProps) => (
  <Layout bare page={page} title={collection.title} robots="noindex">
    <h1 lang={contentLang(page)}>
      <a href={href(page, `/collections/${collection.slug}`)} target="_top">
        {collection.title}
      </a>
    </h1>
    <Items page={page} items={items} />
  </Layout>
);
