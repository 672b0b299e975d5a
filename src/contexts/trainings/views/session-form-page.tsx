import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { FormFields, faultInWords } from '../../contributions/public.ts';
import { type FormFault, fieldsOf, type Typed } from '../../records/public.ts';
import { SESSION_FORM } from '../domain/form.ts';
import { words } from './words.ts';

interface SessionFormPageProps {
  page: Page;
  name: string;
  path: string;
  version: number;
  typed: Typed;
  faults: readonly FormFault[];
  /** Why nothing was saved, when no field is at fault. */
  told?: 'meanwhile' | 'elsewhere' | undefined;
}

/** For the organisation that gives a training: one more session. */
export function SessionFormPage({ page, name, path, version, typed, faults, told }: SessionFormPageProps) {
  const m = words(page);
  const title = m.add.title(name);
  const label = (field: string) =>
    fieldsOf(SESSION_FORM).find((one) => one.name === field)?.label[page.locale] ?? '';
  return (
    <Layout
      page={page}
      title={title}
      robots="noindex"
      breadcrumbs={[
        { label: m.title, path: '/formations' },
        { label: name, path, lang: contentLang(page) },
        { label: m.sessions.add },
      ]}
    >
      <PageHeading title={title} lead={m.add.lead} />
      <div class="stack is-close">
        {(told || faults.length > 0) && (
          <Notice page={page} kind="attention">
            <p>{told ? m.add[told] : m.add.errors}</p>
          </Notice>
        )}
        <ErrorSummary
          page={page}
          errors={faults.map(({ path: field, fault }) => ({
            field,
            message: `${label(field)}. ${faultInWords(page, fault)}`,
          }))}
        />
        <form class="stack" method="post" action={href(page, `${path}/sessions/nouvelle`)} novalidate>
          <input type="hidden" name="vu" value={version} />
          <FormFields page={page} form={SESSION_FORM} typed={typed} faults={faults} />
          <div class="actions">
            <Button look="bold">{m.add.submit}</Button>
            <ButtonLink look="quiet" href={href(page, path)}>
              {name}
            </ButtonLink>
          </div>
        </form>
      </div>
    </Layout>
  );
}
