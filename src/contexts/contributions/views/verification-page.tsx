import { contentLang, href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { When } from '../../../ui/when.tsx';
import type { StoredRecord } from '../../records/public.ts';
import { words } from './words.ts';

interface VerificationPageProps {
  page: Page;
  record: StoredRecord;
  path: string;
  /** The record changed between reading and saying so. */
  changed: boolean;
}

/** One gesture: the record is still right. */
export function VerificationPage({ page, record, path, changed }: VerificationPageProps) {
  const m = words(page).verification;
  const { name, summary, checked } = record.document;
  return (
    <Layout
      page={page}
      title={m.title(String(name))}
      robots="noindex"
      breadcrumbs={[{ label: String(name), path, lang: contentLang(page) }, { label: m.crumb }]}
    >
      <PageHeading title={m.title(String(name))} lead={m.lead} />
      <div class="stack">
        {changed && (
          <Notice page={page} kind="attention">
            <p>{m.changed}</p>
          </Notice>
        )}
        <p lang={contentLang(page)}>{String(summary)}</p>
        <p>
          {typeof checked === 'string' ? (
            <>
              {m.last} <When page={page} date={checked} />.
            </>
          ) : (
            m.never
          )}{' '}
          <a href={href(page, path)}>{m.whole}</a>
        </p>
        <form class="actions" method="post" action={href(page, `${path}/verification`)}>
          <input type="hidden" name="vu" value={record.version} />
          <Button look="bold">{m.right}</Button>
          <ButtonLink href={href(page, `${path}/modifier`)}>{m.wrong}</ButtonLink>
        </form>
      </div>
    </Layout>
  );
}
