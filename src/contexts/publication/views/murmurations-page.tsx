/** The Murmurations profiles of the organisations that are at home here, by pages. */
import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { say } from '../../../platform/i18n/say.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Pager } from '../../../ui/pager.tsx';
import { en } from '../messages.en.ts';
import { fr } from '../messages.fr.ts';

interface MurmurationsPageProps {
  page: Page;
  profiles: readonly { name: string; slug: string }[];
  total: number;
  current: number;
  last: number;
}

export function MurmurationsPage({ page, profiles, total, current, last }: MurmurationsPageProps) {
  const m = say(page.locale, { fr, en }).murmurations;
  return (
    <Layout
      page={page}
      title={m.title}
      description={m.lead}
      breadcrumbs={[{ label: say(page.locale, { fr, en }).title, path: '/api' }, { label: m.title }]}
    >
      <PageHeading title={m.title} lead={m.lead}>
        <a href="/api/v1/murmurations.json">{m.index}</a>
      </PageHeading>
      <div class="stack">
        {total === 0 ? (
          <EmptyState title={m.title}>
            <p>{m.none}</p>
          </EmptyState>
        ) : (
          <>
            <p>{m.count(total)}</p>
            <ul>
              {profiles.map(({ name, slug }) => (
                <li>
                  <a href={href(page, `/organisations/${slug}`)} lang={contentLang(page)}>
                    {name}
                  </a>{' '}
                  (<a href={`/api/v1/organisations/${slug}/murmurations.json`}>{m.profile(name)}</a>)
                </li>
              ))}
            </ul>
            <Pager page={page} current={current} last={last} />
          </>
        )}
        <p class="hint">{m.copies}</p>
      </div>
    </Layout>
  );
}
