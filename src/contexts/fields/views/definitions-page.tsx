import type { Page } from '../../../kernel/page.ts';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { Table } from '../../../ui/table.tsx';
import { When } from '../../../ui/when.tsx';
import type { FieldSet } from '../domain/definition.ts';
import { type DefinitionChange, partsChanged } from '../domain/definition-history.ts';
import { crumbsOf } from './set-page.tsx';
import { words } from './words.ts';

interface DefinitionsPageProps {
  page: Page;
  set: FieldSet;
  /** Authors by name. */
  changes: readonly DefinitionChange[];
}

/** Who changed which field, when, and what of it. */
export function DefinitionsPage({ page, set, changes }: DefinitionsPageProps) {
  const m = words(page).definitions;
  const title = m.title(set.name[page.locale]);
  return (
    <Layout page={page} title={title} robots="noindex" breadcrumbs={crumbsOf(page, set, title)}>
      <PageHeading title={title} />
      <Table
        id="changements"
        caption={m.caption(changes.length)}
        columns={[{ label: words(page).set.field }, { label: m.when }, { label: m.who }, { label: m.what }]}
        rows={changes.map((change) => [
          change.after.definition.label[page.locale],
          <When page={page} date={change.at.toISOString().slice(0, 10)} />,
          change.author,
          change.before
            ? partsChanged(change)
                .map((part) => m.parts[part] ?? part)
                .join(', ')
            : m.created,
        ])}
      />
    </Layout>
  );
}
