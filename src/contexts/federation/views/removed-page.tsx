/** Where a record was that is no longer here: why, since when, and where to read it. */
import { href, type Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { When } from '../../../ui/when.tsx';
import type { RecordHome, Removal } from '../../records/public.ts';
import { hostOf, words } from './words.ts';

export function RemovedPage({
  page,
  removed,
  home,
}: {
  page: Page;
  removed: Removal;
  home: RecordHome | null;
}) {
  const m = words(page).removed;
  const host = hostOf(home?.instance ?? removed.by);
  return (
    <Layout page={page} title={m.title} robots="noindex">
      <PageHeading title={m.title} lead={m[removed.why](host)} />
      <div class="stack">
        <p>
          {m.on} <When page={page} date={removed.at.slice(0, 10)} />.
        </p>
        {(removed.to || home) && (
          <div class="actions">
            {(removed.why === 'gone' || removed.why === 'left') && (
              <ButtonLink href={href(page, `${page.path}/adoption`)}>{words(page).adoption.link}</ButtonLink>
            )}
            <ButtonLink look="bold" href={removed.to ?? home?.instance ?? '/'}>
              {removed.to ? m.to : m.home(host)}
            </ButtonLink>
          </div>
        )}
      </div>
    </Layout>
  );
}
