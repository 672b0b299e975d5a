import type { Page } from '../../../kernel/page.ts';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import type { FormGroup } from '../../records/public.ts';
import type { FieldSet } from '../domain/definition.ts';
import { crumbsOf } from './set-page.tsx';
import { ValueFields } from './value-fields.tsx';
import { words } from './words.ts';

/** The form as members will see it; it leads nowhere. */
export function PreviewPage({ page, set, group }: { page: Page; set: FieldSet; group: FormGroup }) {
  const m = words(page).preview;
  const title = m.title(set.name[page.locale]);
  return (
    <Layout page={page} title={title} robots="noindex" breadcrumbs={crumbsOf(page, set, title)}>
      <PageHeading title={title} lead={m.lead} />
      <fieldset class="form-group">
        <legend>
          <h2>{group.label[page.locale]}</h2>
        </legend>
        <ValueFields page={page} fields={group.fields} typed={new Map()} errors={new Map()} />
      </fieldset>
    </Layout>
  );
}
