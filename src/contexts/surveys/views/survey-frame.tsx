import type { ComponentChildren } from 'preact';
import type { Page } from '../../../kernel/page.ts';
import type { Crumb } from '../../../ui/breadcrumbs.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { words } from './words.ts';

interface SurveyFrameProps {
  page: Page;
  title: string;
  lead?: ComponentChildren;
  kicker?: string | undefined;
  /** The survey that the page is of. */
  survey?: { title: string; path: string } | undefined;
  /** Not for search engines: of somebody's own, or of who runs it. */
  own?: boolean | undefined;
  actions?: ComponentChildren;
  children?: ComponentChildren;
}

export function SurveyFrame({
  page,
  title,
  lead,
  kicker,
  survey,
  own = false,
  actions,
  children,
}: SurveyFrameProps) {
  const shelf: Crumb = { label: words(page).shelf, path: '/enquetes' };
  const crumbs: Crumb[] = [
    shelf,
    ...(survey ? [{ label: survey.title, path: survey.path }] : []),
    { label: title },
  ];
  return (
    <Layout
      page={page}
      title={title}
      description={typeof lead === 'string' ? lead : title}
      robots={own ? 'noindex, nofollow' : undefined}
      breadcrumbs={crumbs.filter(({ label }, at) => at === crumbs.length - 1 || label !== title)}
    >
      <PageHeading title={title} lead={lead} {...(kicker && { kicker })}>
        {actions}
      </PageHeading>
      <div class="stack survey-page">{children}</div>
    </Layout>
  );
}
