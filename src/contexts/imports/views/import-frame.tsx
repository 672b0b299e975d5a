/** What every page of one import has: where it stands among the steps, and what the file is. */
import type { ComponentChildren } from 'preact';
import { href, type Page } from '../../../kernel/page.ts';
import { number } from '../../../platform/i18n/say.ts';
import { DefinitionList } from '../../../ui/definition-list.tsx';
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
        <Facts page={page} own={own} />
      </div>
    </Layout>
  );
}

/** What the file is, and where it comes from. */
function Facts({ page, own }: { page: Page; own: FileImport }) {
  const m = words(page).facts;
  const read = [own.format.toUpperCase(), own.encoding].filter((each) => each !== '').join(', ');
  return (
    <DefinitionList
      page={page}
      facts={[
        { term: m.source, value: <a href={own.page}>{own.label}</a> },
        { term: m.licence, value: own.licenceName },
        { term: m.file, value: own.fileName },
        ...(own.sheet ? [{ term: m.sheet, value: own.sheet }] : []),
        ...(read === '' ? [] : [{ term: m.read, value: read }]),
        ...(own.rowCount > 0 ? [{ term: m.rows, value: number(page.locale, own.rowCount) }] : []),
        { term: m.by, value: own.signature },
      ]}
    />
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
