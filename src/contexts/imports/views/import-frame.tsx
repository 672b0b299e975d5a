/** What every page of one import has: where it stands among the steps, and what the file is. */
import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Progress } from '../../../ui/progress.tsx';
import type { FileImport } from '../queries.ts';
import { words } from './words.ts';

interface FrameProps {
  page: Page;
  own: FileImport;
  title: string;
  lead?: string | undefined;
  /** From 1. */
  step: number;
  /** The import went on meanwhile. */
  over?: boolean | undefined;
  children: ComponentChildren;
}

export function ImportFrame({ page, own, title, lead, step, over = false, children }: FrameProps) {
  const m = words(page);
  const crumbs = [
    { label: m.title, path: '/imports' },
    { label: own.label, path: `/imports/${own.id}` },
    { label: title },
  ];
  return (
    <Layout page={page} title={title} robots="noindex" breadcrumbs={crumbs}>
      <PageHeading title={title} lead={lead} kicker={`${m.kinds[own.kind]} · ${own.label}`} />
      <div class="stack">
        <Progress page={page} current={step} total={m.steps.length} label={m.steps[step - 1] ?? ''} />
        {over && (
          <Notice page={page} kind="attention">
            <p>{m.refused.over}</p>
          </Notice>
        )}
        {children}
      </div>
    </Layout>
  );
}

/** A form of one button. */
export const OneButton = ({
  page,
  to,
  children,
}: {
  page: Page;
  to: string;
  children: ComponentChildren;
}) => (
  <form method="post" action={href(page, to)}>
    {children}
  </form>
);
