/** The imports of a person, and the form that brings a file. */
import type { Actor } from '../../../kernel/actor.ts';
import { href, type Page } from '../../../kernel/page.ts';
import { number } from '../../../platform/i18n/say.ts';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { When } from '../../../ui/when.tsx';
import { FactorNotice } from '../../accounts/public.ts';
import type { TypedUpload, UploadField } from '../forms.ts';
import type { FileImport } from '../queries.ts';
import { UploadForm } from './upload-form.tsx';
import { words } from './words.ts';

interface ImportsPageProps {
  page: Page;
  actor: Actor;
  allowed: boolean;
  imports: readonly FileImport[];
  limits: { megabytes: number; rows: number };
  typed: TypedUpload;
  faults?: readonly UploadField[];
  /** Why the file could not be read. */
  unreadable?: string;
}

export function ImportsPage({ page, actor, allowed, imports, ...form }: ImportsPageProps) {
  const m = words(page);
  return (
    <Layout page={page} title={m.title} robots="noindex" breadcrumbs={[{ label: m.title }]}>
      <PageHeading title={m.title} lead={m.lead} />
      <div class="stack">
        <FactorNotice page={page} actor={actor} back="/imports" />
        {!allowed && (
          <EmptyState title={m.closedTitle}>
            <p>
              {m.closed} <a href={href(page, '/contribuer/organisation')}>{m.closedOrganisation}</a>,{' '}
              <a href={href(page, '/contribuer/cooperation')}>{m.closedCooperation}</a>.
            </p>
          </EmptyState>
        )}
        {allowed && <UploadForm page={page} {...form} />}
        {allowed && imports.length > 0 && (
          <Table
            id="imports"
            caption={m.past}
            columns={[
              { label: m.facts.source },
              { label: m.file },
              { label: m.state },
              { label: m.when },
              { label: m.size, numeric: true },
            ]}
            rows={imports.map(({ id, label, fileName, state, createdAt, rowCount }) => [
              <a href={href(page, `/imports/${id}`)}>{label}</a>,
              fileName,
              m.states[state],
              <When page={page} date={createdAt.toISOString().slice(0, 10)} />,
              number(page.locale, rowCount),
            ])}
          />
        )}
      </div>
    </Layout>
  );
}
