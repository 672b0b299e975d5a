/** Where a record was that is no longer here: why, since when, and where to read it. */
import type { Page } from '../../../kernel/page.ts';
import { ButtonLink } from '../../../ui/button.tsx';
import { Layout } from '../../../ui/layout.tsx';
import { PageHeading } from '../../../ui/page-heading.tsx';
import { When } from '../../../ui/when.tsx';
import type { RecordHome, Withdrawal } from '../../records/public.ts';
import { hostOf, words } from './words.ts';

export function WithdrawnPage({
  page,
  withdrawn,
  home,
}: {
  page: Page;
  withdrawn: Withdrawal;
  home: RecordHome | null;
}) {
  const m = words(page).withdrawn;
  const host = hostOf(home?.instance ?? withdrawn.by);
  return (
    <Layout page={page} title={m.title} robots="noindex">
      <PageHeading title={m.title} lead={m[withdrawn.why](host)} />
      <div class="stack">
        <p>
          {m.on} <When page={page} date={withdrawn.at.slice(0, 10)} />.
        </p>
        {(withdrawn.to || home) && (
          <div class="actions">
            <ButtonLink look="bold" href={withdrawn.to ?? home?.instance ?? '/'}>
              {withdrawn.to ? m.to : m.home(host)}
            </ButtonLink>
          </div>
        )}
      </div>
    </Layout>
  );
}
