/**
 * The page of one form: what it is for, all that is to be mended, why it was not taken, then the form. Search engines have
 * nothing to find there.
 */
import type { ComponentChildren } from 'preact';
import type { Page } from '../kernel/page.ts';
import type { Crumb } from './breadcrumbs.tsx';
import { ErrorSummary, type FormError } from './error-summary.tsx';
import { Layout } from './layout.tsx';
import type { PageShelf } from './navigation.ts';
import { Notice } from './notice.tsx';
import { PageHeading } from './page-heading.tsx';

interface FormPageProps {
  page: Page;
  title: string;
  lead?: ComponentChildren;
  current?: PageShelf | undefined;
  /** What stands above this page, from its shelf down. */
  under: readonly Crumb[];
  /** What this page is called there, when it is not its title. */
  crumb?: string | undefined;
  errors: readonly FormError[];
  /** Why it was not taken, when no field is at fault. */
  refused?: string | undefined;
  children: ComponentChildren;
}

export function FormPage(props: FormPageProps) {
  const { page, title, lead, current, under, crumb = title, errors, refused, children } = props;
  return (
    <Layout
      page={page}
      title={title}
      faulty={errors.length > 0}
      current={current}
      robots="noindex"
      breadcrumbs={[...under, { label: crumb }]}
    >
      <PageHeading title={title} lead={lead} />
      <div class="stack">
        <ErrorSummary page={page} errors={errors} />
        {refused && (
          <Notice page={page} kind="attention">
            <p>{refused}</p>
          </Notice>
        )}
        {children}
      </div>
    </Layout>
  );
}
