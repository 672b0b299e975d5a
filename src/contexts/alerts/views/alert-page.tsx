import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { words } from './words.ts';

interface AlertPageProps {
  page: Page;
  title: string;
  /** Something that was sent is to be mended. */
  faulty?: boolean;
  lead?: string | undefined;
  /** The list that the alert is of: path and query. */
  list?: string | undefined;
  children?: ComponentChildren;
}

/** A page of alerts: never indexed, with the way back to the list. */
export function AlertPage({ page, title, faulty, lead, list, children }: AlertPageProps) {
  return (
    <Layout
      page={page}
      title={title}
      faulty={faulty}
      robots="noindex, nofollow"
      breadcrumbs={[{ label: title }]}
    >
      <PageHeading title={title} lead={lead} />
      <div class="stack is-close">
        {children}
        {list && (
          <p>
            <a href={href(page, list)}>{words(page).ask.back}</a>
          </p>
        )}
      </div>
    </Layout>
  );
}
