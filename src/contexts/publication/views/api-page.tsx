/** How to read the commons by machine: addresses, filters, examples that can be opened. */
import { href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { discoveryWords, FACETS } from '../../discovery/public.ts';
import type { PublishedShelf } from '../domain/shelves.ts';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';
import { WritePart } from './write-part.tsx';

export function ApiPage({ page, shelves }: { page: Page; shelves: readonly PublishedShelf[] }) {
  const m = say(page.locale, { fr, en });
  const { shelf } = discoveryWords(page);
  const link = (path: string) => (
    <a href={path} rel="nofollow">
      <code>{path}</code>
    </a>
  );
  const example = '/api/v1/cooperations?theme=alimentation&stade=emergence';
  return (
    <Layout page={page} title={m.title} description={m.lead} breadcrumbs={[{ label: m.title }]}>
      <PageHeading title={m.title} lead={m.lead} />
      <section class="api-start">
        <h2>{m.start}</h2>
        <p>{m.startText}</p>
        <p>{link(example)}</p>
        <p>
          <a href={href(page, '/donnees')}>{m.all}</a> · <a href="/api/v1/openapi.json">{m.description}</a> ·{' '}
          {m.territories} {link('/api/v1/territoires?q=saint-etienne')}
        </p>
        <p>
          {m.embed} <a href={href(page, '/carte#integrer')}>/carte/integrer</a> ·{' '}
          <a href={href(page, '/murmurations')}>{m.murmurations.title}</a>
        </p>
      </section>
      <WritePart page={page} />
      {shelves.map(({ name, kind }) => (
        <section class="api-shelf">
          <h2>
            {shelf[kind.kind]} <code>{name}</code>
          </h2>
          <Table
            id={`adresses-${name}`}
            caption={`${m.shelves} (${shelf[kind.kind]})`}
            columns={[{ label: m.address }, { label: m.gives }]}
            rows={[
              [link(`/api/v1/${name}`), m.list(shelf[kind.kind])],
              [<code>{`/api/v1/${name}/{fiche}`}</code>, m.one],
              [link(`/api/v1/${name}.csv`), m.csv],
              [link(`/api/v1/${name}.geojson`), m.geojson],
              [link(`/flux/${name}.atom`), m.feed],
            ]}
          />
          <Table
            id={`filtres-${name}`}
            caption={`${m.filters} (${shelf[kind.kind]})`}
            columns={[{ label: m.filter }, { label: m.values }]}
            rows={[
              [<code>q</code>, m.text],
              [<code>territoire</code>, m.place],
              ...FACETS[kind.kind].map(({ param, terms }) => [
                <code>{param}</code>,
                terms === 'territories' ? 'region-53, region-84…' : Object.keys(terms).join(', '),
              ]),
              [<code>tri</code>, m.order],
            ]}
          />
        </section>
      ))}
    </Layout>
  );
}
