import type { Page } from '../kernel/page.ts';
import { When } from './when.tsx';
import { words } from './words.ts';

/** Beside a link that no longer answers: since when, and when it last did. The address stays: a reader may know better. */
export function DeadLinkNote({
  page,
  url,
}: {
  page: Pick<Page, 'locale' | 'deadLink'>;
  url: string | undefined;
}) {
  const dead = url === undefined ? undefined : page.deadLink?.(url);
  if (!dead) return null;
  const m = words(page).deadLink;
  return (
    <span class="dead-link">
      {' '}
      {m.since} <When page={page} date={dead.since} />
      {dead.lastOk === null ? (
        m.never
      ) : (
        <>
          {m.lastOk} <When page={page} date={dead.lastOk} />.
        </>
      )}{' '}
      {m.archive}
    </span>
  );
}
