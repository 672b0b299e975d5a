import { href, type Page } from '../../../kernel/page.ts';
import { Button, ButtonLink } from '../../../ui/button.tsx';
import { ErrorSummary } from '../../../ui/error-summary.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { TextArea } from '../../../ui/text-area.tsx';

export interface ReasonPageProps {
  page: Page;
  title: string;
  lead: string;
  /** What it will do, a line each. */
  does: readonly string[];
  /** Where it is sent, and where one goes who leaves it. */
  action: string;
  back: string;
  /** The version that is shown. */
  seen: number;
  labels: { reason: string; reasonFault: string; send: string; leave: string; changed: string };
  typed?: string;
  fault?: 'reason' | 'changed' | undefined;
}

/** One act on a record that asks for a reason, with what it will do. */
export function ReasonPage(props: ReasonPageProps) {
  const { page, title, lead, does, action, back, seen, labels, typed, fault } = props;
  const message = fault === 'reason' ? labels.reasonFault : undefined;
  return (
    <Layout page={page} title={title} robots="noindex" breadcrumbs={[{ label: title }]}>
      <PageHeading title={title} lead={lead} />
      <div class="stack">
        {message && <ErrorSummary page={page} errors={[{ field: 'motif', message }]} />}
        {fault === 'changed' && (
          <Notice page={page} kind="attention">
            <p>{labels.changed}</p>
          </Notice>
        )}
        <ul>
          {does.map((line) => (
            <li>{line}</li>
          ))}
        </ul>
        <form class="stack" method="post" action={href(page, action)} novalidate>
          <input type="hidden" name="vu" value={seen} />
          <TextArea
            {...{ page, name: 'motif', label: labels.reason }}
            rows={3}
            maxLength={1000}
            value={typed ?? ''}
            error={message}
          />
          <div class="actions">
            <Button look="bold">{labels.send}</Button>
            <ButtonLink look="quiet" href={href(page, back)}>
              {labels.leave}
            </ButtonLink>
          </div>
        </form>
      </div>
    </Layout>
  );
}
