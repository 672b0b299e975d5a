import type { ComponentChildren } from 'preact';
import type { Page } from '../../../kernel/page.ts';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';

interface FrameProps {
  page: Page;
  title: string;
  lead?: string;
  /** A page for one person: no search engine keeps it. */
  own?: boolean;
  children?: ComponentChildren;
}

/** A page of this context: its title, what it is for, and what it says. */
export const Frame = ({ page, title, lead, own = false, children }: FrameProps) => (
  <Layout
    page={page}
    title={title}
    breadcrumbs={[{ label: title }]}
    {...(own ? { robots: 'noindex' as const } : { description: lead ?? title })}
  >
    <PageHeading title={title} lead={lead} />
    <div class="stack">{children}</div>
  </Layout>
);
